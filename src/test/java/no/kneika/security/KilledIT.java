package no.kneika.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import no.kneika.platform.database.TestFolders;
import no.kneika.support.FormOnPage;
import no.kneika.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Kneika in a process of its own, killed (-9) while Randi sends an application to NAV: before the commit, after it and
 * before the answer, and after both. She sends the same form again when it is back, and it was sent exactly once. Then
 * while fifteen extensions are being sent with one yes: the rest goes on, each of them once.
 */
class KilledIT {

    /**
     * A job that was in hand when its node was killed stays in that node's hand until six heartbeats are missing: 12 s
     * at the 2 s of {@link Running}, looked for every 4 s. The rest is for a machine that has much else to do.
     */
    private static final Duration UNTIL_IT_IS_CARRIED = Duration.ofMinutes(2);

    private static final int ROUNDS = 4;
    private static final Pattern CASE = Pattern.compile("/cases/([0-9a-f-]{36})\"");
    private static final Pattern RANDI = Pattern.compile("value=\"([^\"]+/COORDINATOR)\"");

    private final Path folder = TestFolders.fresh();
    private final Random random = new Random(20261122);
    private final Map<String, String> answers = new HashMap<>();
    private Running kneika = Running.NONE;
    private int committedUnanswered;
    private int neverCommitted;

    @AfterEach
    void stop() {
        kneika.stop();
    }

    @Test
    void aFormIsActedOnOnceWheneverTheMachineStops() throws Exception {
        kneika = Running.start(folder);
        var cases = cases(randi());
        assertThat(cases).hasSizeGreaterThanOrEqualTo(ROUNDS);
        for (int round = 0; round < ROUNDS; round++) killedWhileSending(cases.get(round), round);
        fifteenGoThoughItStopsInTheMiddle();

        for (var sent : answers.entrySet()) {
            var id = sent.getKey();
            assertThat(count("application_dispatch where application_id = '" + id + "'"))
                    .isEqualTo(1);
            assertThat(count("outbox_item where key = 'application-" + id + "'"))
                    .isEqualTo(1);
        }
        everyMessageIsInTheOutboxFolderOnce();
        kneika = ManyLetters.killedWhileReading(folder, kneika, randi());
        assertThat(Running.command(folder, "audit")).isZero();
        assertThat(Running.command(folder, "verify-log")).isZero();
        LoggerFactory.getLogger(getClass())
                .info(
                        "Killed {} times: {} committed without an answer, {} before the commit",
                        ROUNDS + 1,
                        committedUnanswered,
                        neverCommitted);
    }

    private void killedWhileSending(String caseId, int round) throws Exception {
        var draft = written(randi(), caseId);
        var key = UUID.randomUUID().toString();
        var sender = randi();
        sender.get(draft);
        var form = Map.of("seen", "1", "_key", key);
        var sending = CompletableFuture.supplyAsync(() -> sender.post(draft + "/dispatch", form));
        // Every second round: the moment the receipt can be seen, which is the moment of the commit.
        if (round % 2 == 0) committed(key);
        else Thread.sleep(random.nextInt(120));
        kneika.kill();
        var first = answer(sending);

        kneika = Running.start(folder);
        var there = count("receipt where key = '" + key + "'") == 1;
        if (first.isEmpty() && there) committedUnanswered++;
        if (!there) neverCommitted++;
        assertThat(!first.isEmpty() && !there).as("answered, but lost").isFalse();
        var again = randi();
        again.get(draft);
        var second = onTo(again.post(draft + "/dispatch", form));
        if (!first.isEmpty()) assertThat(second).isEqualTo(first);
        assertThat(onTo(again.post(draft + "/dispatch", form))).isEqualTo(second);
        answers.put(draft.substring(draft.lastIndexOf('/') + 1), second);
    }

    /** What had gone has gone, the rest goes by itself, and the same form from another window is the same batch. */
    private void fifteenGoThoughItStopsInTheMiddle() throws Exception {
        var fifteen = new FifteenAtOnce(kneika);
        var sender = randi();
        fifteen.areThere(sender);
        var form = fifteen.chosen(sender);
        var batch = FifteenAtOnce.sent(sender, form);
        assertThat(fifteen.killedInTheMiddle())
                .as("gone when the plug was pulled")
                .isLessThan(FifteenAtOnce.MANY);
        kneika = Running.start(folder);
        assertThat(FifteenAtOnce.sent(randi(), form)).isEqualTo(batch);
        fifteen.allWentOnce();
    }

    private void committed(String key) throws SQLException {
        try (var database = kneika.database();
                var question = database.prepareStatement("select from receipt where key = ?::uuid")) {
            question.setString(1, key);
            var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (System.nanoTime() < until)
                try (var rows = question.executeQuery()) {
                    if (rows.next()) return;
                }
        }
        throw new AssertionError("the form was never acted on");
    }

    private static String answer(CompletableFuture<HttpResponse<String>> sending) throws InterruptedException {
        try {
            return onTo(sending.get(10, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException cutOff) {
            return "";
        }
    }

    /** The carrier runs on its own; what was promised before a kill is carried after it. */
    private void everyMessageIsInTheOutboxFolderOnce() throws Exception {
        var until = System.nanoTime() + UNTIL_IT_IS_CARRIED.toNanos();
        int sent = answers.size() + FifteenAtOnce.MANY;
        while (applications().size() < sent && System.nanoTime() < until) Thread.sleep(200);
        assertThat(applications()).hasSize(sent);
        assertThat(carried()).doesNotHaveDuplicates();
        // Nothing is carried that was not promised: what is no application stands in the outbox as well, once.
        for (var reference : carried())
            assertThat(count("outbox_item where reference = '" + reference + "'"))
                    .as(reference)
                    .isEqualTo(1);
    }

    /** A claim has five digits. */
    private List<String> applications() throws IOException {
        return carried().stream().filter(it -> it.matches("K-\\d{4}-\\d{4}")).toList();
    }

    private List<String> carried() throws IOException {
        var found = new ArrayList<String>();
        var outbox = folder.resolve("outbox");
        if (!Files.exists(outbox)) return found;
        var reference = Pattern.compile("\"sendersReference\"\\s*:\\s*\"([^\"]+)\"");
        try (var letters = Files.list(outbox)) {
            for (var letter : letters.filter(
                            each -> !each.getFileName().toString().startsWith("."))
                    .toList()) {
                var said = reference.matcher(Files.readString(letter.resolve("message.json")));
                if (said.find()) found.add(said.group(1));
            }
        }
        return found;
    }

    private Visitor randi() {
        var visitor = Visitor.at(kneika.port());
        var who = RANDI.matcher(visitor.get("/sign-in").body());
        assertThat(who.find()).isTrue();
        onTo(visitor.post("/sign-in", Map.of("who", who.group(1))));
        return visitor;
    }

    private static List<String> cases(Visitor randi) {
        var found = new ArrayList<String>();
        var link = CASE.matcher(randi.get("/cases").body());
        while (link.find()) if (!found.contains(link.group(1))) found.add(link.group(1));
        assertThat(found).isNotEmpty();
        return found;
    }

    /** @return the address of a draft */
    private static String written(Visitor randi, String caseId) {
        var page = randi.get("/cases/" + caseId + "/applications/new");
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        var form = FormOnPage.with(
                FormOnPage.filled(page.body()),
                "rate",
                "180",
                "hours",
                "40",
                "office",
                "0104",
                "contactPhone",
                "70 00 00 11");
        return onTo(randi.post("/cases/" + caseId + "/applications", form)).replaceAll("\\?.*", "");
    }

    private static String onTo(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private long count(String of) throws SQLException {
        try (var database = kneika.database();
                var statement = database.createStatement();
                var rows = statement.executeQuery("select count(*) from " + of)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
