package no.kneika.hours.service;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kneika.hours.EntryId;
import no.kneika.kernel.Decision;
import no.kneika.mentors.AssignmentId;
import no.kneika.mentors.Mentors;
import no.kneika.platform.Actor;
import no.kneika.platform.BatchItem;
import no.kneika.platform.BatchWork;
import no.kneika.platform.Done;
import org.springframework.stereotype.Component;

/** Months attested together; each as from its own sheet, and only what was seen. */
@Component
class AttestMonths implements BatchWork {

    private final Timesheets timesheets;
    private final Mentors mentors;
    private final MonthNames names;

    AttestMonths(Timesheets timesheets, Mentors mentors, MonthNames names) {
        this.timesheets = timesheets;
        this.mentors = mentors;
        this.names = names;
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
        return names.of(subjects, subject -> {
            var assignment = mentors.assignment(new AssignmentId(subject));
            return new MonthNames.Whose(assignment.caseId(), assignment.mentor());
        });
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
