package no.kneika.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.kneika.cases.Cases;
import no.kneika.funding.domain.Budget;
import no.kneika.funding.domain.BudgetLineRules;
import no.kneika.funding.domain.OwnBudgetRules;
import no.kneika.funding.store.ApplicationRows;
import no.kneika.funding.store.BudgetRows;
import no.kneika.funding.store.BudgetWaits;
import no.kneika.funding.store.GrantRows;
import no.kneika.institution.ContractKind;
import no.kneika.institution.EmployerCosts;
import no.kneika.institution.Funder;
import no.kneika.institution.Institutions;
import no.kneika.institution.OwnGround;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Money;
import no.kneika.kernel.Reason;
import no.kneika.ledger.Account;
import no.kneika.ledger.Balance;
import no.kneika.ledger.Ledger;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The institution's own money for mentors (lærestedsfinansiert): lines, and grants that draw on them. Inside {@code Use}. */
@Component
public class OwnBudget {

    private final BudgetRows budgets;
    private final BudgetWaits waits;
    private final OwnGrounds criteria;
    private final GrantRows grants;
    private final ApplicationRows applications;
    private final Cases cases;
    private final Institutions institutions;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    OwnBudget(
            BudgetRows budgets,
            BudgetWaits waits,
            OwnGrounds criteria,
            GrantRows grants,
            ApplicationRows applications,
            Cases cases,
            Institutions institutions,
            Ledger ledger,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.budgets = budgets;
        this.waits = waits;
        this.criteria = criteria;
        this.grants = grants;
        this.applications = applications;
        this.cases = cases;
        this.institutions = institutions;
        this.ledger = ledger;
        this.clock = clock;
        this.events = events;
    }

    /** Every line, the newest year first. */
    public List<BudgetLine> lines() {
        return budgets.all();
    }

    /** What has bound of the lines of a year; of cases one may not know of, no more than how much. */
    public List<BudgetCommitment> commitments(int year) {
        return budgets.commitments(year);
    }

    /** What payroll has paid under grants from the own budget, of cases one may know of; grants with nothing are missing. */
    public Map<GrantId, Money> spent() {
        return ledger.balancesByGrant().stream()
                .filter(balance ->
                        balance.at() == Account.BUDGET && balance.grant().isPresent())
                .collect(Collectors.toMap(
                        balance -> new GrantId(balance.grant().orElseThrow()), Balance::amount, Money::plus));
    }

    /** Opens a line; two who open one at once come one after the other. */
    public Decision<BudgetLineId> openLine(String name, int year, Money frame, Actor by) {
        return openLine(new NewBudgetLine(name, year, frame), by);
    }

    /** Opens a line of the institution or of one of its faculties. */
    public Decision<BudgetLineId> openLine(NewBudgetLine asked, Actor by) {
        budgets.holdAll(by);
        return BudgetLineRules.open(
                        asked, by.capacity(), budgets.all(), clock.today().getYear())
                .map(it -> budgets.open(by, it, clock.instant()));
    }

    /** The employer's costs a grant from a date is reckoned with. */
    public EmployerCosts costs(Actor by, LocalDate on) {
        return institutions.employerCosts(by.institution(), ContractKind.EMPLOYEE, on);
    }

    /** As {@link #grant(CaseId, OwnGrant, Actor)}, when the institution's criteria hold, with why the institution pays for this student. */
    public Decision<GrantId> grant(CaseId caseId, OwnGrant it, OwnGround ground, Actor by) {
        return criteria.check(caseId, ground, it.period(), it.overrideReason(), by)
                .then(seenPast -> grant(caseId, it, by).map(id -> {
                    waits.ground(by, id, caseId, ground, clock.instant());
                    if (!seenPast.isEmpty())
                        waits.seenPast(
                                by, id, 1, caseId, seenPast, it.overrideReason().strip(), clock.instant());
                    return id;
                }));
    }

    /** Why an approver saw past the criteria; empty where nobody did. */
    public Optional<String> groundOverride(GrantId id) {
        return waits.override(id);
    }

    /** Why the institution pays for this student; empty for grants from before it was asked. */
    public Optional<OwnGround> groundOf(GrantId id) {
        return waits.ground(id);
    }

    /** Grants support from a line; two who draw on it at once come one after the other. */
    public Decision<GrantId> grant(CaseId caseId, OwnGrant it, Actor by) {
        if (!cases.find(caseId).isOpen()) return Decision.refused(Reason.of("application-case-closed", "HK-dir 5.3"));
        var line = budgets.hold(it.line()).orElseThrow(() -> new NotFound("budget line"));
        var rulebook = institutions.rulebookVersion(by.institution(), Funder.OWN, it.decidedOn());
        var budget = new Budget(line.frame(), line.bound());
        return OwnBudgetRules.grant(it, by.capacity(), budget, line.year(), rulebook.rules())
                .map(sound -> {
                    var reference = applications.nextReference(by, clock.today().getYear());
                    var id = new GrantId(Ids.next());
                    var version = new GrantRows.Version(
                            sound.period(),
                            sound.hours(),
                            Optional.of(sound.rate()),
                            rulebook.rules().coverage(),
                            reference,
                            sound.decidedOn(),
                            sound.decidedOn(),
                            rulebook.id(),
                            Optional.empty(),
                            "",
                            Optional.empty());
                    store(id, caseId, version, line, by);
                    bind(id, caseId, sound, budget, by);
                    events.publishEvent(new GrantDecided(id, caseId));
                    return id;
                });
    }

    private void store(GrantId id, CaseId caseId, GrantRows.Version version, BudgetLine line, Actor by) {
        var row = new GrantRows.Row(
                by.institution(),
                id,
                caseId,
                Regime.BUDGETED,
                Funder.OWN,
                Optional.empty(),
                "",
                institutions.get(by.institution()).name(),
                line.name(),
                Optional.of(line.id()),
                Optional.empty(),
                1,
                version);
        grants.add(by, row, clock.instant());
        if (!grants.addVersion(by, id, caseId, 1, version, clock.instant()))
            throw new IllegalStateException("a reference of ours was given twice");
    }

    private void bind(GrantId id, CaseId caseId, OwnGrant it, Budget budget, Actor by) {
        var commitment = Budget.commitment(it.hours(), it.rate(), it.costs());
        var over = budget.over(commitment);
        budgets.bind(by, id, 1, it.line(), commitment, clock.instant());
        if (over.isPositive())
            budgets.override(by, id, 1, caseId, over, it.overrideReason().strip(), clock.instant());
    }
}
