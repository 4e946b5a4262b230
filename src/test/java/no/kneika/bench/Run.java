package no.kneika.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import no.kneika.bench.Recording.Statement;

/** One run: warm up, record, then round after round of Kneika, the limit and the bare SQL, and at last half the rate. */
final class Run {

    static final int RECORDED_PAGES = 60;
    static final int RECORDED_FORMS = 3000;
    private static final double RECORDED_FOR = 60;

    private final Server server;
    private final Connection postgres;
    private final List<Scenario> scenarios;
    private final double seconds;
    private final int recordedForms;
    private final Instant began = Instant.now();
    private final Map<String, Scenario.Running> running = new LinkedHashMap<>();
    private final Map<String, List<List<Statement>>> recorded = new LinkedHashMap<>();
    private final Map<String, Measured> measured = new LinkedHashMap<>();

    Run(Server server, Connection postgres, List<Scenario> scenarios, double seconds, int recordedForms) {
        this.server = server;
        this.postgres = postgres;
        this.scenarios = scenarios;
        this.seconds = seconds;
        this.recordedForms = recordedForms;
    }

    List<Measured> all(int rounds) throws Exception {
        for (var scenario : scenarios) {
            measured.put(scenario.key(), new Measured(scenario));
            running.put(scenario.key(), new Scenario.Running(scenario, server.port));
            warm(scenario);
        }
        for (var scenario : scenarios) record(scenario);
        for (int i = 0; i < rounds; i++)
            for (var scenario : scenarios) {
                System.err.printf("  round %d of %d: %s%n", i + 1, rounds, scenario.name());
                round(scenario);
            }
        for (var scenario : scenarios) half(scenario);
        for (var each : running.values()) each.close();
        return new ArrayList<>(measured.values());
    }

    private void warm(Scenario scenario) throws Exception {
        System.err.println("  warming up: " + scenario.name());
        kneika(scenario, 2 * seconds, 0);
        takeBack(scenario);
    }

    private void record(Scenario scenario) throws Exception {
        var mine = running(scenario);
        mine.again();
        var many = Math.min(scenario.writes() ? recordedForms : Math.min(RECORDED_PAGES, recordedForms), mine.left());
        try (var recording = new Recording(postgres, server.log())) {
            var left = new AtomicInteger(many);
            Load.full(RECORDED_FOR, mine.atMost(left));
            Thread.sleep(300);
            recorded.put(scenario.key(), recording.transactions());
        }
        takeBack(scenario);
        var all = recorded.get(scenario.key());
        if (all == null || all.isEmpty()) throw new IOException("nothing was recorded of " + scenario.name());
        measured(scenario).statements =
                all.stream().mapToInt(List::size).average().orElse(0);
    }

    private void round(Scenario scenario) throws Exception {
        var mine = measured(scenario);
        var before = server.used();
        var result = kneika(scenario, seconds, 0);
        mine.kneika.add(Measured.round(result, server.used().since(before)));
        mine.bytes = Math.max(mine.bytes, running(scenario).largest);
        takeBack(scenario);
        mine.limit.add(replay(scenario, "kneika_app", "app"));
        mine.bare.add(replay(scenario, "postgres", "superuser"));
    }

    private void half(Scenario scenario) throws Exception {
        var mine = measured(scenario);
        System.err.println("  at half the rate: " + scenario.name());
        mine.atHalf = kneika(scenario, seconds, Measured.middle(mine.kneika).perSecond() / 2);
        takeBack(scenario);
    }

    private Load.Result kneika(Scenario scenario, double forSeconds, double rate) throws Exception {
        var mine = running(scenario);
        mine.again();
        return rate == 0 ? Load.full(forSeconds, mine) : Load.atRate(forSeconds, rate, mine);
    }

    private Measured.Round replay(Scenario scenario, String user, String password) throws Exception {
        var transactions = recorded.getOrDefault(scenario.key(), List.of());
        try (var replay = new Replay(
                server.database(), user, secret(password), transactions, scenario.writes(), scenario.atOnce())) {
            if (!scenario.writes()) Load.full(seconds / 3, replay);
            replay.again();
            var before = server.used();
            var result = Load.full(seconds, replay);
            var round = Measured.round(result, server.used().since(before));
            takeBack(scenario);
            return round;
        }
    }

    private String secret(String name) throws IOException {
        var kept = new Properties();
        try (var file = Files.newBufferedReader(server.data().resolve("secrets").resolve("database.properties"))) {
            kept.load(file);
        }
        return kept.getProperty(name, "");
    }

    /** What forms did is undone past every fence, so that they can be sent again. The access log keeps its lines. */
    private void takeBack(Scenario scenario) throws SQLException {
        if (!scenario.writes()) return;
        try (var statement = postgres.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (var sql : List.of(
                    "delete from receipt_answer",
                    "delete from receipt",
                    "delete from time_booking where entry_id in (select id from hour_entry where recorded_at >= '%s')",
                    "delete from open_entry where entry_id in (select id from hour_entry where recorded_at >= '%s')",
                    "delete from hour_entry where recorded_at >= '%s'",
                    "delete from attested_entry where attestation_id in"
                            + " (select id from attestation where attested_at >= '%s')",
                    "delete from waiting_attestation where attestation_id in"
                            + " (select id from attestation where attested_at >= '%s')",
                    "delete from attestation where attested_at >= '%s'")) statement.execute(sql.formatted(began));
            statement.execute("set session_replication_role = origin");
        }
    }

    private Scenario.Running running(Scenario scenario) {
        return java.util.Objects.requireNonNull(running.get(scenario.key()));
    }

    private Measured measured(Scenario scenario) {
        return java.util.Objects.requireNonNull(measured.get(scenario.key()));
    }
}
