package no.kneika.funding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import no.kneika.funding.domain.AgreedNow;
import no.kneika.funding.domain.Budget;
import no.kneika.funding.domain.ChangeRules;
import no.kneika.funding.store.AgreementRows;
import no.kneika.funding.store.BudgetRows;
import no.kneika.funding.store.ChangeRows;
import no.kneika.funding.store.GrantRows;
import no.kneika.institution.ContractKind;
import no.kneika.institution.Institutions;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.kernel.Reason;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.NotFound;
import no.kneika.platform.Stale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * A grant ends before its time, whoever pays, or an agreement has other hours (B8). Its hours are free again, its deadline
 * moves with its last day, and NAV is told by a human. Inside {@code Use}.
 */
@Component
public class ChangeGrant {

    private final GrantRows grants;
    private final AgreementRows agreements;
    private final ChangeRows changes;
    private final BudgetRows budgets;
    private final SubsidyPeriods periods;
    private final Institutions institutions;
    private final ObjectProvider<HoursWorked> hours;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ChangeGrant(
            GrantRows grants,
            AgreementRows agreements,
            ChangeRows changes,
            BudgetRows budgets,
            SubsidyPeriods periods,
            Institutions institutions,
            ObjectProvider<HoursWorked> hours,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.grants = grants;
        this.agreements = agreements;
        this.changes = changes;
        this.budgets = budgets;
        this.periods = periods;
        this.institutions = institutions;
        this.hours = hours;
        this.clock = clock;
        this.events = events;
    }

    /** @throws NotFound where there is none for whoever asks */
    public GrantChange change(GrantChangeId id) {
        return changes.find(id).orElseThrow(() -> new NotFound("change of a grant"));
    }

    /** What has been changed of a grant, the first one told first. */
    public List<GrantChange> changesOf(GrantId grant) {
        return changes.of(grant);
    }

    /** What NAV was told, word for word; empty until it was. */
    public Optional<String> told(GrantChangeId id) {
        return changes.text(id);
    }

    /** How many hours are left of a grant that ends on a day: what was worked, or its share of the days when it has them. */
    public Minutes keeps(GrantId id, LocalDate last) {
        var row = row(id);
        if (agreement(row).isPresent())
            return ended(row, last).map(AgreedNow::total).orElse(row.content().minutes());
        var whole = row.content().period();
        if (last.isBefore(whole.from()) || !last.isBefore(whole.to()))
            return row.content().minutes();
        long share = row.content().minutes().value() * new Period(whole.from(), last).days() / whole.days();
        var even = last.isAfter(clock.today()) ? new Minutes(Math.toIntExact(share)) : Minutes.ZERO;
        var used = used(id);
        return even.compareTo(used) > 0 ? even : used;
    }

    /**
     * Ends a grant before its time; an agreement's hours follow from its months.
     *
     * @param keeps hours that are left of it
     */
    public Decision<GrantChangeId> end(GrantId id, LocalDate last, Minutes keeps, GrantChange.Why why, Actor by) {
        var row = row(id);
        var settled = ended(row, last);
        var left = settled.map(AgreedNow::total).orElse(keeps);
        var ending = new ChangeRules.Ending(
                row.content().period(),
                row.content().minutes(),
                settled.isPresent() ? Minutes.ZERO : used(id),
                row.line().isPresent());
        return ChangeRules.end(last, left, ending, by.capacity()).map(day -> {
            var change = change(row, GrantChange.Kind.END, day, Optional.empty(), why);
            changes.add(by, change, clock.instant());
            version(row, new Period(row.content().period().from(), day), left, why, by);
            return change.id();
        });
    }

    /** Other hours of an agreement from a month on; they hold when NAV has said yes. */
    public Decision<GrantChangeId> hours(
            AgreementId id, YearMonth from, int hoursAMonth, GrantChange.Why why, Actor by) {
        var row = agreements.find(id).orElseThrow(() -> new NotFound("agreement"));
        if (row.conclusion().isEmpty())
            return Decision.refused(Reason.of("change-not-concluded", "rules.md 2 SETTLED"));
        var grant = row.conclusion().get().grant();
        var waiting = changes.of(grant).stream()
                .filter(it -> it.kind() == GrantChange.Kind.HOURS && it.answer().isEmpty())
                .toList();
        return ChangeRules.hours(from, hoursAMonth, periods.agreed(row), waiting, by.capacity(), clock.today())
                .map(month -> {
                    var change =
                            change(row(grant), GrantChange.Kind.HOURS, month.atDay(1), Optional.of(hoursAMonth), why);
                    changes.add(by, change, clock.instant());
                    return change.id();
                });
    }

    /** A human has told NAV; what was said is kept. */
    public Decision<GrantChangeId> tell(GrantChangeId id, GrantChange.Notice notice, String text, Actor by) {
        var change = change(id);
        return ChangeRules.tell(notice.sentOn(), change, by.capacity(), clock.today())
                .then(day -> changes.tell(by, change, notice, text, clock.instant())
                        ? Decision.accepted(id)
                        : Decision.refused(Reason.of("notice-sent-before", "rules.md 2", notice.sentOn())));
    }

    /** NAV has said yes or no to other hours. */
    public Decision<GrantChangeId> answered(GrantChangeId id, GrantChange.Answer answer, Actor by) {
        var change = change(id);
        return ChangeRules.answer(answer.on(), change, by.capacity(), clock.today())
                .then(day -> {
                    if (!changes.answer(by, change, answer, clock.instant()))
                        return Decision.refused(Reason.of("change-not-asked", "rules.md 2"));
                    if (answer.agreed()) {
                        var row = row(change.grant());
                        var agreed = agreement(row).map(periods::agreed).orElseThrow();
                        version(row, agreed.period(), agreed.total(), change.why(), by);
                    }
                    return Decision.accepted(id);
                });
    }

    private GrantRows.Row row(GrantId id) {
        return grants.find(id).orElseThrow(() -> new NotFound("grant"));
    }

    private Optional<AgreementRows.Row> agreement(GrantRows.Row row) {
        return row.mentor().isEmpty() ? Optional.empty() : agreements.ofGrant(row.id());
    }

    private Minutes used(GrantId id) {
        return Optional.ofNullable(hours.getIfAvailable())
                .map(room -> room.usedIn(id))
                .orElse(Minutes.ZERO);
    }

    /** An agreement as it would be when it ended on a day; empty for a grant that is none, and for a day it cannot end. */
    private Optional<AgreedNow> ended(GrantRows.Row row, LocalDate last) {
        var period = row.content().period();
        if (last.isBefore(period.from()) || !last.isBefore(period.to())) return Optional.empty();
        return agreement(row).map(it -> {
            var now = periods.agreed(it);
            return new AgreedNow(new Period(now.written().from(), last), now.terms(), now.changes());
        });
    }

    private GrantChange change(
            GrantRows.Row row, GrantChange.Kind kind, LocalDate from, Optional<Integer> hours, GrantChange.Why why) {
        return new GrantChange(
                new GrantChangeId(Ids.next()),
                row.id(),
                row.caseId(),
                kind,
                from,
                hours,
                why,
                clock.today(),
                Optional.empty(),
                Optional.empty());
    }

    private void version(GrantRows.Row row, Period period, Minutes left, GrantChange.Why why, Actor by) {
        var was = row.content();
        var version = was.with(period, left, why.name());
        if (!grants.addVersion(by, row.id(), row.caseId(), row.version() + 1, version, clock.instant()))
            throw new Stale("the grant was changed");
        row.line().ifPresent(line -> {
            budgets.hold(line);
            budgets.bind(by, row.id(), row.version() + 1, line, commitment(row, version, by), clock.instant());
        });
        events.publishEvent(new GrantDatesChanged(row.id(), row.caseId()));
    }

    /** With the employer's costs of the day it began, as it was bound first. */
    private Money commitment(GrantRows.Row row, GrantRows.Version it, Actor by) {
        var costs = institutions.employerCosts(
                by.institution(), ContractKind.EMPLOYEE, it.period().from());
        return Budget.commitment(it.minutes(), it.ceiling().orElseThrow(), costs);
    }
}
