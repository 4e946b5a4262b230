package no.kneika.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a page really asks the database: PostgreSQL itself writes it down while requests run, so it cannot drift from the
 * code. The page's own transaction is kept, from where it is bound to a person; what writes the access log is left out.
 */
final class Recording implements AutoCloseable {

    private static final Pattern LINE =
            Pattern.compile("^@(\\d+)@(LOG|DETAIL|ERROR|WARNING|STATEMENT|HINT|FATAL|CONTEXT):  ");
    private static final Pattern EXECUTE = Pattern.compile("^(?:execute [^:]*|statement): ", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\$(\\d+) = (NULL|'((?:[^']++|'')*+)')", Pattern.DOTALL);

    /** One statement, its {@code $1} turned into {@code ?}, with the values it ran with. */
    record Statement(String sql, List<@Nullable String> values) {}

    private final Connection postgres;
    private final Path log;
    private final long from;

    Recording(Connection postgres, Path log) throws SQLException, IOException, InterruptedException {
        this.postgres = postgres;
        this.log = log;
        set("log_line_prefix = '@%p@'");
        set("log_statement = 'all'");
        this.from = Files.size(log);
    }

    private void set(String setting) throws SQLException, InterruptedException {
        try (var statement = postgres.createStatement()) {
            statement.execute("alter system set " + setting);
            statement.execute("select pg_reload_conf()");
        }
        Thread.sleep(300);
    }

    /** The transactions of pages, in the order they ended. */
    List<List<Statement>> transactions() throws IOException {
        var bytes = Files.readAllBytes(log);
        var text = new String(bytes, (int) from, bytes.length - (int) from, StandardCharsets.UTF_8);
        var open = new HashMap<String, List<Statement>>();
        var done = new ArrayList<List<Statement>>();
        String pid = "";
        String kind = "";
        var message = new StringBuilder();
        for (var line : (text + "@0@LOG:  end").split("\n")) {
            var head = LINE.matcher(line);
            if (!head.find()) {
                message.append('\n').append(line.startsWith("\t") ? line.substring(1) : line);
                continue;
            }
            take(open, done, pid, kind, message.toString());
            pid = head.group(1);
            kind = head.group(2);
            message.setLength(0);
            message.append(line, head.end(), line.length());
        }
        take(open, done, pid, kind, message.toString());
        return done;
    }

    private static void take(
            Map<String, List<Statement>> open, List<List<Statement>> done, String pid, String kind, String message) {
        if (kind.equals("DETAIL")) {
            var running = open.get(pid);
            if (running != null
                    && !running.isEmpty()
                    && message.toLowerCase(Locale.ROOT).startsWith("parameters: "))
                running.set(running.size() - 1, new Statement(running.getLast().sql(), values(message)));
            return;
        }
        var execute = EXECUTE.matcher(message);
        if (!kind.equals("LOG") || !execute.find()) return;
        var sql = message.substring(execute.end());
        switch (sql.strip().toUpperCase(Locale.ROOT)) {
            case "BEGIN" -> open.put(pid, new ArrayList<>());
            case "ROLLBACK" -> open.remove(pid);
            case "COMMIT" -> {
                var ended = open.remove(pid);
                if (ended != null && isOfSomebody(ended))
                    done.add(ended.stream().filter(s -> !isLog(s)).toList());
            }
            default -> {
                var running = open.get(pid);
                if (running != null) running.add(new Statement(sql.replaceAll("\\$\\d+", "?"), List.of()));
            }
        }
    }

    private static boolean isOfSomebody(List<Statement> statements) {
        if (statements.isEmpty()) return false;
        var first = statements.getFirst();
        return first.sql().matches("(?s).*\\benter(_to_do)?\\(.*")
                && !first.values().contains("SYSTEM");
    }

    private static boolean isLog(Statement statement) {
        return statement.sql().startsWith("insert into access_");
    }

    private static List<@Nullable String> values(String detail) {
        var values = new TreeMap<Integer, @Nullable String>();
        var found = VALUE.matcher(detail);
        while (found.find())
            values.put(
                    Integer.parseInt(found.group(1)),
                    found.group(2).equals("NULL") ? null : found.group(3).replace("''", "'"));
        return new ArrayList<>(values.values());
    }

    @Override
    public void close() throws SQLException, InterruptedException {
        try (var statement = postgres.createStatement()) {
            statement.execute("alter system reset log_statement");
            statement.execute("alter system reset log_line_prefix");
            statement.execute("select pg_reload_conf()");
        }
        Thread.sleep(300);
    }
}
