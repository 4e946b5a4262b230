package no.kneika.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was measured on: figures without it say nothing. */
final class Machine {

    private Machine() {}

    static Map<String, Object> facts(Connection postgres) throws IOException, SQLException {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("measured_on", LocalDate.now(ZoneOffset.UTC).toString());
        facts.put("processor", first(Path.of("/proc/cpuinfo"), "model name"));
        facts.put("processors", Runtime.getRuntime().availableProcessors());
        facts.put("memory", first(Path.of("/proc/meminfo"), "MemTotal"));
        facts.put("java", Runtime.version().toString());
        try (var statement = postgres.createStatement();
                var rows = statement.executeQuery("select current_setting('server_version'), current_setting('fsync'),"
                        + " current_setting('shared_buffers'), pg_size_pretty(pg_database_size(current_database()))")) {
            rows.next();
            facts.put("postgresql", rows.getString(1));
            facts.put("fsync", rows.getString(2));
            facts.put("shared_buffers", rows.getString(3));
            facts.put("database_size", rows.getString(4));
        }
        return facts;
    }

    /** How many wanted a processor lately; more than a little, and the figures are somebody else's too. */
    static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
    }

    private static String first(Path file, String name) throws IOException {
        if (!Files.exists(file)) return "unknown";
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        }
    }
}
