package no.kneika.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A rehearsal and a test begin on a copy of a database that is kept ready; what people use never does. */
class ReadyMadeTest {

    private static final ServerSettings THROWN_AWAY = new ServerSettings(false, 60, true);

    private final Path folder = TestFolders.fresh();

    @Test
    void aRehearsalsDatabaseHasEveryMigrationBeforeAnybodyMigratesIt() throws Exception {
        try (var database = LocalDatabase.open(folder, TestFolders.CACHE, THROWN_AWAY, false)) {
            assertThat(applied(database)).isPositive();
            assertThat(Database.migrated(database.address()).info().pending()).isEmpty();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets"))))
                .isEqualTo("rwx------");
    }

    @Test
    void whatIsThereAlreadyIsNotCopiedOver() throws Exception {
        try (var database = LocalDatabase.open(folder, TestFolders.CACHE, false, false)) {
            assertThat(database.address().url()).isNotEmpty();
        }
        var before = Files.readString(folder.resolve("secrets").resolve("database.properties"));
        try (var database = LocalDatabase.open(folder, TestFolders.CACHE, THROWN_AWAY, false)) {
            assertThat(applied(database)).isZero();
        }
        assertThat(Files.readString(folder.resolve("secrets").resolve("database.properties")))
                .isEqualTo(before);
    }

    @Test
    void aDatabaseThatIsKeptIsNeverACopy() {
        var asked = new DatabaseSettings(null, null, null, true, 60, true, false, 4, Duration.ofSeconds(1));
        assertThat(asked.server().readyMade()).isFalse();
    }

    private static int applied(LocalDatabase database) throws Exception {
        var migrator = database.address().migrator();
        try (var connection = DriverManager.getConnection(
                        database.address().url(), migrator.username(), migrator.password());
                var statement = connection.createStatement()) {
            statement.execute("set role " + Roles.OWNER);
            try (var rows = statement.executeQuery("select to_regclass('flyway_schema_history') is not null")) {
                rows.next();
                if (!rows.getBoolean(1)) return 0;
            }
            try (var rows = statement.executeQuery("select count(*) from flyway_schema_history")) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
