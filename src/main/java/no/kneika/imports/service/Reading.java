package no.kneika.imports.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import no.kneika.imports.ImportKind;
import no.kneika.imports.domain.Parsing;
import no.kneika.imports.store.ImportFiles;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.intake.Change;
import no.kneika.platform.intake.Comparison;
import no.kneika.platform.intake.Trouble;
import no.kneika.platform.sheet.FileReading;
import no.kneika.platform.sheet.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a file into what it would change. */
@Component
class Reading {

    private final Registers registers;
    private final BusinessClock clock;

    Reading(Registers registers, BusinessClock clock) {
        this.registers = registers;
        this.clock = clock;
    }

    /**
     * A file that was read.
     *
     * @param beside null when it was no table at all
     */
    record Read(
            ImportFiles.Found found,
            List<Change> changes,
            List<Trouble> troubles,
            Registers.@Nullable Beside<?> beside) {}

    Read read(ImportKind kind, byte[] content, String lang) {
        return read(kind, content, lang, Parsing.Onlooker.NOBODY);
    }

    Read read(ImportKind kind, byte[] content, String lang, Parsing.Onlooker onlooker) {
        return switch (FileReading.read(content)) {
            case Decision.Refused<Sheet>(var reasons) -> noTable(reasons.getFirst());
            case Decision.Accepted<Sheet>(var sheet) ->
                beside(sheet.form(), registers.beside(kind, sheet, clock.today(), lang, onlooker));
        };
    }

    private static Read noTable(Reason reason) {
        // A broken quote is broken on a line.
        int line = reason.code().equals("import-broken-quote")
                ? Integer.parseInt(reason.args().getFirst().toString())
                : 0;
        var found =
                new ImportFiles.Found(new Sheet.Form("", "", ""), 0, 0, 0, 0, 0, 0, 1, List.of(), digest(List.of()));
        return new Read(found, List.of(), List.of(new Trouble(line, null, "", reason)), null);
    }

    private static Read beside(Sheet.Form form, Registers.Beside<?> beside) {
        var troubles = beside.troubles();
        Comparison<?> comparison = beside.comparison();
        Parsing<?> parsed = beside.parsed();
        var changes = troubles.isEmpty() ? comparison.changes() : List.<Change>of();
        int told = count(changes, Change.Sort.NEW) + count(changes, Change.Sort.CHANGED);
        var found = new ImportFiles.Found(
                form,
                parsed.all(),
                count(changes, Change.Sort.NEW),
                count(changes, Change.Sort.CHANGED),
                troubles.isEmpty() ? comparison.matches().size() - told : 0,
                count(changes, Change.Sort.GONE),
                comparison.setAside(),
                troubles.size(),
                parsed.unused(),
                digest(changes));
        return new Read(found, changes, troubles, beside);
    }

    private static int count(List<Change> changes, Change.Sort sort) {
        return (int) changes.stream().filter(change -> change.sort() == sort).count();
    }

    /** What was shown is what is carried out: the same changes have the same digest. */
    private static byte[] digest(List<Change> changes) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var change : changes) sha.update((change + "\n").getBytes(StandardCharsets.UTF_8));
            return sha.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
