package no.kneika.claims.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.kneika.cases.Cases;
import no.kneika.claims.ClaimId;
import no.kneika.claims.ClaimStatus;
import no.kneika.claims.domain.ClaimFacts;
import no.kneika.claims.store.ClaimRows;
import no.kneika.claims.store.QuestionRows;
import no.kneika.claims.store.SeatRows;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Money;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.Obligation.Kind;
import no.kneika.kernel.PersonId;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.DutyList;
import org.springframework.stereotype.Component;

/** What follows from claims at a measures unit: the unit answers the claim, and somebody here answers the unit. */
@Component
class UnitDuties implements DutyList {

    /** How long a unit may take before we ask ⚙: the same days finance counts. */
    private static final int SETTLE_DAYS = 30;
    /** How long a unit waits for an answer ⚙. */
    private static final int ANSWER_DAYS = 7;

    private final ClaimRows claims;
    private final QuestionRows questions;
    private final SeatRows seats;
    private final Cases cases;
    private final People people;

    UnitDuties(ClaimRows claims, QuestionRows questions, SeatRows seats, Cases cases, People people) {
        this.claims = claims;
        this.questions = questions;
        this.seats = seats;
        this.cases = cases;
        this.people = people;
    }

    @Override
    public List<Obligation> dueBy(LocalDate today, Actor actor) {
        return switch (actor.capacity()) {
            case NAV_UNIT -> settle();
            case COORDINATOR, FINANCE -> answer(actor.capacity());
            default -> List.of();
        };
    }

    private List<Obligation> settle() {
        var students = seats.students();
        var names = people.names(students.values());
        var duties = new ArrayList<Obligation>();
        for (var claim : claims.unsettled())
            if (claim.status() == ClaimStatus.SENT)
                duties.add(duty(
                        Kind.SETTLE_CLAIM,
                        claim,
                        Capacity.NAV_UNIT,
                        claim.last().on().plusDays(SETTLE_DAYS),
                        claim.state().outstanding(),
                        "/unit/claims/" + claim.id(),
                        name(students, names, claim.id())));
        return duties;
    }

    private List<Obligation> answer(Capacity who) {
        var open = questions.open();
        if (open.isEmpty()) return List.of();
        var students =
                cases.studentsOf(open.stream().map(QuestionRows.Open::caseId).toList());
        var names = people.names(students.values());
        var duties = new ArrayList<Obligation>();
        for (var asked : open)
            claims.find(asked.claim())
                    .ifPresent(claim -> duties.add(duty(
                            Kind.ANSWER_CLAIM_QUESTION,
                            claim,
                            who,
                            asked.since().plusDays(ANSWER_DAYS),
                            Money.ZERO,
                            "/claims/" + claim.id(),
                            Optional.ofNullable(students.get(asked.caseId()))
                                    .map(student -> names.getOrDefault(student, ""))
                                    .orElse(claim.reference()))));
        return duties;
    }

    private static String name(Map<ClaimId, PersonId> students, Map<PersonId, String> names, ClaimId claim) {
        var student = students.get(claim);
        return student == null ? "" : names.getOrDefault(student, "");
    }

    private static Obligation duty(
            Kind kind, ClaimFacts claim, Capacity who, LocalDate due, Money amount, String link, String about) {
        return new Obligation(
                kind, claim.id().value(), claim.caseId(), claim.reference(), who, null, due, amount, link, about);
    }
}
