package no.kneika.mentors;

import java.util.List;
import no.kneika.cases.OpenMatters;
import no.kneika.kernel.CaseId;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.web.Page;
import org.springframework.stereotype.Component;

/** Mentors who still help, before a case ends. */
@Component
class AssignmentsOpen implements OpenMatters {

    private final Mentors mentors;
    private final People people;

    AssignmentsOpen(Mentors mentors, People people) {
        this.mentors = mentors;
        this.people = people;
    }

    @Override
    public List<Matter> of(Actor actor, Page page, CaseId caseId) {
        return mentors.ofCase(caseId).stream()
                .filter(it -> it.ended().isEmpty())
                .map(it -> new Matter(
                        page.t("closure.open.mentor", people.name(it.mentor())), "/assignments/" + it.id() + "/end"))
                .toList();
    }
}
