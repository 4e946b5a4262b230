package no.kneika.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.kneika.cases.Cases;
import no.kneika.funding.domain.WaitingOrder;
import no.kneika.funding.domain.WaitingOrder.Place;
import no.kneika.funding.store.BudgetWaits;
import no.kneika.institution.Funder;
import no.kneika.institution.Institutions;
import no.kneika.institution.OwnGround;
import no.kneika.institution.WaitOrder;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.kernel.Reason;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.NotFound;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Those who wait for money of the own budget (venteliste), in the order the institution has chosen. Inside {@code Use}. */
@Component
public class WaitingList {

    private static final String SOURCE = "HK-dir 5.3";

    private final BudgetWaits rows;
    private final Funding funding;
    private final Cases cases;
    private final People people;
    private final Institutions institutions;
    private final OwnGrounds criteria;
    private final BusinessClock clock;

    WaitingList(
            BudgetWaits rows,
            Funding funding,
            Cases cases,
            People people,
            Institutions institutions,
            OwnGrounds criteria,
            BusinessClock clock) {
        this.rows = rows;
        this.funding = funding;
        this.cases = cases;
        this.people = people;
        this.institutions = institutions;
        this.criteria = criteria;
        this.clock = clock;
    }

    /**
     * Somebody who waits.
     *
     * @param exam the exam it is wanted for; empty when there is none
     */
    public record Waits(
            BudgetWaitId id,
            CaseId caseId,
            OwnGround ground,
            Period period,
            Minutes hours,
            Optional<LocalDate> exam,
            LocalDate askedOn) {}

    /** Everybody who waits, as far as whoever asks may know of them: whoever is first gets the next money, and why. */
    public List<Place<Waits>> all(Actor actor) {
        var waiting = rows.waiting();
        var ids = waiting.stream().map(Waits::caseId).distinct().toList();
        var paid = funding.grantsOf(ids);
        var students = cases.studentsOf(ids);
        var studies = people.students(students.values());
        var all = new ArrayList<WaitingOrder.Waits<Waits>>();
        for (var it : waiting) {
            var student = students.get(it.caseId());
            var study = student == null ? null : studies.get(student);
            all.add(new WaitingOrder.Waits<>(
                    it,
                    all.size(),
                    it.askedOn(),
                    paid.getOrDefault(it.caseId(), List.of()).stream()
                            .map(grant -> grant.period().to())
                            .max(LocalDate::compareTo),
                    it.exam(),
                    study == null ? 0 : study.year()));
        }
        return WaitingOrder.of(all, order(actor), clock.today());
    }

    /** As the institution has decided it. */
    public WaitOrder order(Actor actor) {
        return institutions
                .rulebook(actor.institution(), Funder.OWN, clock.today())
                .waitOrder();
    }

    /**
     * What is asked for.
     *
     * @param exam the exam it is wanted for; empty when there is none
     * @param overrideReason why an approver sees past the criteria; empty text when nobody does
     */
    public record Wish(
            OwnGround ground, Period period, Minutes hours, Optional<LocalDate> exam, String overrideReason) {}

    /** Puts a case on the list when the institution's criteria hold; one case stands there once. */
    public Decision<BudgetWaitId> add(CaseId caseId, Wish wish, Actor by) {
        if (by.capacity() != Capacity.COORDINATOR && by.capacity() != Capacity.APPROVER)
            return Decision.refused(Reason.of("own-grant-by-staff", SOURCE));
        if (!cases.find(caseId).isOpen()) return Decision.refused(Reason.of("application-case-closed", SOURCE));
        if (wish.hours().isZero())
            return Decision.refused(Reason.of("own-grant-no-hours", SOURCE).at("hours"));
        if (wish.exam().filter(day -> day.isBefore(clock.today())).isPresent())
            return Decision.refused(Reason.of("wait-exam-over", SOURCE).at("waitExam"));
        rows.hold(caseId);
        var before =
                rows.waiting().stream().filter(it -> it.caseId().equals(caseId)).findFirst();
        if (before.isPresent())
            return Decision.refused(
                    Reason.of("wait-already", SOURCE, before.get().askedOn()));
        return criteria.check(caseId, wish.ground(), wish.period(), wish.overrideReason(), by)
                .map(seenPast -> begin(caseId, wish, seenPast, by));
    }

    private BudgetWaitId begin(CaseId caseId, Wish wish, List<Reason> seenPast, Actor by) {
        var it = new Waits(
                new BudgetWaitId(Ids.next()),
                caseId,
                wish.ground(),
                wish.period(),
                wish.hours(),
                wish.exam(),
                clock.today());
        rows.add(by, it, clock.instant());
        if (!seenPast.isEmpty())
            rows.seenPast(by, it, seenPast, wish.overrideReason().strip(), clock.instant());
        // Whoever grants it later need not ask what the coordinator has looked up.
        criteria.keep(caseId, wish.ground(), wish.period(), by);
        return it.id();
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
