package no.kneika.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import no.kneika.platform.BusinessClock;

/** {@code bin/bench}: fills a database, starts the packaged Kneika on it and measures. */
public final class Bench {

    private static final double SMALL = 0.1;

    /** Pages of the twenty institutions, and of the one with all the students. */
    private static final String OF_ALL = "abcdefg";

    private static final String OF_THE_LARGE = "hij";

    /** A quarter of an hour, half a second apart. */
    private static final int MOST_LOOKS = 1800;

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
            national(options.scale());
            if (options.wants(OF_THE_LARGE + LargeWork.OF_THE_LARGE)) large(options.scale());
            return 0;
        }
        var all = measure(options.scale());
        if (options.growth()) grown(all);
        return 0;
    }

    private Path national(double scale) throws Exception {
        return filled("scale-" + scale, today -> Size.scaled(scale, today, options.seed()));
    }

    private Path large(double scale) throws Exception {
        return filled("large-" + scale, today -> Size.large(scale, today, options.seed()));
    }

    private Path filled(String name, Function<LocalDate, Size> size) throws Exception {
        var data = options.data().resolve(name).toAbsolutePath();
        var whole = data.resolve("filled");
        if (Files.exists(whole)) return data;
        if (Files.exists(data)) throw new IllegalStateException(data + " is half filled: remove it");
        System.err.printf("Filling %s%n", data);
        var began = System.nanoTime();
        var counts = Fill.into(data, size);
        counts.forEach((table, rows) -> System.err.printf("  %-28s %,12d%n", table, rows));
        System.err.printf("  filled in %.0f s%n", (System.nanoTime() - began) / 1e9);
        Files.writeString(whole, counts.toString());
        return data;
    }

    /** What was seen of one size. */
    private record Figures(List<Measured> pages, List<Once> once) {}

    private Figures measure(double scale) throws Exception {
        var whole = new LinkedHashMap<String, Object>();
        var pages = new ArrayList<Measured>();
        if (options.wants(OF_ALL)) pages.addAll(pages(national(scale), OF_ALL, whole));
        if (options.wants(OF_THE_LARGE)) pages.addAll(pages(large(scale), OF_THE_LARGE, whole));
        var copy = options.data().resolve("copy").toAbsolutePath();
        var once = new ArrayList<Once>();
        if (options.wants(LargeWork.OF_THE_LARGE))
            once.addAll(LargeWork.ofTheLarge(options.only(), large(scale), copy));
        if (options.wants(LargeWork.OF_ALL)) once.addAll(LargeWork.ofAll(national(scale), copy));
        whole.put("load_after", Machine.load());
        whole.put("scale", scale);
        whole.put("connections", Load.CONNECTIONS);
        whole.put("seconds_each", options.seconds());
        whole.put("rounds", options.rounds());
        var report = new Report(pages, once, whole);
        System.out.println();
        System.out.print(report.table());
        report.json(options.data().resolve("bench-" + scale + ".json"));
        if (options.publish() && scale == options.scale()) report.publish(Path.of("docs"));
        return new Figures(pages, once);
    }

    private List<Measured> pages(Path data, String keys, Map<String, Object> whole) throws Exception {
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
            atRest(postgres);
            var scenarios = new Scenarios(postgres, wire, LocalDate.now(BusinessClock.ZONE))
                    .all().stream()
                            .filter(s -> keys.contains(s.key()) && options.wants(s.key()))
                            .toList();
            var all = new Run(server, postgres, scenarios, options.seconds(), Run.RECORDED_FORMS).all(options.rounds());
            if (!whole.containsKey("processor")) {
                whole.putAll(Machine.facts(postgres));
                whole.put("load_before", loadBefore);
                whole.put("start_seconds", starts);
                whole.put("resident_mb_started", Math.round(atStart));
                whole.put("resident_mb_after", Math.round(server.residentMegabytes(false)));
                whole.put("resident_mb_peak", Math.round(server.residentMegabytes(true)));
            }
            return all;
        }
    }

    /** The same over a tenth of the data: how many times slower is it when there is ten times as much? */
    private void grown(Figures all) throws Exception {
        var small = measure(options.scale() * SMALL);
        var before = new LinkedHashMap<String, Double>();
        for (var each : small.pages())
            before.put(each.scenario.key(), Measured.middle(each.kneika).p50());
        System.out.println();
        for (var each : all.pages()) {
            var p50 = Measured.middle(each.kneika).p50();
            System.out.printf(
                    Locale.ROOT,
                    "growth of (%s): %.2f times slower with ten times the data%n",
                    each.scenario.key(),
                    p50 / before.getOrDefault(each.scenario.key(), p50));
        }
        for (int i = 0; i < Math.min(all.once().size(), small.once().size()); i++) {
            var more = all.once().get(i);
            var less = small.once().get(i);
            if (more.things() > less.things())
                System.out.printf(
                        Locale.ROOT,
                        "growth of (%s) %s: %.2f times the processor time for each with %.1f times as many%n",
                        more.key(),
                        more.name(),
                        more.processorEach() / less.processorEach(),
                        (double) more.things() / less.things());
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
                  --only ab     those alone: a-j pages and forms, k 10,000 vouchers, l a national half year of claims, m a bundle
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
                    "abcdefghijklm",
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

        /** Any of these keys. */
        boolean wants(String keys) {
            return keys.chars().anyMatch(key -> only.indexOf(key) >= 0);
        }
    }

    /** What the house does once a night, the audit of all its money, is done first: that is not measured. */
    private static void atRest(Connection postgres) throws SQLException, InterruptedException {
        System.err.println("  waiting for the night's work");
        try (var audit = postgres.createStatement()) {
            audit.execute("update scheduled_tasks set execution_time = now() where task_name = 'ledger.audit'");
            for (int looks = 0; isLeft(audit); looks++) {
                if (looks > MOST_LOOKS)
                    throw new IllegalStateException("the night's audit does not end; see the server's log");
                Thread.sleep(500);
            }
        }
    }

    private static boolean isLeft(Statement audit) throws SQLException {
        try (var left = audit.executeQuery("""
                select exists (select from scheduled_tasks
                    where task_name = 'ledger.audit' and (picked or execution_time <= now()))
                """)) {
            return left.next() && left.getBoolean(1);
        }
    }
}
