package no.kneika.bench;

import java.io.IOException;
import java.io.PrintStream;
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

    private final List<Measured> all;
    private final Map<String, Object> whole;

    Report(List<Measured> all, Map<String, Object> whole) {
        this.all = all;
        this.whole = whole;
    }

    void table(PrintStream out) {
        out.println();
        out.println(
                "| | per second | p50 ms | p99 ms | limit/s | of the limit | bare/s | half rate/s | p50 | p99 | CPU Java ms |"
                        + " CPU PostgreSQL ms | statements | bytes |");
        out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        for (var each : all) {
            var kneika = Measured.middle(each.kneika);
            var half = each.atHalf;
            out.printf(
                    Locale.ROOT,
                    "| (%s) %s | %.1f | %.1f | %.1f | %.1f | %.0f %% | %.1f | %.1f | %.1f | %.1f | %.2f | %.2f | %.0f | %d |%n",
                    each.scenario.key(),
                    each.scenario.name(),
                    kneika.perSecond(),
                    kneika.p50(),
                    kneika.p99(),
                    Measured.middle(each.limit).perSecond(),
                    each.ofLimit(),
                    Measured.middle(each.bare).perSecond(),
                    half == null ? 0 : half.perSecond(),
                    half == null ? 0 : half.millis(50),
                    half == null ? 0 : half.millis(99),
                    kneika.javaMillis(),
                    kneika.postgresMillis(),
                    each.statements,
                    each.bytes);
        }
        out.println();
        whole.forEach((name, value) -> out.println(name + ": " + value));
    }

    void json(Path file) throws IOException {
        var scenarios = new LinkedHashMap<String, Object>();
        for (var each : all) {
            var half = each.atHalf;
            var one = new LinkedHashMap<String, Object>();
            one.put("name", each.scenario.name());
            one.put("kneika", Measured.middle(each.kneika));
            one.put("limit", Measured.middle(each.limit));
            one.put("bare", Measured.middle(each.bare));
            one.put("of_limit_percent", each.ofLimit());
            if (half != null)
                one.put(
                        "half_rate",
                        Map.of("perSecond", half.perSecond(), "p50", half.millis(50), "p99", half.millis(99)));
            one.put("statements", each.statements);
            one.put("bytes", each.bytes);
            one.put("rounds", Map.of("kneika", new ArrayList<>(each.kneika), "limit", new ArrayList<>(each.limit)));
            scenarios.put(each.scenario.key(), one);
        }
        var json = new LinkedHashMap<String, Object>(whole);
        json.put("scenarios", scenarios);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
                file,
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(json));
    }
}
