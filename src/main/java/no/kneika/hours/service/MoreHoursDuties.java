package no.kneika.hours.service;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.kneika.access.Admissions;
import no.kneika.hours.Usage;
import no.kneika.hours.domain.MoreHoursRules.Request;
import no.kneika.hours.store.MoreHoursRows;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.Obligation.Kind;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.DutyList;
import org.springframework.stereotype.Component;

/** Whoever asks for more hours gets an answer: it stands on the coordinator's list until there is one. */
@Component
class MoreHoursDuties implements DutyList {

    private final MoreHoursRows rows;
    private final CaseSums sums;
    private final Admissions admissions;
    private final People people;

    MoreHoursDuties(MoreHoursRows rows, CaseSums sums, Admissions admissions, People people) {
        this.rows = rows;
        this.sums = sums;
        this.admissions = admissions;
        this.people = people;
    }

    @Override
    public List<Obligation> dueBy(LocalDate today, Actor actor) {
        return duties(today, actor, this::students);
    }

    @Override
    public List<Obligation> counted(LocalDate today, Actor actor) {
        return duties(today, actor, nobody -> Map.of());
    }

    private List<Obligation> duties(
            LocalDate today, Actor actor, Function<Collection<CaseId>, Map<CaseId, String>> naming) {
        if (actor.capacity() != Capacity.COORDINATOR) return List.of();
        var unanswered = rows.unanswered();
        if (unanswered.isEmpty()) return List.of();
        var usages =
                sums.usages(unanswered.stream().map(Request::caseId).distinct().toList(), today);
        var open = unanswered.stream()
                .filter(it -> !it.by().equals(actor.person()))
                .filter(it -> it.isOpen(usages.getOrDefault(it.caseId(), Usage.NOTHING)))
                .toList();
        var names = naming.apply(open.stream().map(Request::caseId).distinct().toList());
        return open.stream()
                .map(it -> new Obligation(
                        Kind.ANSWER_MORE_HOURS,
                        it.id(),
                        it.caseId(),
                        "",
                        Capacity.COORDINATOR,
                        null,
                        it.due(),
                        Money.ZERO,
                        "/cases/" + it.caseId() + "/more-hours",
                        names.getOrDefault(it.caseId(), "")))
                .toList();
    }

    private Map<CaseId, String> students(Collection<CaseId> cases) {
        var students = admissions.studentsOf(cases);
        var known = people.names(students.values());
        var names = new HashMap<CaseId, String>();
        students.forEach((id, student) -> names.put(id, known.getOrDefault(student, "")));
        return names;
    }
}
