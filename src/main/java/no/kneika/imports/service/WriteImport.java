package no.kneika.imports.service;

import java.util.Arrays;
import no.kneika.imports.ImportId;
import no.kneika.imports.store.ImportFiles;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Job;
import org.springframework.stereotype.Component;

/** Carries out an import somebody decided: what was shown, all of it, in one transaction. */
@Component
public class WriteImport implements Job {

    public static final String NAME = "imports.write";

    private final ImportFiles files;
    private final Reading reading;
    private final ImportProgress progress;
    private final BusinessClock clock;

    WriteImport(ImportFiles files, Reading reading, ImportProgress progress, BusinessClock clock) {
        this.files = files;
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
        try {
            var brought = files.find(id).orElse(null);
            if (brought == null || brought.outcome() != null) return;
            write(Actor.system(run.institution()), brought);
        } finally {
            progress.over(id);
        }
    }

    private void write(Actor house, ImportFiles.Brought brought) {
        var id = brought.id();
        var shown = brought.found();
        var decided = brought.decided();
        var content = files.content(house, id);
        if (shown == null || decided == null || !decided.apply() || content.isEmpty()) return;
        files.takeTurn(brought.kind());
        progress.at(id, ImportProgress.Step.COMPARING);
        var read = reading.read(brought.kind(), content.get(), "nb");
        var beside = read.beside();
        // Somebody may have changed a student's name since the preview: then what was agreed to is no longer what would
        // happen.
        if (beside == null || !Arrays.equals(read.found().digest(), shown.digest())) {
            files.ended(id, ImportFiles.Outcome.MOVED, 0, clock.instant());
            return;
        }
        progress.at(id, ImportProgress.Step.WRITING);
        int ended = beside.apply(decided.by(), decided.endGone());
        files.ended(id, ImportFiles.Outcome.DONE, ended, clock.instant());
    }
}
