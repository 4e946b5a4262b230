package no.kneika.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.kneika.platform.BusinessClock;

/** {@code bin/bench}: fills a database, starts the packaged Kneika on it and measures. */
public final class Bench {

    private static final double SMALL = 0.1;

    private final Options options;

    private Bench(Options options) {
        this.options = options;
    }

    public static void main(String[] args) throws Exception {
        var options = Options.of(args);
        if (options == null) {
            System.err.print(Options.HELP);
            System.exit(2);
            return;
        }
        System.exit(new Bench(options).run());
    }

    private int run() throws Exception {
        if (options.fillOnly()) {
            filled(options.scale());
            return 0;
        }
        var all = measure(options.scale());
        if (options.growth()) grown(all);
        return 0;
    }

    private Path filled(double scale) throws Exception {
        var data = options.data().resolve("scale-" + scale).toAbsolutePath();
        var whole = data.resolve("filled");
        if (Files.exists(whole)) return data;
        if (Files.exists(data)) throw new IllegalStateException(data + " is half filled: remove it");
        System.err.printf("Filling %s (scale %s)%n", data, scale);
        var began = System.nanoTime();
        var counts = Fill.into(data, scale, options.seed());
        counts.forEach((table, rows) -> System.err.printf("  %-28s %,12d%n", table, rows));
        System.err.printf("  filled in %.0f s%n", (System.nanoTime() - began) / 1e9);
        Files.writeString(whole, counts.toString());
        return data;
    }

    private List<Measured> measure(double scale) throws Exception {
        var data = filled(scale);
        var loadBefore = Machine.load();
        var log = options.data().resolve("kneika.log");
        var starts = new ArrayList<Double>();
        for (int i = 1; i < options.starts(); i++)
            try (var server = Server.start(data, log)) {
                starts.add(server.startSeconds);
            }
        try (var server = Server.start(data, log);
                var postgres = Fill.superuser(data, server.database());
                var wire = new Wire(server.port)) {
            starts.add(server.startSeconds);
            var atStart = server.residentMegabytes(false);
            var scenarios = new Scenarios(postgres, wire, LocalDate.now(BusinessClock.ZONE))
                    .all().stream().filter(s -> options.wants(s.key())).toList();
            var all = new Run(server, postgres, scenarios, options.seconds(), Run.RECORDED_FORMS).all(options.rounds());
            var whole = new LinkedHashMap<String, Object>();
            whole.putAll(Machine.facts(postgres));
            whole.put("load_before", loadBefore);
            whole.put("scale", scale);
            whole.put("connections", Load.CONNECTIONS);
            whole.put("seconds_each", options.seconds());
            whole.put("rounds", options.rounds());
            whole.put("start_seconds", starts);
            whole.put("resident_mb_started", Math.round(atStart));
            whole.put("resident_mb_after", Math.round(server.residentMegabytes(false)));
            whole.put("resident_mb_peak", Math.round(server.residentMegabytes(true)));
            var report = new Report(all, whole);
            System.out.println();
            System.out.print(report.table());
            report.json(options.data().resolve("bench-" + scale + ".json"));
            if (options.publish()) report.publish(Path.of("docs"));
            return all;
        }
    }

    /** The same pages over a tenth of the data: how many times slower is a page when there is ten times as much? */
    private void grown(List<Measured> all) throws Exception {
        var before = new LinkedHashMap<String, Double>();
        for (var each : measure(options.scale() * SMALL))
            before.put(each.scenario.key(), Measured.middle(each.kneika).p50());
        System.out.println();
        for (var each : all) {
            var p50 = Measured.middle(each.kneika).p50();
            System.out.printf(
                    java.util.Locale.ROOT,
                    "growth of (%s): %.2f times slower with ten times the data%n",
                    each.scenario.key(),
                    p50 / before.getOrDefault(each.scenario.key(), p50));
        }
    }

    /** What was asked for on the command line. */
    record Options(
            Path data,
            double scale,
            double seconds,
            int rounds,
            int starts,
            long seed,
            String only,
            boolean growth,
            boolean publish,
            boolean fillOnly) {

        static final String HELP = """
                bin/bench [--scale 1] [--seconds 10] [--rounds 3] [--starts 3] [--only ab] [--growth] [--publish]
                          [--fill-only] [--seed 1] [--data target/bench]

                  --scale 0.1   a tenth of the institutions, each as large as ever
                  --only ab     those scenarios alone
                  --growth      the same once more over a tenth of the data
                  --publish     put the figures into docs/performance.md and docs/performance/latest.json
                """;

        static @org.jspecify.annotations.Nullable Options of(String... args) {
            var given = new LinkedHashMap<>(Map.of(
                    "data",
                    "target/bench",
                    "scale",
                    "1",
                    "seconds",
                    "10",
                    "rounds",
                    "3",
                    "starts",
                    "3",
                    "seed",
                    "1",
                    "only",
                    "abcdefghij",
                    "growth",
                    "false",
                    "publish",
                    "false",
                    "fill-only",
                    "false"));
            for (int i = 0; i < args.length; i++) {
                var name = args[i].replaceFirst("^--", "");
                if (!args[i].startsWith("--") || !given.containsKey(name)) return null;
                if (given.getOrDefault(name, "").equals("false")) given.put(name, "true");
                else if (++i < args.length) given.put(name, args[i]);
                else return null;
            }
            return new Options(
                    Path.of(given.getOrDefault("data", "")),
                    Double.parseDouble(given.getOrDefault("scale", "")),
                    Double.parseDouble(given.getOrDefault("seconds", "")),
                    Integer.parseInt(given.getOrDefault("rounds", "")),
                    Integer.parseInt(given.getOrDefault("starts", "")),
                    Long.parseLong(given.getOrDefault("seed", "")),
                    given.getOrDefault("only", ""),
                    given.getOrDefault("growth", "").equals("true"),
                    given.getOrDefault("publish", "").equals("true"),
                    given.getOrDefault("fill-only", "").equals("true"));
        }

        boolean wants(String key) {
            return only.contains(key);
        }
    }
}
