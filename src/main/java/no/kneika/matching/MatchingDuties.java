package no.kneika.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.kneika.cases.Cases;
import no.kneika.cases.SupportCase;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.Obligation.Kind;
import no.kneika.kernel.PersonId;
import no.kneika.matching.store.CandidateRows;
import no.kneika.mentors.Helping;
import no.kneika.mentors.Mentors;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.DutyList;
import org.springframework.stereotype.Component;

/** Cases that need a mentor, and students who can choose one. */
@Component
class MatchingDuties implements DutyList {

    // Support that comes late comes too late (HK-dir 8.1): a week to put somebody forward, a week to choose.
    private static final int DAYS = 7;

    private final CandidateRows rows;
    private final Cases cases;
    private final Mentors mentors;
    private final People people;

    MatchingDuties(CandidateRows rows, Cases cases, Mentors mentors, People people) {
        this.rows = rows;
        this.cases = cases;
        this.mentors = mentors;
        this.people = people;
    }

    @Override
    public List<Obligation> dueBy(LocalDate today, Actor actor) {
        return duties(today, actor, people::names);
    }

    @Override
    public List<Obligation> counted(LocalDate today, Actor actor) {
        return duties(today, actor, nobody -> Map.of());
    }

    private List<Obligation> duties(
            LocalDate today, Actor actor, Function<Collection<PersonId>, Map<PersonId, String>> naming) {
        if (actor.capacity() != Capacity.COORDINATOR && actor.capacity() != Capacity.STUDENT) return List.of();
        var due = new ArrayList<Obligation>();
        var waiting = new HashSet<>(rows.waitingForTheStudent());
        var all = cases.all();
        var open = all.stream().filter(SupportCase::isOpen).toList();
        // All cases are asked about: another room asks about them on the same page.
        var helped = actor.capacity() == Capacity.COORDINATOR
                ? mentors.helping(all.stream().map(SupportCase::id).toList(), today)
                : Map.<CaseId, List<Helping>>of();
        var assessed = cases.assessedNeeds(open.stream().map(SupportCase::id).toList());
        var names = naming.apply(open.stream().map(SupportCase::student).toList());
        for (var c : open) {
            var name = names.getOrDefault(c.student(), "");
            if (actor.capacity() == Capacity.STUDENT) {
                if (waiting.contains(c.id()))
                    due.add(new Obligation(
                            Kind.CHOOSE_MENTOR,
                            c.id().value(),
                            c.id(),
                            "",
                            Capacity.STUDENT,
                            c.student(),
                            today.plusDays(DAYS),
                            Money.ZERO,
                            "/cases/" + c.id() + "/mentor-choice",
                            ""));
                continue;
            }
            var hasMentor = helped.getOrDefault(c.id(), List.of()).stream().anyMatch(a -> a.hasBegunBy(today));
            if (!hasMentor && !waiting.contains(c.id()) && assessed.containsKey(c.id()))
                due.add(new Obligation(
                        Kind.PROPOSE_MENTOR,
                        c.id().value(),
                        c.id(),
                        "",
                        Capacity.COORDINATOR,
                        null,
                        c.openedOn().plusDays(DAYS),
                        Money.ZERO,
                        "/cases/" + c.id() + "/candidates",
                        name));
        }
        return due;
    }
}
