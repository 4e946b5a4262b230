package no.kneika.hours.service;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import no.kneika.hours.AttestationId;
import no.kneika.kernel.Decision;
import no.kneika.platform.Actor;
import no.kneika.platform.BatchItem;
import no.kneika.platform.BatchWork;
import no.kneika.platform.Done;
import org.springframework.stereotype.Component;

/** Months approved together, by another than who attested them: the rule says so for each, and the database. */
@Component
class ApproveMonths implements BatchWork {

    private final Timesheets timesheets;
    private final SheetReader reader;
    private final MonthNames names;

    ApproveMonths(Timesheets timesheets, SheetReader reader, MonthNames names) {
        this.timesheets = timesheets;
        this.reader = reader;
        this.names = names;
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
        return names.of(subjects, subject -> {
            var row = reader.attestation(new AttestationId(subject));
            return new MonthNames.Whose(row.caseId(), row.mentor());
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
