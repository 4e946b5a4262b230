package no.kneika.platform.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many rows for one statement (rader): {@code from json_to_recordset(cast(:rows as json)) as r (code text, ...)}. One
 * round trip and one plan for fifty thousand rows, and every value is still a parameter.
 */
public final class Rows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Map<String, @Nullable String>> rows = new ArrayList<>();
    private Map<String, @Nullable String> row = Map.of();

    public Rows next() {
        row = new LinkedHashMap<>();
        rows.add(row);
        return this;
    }

    /** A value of the row begun last, as PostgreSQL reads it from text; null stays null. */
    public Rows put(String column, @Nullable Object value) {
        row.put(column, value == null ? null : value.toString());
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public String json() {
        return JSON.writeValueAsString(rows);
    }
}
