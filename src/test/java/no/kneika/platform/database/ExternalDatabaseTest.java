package no.kneika.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import no.kneika.platform.WillNotStart;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Kneika on a PostgreSQL of somebody else's: nothing embedded starts, and it refuses what would be unsafe. */
class ExternalDatabaseTest {

    private static final Ground GROUND = Ground.get();

    private final ApplicationContextRunner kneika = new ApplicationContextRunner()
            .withUserConfiguration(Database.class, Transactions.class)
            .withPropertyValues(
                    "kneika.data-dir=" + TestFolders.fresh(),
                    "kneika.database.url=" + GROUND.address.url(),
                    "kneika.database.migrator.username=kneika_migrator",
                    "kneika.database.migrator.password="
                            + GROUND.address.migrator().password());

    @Test
    void nothingEmbeddedStarts() {
        as(GROUND.address.app()).run(started -> {
            assertThat(started).hasNotFailed().doesNotHaveBean(LocalDatabase.class);
            assertThat(started.getBean(DatabaseHome.class).external()).isTrue();
            assertThat(started.getBean(DatabaseHome.class).folder()).isEmptyDirectory();
        });
    }

    @Test
    void aMissingPasswordIsNamed() {
        kneika.withPropertyValues("kneika.database.app.username=kneika_app")
                .run(started -> assertThat(started)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(WillNotStart.class)
                        .hasMessageContaining("kneika.database.app.password is not"));
    }

    @Test
    void aSuperuserIsRefused() throws Exception {
        as(Secrets.in(GROUND.folder).superuser())
                .run(started -> assertThat(started)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(WillNotStart.class)
                        .hasMessageContaining("postgres is a superuser"));
    }

    @Test
    void theMigratorIsRefusedAsRuntimeRole() {
        as(GROUND.address.migrator())
                .run(started -> assertThat(started)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(WillNotStart.class)
                        .hasMessageContaining("member of the role that owns the tables"));
    }

    @Test
    void theAdministratorsScriptIsAllThatIsNeeded() throws Exception {
        var folder = TestFolders.fresh();
        var secrets = Secrets.in(folder);
        var bare = new LocalPostgres(folder, new Programs(ServerBinaries.unpacked(TestFolders.CACHE)));
        bare.initialise(secrets.superuser(), false);
        var server = "jdbc:postgresql://127.0.0.1:" + bare.start(ServerSettings.ordinary(false)) + "/";
        try {
            runScript(server, secrets.superuser());
            new ApplicationContextRunner()
                    .withUserConfiguration(Database.class, Transactions.class)
                    .withPropertyValues(
                            "kneika.database.url=" + server + "kneika",
                            "kneika.database.migrator.username=kneika_migrator",
                            "kneika.database.migrator.password=change-me",
                            "kneika.database.app.username=kneika_app",
                            "kneika.database.app.password=change-me-too")
                    .run(started -> assertThat(started).hasNotFailed());
        } finally {
            bare.stop();
        }
    }

    private ApplicationContextRunner as(Login app) {
        return kneika.withPropertyValues(
                "kneika.database.app.username=" + app.username(), "kneika.database.app.password=" + app.password());
    }

    private static void runScript(String server, Login admin) throws Exception {
        try (var file = ExternalDatabaseTest.class.getResourceAsStream("/db/external-roles.sql");
                var connection = DriverManager.getConnection(server + "postgres", admin.username(), admin.password())) {
            assertThat(file).isNotNull();
            var script = new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            for (var sql : script.split(";\\s*\n")) run(connection, sql);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        if (sql.isBlank()) return;
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
