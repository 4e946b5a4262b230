package no.kneika.imports.service;

import java.time.Duration;
import no.kneika.imports.store.ImportFiles;
import no.kneika.kernel.InstitutionId;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.RecurringJob;
import org.springframework.stereotype.Component;

/** Lets go of files nobody decided about: they hold names and identity numbers, and nobody waits for them. */
@Component
class ForgetImports implements RecurringJob {

    private static final Duration KEPT = Duration.ofDays(7);

    private final ImportFiles files;
    private final BusinessClock clock;

    ForgetImports(ImportFiles files, BusinessClock clock) {
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "imports.forget";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(InstitutionId institution) {
        var now = clock.instant();
        for (var id : files.waitingSince(now.minus(KEPT))) files.ended(id, ImportFiles.Outcome.FORGOTTEN, 0, now);
    }
}
