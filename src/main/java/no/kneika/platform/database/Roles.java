package no.kneika.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Makes the roles and the database on the server we bring along. On an external one, db/external-roles.sql does. */
final class Roles {

    static final String OWNER = "kneika_owner";

    private final String server;
    private final Secrets secrets;

    Roles(String server, Secrets secrets) {
        this.server = server;
        this.secrets = secrets;
    }

    /** Run at every start: what is there already stays, and the passwords become those that are kept. */
    void prepare() throws SQLException {
        try (var postgres = connect("postgres")) {
            role(postgres, OWNER, "nologin");
            role(postgres, "kneika_doorman", "nologin bypassrls");
            role(postgres, secrets.migrator().username(), login(secrets.migrator()));
            role(postgres, secrets.app().username(), login(secrets.app()));
            // The migrator becomes the owner on purpose only (set role), never by itself.
            run(postgres, "grant kneika_owner to kneika_migrator with inherit false, set true");
            run(postgres, "grant kneika_doorman to kneika_owner with inherit false, set true");
            if (!exists(postgres, "select 1 from pg_database where datname = 'kneika'")) {
                run(postgres, "create database kneika owner kneika_owner");
            }
            run(postgres, "revoke all on database kneika from public");
            run(postgres, "grant connect on database kneika to kneika_migrator, kneika_app");
        }
    }

    /** The folder that the server at this address really serves. */
    String dataDirectory() throws SQLException {
        try (var postgres = connect("postgres");
                var statement = postgres.createStatement();
                var rows = statement.executeQuery("show data_directory")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String login(Login login) {
        return "login nosuperuser nobypassrls nocreatedb nocreaterole password '" + login.password() + "'";
    }

    private static void role(Connection postgres, String name, String with) throws SQLException {
        var known = exists(postgres, "select 1 from pg_roles where rolname = '" + name + "'");
        run(postgres, (known ? "alter" : "create") + " role " + name + " with " + with);
    }

    private Connection connect(String database) throws SQLException {
        var superuser = secrets.superuser();
        return DriverManager.getConnection(server + database, superuser.username(), superuser.password());
    }

    private static boolean exists(Connection postgres, String query) throws SQLException {
        try (var statement = postgres.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void run(Connection postgres, String sql) throws SQLException {
        try (var statement = postgres.createStatement()) {
            statement.execute(sql);
        }
    }
}
