package no.kneika.hours.service;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.kneika.hours.AttestationId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.PersonId;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BatchItem;
import no.kneika.platform.BatchWork;
import no.kneika.platform.Done;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import org.springframework.stereotype.Component;

/** Months approved together, by another than who attested them: the rule says so for each, and the database. */
@Component
class ApproveMonths implements BatchWork {

    private final Timesheets timesheets;
    private final SheetReader reader;
    private final People people;

    ApproveMonths(Timesheets timesheets, SheetReader reader, People people) {
        this.timesheets = timesheets;
        this.reader = reader;
        this.people = people;
    }

    @Override
    public String kind() {
        return MonthBatch.APPROVE;
    }

    @Override
    public Decision<Done> carryOut(Actor by, BatchItem item) {
        return timesheets
                .approve(new AttestationId(item.subject()), by)
                .map(row -> new Done("/sheets/" + row.assignment() + "/" + row.month(), "approved"));
    }

    @Override
    public Map<UUID, String> names(Actor by, Collection<UUID> subjects) {
        var who = new HashMap<UUID, PersonId>();
        for (var subject : subjects) {
            var row = reader.attestation(new AttestationId(subject));
            Trail.shows(row.caseId(), Shown.HOURS);
            who.put(subject, row.mentor());
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
