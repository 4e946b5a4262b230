package no.kneika.hours.service;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.PersonId;
import no.kneika.people.People;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import org.springframework.stereotype.Component;

/** What the months of a batch are called: by their mentor. */
@Component
class MonthNames {

    private final People people;

    MonthNames(People people) {
        this.people = people;
    }

    record Whose(CaseId caseId, PersonId mentor) {}

    Map<UUID, String> of(Collection<UUID> subjects, Function<UUID, Whose> whose) {
        var mentors = new HashMap<UUID, PersonId>();
        for (var subject : subjects) {
            var found = whose.apply(subject);
            Trail.shows(found.caseId(), Shown.HOURS);
            mentors.put(subject, found.mentor());
        }
        var known = people.names(mentors.values());
        var names = new HashMap<UUID, String>();
        mentors.forEach((subject, mentor) -> names.put(subject, known.getOrDefault(mentor, "")));
        return names;
    }
}
