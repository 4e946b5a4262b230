package no.kneika.funding;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.kneika.cases.Cases;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BatchItem;
import no.kneika.platform.BatchWork;
import no.kneika.platform.Done;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import org.springframework.stereotype.Component;

/** Extensions sent together; each as from its own page. */
@Component
class ExtensionBatch implements BatchWork {

    private final Extensions extensions;
    private final Cases cases;
    private final People people;

    ExtensionBatch(Extensions extensions, Cases cases, People people) {
        this.extensions = extensions;
        this.cases = cases;
        this.people = people;
    }

    @Override
    public String kind() {
        return Extensions.BATCH;
    }

    @Override
    public Decision<Done> carryOut(Actor by, BatchItem item) {
        return extensions
                .send(new CaseId(item.subject()), item.seen(), by)
                .map(sent -> new Done("/applications/" + sent, "application-sent"));
    }

    @Override
    public Map<UUID, String> names(Actor by, Collection<UUID> subjects) {
        var students = cases.studentsOf(subjects.stream().map(CaseId::new).toList());
        var known = people.names(students.values());
        var names = new HashMap<UUID, String>();
        students.forEach((caseId, student) -> {
            Trail.shows(caseId, Shown.NEED);
            names.put(caseId.value(), known.getOrDefault(student, ""));
        });
        return names;
    }

    @Override
    public String navItem() {
        return "extensions";
    }

    @Override
    public String home() {
        return "/extensions";
    }
}
