package no.kneika.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Empties the database of a training room in one transaction: everything of every institution, who is signed in, the jobs
 * that wait, and how far the clock was wound. What Kneika runs as may remove nothing, so the owner of the tables does it.
 * Shared reference data and the keys stay.
 */
@Component
@Profile("training")
public class Emptying {

    private static final int ATTEMPTS = 10;
    private static final Set<String> IN_THE_WAY = Set.of("55P03", "40P01");
    private static final String TENANT_TABLES = """
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'institution_id'
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
            """;

    private final DatabaseAddress address;

    Emptying(DatabaseAddress address) {
        this.address = address;
    }

    /** Waits for those who are in the middle of something, a few seconds at a time. */
    public void empty() {
        for (int attempt = 1; ; attempt++) {
            try {
                attempt();
                return;
            } catch (SQLException failed) {
                if (attempt == ATTEMPTS || !IN_THE_WAY.contains(failed.getSQLState()))
                    throw new IllegalStateException("The training room could not be emptied", failed);
            }
        }
    }

    private void attempt() throws SQLException {
        var migrator = address.migrator();
        try (var database = DriverManager.getConnection(address.url(), migrator.username(), migrator.password())) {
            database.setAutoCommit(false);
            run(database, "set local role " + Roles.OWNER);
            run(database, "set local lock_timeout = '2s'");
            run(database, "truncate " + tables(database) + ", spring_session, spring_session_attributes");
            run(database, "truncate job_receipt, job_aside");
            // The house's own jobs go on; those of institutions are called by their id.
            run(database, "delete from scheduled_tasks where task_instance <> 'recurring'");
            run(database, "update business_clock set days_ahead = 0");
            database.commit();
        }
    }

    private static String tables(Connection database) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(TENANT_TABLES)) {
            while (rows.next()) names.add(rows.getString(1));
        }
        return String.join(", ", names);
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
