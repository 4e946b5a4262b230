package no.kneika.funding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import no.kneika.access.Purpose;
import no.kneika.access.Sharing;
import no.kneika.cases.Cases;
import no.kneika.funding.OwnBudget;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.platform.Actor;
import no.kneika.support.FormOnPage;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.Visitor;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Eva's case through its pages, as a browser without JavaScript sends them. */
@KneikaTest
class FundingPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Cases cases;

    @Autowired
    Sharing sharing;

    @Autowired
    OwnBudget budget;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    TestClock clock;

    private World.Tenant hinf;
    private Visitor randi;

    @BeforeEach
    void randiHasABrowser() {
        clock.set(LocalDate.of(2026, 12, 10));
        hinf = world.newInstitution();
        randi = browser("Randi Moe");
    }

    private Visitor browser(String name) {
        return Visitor.at(port, sessions, hinf.actor(name));
    }

    private static String ok(HttpResponse<String> page) {
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page.body();
    }

    private static String onTo(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String refused(HttpResponse<String> page) {
        assertThat(page.statusCode()).as(page.body()).isEqualTo(422);
        return page.body().replace('\u00a0', ' ');
    }

    /** Eva tells, Randi takes it and assesses it. */
    private CaseId assessed() {
        var eva = browser("Eva Dahl");
        ok(eva.get("/needs/new"));
        assertThat(refused(eva.post("/needs", Map.of("text", " ")))).contains("Skriv noe her");
        onTo(eva.post(
                "/needs",
                Map.of("text", "Jeg kommer <script>ikke</script> i gang", "measure", "YES", "office", "0104")));
        var caseId = hinf.as("Eva Dahl", () -> cases.openCaseOf(hinf.person("Eva Dahl")))
                .orElseThrow();
        var page = ok(randi.get("/cases/" + caseId + "/assessment"));
        assertThat(page).contains("Ta saken", "Jeg kommer &lt;script&gt;").doesNotContain("<script>ikke");
        onTo(randi.post("/cases/" + caseId + "/acceptance", Map.of()));
        var form = FormOnPage.filled(ok(randi.get("/cases/" + caseId + "/assessment")));
        assertThat(refused(
                        randi.post("/cases/" + caseId + "/assessment", FormOnPage.with(form, "hoursPerWeek", "fire"))))
                .contains("Skriv timene som et tall");
        onTo(randi.post(
                "/cases/" + caseId + "/assessment",
                FormOnPage.with(
                        form,
                        "functions",
                        "GET_STARTED",
                        "words.GET_STARTED",
                        "Utsetter",
                        "hoursPerWeek",
                        "4",
                        "from",
                        "15.12.26",
                        "to",
                        "20.6.27",
                        "meeting",
                        "CAMPUS",
                        "reasons",
                        "Mentor hjelper meg å komme i gang.",
                        "courses",
                        "BØK101")));
        assertThat(ok(eva.get("/cases/" + caseId + "/assessment"))).contains("Utsetter", "BØK101");
        return caseId;
    }

    private void consent(CaseId caseId) {
        Actor eva = hinf.actor("Eva Dahl");
        hinf.as(
                "Eva Dahl",
                () -> sharing.consent(eva, caseId, Purpose.APPLY_NAV, true).orThrow());
    }

    private String written(CaseId caseId) {
        var form = FormOnPage.filled(ok(randi.get("/cases/" + caseId + "/applications/new")));
        assertThat(form.get("hours")).isEqualTo("52");
        assertThat(refused(randi.post(
                        "/cases/" + caseId + "/applications", FormOnPage.with(form, "to", "15.6.27", "rate", "180"))))
                .contains("Siste dag er 14. mars 2027", "Bruk 14. mars 2027");
        return onTo(randi.post(
                        "/cases/" + caseId + "/applications",
                        FormOnPage.with(form, "rate", "180", "contactPhone", "70 00 00 11", "office", "0104")))
                .replaceAll("\\?.*", "");
    }

    private String sent(CaseId caseId) {
        consent(caseId);
        var path = written(caseId);
        ok(randi.get(path));
        onTo(randi.post(path + "/dispatch", Map.of("seen", "1")));
        return path;
    }

    @Test
    void anApplicationWaitsForEvasYesAndThenLeavesOnce() {
        var caseId = assessed();
        var path = written(caseId);
        var page = ok(randi.get(path));
        assertThat(page)
                .contains("Studenten har ikke sagt ja til at vi søker NAV", "siden Deling", "K-2026-0001")
                .doesNotContain("Send søknaden til NAV</button>");
        assertThat(refused(randi.post(path + "/dispatch", Map.of("seen", "1"))))
                .contains("Studenten har ikke sagt ja til at vi søker NAV");
        consent(caseId);
        assertThat(ok(randi.get(path))).contains("Send søknaden til NAV");
        var change = FormOnPage.filled(ok(randi.get(path + "/revisions/new")));
        onTo(randi.post(path + "/revisions", FormOnPage.with(change, "mentorName", "Aksel Rød")));
        assertThat(randi.post(path + "/dispatch", Map.of("seen", "1")).statusCode())
                .as("the draft was changed")
                .isEqualTo(409);
        var send = Map.of("seen", "2", "_key", UUID.randomUUID().toString());
        var first = onTo(randi.post(path + "/dispatch", send));
        assertThat(onTo(randi.post(path + "/dispatch", send))).isEqualTo(first);
        assertThat(ok(randi.get(path))).contains("Registrer tilsagn", "Åpne PDF-en");
        assertThat(ok(browser("Eva Dahl").get(path))).contains("Mentor hjelper meg");
        assertThat(browser("Olav Lien").get(path).statusCode())
                .as("what an application says is not for those who pay")
                .isEqualTo(404);
        assertThat(browser("Tuva Lie").get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void theGrantLetterTypedWrongLooksLikeTheErrorPageAndKeepsEverything() {
        var caseId = assessed();
        sent(caseId);
        var form = FormOnPage.filled(ok(randi.get("/cases/" + caseId + "/grants/new")));
        var typed = FormOnPage.with(
                form,
                "from",
                "15.12.26",
                "to",
                "14.3.26",
                "hours",
                "femtiseks",
                "ceiling",
                "180,00",
                "identity",
                "010203 4567",
                "funderReference",
                "2026/13377",
                "decidedOn",
                "10.12.26");
        var page = refused(randi.post("/cases/" + caseId + "/grants", typed));
        assertThat(page)
                .contains(
                        "Tre ting må rettes før vi kan lagre",
                        "Datoen er før 15. desember 2026. Mente du 14. mars 2027?",
                        "Bruk 14. mars 2027",
                        "Skriv timene som et tall, for eksempel 56",
                        "Vi fant 10, det skal være 11",
                        "value=\"femtiseks\"",
                        "value=\"010203 4567\"",
                        "value=\"2026/13377\"");
        var another = FormOnPage.with(typed, "to", "14.3.27", "hours", "56", "identity", "088603 68081");
        assertThat(refused(randi.post("/cases/" + caseId + "/grants", another)))
                .contains("Fødselsnummeret er en annens");
        var few = FormOnPage.with(another, "identity", "278700 97064", "hours", "4");
        assertThat(refused(randi.post("/cases/" + caseId + "/grants", few)))
                .contains("Mente du 4 t i uka, altså 52 t?", "Bruk 52 t", "Dette er timene i alt");
        var grant = onTo(randi.post("/cases/" + caseId + "/grants", FormOnPage.with(few, "hours", "56")))
                .replaceAll("\\?.*", "");
        var shown = ok(randi.get(grant)).replace('\u00a0', ' ');
        assertThat(shown).contains("56 t", "14. mai 2027", "K-2026-0001", "2026/13377", "180,00 kr");
        assertThat(refused(randi.post("/cases/" + caseId + "/grants", FormOnPage.with(few, "hours", "56"))))
                .contains("Tilsagnet 2026/13377 er registrert før");
        assertThat(ok(browser("Olav Lien").get(grant))).contains("2026/13377");
        var correction = FormOnPage.with(FormOnPage.filled(shown), "to", "10.3.27", "why", "Nytt brev 12. januar");
        onTo(randi.post(grant + "/corrections", correction));
        assertThat(ok(randi.get(grant)).replace('\u00a0', ' ')).contains("10. mars 2027", "Én gang");
        assertThat(randi.post(grant + "/corrections", correction).statusCode()).isEqualTo(409);
    }

    @Test
    void aYesOnThePhoneANoInALetterAndOwnMoneyAllHaveTheirPages() {
        var caseId = assessed();
        var path = sent(caseId);
        var yes = FormOnPage.filled(ok(randi.get(path + "/verbal-confirmations/new")));
        assertThat(refused(randi.post(path + "/verbal-confirmations", FormOnPage.with(yes, "what", ""))))
                .contains("Skriv hva som ble sagt");
        onTo(randi.post(
                path + "/verbal-confirmations", FormOnPage.with(yes, "saidBy", "Astrid Nes", "what", "Bare start")));
        ok(randi.get(path + "/rejections/new"));
        assertThat(refused(randi.post(path + "/rejections", Map.of("decidedOn", "1.1.20", "reason", "Nei"))))
                .contains("Svaret kan ikke være eldre");
        var rejection = onTo(randi.post(
                        path + "/rejections", Map.of("decidedOn", "10.12.26", "reason", "Ikke et tiltak")))
                .replaceAll("\\?.*", "");
        assertThat(ok(randi.get(rejection))).contains("Ikke et tiltak", "Gi tilsagn av egne midler");
        var jorunn = browser("Jorunn Sand");
        assertThat(ok(jorunn.get(rejection)))
                .doesNotContain("Ikke et tiltak")
                .contains("Hvem betaler det som er gjort?");
        onTo(jorunn.post(rejection + "/rulings", Map.of("ruling", "OWN_COST", "reason", "Vi tar det")));

        var door = "href=\"/cases/" + caseId + "/own-risk-starts/new\"";
        assertThat(ok(jorunn.get("/cases/" + caseId))).contains(door);
        assertThat(ok(randi.get("/cases/" + caseId)))
                .as("an approver can, and she is told so")
                .doesNotContain(door)
                .contains("kan en godkjenner svare for dagene");
        var approver = hinf.actor("Jorunn Sand");
        var line = hinf.as(
                "Jorunn Sand",
                () -> budget.openLine("Mentor", 2026, Money.ofKroner("5000.00"), approver)
                        .orThrow());
        var own = FormOnPage.with(
                FormOnPage.filled(ok(randi.get("/cases/" + caseId + "/own-budget-grants/new"))),
                "line",
                line.toString(),
                "to",
                "31.5.27",
                "hours",
                "40",
                "rate",
                "180",
                "ground",
                "BRIDGE");
        assertThat(own.getOrDefault("from", "").replace('\u00a0', ' ')).isEqualTo("10. desember 2026");
        assertThat(refused(randi.post("/cases/" + caseId + "/own-budget-grants", own)))
                .contains("over linja", "Bruk ");
        ok(jorunn.get("/cases/" + caseId + "/own-budget-grants/new"));
        onTo(jorunn.post("/cases/" + caseId + "/own-budget-grants", FormOnPage.with(own, "overrideReason", "Eksamen")));
        ok(jorunn.get("/cases/" + caseId + "/own-risk-starts/new"));
        onTo(jorunn.post(
                "/cases/" + caseId + "/own-risk-starts",
                Map.of("from", "10.12.26", "to", "31.12.26", "rate", "180", "reason", "Eksamen før svaret")));
        assertThat(refused(randi.post(
                        "/cases/" + caseId + "/own-risk-starts",
                        Map.of("from", "10.12.26", "to", "31.12.26", "rate", "180", "reason", "x"))))
                .contains("Bare godkjenneren kan ta risikoen");
        clock.set(LocalDate.of(2027, 5, 10));
        var next = "href=\"/cases/" + caseId + "/own-budget-grants/new\"";
        assertThat(ok(randi.get("/extensions"))).contains(next, "Gi eget tilsagn videre");
        assertThat(ok(randi.get("/today"))).contains(next, "Eget tilsagn videre");
    }
}
