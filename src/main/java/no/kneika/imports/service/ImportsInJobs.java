package no.kneika.imports.service;

import no.kneika.imports.ImportId;
import no.kneika.imports.ImportKind;
import no.kneika.imports.Imports;
import no.kneika.imports.store.ImportFiles;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.Jobs;
import no.kneika.platform.NotFound;
import org.springframework.stereotype.Service;

/** Brings, decides and puts away imports; the reading and writing is done by jobs. */
@Service
class ImportsInJobs implements Imports {

    /** As for every upload (spring.servlet.multipart.max-file-size). */
    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final int NAME_AT_MOST = 200;
    private static final String SOURCE = "look before you leap";

    private final ImportFiles files;
    private final Jobs jobs;
    private final BusinessClock clock;

    ImportsInJobs(ImportFiles files, Jobs jobs, BusinessClock clock) {
        this.files = files;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public Decision<ImportId> bring(Actor by, ImportKind kind, String name, byte[] content) {
        if (content.length == 0)
            return Decision.refused(Reason.of("import-choose", SOURCE).at("file"));
        if (content.length > MOST_BYTES)
            return Decision.refused(Reason.of("import-too-large", SOURCE, 10).at("file"));
        var id = new ImportId(Ids.next());
        files.bring(by, id, kind, plain(name), content, clock.instant());
        jobs.soon(by.institution(), ReadImport.NAME, id.toString(), id.toString());
        return Decision.accepted(id);
    }

    /** A file's own name, without folders and signs that mean something to a terminal. */
    static String plain(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        if (last.isEmpty()) return "?";
        return last.length() > NAME_AT_MOST ? last.substring(0, NAME_AT_MOST) : last;
    }

    @Override
    public Decision<ImportId> apply(Actor by, ImportId id, boolean endGone) {
        return undecided(id).then(brought -> {
            var found = brought.found();
            if (found == null) return Decision.refused(Reason.of("import-not-read", SOURCE));
            if (found.troubles() > 0) return Decision.refused(Reason.of("import-has-troubles", SOURCE));
            files.decided(id, new ImportFiles.Decided(true, endGone, by.person()), clock.instant());
            jobs.soon(by.institution(), WriteImport.NAME, id.toString(), id.toString());
            return Decision.accepted(id);
        });
    }

    @Override
    public Decision<ImportId> discard(Actor by, ImportId id) {
        return undecided(id).map(brought -> {
            files.decided(id, new ImportFiles.Decided(false, false, by.person()), clock.instant());
            files.ended(id, ImportFiles.Outcome.DISCARDED, 0, clock.instant());
            return id;
        });
    }

    private Decision<ImportFiles.Brought> undecided(ImportId id) {
        var brought = files.find(id).orElseThrow(() -> new NotFound("import"));
        return brought.decided() == null && brought.outcome() == null
                ? Decision.accepted(brought)
                : Decision.refused(Reason.of("import-decided", SOURCE));
    }
}
