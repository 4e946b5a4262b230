package no.kneika.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.kneika.access.Purpose;
import no.kneika.access.Sharing;
import no.kneika.cases.domain.CaseDuties;
import no.kneika.cases.store.AcceptanceRows;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.PersonId;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.DutyList;
import org.springframework.stereotype.Component;

/** What must be done with cases, from their facts. */
@Component
class CaseDutyList implements DutyList {

    private final Cases cases;
    private final AcceptanceRows acceptances;
    private final Sharing sharing;
    private final People people;
    private final Educations educations;

    CaseDutyList(Cases cases, AcceptanceRows acceptances, Sharing sharing, People people, Educations educations) {
        this.cases = cases;
        this.acceptances = acceptances;
        this.sharing = sharing;
        this.people = people;
        this.educations = educations;
    }

    @Override
    public List<Obligation> dueBy(LocalDate today, Actor actor) {
        if (actor.capacity() != Capacity.COORDINATOR && actor.capacity() != Capacity.STUDENT) return List.of();
        var open = cases.all().stream().filter(SupportCase::isOpen).toList();
        var ids = open.stream().map(SupportCase::id).toList();
        var accepted = acceptances.of(ids);
        var assessed = cases.assessedNeeds(ids);
        var names = people.names(open.stream().map(SupportCase::student).toList());
        var decisions = actor.capacity() == Capacity.COORDINATOR
                ? educations.of(open.stream().map(SupportCase::student).toList())
                : Map.<PersonId, EducationDecision>of();
        var duties = new ArrayList<Obligation>();
        for (var it : open) {
            // A student has one open case, so this asks once; staff are not asked about consent here.
            var mayApply = actor.capacity() != Capacity.STUDENT || sharing.hasConsented(it.id(), Purpose.APPLY_NAV);
            var facts = new CaseDuties.Facts(
                    it.id(),
                    it.student(),
                    names.getOrDefault(it.student(), ""),
                    it.openedOn(),
                    it.coordinator(),
                    Optional.ofNullable(accepted.get(it.id())),
                    assessed.containsKey(it.id()),
                    actor.capacity() == Capacity.STUDENT
                            ? cases.navFacts(it.id()).measure()
                            : NavMeasure.UNKNOWN,
                    mayApply,
                    Optional.ofNullable(decisions.get(it.student()))
                            .map(decision -> decision.period().to())
                            // Nobody needs a decision for the days after the need.
                            .filter(last -> Optional.ofNullable(assessed.get(it.id()))
                                    .map(need -> need.needPeriod().to().isAfter(last))
                                    .orElse(true)));
            duties.addAll(CaseDuties.of(facts, actor.capacity(), actor.person()));
            if (actor.capacity() == Capacity.COORDINATOR)
                CaseDuties.education(facts, actor.person(), today).ifPresent(duties::add);
        }
        return duties;
    }
}
