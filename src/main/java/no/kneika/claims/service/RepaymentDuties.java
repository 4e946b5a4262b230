package no.kneika.claims.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import no.kneika.cases.Cases;
import no.kneika.claims.domain.ClaimFacts;
import no.kneika.claims.store.ClaimRows;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Obligation;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.DutyList;
import org.springframework.stereotype.Component;

/** What funders should have back (skal betales tilbake), on the desk of finance until it is paid or set off. Derived, never stored. */
@Component
class RepaymentDuties implements DutyList {

    /** How long we take to pay it back ⚙. */
    private static final int DAYS = 30;

    private final OwedBack owing;
    private final ClaimRows claims;
    private final Cases cases;
    private final People people;

    RepaymentDuties(OwedBack owing, ClaimRows claims, Cases cases, People people) {
        this.owing = owing;
        this.claims = claims;
        this.cases = cases;
        this.people = people;
    }

    @Override
    public List<Obligation> dueBy(LocalDate today, Actor actor) {
        if (actor.capacity() != Capacity.FINANCE) return List.of();
        var owed = owing.all();
        if (owed.isEmpty()) return List.of();
        var facts = owed.stream()
                .flatMap(it -> claims.find(it.claim()).stream())
                .collect(Collectors.toMap(ClaimFacts::id, it -> it));
        var students = cases.studentsOf(
                facts.values().stream().map(ClaimFacts::caseId).distinct().toList());
        var names = people.names(students.values());
        var duties = new ArrayList<Obligation>();
        for (var it : owed) {
            var claim = facts.get(it.claim());
            if (claim == null) continue;
            var student = students.get(claim.caseId());
            duties.add(new Obligation(
                    Obligation.Kind.REPAY_FUNDER,
                    claim.id().value(),
                    claim.caseId(),
                    claim.reference(),
                    Capacity.FINANCE,
                    null,
                    it.since().plusDays(DAYS),
                    it.amount(),
                    "/claims/" + claim.id(),
                    student == null ? "" : Objects.requireNonNullElse(names.get(student), "")));
        }
        return duties;
    }
}
