package no.kneika.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows on their way into PostgreSQL by COPY, table by table. */
final class Cells {

    private final Map<String, StringBuilder> tables = new LinkedHashMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();

    /** @param table name and columns, for example {@code "kickoff(institution_id, id)"} */
    void row(String table, @Nullable Object... cells) {
        var text = tables.computeIfAbsent(table, any -> new StringBuilder(1 << 16));
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) text.append('\t');
            cell(text, cells[i]);
        }
        text.append('\n');
        counts.merge(table.substring(0, table.indexOf('(')), 1L, Long::sum);
    }

    private static void cell(StringBuilder text, @Nullable Object cell) {
        switch (cell) {
            case null -> text.append("\\N");
            case byte[] bytes -> text.append("\\\\x").append(HexFormat.of().formatHex(bytes));
            case String words -> escaped(text, words);
            default -> text.append(cell);
        }
    }

    private static void escaped(StringBuilder text, String words) {
        for (int i = 0; i < words.length(); i++) {
            var c = words.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c);
            }
        }
    }

    /** Writes everything there is, in the order tables were first named. */
    void into(Connection postgres) throws SQLException, IOException {
        var copy = postgres.unwrap(PGConnection.class).getCopyAPI();
        for (var table : tables.entrySet()) {
            if (table.getValue().isEmpty()) continue;
            copy.copyIn(
                    "copy " + table.getKey() + " from stdin",
                    new java.io.StringReader(table.getValue().toString()));
            table.getValue().setLength(0);
        }
    }

    Map<String, Long> counts() {
        return counts;
    }
}
