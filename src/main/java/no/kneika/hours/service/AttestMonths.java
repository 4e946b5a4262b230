package no.kneika.hours.service;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kneika.hours.EntryId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.PersonId;
import no.kneika.mentors.AssignmentId;
import no.kneika.mentors.Mentors;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BatchItem;
import no.kneika.platform.BatchWork;
import no.kneika.platform.Done;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import org.springframework.stereotype.Component;

/** Months attested together; each as from its own sheet, and only what was seen. */
@Component
class AttestMonths implements BatchWork {

    private final Timesheets timesheets;
    private final Mentors mentors;
    private final People people;

    AttestMonths(Timesheets timesheets, Mentors mentors, People people) {
        this.timesheets = timesheets;
        this.mentors = mentors;
        this.people = people;
    }

    @Override
    public String kind() {
        return MonthBatch.ATTEST;
    }

    @Override
    public Decision<Done> carryOut(Actor by, BatchItem item) {
        var id = new AssignmentId(item.subject());
        int space = item.seen().indexOf(' ');
        var month = YearMonth.parse(item.seen().substring(0, space));
        var seen = Arrays.stream(item.seen().substring(space + 1).split(","))
                .map(EntryId::of)
                .collect(Collectors.toSet());
        return timesheets.attest(id, month, seen, by).map(done -> new Done("/sheets/" + id + "/" + month, "attested"));
    }

    @Override
    public Map<UUID, String> names(Actor by, Collection<UUID> subjects) {
        var who = new HashMap<UUID, PersonId>();
        for (var subject : subjects) {
            var assignment = mentors.assignment(new AssignmentId(subject));
            Trail.shows(assignment.caseId(), Shown.HOURS);
            who.put(subject, assignment.mentor());
        }
        var known = people.names(who.values());
        var names = new HashMap<UUID, String>();
        who.forEach((subject, mentor) -> names.put(subject, known.getOrDefault(mentor, "")));
        return names;
    }

    @Override
    public String navItem() {
        return "timesheets";
    }

    @Override
    public String home() {
        return "/sheets";
    }
}
