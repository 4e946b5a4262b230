package no.kneika.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The figures, for people and for programs. */
final class Report {

    private static final String BEGIN = "<!-- bin/bench --publish writes what is between these two lines -->";
    private static final String END = "<!-- end of what bin/bench wrote -->";

    private final List<Measured> all;
    private final List<Once> once;
    private final Map<String, Object> whole;

    Report(List<Measured> all, List<Once> once, Map<String, Object> whole) {
        this.all = all;
        this.once = once;
        this.whole = whole;
    }

    String table() {
        var out = new StringBuilder("""
                | | per second | p50 ms | p99 ms | the limit/s | of the limit | aim | bare/s |
                |---|---:|---:|---:|---:|---:|---:|---:|
                """);
        for (var each : all) {
            var kneika = Measured.middle(each.kneika);
            var aim = Aim.of(each.scenario.key()).ofLimit();
            out.append(line(
                    "| (%s) %s | %.1f | %.1f | %.1f | %.1f | %.0f %% | %s | %.1f |",
                    each.scenario.key(),
                    each.scenario.name(),
                    kneika.perSecond(),
                    kneika.p50(),
                    kneika.p99(),
                    Measured.middle(each.limit).perSecond(),
                    each.ofLimit(),
                    aim == 0 ? "" : aim + " %",
                    Measured.middle(each.bare).perSecond()));
        }
        out.append("""

                | | at half the rate, per second | p50 ms | p99 ms | aim ms | CPU Java ms | CPU PostgreSQL ms | of the limit's PostgreSQL ms | statements | bytes, compressed |
                |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|
                """);
        for (var each : all) {
            var kneika = Measured.middle(each.kneika);
            var half = each.atHalf;
            var aim = Aim.of(each.scenario.key()).p99();
            out.append(line(
                    "| (%s) | %.1f | %.1f | %.1f | %s | %.2f | %.2f | %.2f | %.0f | %d |",
                    each.scenario.key(),
                    half == null ? 0 : half.perSecond(),
                    half == null ? 0 : half.millis(50),
                    half == null ? 0 : half.millis(99),
                    aim == 0 ? "" : String.valueOf(aim),
                    kneika.javaMillis(),
                    kneika.postgresMillis(),
                    Measured.middle(each.limit).postgresMillis(),
                    each.statements,
                    each.bytes));
        }
        if (!once.isEmpty()) out.append(done());
        out.append(line(
                "%nAims of the whole: started in under %.0f s, Java under %d MB, the list's HTML under %,d bytes compressed.%n",
                Aim.START_SECONDS, Aim.RESIDENT_MB, Aim.LIST_BYTES));
        whole.forEach((name, value) ->
                out.append("- ").append(name).append(": ").append(value).append('\n'));
        return out.toString();
    }

    private String done() {
        var out = new StringBuilder("""

                | done once, on a copy | how many | seconds | aim | CPU Java s | CPU PostgreSQL s | rows written | the same rows by the database alone, s |
                |---|---:|---:|---:|---:|---:|---:|---:|
                """);
        for (var each : once)
            out.append(line(
                    "| (%s) %s | %,d | %.1f | %s | %.1f | %.1f | %s | %s |",
                    each.key(),
                    each.name(),
                    each.things(),
                    each.seconds(),
                    each.aim() == 0 ? "" : "%.0f".formatted(each.aim()),
                    each.java(),
                    each.postgres(),
                    each.rows() == 0 ? "" : "%,d".formatted(each.rows()),
                    each.rows() == 0 ? "" : "%.1f".formatted(each.bare())));
        return out.toString();
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values) + "\n";
    }

    void json(Path file) throws IOException {
        var scenarios = new LinkedHashMap<String, Object>();
        for (var each : all) {
            var half = each.atHalf;
            var aim = Aim.of(each.scenario.key());
            var one = new LinkedHashMap<String, Object>();
            one.put("name", each.scenario.name());
            one.put("kneika", Measured.middle(each.kneika));
            one.put("limit", Measured.middle(each.limit));
            one.put("bare", Measured.middle(each.bare));
            one.put("of_limit_percent", each.ofLimit());
            if (aim.ofLimit() > 0) one.put("aim_of_limit_percent", aim.ofLimit());
            if (half != null)
                one.put(
                        "half_rate",
                        Map.of("perSecond", half.perSecond(), "p50", half.millis(50), "p99", half.millis(99)));
            if (aim.p99() > 0) one.put("aim_p99_at_half_rate", aim.p99());
            one.put("statements", each.statements);
            one.put("bytes", each.bytes);
            one.put(
                    "rounds",
                    Map.of(
                            "kneika",
                            new ArrayList<>(each.kneika),
                            "limit",
                            new ArrayList<>(each.limit),
                            "bare",
                            new ArrayList<>(each.bare)));
            scenarios.put(each.scenario.key(), one);
        }
        var json = new LinkedHashMap<String, Object>(whole);
        json.put("scenarios", scenarios);
        json.put("once", once);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
                file,
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
    }

    /** Puts the figures where people read them, so that nobody types them. */
    void publish(Path docs) throws IOException {
        json(docs.resolve("performance").resolve("latest.json"));
        var page = docs.resolve("performance.md");
        var text = Files.readString(page);
        int from = text.indexOf(BEGIN);
        int to = text.indexOf(END);
        if (from < 0 || to < from) throw new IOException(page + " has no place for the figures");
        Files.writeString(page, text.substring(0, from) + BEGIN + "\n\n" + table() + "\n" + text.substring(to));
    }
}
