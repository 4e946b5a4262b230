package no.kneika.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server that a Kneika which was killed left running. Nobody else uses it: the caller holds the data folder's lock. */
final class StalePostmaster {

    private static final Logger LOG = LoggerFactory.getLogger(StalePostmaster.class);

    private final Path data;
    private final Programs programs;

    StalePostmaster(Path data, Programs programs) {
        this.data = data;
        this.programs = programs;
    }

    void stop() throws IOException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) return;
        var process = ProcessHandle.of(pid(file)).filter(ProcessHandle::isAlive);
        if (process.isEmpty()) return; // PostgreSQL itself knows what to do with the file of a dead process
        if (isOurs(process.get())) {
            LOG.info(
                    "A PostgreSQL that an earlier Kneika left behind is stopped (process {})",
                    process.get().pid());
            stop(data, programs);
        } else {
            // The number now belongs to another program. PostgreSQL cannot tell, and would refuse to start for ever.
            Files.delete(file);
        }
    }

    static void stop(Path data, Programs programs) {
        var gentle = programs.run("pg_ctl", "stop", "--pgdata=" + data, "--mode=fast", "--wait", "--timeout=20");
        if (gentle.succeeded() || !Files.exists(data.resolve("postmaster.pid"))) return;
        LOG.warn("PostgreSQL does not stop by itself and is cut off; it recovers at the next start");
        programs.run("pg_ctl", "stop", "--pgdata=" + data, "--mode=immediate", "--wait", "--timeout=20");
    }

    private static long pid(Path file) throws IOException {
        var first = Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .findFirst()
                .orElse("");
        return first.matches("\\d{1,18}") ? Long.parseLong(first) : -1;
    }

    /** A postgres that was started on exactly this folder. */
    private boolean isOurs(ProcessHandle process) {
        var program = process.info().command().orElse("");
        var arguments = process.info().arguments().orElse(new String[0]);
        return program.endsWith("/postgres")
                && Arrays.stream(arguments).anyMatch(argument -> argument.endsWith(data.toString()));
    }
}
