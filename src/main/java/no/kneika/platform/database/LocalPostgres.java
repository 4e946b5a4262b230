package no.kneika.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.stream.Stream;
import no.kneika.platform.WillNotStart;

/** One PostgreSQL server over one folder, reached with a password from this machine only. */
final class LocalPostgres {

    private static final int ATTEMPTS = 5;

    private final Path data;
    private final Path log;
    private final Programs programs;

    LocalPostgres(Path folder, Programs programs) {
        this.data = folder.resolve("postgres");
        this.log = folder.resolve("postgres.log");
        this.programs = programs;
    }

    Path data() {
        return data;
    }

    /** Made in a folder beside and moved into place, so a start that was cut off leaves nothing half made. */
    void initialise(Login superuser, boolean fsync) throws IOException {
        if (Files.exists(data.resolve("PG_VERSION"))) return;
        var fresh = data.resolveSibling("postgres.new");
        Folders.delete(fresh);
        var password = data.resolveSibling("secrets").resolve("initial");
        Folders.writePrivate(password, superuser.password() + "\n");
        try {
            var made = programs.run("initdb", initial(fresh, superuser, password, fsync));
            if (!made.succeeded()) throw refused("PostgreSQL could not make its data folder", made.output());
            append(fresh.resolve("postgresql.conf"), "\ninclude_if_exists 'kneika.conf'\n");
            Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private static String[] initial(Path folder, Login superuser, Path password, boolean fsync) {
        var linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        return Stream.of(
                        fsync ? "--sync-method=fsync" : "--no-sync",
                        "--pgdata=" + folder,
                        "--username=" + superuser.username(),
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=" + (linux ? "C.UTF-8" : "C"),
                        // Å sorts last, and case does not decide.
                        "--locale-provider=icu",
                        "--icu-locale=nb-NO")
                .toArray(String[]::new);
    }

    /** Starts on a free port and answers it. Somebody may take a port between finding and using it; then another is found. */
    int start(ServerSettings settings) throws IOException {
        new StalePostmaster(data, programs).stop();
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            Files.writeString(data.resolve("kneika.conf"), settings(port) + settings.text(), StandardCharsets.UTF_8);
            var from = Files.exists(log) ? Files.size(log) : 0;
            var started = programs.run("pg_ctl", "start", "--pgdata=" + data, "--log=" + log, "--wait", "--timeout=60");
            if (started.succeeded()) return port;
            var said = since(from);
            if (attempt == ATTEMPTS || !said.contains("could not bind")) {
                throw refused("PostgreSQL did not start", said.isBlank() ? started.output() : said);
            }
        }
    }

    private static String settings(int port) {
        // No socket in the file system: one way in, with a password. Written anew at every start.
        return """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = scram-sha-256
                timezone = 'UTC'
                """.formatted(port);
    }

    void stop() {
        StalePostmaster.stop(data, programs);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private String since(long from) {
        try {
            if (!Files.exists(log)) return "";
            var all = Files.readAllBytes(log);
            return new String(all, (int) from, all.length - (int) from, StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    }

    private WillNotStart refused(String what, String said) {
        return new WillNotStart(what + ": " + said.strip(), "See " + log + ", and docs/operations.md, Database.");
    }
}
