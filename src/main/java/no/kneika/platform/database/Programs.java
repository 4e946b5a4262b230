package no.kneika.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.kneika.platform.WillNotStart;

/** Runs PostgreSQL's own programs. */
final class Programs {

    private final Path bin;
    private final List<String> before;

    Programs(Path home) {
        this.bin = home.resolve("bin");
        // PostgreSQL refuses to run as root. In a user namespace of its own root is nobody, and still owns its files.
        this.before = System.getProperty("user.name").equals("root") ? List.of("unshare", "-U") : List.of();
    }

    record Outcome(int code, String output) {
        boolean succeeded() {
            return code == 0;
        }
    }

    Outcome run(String program, String... arguments) {
        var command = new ArrayList<>(before);
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            // A file, not a pipe: the server that pg_ctl leaves behind would keep a pipe open.
            var output = Files.createTempFile("kneika-", ".log");
            try {
                var process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                if (!process.waitFor(120, TimeUnit.SECONDS)) process.destroyForcibly();
                return new Outcome(process.waitFor(), Files.readString(output, StandardCharsets.UTF_8));
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + program, interrupted);
        } catch (IOException failed) {
            throw before.isEmpty() ? new UncheckedIOException(failed) : asRoot(failed);
        }
    }

    private static WillNotStart asRoot(IOException failed) {
        return new WillNotStart(
                "PostgreSQL does not run as root, and the program unshare that would help is missing.",
                "Run Kneika as an ordinary user, or install util-linux.",
                failed);
    }
}
