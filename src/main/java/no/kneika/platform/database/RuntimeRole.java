package no.kneika.platform.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import no.kneika.platform.WillNotStart;

/** The fences hold only for a role that cannot step over them. Kneika does not start as any other. */
final class RuntimeRole {

    private static final String QUESTION = """
            select current_user as name, me.rolsuper as superuser,
                   exists (select from pg_roles r where r.rolbypassrls and pg_has_role(me.oid, r.oid, 'member')) as bypass,
                   exists (select from pg_class c where c.relowner = me.oid and c.relkind in ('r', 'p', 'v', 'm')) as owner,
                   exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                           where c.relkind in ('r', 'p') and n.nspname = 'public' and c.relowner <> me.oid
                             and pg_has_role(me.oid, c.relowner, 'member')) as member
            from pg_roles me where me.rolname = current_user
            """;

    private RuntimeRole() {}

    static void demandHarmless(DataSource pool) {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(QUESTION)) {
            row.next();
            var faults = new ArrayList<String>();
            if (row.getBoolean("superuser")) faults.add("is a superuser");
            if (row.getBoolean("bypass")) faults.add("may bypass row-level security");
            if (row.getBoolean("owner")) faults.add("owns tables");
            if (row.getBoolean("member")) faults.add("is a member of the role that owns the tables");
            if (!faults.isEmpty()) throw refused(row.getString("name"), faults);
        } catch (SQLException failed) {
            throw new WillNotStart(
                    "The database does not let the runtime role in: " + failed.getMessage(),
                    "Check kneika.database.url and kneika.database.app (docs/operations.md, Database).",
                    failed);
        }
    }

    private static WillNotStart refused(String role, List<String> faults) {
        return new WillNotStart(
                "The runtime role " + role + " " + String.join(" and ", faults)
                        + ", so the fences between institutions would not hold.",
                "Set kneika.database.app to a role made by db/external-roles.sql (docs/operations.md, Database).");
    }
}
