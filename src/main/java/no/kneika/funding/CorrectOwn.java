package no.kneika.funding;

import java.util.List;
import java.util.Optional;
import no.kneika.funding.domain.Budget;
import no.kneika.funding.domain.OwnBudgetRules;
import no.kneika.funding.store.BudgetRows;
import no.kneika.funding.store.BudgetWaits;
import no.kneika.funding.store.GrantRows;
import no.kneika.institution.Institutions;
import no.kneika.kernel.Decision;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Reason;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.NotFound;
import no.kneika.platform.Stale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A grant from the institution's own budget is corrected: a new version on the same line, with what it binds. Inside {@code Use}. */
@Component
public class CorrectOwn {

    private final GrantRows grants;
    private final BudgetRows budgets;
    private final BudgetWaits waits;
    private final OwnGrounds criteria;
    private final Institutions institutions;
    private final ObjectProvider<HoursWorked> hours;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    CorrectOwn(
            GrantRows grants,
            BudgetRows budgets,
            BudgetWaits waits,
            OwnGrounds criteria,
            Institutions institutions,
            ObjectProvider<HoursWorked> hours,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.grants = grants;
        this.budgets = budgets;
        this.waits = waits;
        this.criteria = criteria;
        this.institutions = institutions;
        this.hours = hours;
        this.clock = clock;
        this.events = events;
    }

    /** The line a grant draws on. @throws NotFound for one that is not the institution's own */
    public BudgetLineId lineOf(GrantId id) {
        return row(id).line().orElseThrow(() -> new NotFound("grant from the own budget"));
    }

    /** What an hour was granted at. */
    public Optional<HourlyRate> rateOf(GrantId id) {
        return row(id).content().ceiling();
    }

    /**
     * Other dates, hours or rate.
     *
     * @param seen the version the writer saw
     * @throws Stale when somebody corrected it meanwhile
     */
    public Decision<GrantId> correct(GrantId id, int seen, OwnGrant it, String why, Actor by) {
        var row = row(id);
        var lineId = row.line().orElseThrow(() -> new NotFound("grant from the own budget"));
        if (row.version() != seen) throw new Stale("the grant was corrected");
        var line = budgets.hold(lineId).orElseThrow(() -> new NotFound("budget line"));
        // What it has bound so far is free for itself.
        var bound = budgets.boundBy(id);
        var budget = new Budget(line.frame(), line.bound().minus(bound));
        var rules = institutions
                .rulebookVersion(by.institution(), row.content().rulebook())
                .rules();
        var used = Optional.ofNullable(hours.getIfAvailable())
                .map(room -> room.usedIn(id))
                .orElse(Minutes.ZERO);
        if (it.hours().compareTo(used) < 0)
            return Decision.refused(
                    Reason.of("end-hours-used", "HK-dir 5.3", used).at("hours"));
        return OwnBudgetRules.correct(it, row.content().period(), bound, by.capacity(), budget, line.year(), rules)
                .then(sound -> stillHolds(row, sound, by).map(seenPast -> {
                    int version = seen + 1;
                    var content = row.content()
                            .with(sound.period(), sound.hours(), why.strip())
                            .at(sound.rate());
                    if (!grants.addVersion(by, id, row.caseId(), version, content, clock.instant()))
                        throw new Stale("the grant was corrected");
                    var commitment = Budget.commitment(sound.hours(), sound.rate(), sound.costs());
                    budgets.bind(by, id, version, lineId, commitment, clock.instant());
                    var over = budget.over(commitment);
                    // Less of what passes the line already is nothing new to answer for.
                    if (over.isPositive() && !sound.overrideReason().isBlank())
                        budgets.override(
                                by,
                                id,
                                version,
                                row.caseId(),
                                over,
                                sound.overrideReason().strip(),
                                clock.instant());
                    if (!seenPast.isEmpty())
                        waits.seenPast(
                                by,
                                id,
                                version,
                                row.caseId(),
                                seenPast,
                                sound.overrideReason().strip(),
                                clock.instant());
                    events.publishEvent(new GrantDatesChanged(id, row.caseId()));
                    return id;
                }));
    }

    /** Why the institution pays is asked again of days it has not granted before; fewer days need no new reason. */
    private Decision<List<Reason>> stillHolds(GrantRows.Row row, OwnGrant it, Actor by) {
        var before = row.content().period();
        if (before.contains(it.period().from()) && before.contains(it.period().to()))
            return Decision.accepted(List.of());
        return waits.ground(row.id())
                .map(ground -> criteria.check(row.caseId(), ground, it.period(), it.overrideReason(), by))
                .orElseGet(() -> Decision.accepted(List.of()));
    }

    private GrantRows.Row row(GrantId id) {
        return grants.find(id).orElseThrow(() -> new NotFound("grant"));
    }
}
