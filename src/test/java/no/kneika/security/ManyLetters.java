package no.kneika.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import no.kneika.messages.in.Papers;
import no.kneika.support.Upload;
import no.kneika.support.Visitor;
import org.slf4j.LoggerFactory;

/**
 * Forty letters brought at once and twenty in the inbox folder, in a Kneika that is killed (-9) while it reads them. When
 * it is back, each is in exactly one place.
 */
final class ManyLetters {

    private static final int BROUGHT = 40;
    private static final int AGAIN = 10;
    private static final int IN_FOLDER = 20;
    private static final int READ_WHEN_KILLED = 5;
    private static final Duration UNTIL_READ = Duration.ofMinutes(2);

    private final Path folder;
    private final Running first;
    private final long before;

    private ManyLetters(Path folder, Running first) throws SQLException {
        this.folder = folder;
        this.first = first;
        this.before = count(first, "letter");
    }

    /** @return the Kneika that was started after the kill */
    static Running killedWhileReading(Path folder, Running kneika, Visitor randi) throws Exception {
        return new ManyLetters(folder, kneika).killed(randi);
    }

    private Running killed(Visitor randi) throws Exception {
        inTheFolder();
        brings(randi);
        var until = System.nanoTime() + UNTIL_READ.toNanos();
        while (count(first, "letter_file_outcome") < READ_WHEN_KILLED && System.nanoTime() < until) Thread.sleep(2);
        first.kill();

        var kneika = Running.start(folder);
        var read = count(kneika, "letter_file_outcome");
        assertThat(count(kneika, "letter_file_content"))
                .as("what was not read lies there, and nothing else does")
                .isLessThanOrEqualTo(BROUGHT - READ_WHEN_KILLED);
        until = System.nanoTime() + UNTIL_READ.toNanos();
        while (!isOver(kneika) && System.nanoTime() < until) Thread.sleep(200);

        assertThat(count(kneika, "letter_file_outcome")).isEqualTo(BROUGHT);
        assertThat(count(kneika, "(select distinct letter_id from letter_file_outcome) o"))
                .isEqualTo(BROUGHT);
        assertThat(count(kneika, "letter_file_content")).isZero();
        assertThat(count(kneika, "letter") - before).isEqualTo(BROUGHT + IN_FOLDER);
        assertThat(count(kneika, "letter_file_outcome where came = 'DUPLICATE'"))
                .isEqualTo(AGAIN);
        assertThat(count(kneika, "letter_handling where what = 'duplicate'")).isEqualTo(AGAIN);
        assertThat(confirmed()).isEqualTo(IN_FOLDER);
        LoggerFactory.getLogger(getClass()).info("Killed when about {} of {} letters were read", read, BROUGHT);
        return kneika;
    }

    private void brings(Visitor randi) {
        var files = new ArrayList<Upload.File>();
        for (int i = 0; i < BROUGHT; i++) {
            int which = i % (BROUGHT - AGAIN);
            files.add(new Upload.File(
                    i + ".pdf", Papers.pdf("Svar nummer " + which, "Vi viser til brevet deres.", "Brev " + which)));
        }
        assertThat(Upload.send(randi, "/letters", "/letters/bundles", files).statusCode())
                .isEqualTo(303);
    }

    private void inTheFolder() throws Exception {
        var orgnr = text(first, "select orgnr from institution order by institution_id desc limit 1");
        for (int i = 0; i < IN_FOLDER; i++) {
            var id = "mange-" + UUID.randomUUID();
            var home = Files.createDirectories(folder.resolve("inbox").resolve(id));
            Files.write(home.resolve("correspondence.json"), Papers.json(id, orgnr, "", "I mappen " + i));
        }
    }

    private boolean isOver(Running kneika) throws Exception {
        return count(kneika, "letter_file_outcome") == BROUGHT && confirmed() == IN_FOLDER;
    }

    private long confirmed() throws Exception {
        try (var letters = Files.list(folder.resolve("inbox"))) {
            return letters.filter(each -> each.getFileName().toString().startsWith("mange-"))
                    .filter(each -> Files.exists(each.resolve("status.json")))
                    .count();
        }
    }

    private static long count(Running kneika, String of) throws SQLException {
        return Long.parseLong(text(kneika, "select count(*) from " + of));
    }

    private static String text(Running kneika, String sql) throws SQLException {
        try (var database = kneika.database();
                var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
