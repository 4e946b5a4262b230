package no.kneika.mentors;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.kneika.cases.Cases;
import no.kneika.kernel.Decision;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BatchItem;
import no.kneika.platform.BatchWork;
import no.kneika.platform.Done;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import org.springframework.stereotype.Component;

/** Contracts renewed together; each made as from its own page. */
@Component
class RenewalBatch implements BatchWork {

    private final Renewals renewals;
    private final Mentors mentors;
    private final Cases cases;
    private final People people;

    RenewalBatch(Renewals renewals, Mentors mentors, Cases cases, People people) {
        this.renewals = renewals;
        this.mentors = mentors;
        this.cases = cases;
        this.people = people;
    }

    @Override
    public String kind() {
        return Renewals.BATCH;
    }

    @Override
    public Decision<Done> carryOut(Actor by, BatchItem item) {
        return renewals.make(by, new AssignmentId(item.subject()), item.seen())
                .map(made -> new Done("/contracts/" + made, "contract-made"));
    }

    @Override
    public Map<UUID, String> names(Actor by, Collection<UUID> subjects) {
        var assignments = mentors.some(subjects.stream().map(AssignmentId::new).toList());
        var students =
                cases.studentsOf(assignments.stream().map(Assignment::caseId).toList());
        var known = new HashMap<>(people.names(students.values()));
        known.putAll(people.names(assignments.stream().map(Assignment::mentor).toList()));
        var names = new HashMap<UUID, String>();
        for (var it : assignments) {
            Trail.shows(it.caseId(), Shown.MONEY);
            var student = students.get(it.caseId());
            var mentor = known.getOrDefault(it.mentor(), "");
            names.put(it.id().value(), student == null ? mentor : mentor + " – " + known.getOrDefault(student, ""));
        }
        return names;
    }

    @Override
    public String navItem() {
        return "extensions";
    }

    @Override
    public String home() {
        return "/renewals";
    }
}
