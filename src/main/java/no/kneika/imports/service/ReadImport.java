package no.kneika.imports.service;

import no.kneika.imports.ImportId;
import no.kneika.imports.store.ImportFiles;
import no.kneika.imports.store.Leaves;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Job;
import org.springframework.stereotype.Component;

/** Reads a file that was brought, and keeps what it would change for the preview. */
@Component
public class ReadImport implements Job {

    public static final String NAME = "imports.read";

    /** Whoever has more wrong lines than this mends the file by its rule, not by its lines. */
    private static final int TROUBLES_KEPT = 5_000;

    private final ImportFiles files;
    private final Leaves leaves;
    private final Reading reading;
    private final ImportProgress progress;
    private final BusinessClock clock;

    ReadImport(ImportFiles files, Leaves leaves, Reading reading, ImportProgress progress, BusinessClock clock) {
        this.files = files;
        this.leaves = leaves;
        this.reading = reading;
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Run run) {
        var id = ImportId.of(run.payload());
        var actor = Actor.system(run.institution());
        try {
            var brought = files.find(id).orElse(null);
            if (brought == null || brought.found() != null || brought.outcome() != null) return;
            progress.at(id, ImportProgress.Step.READING);
            var content = files.content(actor, id);
            if (content.isEmpty()) return;
            var read = reading.read(brought.kind(), content.get(), "nb", (rows, all) -> {
                if (rows < all) progress.rows(id, rows, all);
                else progress.at(id, ImportProgress.Step.COMPARING);
            });
            progress.at(id, ImportProgress.Step.SHOWING);
            leaves.keep(
                    run.institution(),
                    id,
                    read.changes(),
                    read.troubles().stream().limit(TROUBLES_KEPT).toList());
            files.found(id, read.found(), clock.instant());
        } finally {
            progress.over(id);
        }
    }
}
