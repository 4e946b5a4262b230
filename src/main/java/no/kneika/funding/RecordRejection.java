package no.kneika.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import no.kneika.funding.domain.RejectionRules;
import no.kneika.funding.store.BudgetRows;
import no.kneika.funding.store.DecisionRows;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Money;
import no.kneika.kernel.Reason;
import no.kneika.messages.LetterId;
import no.kneika.messages.Letters;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.NotFound;
import no.kneika.platform.Stale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** NAV says no (avslag), and an approver decides who carries what was worked before it. Inside {@code Use}. */
@Component
public class RecordRejection {

    private final DecisionRows decisions;
    private final Funding funding;
    private final BudgetRows budgets;
    private final Letters letters;
    private final ObjectProvider<HoursWorked> hours;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    RecordRejection(
            DecisionRows decisions,
            Funding funding,
            BudgetRows budgets,
            Letters letters,
            ObjectProvider<HoursWorked> hours,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.decisions = decisions;
        this.funding = funding;
        this.budgets = budgets;
        this.letters = letters;
        this.hours = hours;
        this.clock = clock;
        this.events = events;
    }

    public Decision<RejectionId> reject(
            ApplicationId id, LocalDate decidedOn, String reason, Optional<LetterId> letter, Actor by) {
        var view = funding.application(id);
        var against = new ArrayList<>(RejectionRules.reject(view, decidedOn, reason, by.capacity(), clock.today()));
        var opened = letter.map(l -> letters.find(l).orElseThrow(() -> new NotFound("letter")));
        opened.ifPresent(l -> {
            var ours = l.fields().ourReference();
            if (ours != null && !ours.equals(view.reference()))
                against.add(Reason.of("grant-another-case", "HK-dir 5.5", ours).at("letter"));
            if (l.handledBy() != null)
                against.add(Reason.of("grant-letter-handled", "HK-dir 5.5").at("letter"));
        });
        return Decision.unless(against, view).then(it -> {
            var added = decisions.add(by, it, decidedOn, clock.today(), reason.strip(), letter, clock.instant());
            if (added.isEmpty())
                return Decision.<RejectionId>refused(
                        Reason.of("rejection-recorded-before", "HK-dir 5.5", it.reference()));
            letter.ifPresent(l -> letters.markHandled(by, l, "rejection"));
            events.publishEvent(new ApplicationRejected(id, it.caseId(), decidedOn));
            return Decision.accepted(added.get());
        });
    }

    /** What has been worked on the case before the rejection and no funder covers (eksponering). */
    public Money exposure(Rejection it) {
        var port = hours.getIfAvailable();
        return port == null
                ? Money.ZERO
                : port.exposure(it.caseId(), it.decidedOn().minusDays(1));
    }

    /**
     * The approver's ruling. The institution's own cost may be put on a budget line, which it then binds.
     *
     * @throws Stale when somebody ruled before
     */
    public Decision<RejectionId> rule(
            RejectionId id, Rejection.Ruling ruling, String reason, Optional<BudgetLineId> line, Actor by) {
        var it = funding.rejection(id);
        if (by.capacity() != Capacity.APPROVER) return Decision.refused(Reason.of("ruling-by-approver", "HK-dir 5.5"));
        if (reason.isBlank())
            return Decision.refused(Reason.of("ruling-why", "HK-dir 5.5").at("reason"));
        // Also when nothing was worked: a line that is not there is said before anything is ruled.
        var charged = ruling == Rejection.Ruling.OWN_COST
                ? line.map(own -> budgets.hold(own).orElseThrow(() -> new NotFound("budget line")))
                : Optional.<BudgetLine>empty();
        var cost = exposure(it);
        if (!decisions.rule(by, it, ruling, reason.strip(), cost, clock.instant())) throw new Stale("ruled before");
        if (cost.isPositive()) charged.ifPresent(own -> budgets.charge(by, id, own.id(), cost, clock.instant()));
        return Decision.accepted(id);
    }
}
