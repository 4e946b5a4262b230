package no.kneika.access.store;

import java.time.Duration;
import no.kneika.kernel.InstitutionId;
import no.kneika.platform.RecurringJob;
import org.springframework.stereotype.Component;

/** Exports the newest committed head of every sealed log, once a minute. */
@Component
class HeadExport implements RecurringJob {

    private final LogSealing log;
    private final LogHeads heads;

    HeadExport(LogSealing log, LogHeads heads) {
        this.log = log;
        this.heads = heads;
    }

    @Override
    public String name() {
        return "access.export-log-heads";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run(InstitutionId institution) {
        log.head().ifPresent(head -> heads.export(institution, head));
    }
}
