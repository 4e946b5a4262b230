package no.kneika.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import no.kneika.platform.database.TestFolders;
import no.kneika.support.Visitor;
import org.junit.jupiter.api.AfterEach;

/** Olav's Kneika in a process of its own, whose plug can be pulled, and what stands in its database. */
abstract class OlavsDay {

    static final Duration LONG = Duration.ofMinutes(3);
    private static final Pattern OLAV = Pattern.compile("value=\"([^\"]+/FINANCE)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    final Path folder = TestFolders.fresh();
    Running kneika = Running.NONE;

    @AfterEach
    void stop() {
        kneika.stop();
    }

    void until(String sql, long many) throws Exception {
        var until = System.nanoTime() + LONG.toNanos();
        try (var database = kneika.database();
                var question = database.prepareStatement(sql)) {
            while (System.nanoTime() < until)
                try (var rows = question.executeQuery()) {
                    rows.next();
                    if (rows.getLong(1) >= many) return;
                }
        }
        throw new AssertionError("it never came to " + many + ": " + sql);
    }

    long number(String sql) throws SQLException {
        try (var database = kneika.database();
                var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    Visitor olav() {
        var visitor = Visitor.at(kneika.port());
        var who = OLAV.matcher(visitor.get("/sign-in").body());
        assertThat(who.find()).isTrue();
        onTo(visitor.post("/sign-in", Map.of("who", who.group(1))));
        return visitor;
    }

    static HttpResponse<String> sent(Visitor by, String page, String action, String form) {
        return bare(
                by, page, action, form + "&" + field("_key", UUID.randomUUID().toString()));
    }

    static HttpResponse<String> bare(Visitor by, String page, String action, String form) {
        var token = TOKEN.matcher(by.get(page).body());
        assertThat(token.find()).isTrue();
        return by.send(HttpRequest.newBuilder(by.house().resolve(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form + "&" + field("_csrf", token.group(1)))));
    }

    static String onTo(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    static String field(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
