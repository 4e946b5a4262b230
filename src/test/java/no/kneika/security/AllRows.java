package no.kneika.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;
import no.kneika.platform.database.DatabaseAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Everything an institution has in the database, seen past every fence, so that "nothing changed" can be shown. */
@Component
class AllRows {

    /** A page that is read leaves a line in the access log, and the house carries letters, batches and mail out by itself. */
    private static final Set<String> TRACES = Set.of(
            "access_log",
            "access_shown",
            "log_block",
            "log_seal",
            "outbox_end",
            "batch_outcome",
            "letter_file_content",
            "letter_file_outcome",
            "mail_out",
            "responsible_told");

    private static final String TENANT_TABLES = """
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'institution_id'
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1
            """;

    private final DatabaseAddress address;
    private final Path secrets;

    AllRows(DatabaseAddress address, @Value("${kneika.data-dir:./data}") String dataDir) {
        this.address = address;
        this.secrets = Path.of(dataDir).resolve("secrets").resolve("database.properties");
    }

    /** A digest of each table, by its name; access logs apart. Of everybody when no institution is named. */
    Map<String, String> of(InstitutionId... institutions) {
        var named = List.of(institutions).stream()
                .map(each -> "'" + each + "'")
                .collect(Collectors.joining(", ", "(", ")"));
        var which = institutions.length == 0 ? "(select institution_id from institution)" : named;
        var each = ask(TENANT_TABLES).stream()
                .map(List::getFirst)
                .filter(table -> !TRACES.contains(table))
                .map(table -> """
                        select '%1$s', count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '')
                        from %1$s t where institution_id in %2$s
                        """.formatted(table, which))
                .toList();
        var digests = new TreeMap<String, String>();
        ask(String.join(" union all ", each)).forEach(row -> digests.put(row.getFirst(), row.getLast()));
        return digests;
    }

    /** The rows a query answers, as text; an empty cell is an empty text. */
    List<List<String>> ask(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<List<String>>();
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= columns; i++) {
                    var cell = rows.getString(i);
                    row.add(cell == null ? "" : cell);
                }
                found.add(row);
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** People of another institution get names nobody else has, so that one of them on a page can be seen. */
    void rename(InstitutionId institution, String to) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    "update person set name = '%s ' || substr(md5(person_id::text), 1, 8) where institution_id = '%s'"
                            .formatted(to, institution));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The claims of a case go to another unit of NAV's. */
    void readdress(CaseId caseId, String payer) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("update funding_grant set payer = '%s' where case_id = '%s'".formatted(payer, caseId));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What the units want to see with a claim, also for what is decided already. */
    void wantProof(InstitutionId institution, String proof) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    "update rulebook_value set value = '%s' where setting = 'PAYROLL_PROOF' and institution_id = '%s'"
                            .formatted(proof, institution));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The same person has the same number in every institution: from here on only in those told with the same word. */
    void renumber(InstitutionId institution, PersonId person, String word) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    "update person_identity set number_index = decode(md5('%s'), 'hex') where institution_id = '%s' and person_id = '%s'"
                            .formatted(word, institution, person));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(address.url(), "postgres", password());
    }

    private String password() {
        try (var kept = Files.newBufferedReader(secrets)) {
            var properties = new Properties();
            properties.load(kept);
            return properties.getProperty("superuser", "");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
