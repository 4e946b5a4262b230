package no.kneika.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Takes the indexes and constraints of the large tables away while they are filled. Put back, they check every row. */
final class Indexes {

    private static final List<String> LARGE = List.of(
            "hour_entry",
            "time_booking",
            "entry_confirmation",
            "attested_entry",
            "attestation",
            "payroll_export_entry",
            "voucher_match",
            "cost_piece",
            "cost_share",
            "movement",
            "claim_line",
            "document",
            "document_content",
            "access_log",
            "access_shown");

    private final Connection postgres;
    private final List<String> back = new ArrayList<>();

    Indexes(Connection postgres) {
        this.postgres = postgres;
    }

    void away() throws SQLException {
        var tables = postgres.createArrayOf("text", LARGE.toArray());
        var constraints = """
                select conrelid::regclass::text as on_table, conname, pg_get_constraintdef(oid) as definition
                from pg_constraint where contype = any(?::text[]::"char"[])
                  and (conrelid::regclass::text = any(?) or contype = 'f' and confrelid::regclass::text = any(?))
                order by contype <> 'p', conname
                """;
        var foreign = read(constraints, "{f}", tables, tables);
        var own = read(constraints, "{p,u,x}", tables, tables);
        var plain = read("""
                select '' as on_table, indexrelid::regclass::text as conname, pg_get_indexdef(indexrelid) as definition
                from pg_index i where indrelid::regclass::text = any(?)
                  and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))
                """, tables);
        for (var row : foreign) run("alter table %s drop constraint %s".formatted(row.table(), row.name()));
        for (var row : own) run("alter table %s drop constraint %s".formatted(row.table(), row.name()));
        for (var row : plain) run("drop index " + row.name());
        for (var row : own) back.add(add(row));
        for (var row : plain) back.add(row.definition());
        for (var row : foreign) back.add(add(row));
    }

    void back() throws SQLException {
        run("set maintenance_work_mem = '512MB'");
        for (var sql : back) run(sql);
    }

    private static String add(Row row) {
        return "alter table %s add constraint %s %s".formatted(row.table(), row.name(), row.definition());
    }

    private record Row(String table, String name, String definition) {}

    private List<Row> read(String sql, Object... values) throws SQLException {
        var rows = new ArrayList<Row>();
        try (var statement = postgres.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            try (var found = statement.executeQuery()) {
                while (found.next()) rows.add(new Row(found.getString(1), found.getString(2), found.getString(3)));
            }
        }
        return rows;
    }

    private void run(String sql) throws SQLException {
        try (var statement = postgres.createStatement()) {
            statement.execute(sql);
        }
    }
}
