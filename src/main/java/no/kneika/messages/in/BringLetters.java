package no.kneika.messages.in;

import java.util.List;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.Jobs;
import org.springframework.stereotype.Component;

/** Brings letters as files, many at once (bunke). Each is read by a job of its own, through the same way in as the folder's. */
@Component
public class BringLetters {

    /** As many as one form may carry (server.tomcat.max-part-count). */
    public static final int MOST = 100;

    private static final int NAME_AT_MOST = 200;
    private static final String SOURCE = "design: many letters at once";

    private final LetterBundles bundles;
    private final Jobs jobs;
    private final BusinessClock clock;

    BringLetters(LetterBundles bundles, Jobs jobs, BusinessClock clock) {
        this.bundles = bundles;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** One file, as it was chosen. */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way to the vault; never compared
    public record Brought(String name, byte[] content) {}

    /** Keeps the files, sealed, and has them read. Inside {@code Use}. */
    public Decision<LetterBundleId> bring(Actor by, List<Brought> files) {
        if (files.isEmpty())
            return Decision.refused(Reason.of("letters-choose", SOURCE).at("file"));
        if (files.size() > MOST)
            return Decision.refused(
                    Reason.of("letters-too-many", SOURCE, MOST, files.size()).at("file"));
        var id = new LetterBundleId(Ids.next());
        bundles.add(by, id, clock.instant());
        int position = 0;
        for (var file : files) {
            var kept = bundles.add(by, id, ++position, plain(file.name()), file.content());
            jobs.soon(by.institution(), ReadBroughtLetter.NAME, kept.toString(), kept.toString());
        }
        return Decision.accepted(id);
    }

    /** A file's own name, without folders and signs that mean something to a terminal. */
    private static String plain(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        if (last.isEmpty()) return "?";
        return last.length() > NAME_AT_MOST ? last.substring(0, NAME_AT_MOST) : last;
    }
}
