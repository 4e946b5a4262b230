package no.kneika.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.kneika.cases.Cases;
import no.kneika.funding.store.BudgetWaits;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.kernel.Reason;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.NotFound;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Those who wait for money of the own budget (venteliste), in order: whoever asked first comes first. Inside {@code Use}. */
@Component
public class WaitingList {

    private static final String SOURCE = "HK-dir 5.3";

    private final BudgetWaits rows;
    private final Funding funding;
    private final Cases cases;
    private final BusinessClock clock;

    WaitingList(BudgetWaits rows, Funding funding, Cases cases, BusinessClock clock) {
        this.rows = rows;
        this.funding = funding;
        this.cases = cases;
        this.clock = clock;
    }

    /** Somebody who waits. */
    public record Waits(
            BudgetWaitId id, CaseId caseId, OwnGround ground, Period period, Minutes hours, LocalDate askedOn) {}

    /** Everybody who waits, as far as whoever asks may know of them; the first one first. */
    public List<Waits> all() {
        return rows.waiting();
    }

    /** Puts a case on the list; one case stands there once. */
    public Decision<BudgetWaitId> add(CaseId caseId, OwnGround ground, Period period, Minutes hours, Actor by) {
        if (by.capacity() != Capacity.COORDINATOR && by.capacity() != Capacity.APPROVER)
            return Decision.refused(Reason.of("own-grant-by-staff", SOURCE));
        if (!cases.find(caseId).isOpen()) return Decision.refused(Reason.of("application-case-closed", SOURCE));
        if (hours.isZero())
            return Decision.refused(Reason.of("own-grant-no-hours", SOURCE).at("hours"));
        rows.hold(caseId);
        var before =
                rows.waiting().stream().filter(it -> it.caseId().equals(caseId)).findFirst();
        if (before.isPresent())
            return Decision.refused(
                    Reason.of("wait-already", SOURCE, before.get().askedOn()));
        var it = new Waits(new BudgetWaitId(Ids.next()), caseId, ground, period, hours, clock.today());
        rows.add(by, it, clock.instant());
        return Decision.accepted(it.id());
    }

    /** Nobody waits any more. */
    public Decision<BudgetWaitId> end(BudgetWaitId id, Actor by) {
        if (by.capacity() != Capacity.COORDINATOR && by.capacity() != Capacity.APPROVER)
            return Decision.refused(Reason.of("own-grant-by-staff", SOURCE));
        var it = rows.find(id).orElseThrow(() -> new NotFound("place on the waiting list"));
        return rows.end(by, it, Optional.empty(), clock.instant())
                ? Decision.accepted(id)
                : Decision.refused(Reason.of("wait-over", SOURCE));
    }

    /** Whoever is granted waits no more. */
    @EventListener
    void on(GrantDecided decided) {
        if (funding.grant(decided.grant()).regime() != Regime.BUDGETED) return;
        for (var it : rows.waiting())
            if (it.caseId().equals(decided.caseId())) rows.endByHouse(it, decided.grant(), clock.instant());
    }
}
