package no.kneika.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Advisers that were written on each case become one person each in the register, and the cases point at them. */
class AdviserBackfillTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final String INST = "'00000000-0000-7000-8000-000000000001'::uuid";
    private static final String ANY = "'00000000-0000-7000-8000-00000000000f'::uuid";

    @Test
    void twoCasesWithTheSameAdviserPointAtOnePersonWithTheNumberThatWasWrittenLast() throws IOException, SQLException {
        try (var database = LocalDatabase.open(TestFolders.fresh(), TestFolders.CACHE, false, false)) {
            var address = database.address();
            var migrator = address.migrator();
            Flyway.configure()
                    .dataSource(address.url(), migrator.username(), migrator.password())
                    .initSql("set role kneika_owner")
                    .locations("filesystem:" + older())
                    .outOfOrder(true)
                    .load()
                    .migrate();
            try (var connection =
                    DriverManager.getConnection(address.url(), migrator.username(), migrator.password())) {
                asOwner(connection);
                written(connection, "1", "0104", "Nav Moss", "Astrid Nes", "55 55 33 33", "2026-08-17");
                written(connection, "2", "0104", "Nav Moss", "astrid nes ", "90 00 00 90", "2026-10-01");
                written(connection, "3", "0105", "Nav Sarpsborg", "Astrid Nes", "", "2026-10-02");
                written(connection, "4", "0104", "Nav Moss", "", "", "2026-10-03");
                Database.migrated(address);

                assertThat(ask(connection, """
                                select office || ' ' || name || ' ' || phone from responsible_version
                                join responsible r on r.id = responsible_id order by 1
                                """)).containsExactly("0104 astrid nes 90 00 00 90", "0105 Astrid Nes ");
                assertThat(ask(connection, """
                                select f.adviser_name || ': ' || coalesce(v.phone, 'nobody') from nav_fact f
                                left join responsible_version v on v.responsible_id = f.adviser_ref order by f.noted_at
                                """))
                        .containsExactly(
                                "Astrid Nes: 90 00 00 90", "astrid nes : 90 00 00 90", "Astrid Nes: ", ": nobody");
            }
        }
    }

    private static void written(
            Connection connection, String id, String office, String officeName, String name, String phone, String on)
            throws SQLException {
        var caseId = "'00000000-0000-7000-8000-00000000030" + id + "'::uuid";
        run(
                connection,
                "insert into support_case values (" + INST + ", " + caseId + ", " + caseId + ", 1, " + ANY + ", '" + on
                        + "', '" + on + "')");
        run(
                connection,
                "insert into nav_fact (institution_id, id, case_id, version, measure, office_number, office_name,"
                        + " adviser_name, adviser_phone, noted_by, noted_at) values (" + INST + ", " + caseId + ", "
                        + caseId + ", 1, 'YES', '" + office + "', '" + officeName + "', '" + name + "', '" + phone
                        + "', "
                        + ANY + ", '" + on + "')");
    }

    /** As the owner, let past the fences that bind it too. */
    private static void asOwner(Connection connection) throws SQLException {
        run(connection, "set role kneika_owner");
        for (var table : List.of("support_case", "nav_fact"))
            run(connection, "alter table " + table + " no force row level security");
        run(connection, "select set_config('kneika.institution', " + INST + "::text, false)");
        run(
                connection,
                "insert into institution values (" + INST + ", 'Høgskolen', 'Høgskulen', 'H', '314700228', null, null,"
                        + " 'UNIVERSITY_COLLEGE', '1', 'Dal')");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> ask(Connection connection, String sql) throws SQLException {
        run(connection, "alter table nav_fact no force row level security");
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        }
    }

    private static Path older() throws IOException {
        var folder = Files.createTempDirectory("migrations");
        try (var all = Files.walk(MIGRATIONS)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file).contains("responsible")) continue;
                var copy = folder.resolve(MIGRATIONS.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return folder;
    }
}
