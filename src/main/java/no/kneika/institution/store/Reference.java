package no.kneika.institution.store;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A thing that others point to, by its code or its name. */
record Reference(UUID id, String name) {

    /** @param sql answers id, code (or null) and name */
    static Map<String, Reference> read(JdbcClient jdbc, String sql) {
        var found = new HashMap<String, Reference>();
        jdbc.sql(sql).query(row -> {
            var reference = new Reference(row.getObject("id", UUID.class), row.getString("name"));
            var code = row.getString("code");
            if (code != null) found.put(code, reference);
            found.put(Named.key(reference.name()), reference);
        });
        return found;
    }

    static @Nullable Reference find(Map<String, Reference> known, String codeOrName) {
        var byCode = known.get(codeOrName);
        return byCode == null ? known.get(Named.key(codeOrName)) : byCode;
    }
}
