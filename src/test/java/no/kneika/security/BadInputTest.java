package no.kneika.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import no.kneika.platform.HouseJob;
import no.kneika.support.FormOnPage;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What people and machines send by mistake: a clear sentence at the place, what was typed is kept, nothing is half done. */
@KneikaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    private static final String SCRIPT = "<script>alert(1)</script>";

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    AllRows rows;

    @Autowired
    TestClock clock;

    @Autowired
    List<HouseJob> jobs;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Value("${kneika.data-dir}")
    Path data;

    private House home;
    private WalkOnPages pages;
    private Map<String, String> before = Map.of();

    @BeforeAll
    void everybodyIsCalledSomethingWithAScriptInIt() {
        pages = new WalkOnPages(port, sessions, clock, rows);
        home = beans.createBean(Houses.class).walked(pages, SCRIPT, "S-");
    }

    @BeforeEach
    void nothingHasHappenedYet() {
        clock.set(Houses.END);
        before = rows.of(home.tenant().id());
    }

    @Test
    void aScriptInANameIsOnlyWordsOnEveryPage() {
        int read = 0;
        int escaped = 0;
        for (var actor : home.tenant().cast().actors().values()) {
            var visitor = Visitor.at(port, sessions, actor);
            for (var route : Route.all(mappings)) {
                if (route.isPost()) continue;
                var answer = visitor.get(route.path(home::evas));
                if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) continue;
                read++;
                if (answer.body().contains("&lt;script&gt;alert(1)")) escaped++;
                assertThat(answer.body()).as(home.name(actor) + " " + route).doesNotContain("<script>alert");
            }
        }
        assertThat(read).isGreaterThan(500);
        assertThat(escaped).as("pages on which such a name stands").isGreaterThan(50);
    }

    @Test
    void aLetterForAnotherInstitutionIsSetAsideWithAReason() throws IOException {
        var id = UUID.randomUUID().toString();
        arrives(id, "999888777", "Innvilget 56 timer.");

        unchanged();
        try (var aside = Files.list(data.resolve("inbox-set-aside"))) {
            var folder = aside.filter(each -> each.getFileName().toString().startsWith(id))
                    .findFirst()
                    .orElseThrow();
            try (var files = Files.list(folder)) {
                assertThat(files.map(Path::getFileName).map(Path::toString)).contains("correspondence.json");
            }
        }
    }

    @Test
    void aLetterTwiceIsOneAndAGrantTwiceIsRefused() throws IOException {
        var recipient = rows.ask("select orgnr from institution where institution_id = '"
                        + home.tenant().id() + "'")
                .getFirst()
                .getFirst();
        var id = UUID.randomUUID().toString();
        var words = "Innvilget 41 timer " + id;
        arrives(id, recipient, words);
        var afterOne = rows.of(home.tenant().id());
        arrives(id, recipient, words);
        assertThat(rows.of(home.tenant().id())).as("the same id again").isEqualTo(afterOne);
        arrives(UUID.randomUUID().toString(), recipient, words);
        var second = rows.ask("select id from letter where duplicate_of is not null and institution_id = '"
                        + home.tenant().id() + "'")
                .getFirst()
                .getFirst();
        assertThat(text(pages.visitor(home.tenant(), "Randi Moe").get("/letters/" + second)))
                .contains("Vi har fått dette brevet før.");

        before = rows.of(home.tenant().id());
        var randi = pages.visitor(home.tenant(), "Randi Moe");
        var form = "/cases/" + home.evas() + "/grants";
        var typed = grant("S-2026/10001", "17.08.2026", "16.11.2026");
        refused(randi.post(form, typed), "funderReference", "er registrert før", typed, "from", "hours");
    }

    @Test
    void aGrantThatEndsBeforeItStartsIsSaidAtItsLastDay() {
        var randi = pages.visitor(home.tenant(), "Randi Moe");
        var typed = grant("2026/77777", "15.12.2026", "14.3.2026");

        refused(
                randi.post("/cases/" + home.evas() + "/grants", typed),
                "to",
                "Datoen er før 15. desember 2026. Mente du 14. mars 2027?",
                typed,
                "from",
                "to",
                "funderReference",
                "identity");
    }

    @Test
    void hoursInTheFutureAndHoursTwiceAtOnce() {
        clock.set(Houses.START.plusDays(50));
        var aksel = pages.visitor(home.tenant(), "Aksel Rød");
        var future = hours("20.10.2026", "10:00", "11:00");
        refused(aksel.post("/hours", future), "day", "20. oktober 2026 har ikke vært ennå", future, "day", "starts");
        var first = hours("05.10.2026", "10:00", "11:00");
        WalkOnPages.done(aksel.post("/hours", first));
        before = rows.of(home.tenant().id());
        var overlapping = hours("05.10.2026", "10:30", "11:30");
        refused(
                aksel.post("/hours", overlapping),
                "starts",
                "Du har alt ført 5. oktober 2026 kl. 10:00–11:00. Ingen er to steder samtidig.",
                overlapping,
                "day",
                "starts",
                "ends");
    }

    @Test
    void aVoucherLineNobodyCanReadStopsTheWholeFile() {
        var olav = pages.visitor(home.tenant(), "Olav Lien");
        var known = rows.ask("select employee_no, external_id from payroll_export_line where institution_id = '"
                        + home.tenant().id() + "'")
                .getFirst();
        var answer = WalkOnPages.upload(
                olav,
                "/payroll/vouchers",
                "employee_no;payroll_month;work_month;wage_type;hours;rate;wage;holiday_pay;pension;contribution;external_id\n"
                        + known.getFirst() + ";2026-11;2026-09;9999;1,00;180,00;180,00;21,60;0,00;28,43;\n"
                        + known.getFirst() + ";2026-11;oktober;1530;1,00;180,00;180,00;21,60;0,00;28,43;K9-1\n");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(text(answer)).contains("Linje 3").contains("oktober");
        unchanged();
    }

    @Test
    void aPaymentLargerThanTheClaimIsRefusedWithHowMuchTooMuch() {
        var olav = pages.visitor(home.tenant(), "Olav Lien");
        var claim = "/claims/" + home.evas(Kind.CLAIM);
        var typed = Map.of(
                "seen",
                FormOnPage.filled(olav.get(claim).body()).getOrDefault("seen", "1"),
                "amount",
                "99 999,00",
                "on",
                "23.11.2026",
                "reference",
                "NAV-77");

        refused(olav.post(claim + "/settlements", typed), "amount", "for mye", typed, "amount", "on", "reference");
    }

    @Test
    void aFileOfFiftyMegabytesIsAnsweredInWords() {
        var olav = pages.visitor(home.tenant(), "Olav Lien");
        var answer = olav.send(HttpRequest.newBuilder(olav.house().resolve("/payroll/vouchers"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofByteArray(new byte[50 * 1024 * 1024])));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(text(answer)).contains("Filen er for stor", "inntil 10 MB", "Ingenting er lagret");
        unchanged();
    }

    private static Map<String, String> grant(String reference, String from, String to) {
        return Map.of(
                "from",
                from,
                "to",
                to,
                "hours",
                "56",
                "ceiling",
                "180,00",
                "identity",
                "27870097064",
                "funderReference",
                reference,
                "decidedOn",
                "10.09.2026");
    }

    private Map<String, String> hours(String day, String starts, String ends) {
        var assignment = home.of(Kind.ASSIGNMENT).stream()
                .filter(each -> each.caseId().equals(home.evas().toString()))
                .findFirst()
                .orElseThrow();
        return Map.of(
                "assignment", assignment.id(), "when", "x", "day", day, "long", "x", "starts", starts, "ends", ends);
    }

    /** The sentence stands at the field, what was typed is still there, and nothing changed. */
    private void refused(
            HttpResponse<String> answer, String field, String sentence, Map<String, String> typed, String... kept) {
        var page = text(answer);
        assertThat(answer.statusCode()).as(page).isEqualTo(422);
        var at = Pattern.compile("id=\"" + field + "-error\">([^<]*)<").matcher(page);
        assertThat(at.find()).as("a sentence at " + field + " in " + page).isTrue();
        assertThat(at.group(1)).contains(sentence);
        for (var name : kept) assertThat(page).as(name + " is kept").contains("value=\"" + typed.get(name) + "\"");
        unchanged();
    }

    private void unchanged() {
        assertThat(rows.of(home.tenant().id())).isEqualTo(before);
    }

    private void arrives(String id, String recipient, String body) throws IOException {
        var folder = Files.createDirectories(data.resolve("inbox").resolve(id));
        Files.writeString(folder.resolve("correspondence.json"), """
                {"correspondenceId":"%s","recipient":"%s","sender":"889640782","messageSender":"Nav Moss",
                 "content":{"messageTitle":"Svar","messageBody":"%s"}}
                """.formatted(id, recipient, body));
        jobs.stream().filter(each -> each.name().equals("messages.inbox")).forEach(HouseJob::run);
    }

    private static String text(HttpResponse<String> answer) {
        return answer.body().replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
