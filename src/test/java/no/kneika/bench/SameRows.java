package no.kneika.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What was written since it began, written again by the database alone: the rows are put aside and taken away, and inserted with one
 * statement a table, keys, constraints and triggers as they are, as superuser, whom no fence concerns.
 */
final class SameRows {

    private final Connection postgres;
    private final long since;

    private SameRows(Connection postgres, long since) {
        this.postgres = postgres;
        this.since = since;
    }

    static SameRows from(Connection postgres) throws SQLException {
        return new SameRows(postgres, number(postgres, "select pg_current_xact_id()::text::bigint"));
    }

    /** @param rows how many, and how long the database took */
    record Written(long rows, double seconds) {}

    static final Written NONE = new Written(0, 0);

    /** @param tables those that are written, each after those it refers to */
    Written again(List<String> tables) throws SQLException {
        var mine = "xmin::text::bigint > " + since;
        long rows = 0;
        run("set session_replication_role = replica");
        for (var table : tables) {
            run("drop table if exists again_" + table);
            run("create unlogged table again_%s as select * from %s where %s".formatted(table, table, mine));
            rows += number(postgres, "select count(*) from again_" + table);
        }
        for (var table : tables.reversed()) run("delete from %s where %s".formatted(table, mine));
        run("set session_replication_role = origin");
        for (var table : tables) run("vacuum analyze " + table);
        var inserts = new ArrayList<String>();
        for (var table : tables)
            inserts.add("insert into %1$s (%2$s) select %2$s from again_%1$s".formatted(table, columns(table)));
        postgres.setAutoCommit(false);
        long began = System.nanoTime();
        for (var insert : inserts) run(insert);
        postgres.commit();
        double seconds = (System.nanoTime() - began) / 1e9;
        postgres.setAutoCommit(true);
        for (var table : tables) run("drop table again_" + table);
        return new Written(rows, seconds);
    }

    private String columns(String table) throws SQLException {
        try (var statement = postgres.createStatement();
                var row = statement.executeQuery("""
                        select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns
                        where table_schema = 'public' and table_name = '%s' and is_generated = 'NEVER'
                        """.formatted(table))) {
            row.next();
            return row.getString(1);
        }
    }

    static long number(Connection postgres, String sql) throws SQLException {
        try (var statement = postgres.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = postgres.createStatement()) {
            statement.execute(sql);
        }
    }
}
