package no.kneika.claims.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import no.kneika.cases.Cases;
import no.kneika.cases.SupportCase;
import no.kneika.claims.ClaimView;
import no.kneika.claims.Claims;
import no.kneika.claims.store.ClaimRows;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.Obligation.Kind;
import no.kneika.kernel.PersonId;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.DutyList;
import org.springframework.stereotype.Component;

/** What follows from claims: send, correct, wait for the answer, decide about the rest. Derived, never stored. */
@Component
class ClaimDuties implements DutyList {

    /** How long a funder may take before we ask ⚙. */
    private static final int ANSWER_DAYS = 30;
    /** How long a returned claim may lie when its deadline is already over ⚙. */
    private static final int CORRECTION_DAYS = 14;

    private final Claims claims;
    private final ClaimRows rows;
    private final Cases cases;
    private final People people;

    ClaimDuties(Claims claims, ClaimRows rows, Cases cases, People people) {
        this.claims = claims;
        this.rows = rows;
        this.cases = cases;
        this.people = people;
    }

    @Override
    public List<Obligation> dueBy(LocalDate today, Actor actor) {
        if (actor.capacity() != Capacity.COORDINATOR
                && actor.capacity() != Capacity.FINANCE
                && actor.capacity() != Capacity.APPROVER) return List.of();
        // What is settled asks nothing of anybody, and most claims are.
        var all = new ArrayList<>(
                actor.capacity() == Capacity.COORDINATOR
                        ? claims.returned(
                                cases.all().stream().map(SupportCase::id).toList())
                        : claims.unsettled());
        if (actor.capacity() == Capacity.COORDINATOR) all.addAll(claims.ready(today, List.copyOf(all)));
        all.sort(Comparator.comparing(ClaimView::deadline)
                .thenComparing(view -> view.grant().value()));
        var students =
                cases.studentsOf(all.stream().map(ClaimView::caseId).distinct().toList());
        var names = people.names(students.values());
        var duties = new ArrayList<Obligation>();
        for (var claim : all) {
            var name = name(claim.caseId(), students, names);
            switch (claim.status()) {
                case READY -> {
                    if (actor.capacity() == Capacity.COORDINATOR) duties.add(send(claim, name));
                }
                case RETURNED -> {
                    if (actor.capacity() == Capacity.COORDINATOR) duties.add(correct(claim, name));
                }
                case SENT -> {
                    if (actor.capacity() == Capacity.FINANCE) duties.add(await(claim, name));
                }
                case PARTLY_SETTLED -> {
                    if (actor.capacity() == Capacity.APPROVER)
                        rest(claim, name, actor).ifPresent(duties::add);
                }
                case RUNNING, AWAITING_VOUCHERS, SETTLED, REFUSED, LAPSED -> {}
            }
        }
        return List.copyOf(duties);
    }

    private static Obligation send(ClaimView claim, String name) {
        return new Obligation(
                Kind.SEND_CLAIM,
                claim.grant().value(),
                claim.caseId(),
                claim.period().toString(),
                Capacity.COORDINATOR,
                null,
                claim.deadline(),
                claim.amount(),
                "/grants/" + claim.grant() + "/claim",
                name);
    }

    private static Obligation correct(ClaimView claim, String name) {
        var sent = claim.sentOn().orElse(claim.deadline());
        var soon = sent.plusDays(CORRECTION_DAYS);
        return duty(
                Kind.CORRECT_CLAIM,
                claim,
                Capacity.COORDINATOR,
                claim.deadline().isAfter(soon) ? claim.deadline() : soon,
                claim.amount(),
                name);
    }

    private static Obligation await(ClaimView claim, String name) {
        var sent = claim.sentOn().orElse(claim.deadline());
        return duty(
                Kind.AWAIT_SETTLEMENT, claim, Capacity.FINANCE, sent.plusDays(ANSWER_DAYS), claim.outstanding(), name);
    }

    /** Not for the one who sent it: another approver writes the rest off. */
    private java.util.Optional<Obligation> rest(ClaimView claim, String name, Actor actor) {
        return claim.id()
                .flatMap(rows::find)
                .filter(facts -> !facts.last().by().equals(actor.person()))
                .map(facts -> duty(
                        Kind.DECIDE_REST,
                        claim,
                        Capacity.APPROVER,
                        facts.payments().getLast().on().plusDays(ANSWER_DAYS),
                        claim.outstanding(),
                        name));
    }

    private static Obligation duty(Kind kind, ClaimView claim, Capacity who, LocalDate due, Money amount, String name) {
        var id = claim.id().orElseThrow();
        return new Obligation(
                kind,
                id.value(),
                claim.caseId(),
                claim.period().toString(),
                who,
                null,
                due,
                amount,
                "/claims/" + id,
                name);
    }

    private static String name(CaseId caseId, Map<CaseId, PersonId> students, Map<PersonId, String> names) {
        var student = students.get(caseId);
        return student == null ? "" : names.getOrDefault(student, "");
    }
}
