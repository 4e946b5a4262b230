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

/**
 * An institution that decided its rules one by one is brought over to versions. In November it decided three months for
 * claims, from August: what was granted in September was granted under two.
 */
class RulebookBackfillTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final String INST = "'00000000-0000-7000-8000-000000000001'::uuid";
    private static final String ANY = "'00000000-0000-7000-8000-00000000000f'::uuid";

    @Test
    void whatWasGrantedBeforeARuleWasDecidedKeepsTheRulesOfThen() throws IOException, SQLException {
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
                decidedOneByOne(connection);
                Database.migrated(address);

                assertThat(ask(connection, """
                                select funder || ' ' || number || ' ' || valid_from || ' ' || value from rulebook_version
                                join rulebook_value using (institution_id, version_id)
                                where setting = 'CLAIM_DEADLINE_MONTHS' order by 1
                                """))
                        .containsExactly(
                                "NAV 1 2022-01-01 2", "NAV 2 2026-08-01 3", "NAV 3 2026-10-01 3", "OWN 1 2022-01-01 2");
                assertThat(ask(connection, """
                                select value from rulebook_version join rulebook_value using (institution_id, version_id)
                                where number = 3 and setting in ('LEAD_TIME_DAYS', 'COVERAGE') order by setting
                                """)).containsExactly("WAGE,CONTRIBUTION", "42");
                assertThat(ask(connection, """
                                select g.funder_reference || ' ' || v.number from funding_grant_version g
                                join rulebook_version v on v.version_id = g.rulebook_version order by 1
                                """)).containsExactly("december 3", "november 2", "september 1");
            }
        }
    }

    private static void decidedOneByOne(Connection connection) throws SQLException {
        setting(connection, "1", "LEAD_TIME_DAYS", "42", "2026-10-01", "2026-11-20");
        setting(connection, "2", "CLAIM_DEADLINE_MONTHS", "3", "2026-08-01", "2026-11-10");
        grant(connection, "a", "september", "2026-09-05", "2026-09-05");
        grant(connection, "b", "november", "2026-09-25", "2026-11-15");
        grant(connection, "c", "december", "2026-12-01", "2026-12-02");
    }

    private static void setting(
            Connection connection, String id, String name, String value, String from, String decided)
            throws SQLException {
        run(
                connection,
                "insert into rulebook_setting values (" + INST + ", '00000000-0000-7000-8000-00000000010" + id
                        + "', 'NAV', '" + name + "', '" + value + "', '" + from + "', " + ANY + ", '" + decided
                        + "', 'avtalt')");
    }

    private static void grant(Connection connection, String id, String reference, String decided, String recorded)
            throws SQLException {
        var grant = "'00000000-0000-7000-8000-00000000020" + id + "'::uuid";
        run(
                connection,
                "insert into funding_grant (institution_id, id, case_id, regime, funder, funder_name, payer, recorded_by,"
                        + " recorded_at) values (" + INST + ", " + grant + ", " + ANY
                        + ", 'CLAIMED', 'NAV', 'Nav Moss', 'Tiltak', " + ANY + ", '" + recorded + "')");
        run(
                connection,
                "insert into funding_grant_version (institution_id, grant_id, case_id, version, from_on, to_on, minutes,"
                        + " coverage, funder_reference, decided_on, rulebook_on, why, recorded_by, recorded_at) values ("
                        + INST + ", " + grant + ", " + ANY + ", 1, '2026-09-01', '2026-11-30', 3360, '{WAGE}', '"
                        + reference + "', '" + decided + "', '" + decided + "', '', " + ANY + ", '" + recorded + "')");
    }

    /** As the owner, let past the fences that bind it too. */
    private static void asOwner(Connection connection) throws SQLException {
        run(connection, "set role kneika_owner");
        for (var table : List.of("rulebook_setting", "funding_grant", "funding_grant_version"))
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

    /** Both new tables are fenced for the owner as well: the institution is bound, and the grants' fence was put back. */
    private static List<String> ask(Connection connection, String sql) throws SQLException {
        run(connection, "alter table funding_grant_version no force row level security");
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
                var said = Files.readString(file);
                if (said.contains("rulebook_version") || said.contains("decided_anew")) continue;
                var copy = folder.resolve(MIGRATIONS.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return folder;
    }
}
