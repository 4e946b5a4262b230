package no.kneika.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import no.kneika.platform.WillNotStart;
import org.junit.jupiter.api.Test;

/** The server that Kneika brings along: how it is entered, and what it survives. */
class ServerTest {

    private final Path folder = TestFolders.fresh();

    private LocalDatabase open() {
        return LocalDatabase.open(folder, TestFolders.CACHE, false, false);
    }

    @Test
    void nobodyEntersWithoutThePassword() throws Exception {
        try (var database = open()) {
            var address = database.address();
            for (var role : new String[] {"postgres", "kneika_migrator", "kneika_app", "kneika_owner"}) {
                assertThatThrownBy(() -> DriverManager.getConnection(address.url(), role, ""))
                        .isInstanceOf(SQLException.class);
                assertThatThrownBy(() -> DriverManager.getConnection(address.url(), role, "postgres"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password authentication failed");
            }
            assertThat(Files.readAllLines(folder.resolve("postgres/pg_hba.conf")))
                    .filteredOn(line -> !line.isBlank() && !line.startsWith("#"))
                    .isNotEmpty()
                    .allMatch(line -> line.endsWith("scram-sha-256"));
            assertThat(setting(database, "unix_socket_directories")).isEmpty();
            assertThat(setting(database, "listen_addresses")).isEqualTo("127.0.0.1");
        }
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("secrets/database.properties"))))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("secrets/initial")).doesNotExist();
    }

    @Test
    void itWritesThroughToTheDiskUnlessATestSaysOtherwise() throws Exception {
        try (var database = LocalDatabase.open(folder, TestFolders.CACHE, true, false)) {
            assertThat(setting(database, "fsync")).isEqualTo("on");
            assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void aNameWithAaSortsLast() throws Exception {
        try (var database = open()) {
            assertThat(ask(
                            database,
                            "select string_agg(n, ' ' order by n) from unnest(array['Ådne', 'Zara', 'ase', 'Bo']) n"))
                    .isEqualTo("ase Bo Zara Ådne");
        }
    }

    @Test
    void whatWasWrittenIsThereAfterARestart() throws Exception {
        try (var database = open()) {
            write(database, "create table kept (what text)", "insert into kept values ('Tuva')");
        }
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
        try (var database = open()) {
            assertThat(asOwner(database, "select what from kept")).isEqualTo("Tuva");
        }
    }

    @Test
    void aServerLeftBehindByAKilledKneikaIsStoppedAndNothingIsLost() throws Exception {
        var killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LeftBehind.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var says = new BufferedReader(new InputStreamReader(killed.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(says.lines().anyMatch("written"::equals)).isTrue();
        }
        killed.destroyForcibly().waitFor();
        var server = ProcessHandle.of(serverPid()).orElseThrow();
        assertThat(server.isAlive()).isTrue();

        try (var database = open()) {
            assertThat(asOwner(database, "select what from kept")).isEqualTo("Tobias");
            assertThat(serverPid()).isNotEqualTo(server.pid());
        }
        assertThat(server.onExit().orTimeout(10, TimeUnit.SECONDS)).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void aProcessFileOfAnotherProgramDoesNoHarm() throws Exception {
        open().close();
        var file = folder.resolve("postgres/postmaster.pid");
        var mine = ProcessHandle.current();
        Files.writeString(file, mine.pid() + "\n" + folder.resolve("postgres") + "\n1\n5432\n\n127.0.0.1\n");
        open().close();
        Files.writeString(file, "4194300\n" + folder.resolve("postgres") + "\n1\n5432\n\n127.0.0.1\n");
        open().close();
        Files.writeString(file, "not a number");
        assertThat(mine.isAlive()).isTrue();
    }

    @Test
    void aSecondKneikaOnTheSameFolderIsRefusedButTheCommandLineJoins() throws Exception {
        try (var first = open()) {
            assertThatThrownBy(this::open).isInstanceOf(WillNotStart.class).hasMessageContaining("Another Kneika");
            try (var joined = LocalDatabase.open(folder, TestFolders.CACHE, false, true)) {
                assertThat(joined.address()).isEqualTo(first.address());
            }
            assertThat(ask(first, "select 'still up'")).isEqualTo("still up");
        }
    }

    private long serverPid() throws Exception {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst());
    }

    private String setting(LocalDatabase database, String name) throws Exception {
        return ask(database, Secrets.in(folder).superuser(), "show " + name);
    }

    private static String ask(LocalDatabase database, String sql) throws SQLException {
        return ask(database, database.address().app(), sql);
    }

    private static String ask(LocalDatabase database, Login as, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.address().url(), as.username(), as.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String asOwner(LocalDatabase database, String sql) throws SQLException {
        var migrator = database.address().migrator();
        try (var connection = DriverManager.getConnection(
                        database.address().url(), migrator.username(), migrator.password());
                var statement = connection.createStatement()) {
            statement.execute("set role kneika_owner");
            try (var rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    static void write(LocalDatabase database, String... statements) throws SQLException {
        var migrator = database.address().migrator();
        try (var connection = DriverManager.getConnection(
                        database.address().url(), migrator.username(), migrator.password());
                var statement = connection.createStatement()) {
            statement.execute("set role kneika_owner");
            for (var sql : statements) statement.execute(sql);
        }
    }
}
