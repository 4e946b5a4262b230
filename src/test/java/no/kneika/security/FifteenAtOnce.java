package no.kneika.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import no.kneika.support.Visitor;

/** Fifteen students of Randi's whose grants end soon, in a Kneika of its own, and her one yes to all of their extensions. */
final class FifteenAtOnce {

    static final int MANY = 15;

    /** Enough has gone for the rest to be left, and enough is left for it to matter. */
    private static final int GONE = 5;

    private static final DateTimeFormatter AS_TYPED = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final Pattern HIDDEN = Pattern.compile("name=\"(after|seen)\" value=\"([^\"]*)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern TICKED = Pattern.compile("name=\"case\" value=\"([^\"]+)\"");
    private static final String THEIRS = " in (select case_id from support_case join person on person_id = student_id"
            + " where name like 'Den femtende %')";

    private final Running kneika;

    FifteenAtOnce(Running kneika) {
        this.kneika = kneika;
    }

    /** They need support until summer, and have a letter for three weeks more. */
    void areThere(Visitor randi) throws SQLException {
        change("""
                insert into person (institution_id, person_id, name, written_form, registered_by, registered_at)
                select institution_id, gen_random_uuid(), 'Den femtende ' || n, 'NB', registered_by, registered_at
                from person, generate_series(1, %d) n where name = 'Randi Moe'
                """.formatted(MANY));
        change("""
                insert into student (institution_id, person_id, student_number, year)
                select institution_id, person_id, '9' || lpad(substring(name from '\\d+'), 5, '0'), 1
                from person where name like 'Den femtende %'
                """);
        var today = LocalDate.parse(ask("select current_date"));
        for (int i = 1; i <= MANY; i++) isGranted(randi, today, "9%05d".formatted(i), "2026/7" + i);
        // They say yes themselves, and nobody can sign in as them here.
        change("""
                insert into consent (institution_id, consent_id, case_id, purpose, given, by_person, at)
                select institution_id, gen_random_uuid(), case_id, 'APPLY_NAV', true, student_id, now()
                from support_case where case_id""" + THEIRS);
    }

    private static void isGranted(Visitor randi, LocalDate today, String student, String reference) {
        var from = today.minusDays(60).format(AS_TYPED);
        var raised = onTo(randi.post(
                "/needs", Plausible.with("/needs", "origin", "INSTITUTION", "student", student, "wantedFrom", from)));
        var here = raised.replaceAll("^(/cases/[0-9a-f-]{36}).*", "$1");
        onTo(randi.post(here + "/acceptance", Plausible.of("/cases/{id}/acceptance")));
        onTo(randi.post(
                here + "/assessment",
                Plausible.with(
                        "/cases/{id}/assessment",
                        "seen",
                        "0",
                        "diagnosis",
                        "",
                        "from",
                        from,
                        "to",
                        today.plusMonths(6).format(AS_TYPED))));
        onTo(randi.post(
                here + "/grants",
                Plausible.with(
                        "/cases/{id}/grants",
                        "funderReference",
                        reference,
                        "decidedOn",
                        today.format(AS_TYPED),
                        "from",
                        from,
                        "to",
                        today.plusDays(20).format(AS_TYPED))));
    }

    /** The form of the page, with all of theirs ticked. */
    String chosen(Visitor randi) throws SQLException {
        var page = randi.get("/extensions").body();
        var fields = new ArrayList<String>();
        var hidden = HIDDEN.matcher(page.substring(page.indexOf("action=\"/extensions/batches\"")));
        while (hidden.find()) fields.add(field(hidden.group(1), hidden.group(2)));
        var theirs = List.of(ask("select string_agg(case_id::text, ' ') from support_case where case_id" + THEIRS)
                .split(" "));
        var box = TICKED.matcher(page);
        while (box.find()) if (theirs.contains(box.group(1))) fields.add(field("case", box.group(1)));
        assertThat(fields.stream().filter(each -> each.startsWith("case="))).hasSize(MANY);
        return String.join("&", fields);
    }

    /** @return the address of the batch */
    static String sent(Visitor randi, String form) {
        var token = TOKEN.matcher(randi.get("/extensions").body());
        assertThat(token.find()).isTrue();
        var key = UUID.randomUUID().toString();
        return onTo(randi.send(HttpRequest.newBuilder(randi.house().resolve("/extensions/batches"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        form + "&" + field("_csrf", token.group(1)) + "&" + field("_key", key)))));
    }

    private static String onTo(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(answer.request().uri() + "\n" + answer.body())
                .isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String field(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Pulls the plug while it is being carried out; answers how many had gone. */
    long killedInTheMiddle() throws Exception {
        try (var database = kneika.database();
                var question = database.prepareStatement("select count(*) from batch_outcome")) {
            var until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            long gone = 0;
            while (gone < GONE && System.nanoTime() < until)
                try (var rows = question.executeQuery()) {
                    rows.next();
                    gone = rows.getLong(1);
                }
            kneika.kill();
            return Long.parseLong(ask("select count(*) from batch_outcome"));
        }
    }

    /** After the house came up again nobody has to do anything. */
    void allWentOnce() throws Exception {
        var until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!ask("select count(*) from batch_outcome").equals(String.valueOf(MANY)) && System.nanoTime() < until)
            Thread.sleep(100);
        assertThat(ask("select count(*) from batch")).isEqualTo("1");
        assertThat(ask("select count(*) || ' ' || count(*) filter (where accepted) from batch_outcome"))
                .isEqualTo(MANY + " " + MANY);
        assertThat(ask("select count(*) || ' ' || count(distinct case_id) from application_dispatch where case_id"
                        + THEIRS))
                .isEqualTo(MANY + " " + MANY);
        assertThat(ask("select count(*) from outbox_item where key in (select 'application-' || application_id"
                        + " from application_dispatch where case_id" + THEIRS + ")"))
                .isEqualTo(String.valueOf(MANY));
    }

    private void change(String sql) throws SQLException {
        try (var database = kneika.database();
                var statement = database.createStatement()) {
            assertThat(statement.executeUpdate(sql)).as(sql).isEqualTo(MANY);
        }
    }

    private String ask(String sql) throws SQLException {
        try (var database = kneika.database();
                var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
