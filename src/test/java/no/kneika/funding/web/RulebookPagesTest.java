package no.kneika.funding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import no.kneika.institution.Funder;
import no.kneika.institution.Institutions;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.support.CaseScenes;
import no.kneika.support.FundingScenes;
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

/** An administrator writes a new version of NAV's rulebook, sees what moves, and decides it. */
@KneikaTest
class RulebookPagesTest {

    private static final Period YEAR = Period.of("2026-08-17", "2028-06-20");
    private static final Period AUTUMN = Period.of("2026-08-17", "2026-11-16");

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    CaseScenes cases;

    @Autowired
    FundingScenes funding;

    @Autowired
    Institutions institutions;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    TestClock clock;

    private World.Tenant hinf;
    private Visitor admin;

    @BeforeEach
    void theAdministratorHasABrowser() {
        clock.set(LocalDate.of(2026, 8, 17));
        hinf = world.newInstitution();
        admin = browser("Tor Eik");
        said(admin.get("/rulebooks/NAV/new"), 200);
    }

    private Visitor browser(String name) {
        return Visitor.at(port, sessions, hinf.actor(name));
    }

    private static String said(HttpResponse<String> page, int status) {
        assertThat(page.statusCode()).as(page.body()).isEqualTo(status);
        return page.body().replace('\u00a0', ' ');
    }

    /** Everything as it is, but for some. */
    private static Map<String, String> typed(String from, String... changes) {
        var form = new HashMap<String, String>();
        form.put("from", from);
        for (var line : """
                MAX_GRANT_MONTHS=3
                LEAD_TIME_DAYS=28
                MIN_AGE=22
                MAX_MONTHS_IN_ALL=36
                MONTHS_WARNING=6
                BACKDATING_DAYS=0
                HOURS_UNIT=TOTAL
                RATE_WARNING=300,00
                OWN_COST_ON_REJECTION=true
                OFFERED_TO_STUDENTS=true
                CLAIM_TIMING=MONTHS_AFTER_PERIOD
                CLAIM_DEADLINE_MONTHS=2
                CLAIM_DATE_AUTUMN=31. januar
                CLAIM_DATE_SPRING=31.07.
                CLAIM_WARNING_DAYS=30, 14, 7 og 1
                COLLECTIVE_CLAIMS=false
                COVERAGE=WAGE
                PAYROLL_PROOF=VOUCHERS
                REFUSE_HOURS_ABOVE=12
                ASK_HOURS_ABOVE=8
                NO_SHOW_MINUTES=60
                WEEKLY_MAX=40
                CONFIRMATION=AUTO_AFTER_7_DAYS
                LATE_ENTRY_REMINDER_DAYS=3
                PAYDAY=12
                KICKOFF_DAYS=14
                SILENT_WEEKS=3
                WISHED_GRADE=C
                SMALL_COURSE=5
                PUBLISHED_CELL_MIN=5
                """.lines().toList()) form.put(line.split("=")[0], line.split("=")[1]);
        for (int i = 0; i < changes.length; i += 2) form.put(changes[i], changes[i + 1]);
        return form;
    }

    private HttpResponse<String> previewed(Map<String, String> form) {
        return admin.get("/rulebooks/NAV/new?"
                + form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    private int versions() {
        return hinf.as("Tor Eik", () -> institutions.rulebookVersions(hinf.id(), Funder.NAV))
                .size();
    }

    @Test
    void sheSeesTheElevenDatesThatMoveBeforeSheSaves() {
        for (var name : new String[] {"Eva Dahl", "Ingrid Moen", "Tuva Lie"})
            funding.granted(hinf, cases.consented(hinf, name, YEAR), AUTUMN, Minutes.hours(56), "2026/" + name);
        for (var name : new String[] {"Tobias Strand", "Kristian Haug"})
            funding.sent(hinf, cases.consented(hinf, name, YEAR));
        var form = typed(
                "1. september",
                "LEAD_TIME_DAYS",
                "42",
                "MAX_GRANT_MONTHS",
                "6",
                "MONTHS_WARNING",
                "9",
                "CLAIM_DEADLINE_MONTHS",
                "3");

        var page = said(previewed(form), 200);
        assertThat(page)
                .contains("11 datoer flyttes i 5 saker")
                .contains("Versjon 2 skal gjelde fra 1. september 2026. Ingenting er lagret ennå.")
                .contains("19. oktober 2026", "5. oktober 2026", "16. februar 2027", "16. mai 2027")
                .contains("16. januar 2027", "16. februar 2027")
                .contains("3 tilsagn beholder versjonen de ble gitt under.")
                .contains("Vedta versjon 2");
        assertThat(page)
                .doesNotContain("Timelønn vi varsler over, i kroner</th>", "Dager før fristen at vi varsler</th>");
        // Whose they are is not the administrator's to know.
        assertThat(page).doesNotContain("Eva", "Tobias", "Kristian");
        assertThat(versions()).isEqualTo(1);

        form.put("seen", "1");
        assertThat(said(admin.post("/rulebooks/NAV/versions", form), 422)).contains("11 datoer flyttes i 5 saker");
        form.put("reason", "Avtalt med NAV Moss 12. august");
        var saved = admin.post("/rulebooks/NAV/versions", form);
        assertThat(saved.headers().firstValue("Location")).contains("/rulebooks/NAV?done=rulebook-decided");
        assertThat(versions()).isEqualTo(2);
        assertThat(said(admin.get("/rulebooks/NAV"), 200))
                .contains("I dag gjelder versjon 1")
                .contains("begynner senere", "Avtalt med NAV Moss 12. august", "av Tor Eik")
                .contains("Lengste tilsagn, i måneder: 3 ble 6");
        assertThat(said(admin.get("/rulebooks"), 200)).contains("Senere: Versjon 2, fra 1. september 2026");
    }

    @Test
    void aVersionFromLastYearIsRefusedWithASentence() {
        assertThat(said(previewed(typed("17.08.2025", "MIN_AGE", "21")), 422))
                .contains(
                        "Datoen 17. august 2025 har vært. Det som er avgjort, beholder reglene det ble avgjort under.")
                .contains("value=\"17.08.2025\"", "value=\"21\"");
        var form = typed("17.08.2025", "MIN_AGE", "21", "seen", "1", "reason", "Glemt");
        assertThat(said(admin.post("/rulebooks/NAV/versions", form), 422)).contains("har vært");
        assertThat(versions()).isEqualTo(1);
    }

    @Test
    void whatIsWrittenWrongIsSaidAtItsFieldAndEverythingTypedIsKept() {
        var form = typed(
                "31. februar",
                "MAX_GRANT_MONTHS",
                "seks",
                "RATE_WARNING",
                "tre hundre",
                "CLAIM_DATE_AUTUMN",
                "31. november",
                "CLAIM_WARNING_DAYS",
                "ofte");
        form.remove("COVERAGE");
        assertThat(said(previewed(form), 422))
                .contains("Kryss av for minst én kostnad som dekkes.")
                .contains("value=\"seks\"", "value=\"tre hundre\"", "value=\"31. november\"", "value=\"ofte\"")
                .contains("href=\"#from\"", "href=\"#COVERAGE\"", "href=\"#CLAIM_DATE_AUTUMN\"");
    }

    @Test
    void whatIsAsBeforeIsNoNewVersion() {
        assertThat(said(previewed(typed("1. september", "COVERAGE", "WAGE")), 200))
                .contains("Ingen datoer flyttes");
        var same = previewed(typed("1. september", "COVERAGE", "CONTRIBUTION"));
        assertThat(said(same, 200)).contains("Dette dekkes");
        var form = typed("1. september", "COVERAGE", "WAGE", "seen", "1", "reason", "Bare lønn");
        assertThat(admin.post("/rulebooks/NAV/versions", form).statusCode()).isEqualTo(303);
        assertThat(said(previewed(typed("1. september", "COVERAGE", "WAGE")), 422))
                .contains("Alt er som i versjon 2. Endre minst én regel.");
    }

    @Test
    void aVersionDecidedForLaterTakesOverAllTheSame() {
        var later = typed("1. januar 2027", "MIN_AGE", "21", "seen", "1", "reason", "Nye regler");
        assertThat(admin.post("/rulebooks/NAV/versions", later).statusCode()).isEqualTo(303);
        assertThat(said(previewed(typed("1. september", "MIN_AGE", "20")), 200))
                .contains("Versjon 2 er vedtatt fra 1. januar 2027, og gjelder fra den dagen.");
    }

    @Test
    void twoAdministratorsAtOnceAreToldOfEachOther() {
        var one = typed("1. september", "MIN_AGE", "21", "seen", "1", "reason", "Nye regler");
        var other = typed("1. september", "MIN_AGE", "20", "seen", "1", "reason", "Andre regler");
        assertThat(admin.post("/rulebooks/NAV/versions", one).statusCode()).isEqualTo(303);
        assertThat(admin.post("/rulebooks/NAV/versions", other).statusCode()).isEqualTo(409);
        assertThat(versions()).isEqualTo(2);
    }

    @Test
    void theVersionIsShownWhereItWasDecided() {
        var tobias = cases.consented(hinf, "Tobias Strand", YEAR);
        var application = funding.sent(hinf, tobias);
        var grant = funding.granted(hinf, tobias, AUTUMN, Minutes.hours(56), "2026/12870");
        var decided = typed("17.08.2026", "CLAIM_DEADLINE_MONTHS", "3", "seen", "1", "reason", "Avtalt");
        assertThat(admin.post("/rulebooks/NAV/versions", decided).statusCode()).isEqualTo(303);
        var randi = browser("Randi Moe");
        var version = "versjon 1, fra 1. januar 2022";
        assertThat(said(randi.get("/applications/" + application), 200)).contains(version);
        assertThat(said(randi.get("/grants/" + grant), 200)).contains(version, "16. januar 2027");
        assertThat(said(randi.get("/grants/" + grant + "/claim"), 200)).contains("regelbok " + version);
    }

    @Test
    void aHighRateIsWarnedAboutAndUsed() {
        var low = typed("17.08.2026", "RATE_WARNING", "175,50", "seen", "1", "reason", "NAVs grense");
        assertThat(admin.post("/rulebooks/NAV/versions", low).statusCode()).isEqualTo(303);
        var tobias = cases.consented(hinf, "Tobias Strand", YEAR);
        var randi = browser("Randi Moe");
        assertThat(said(randi.get("/cases/" + tobias + "/applications/new"), 200))
                .contains("Vi varsler over 175,50");
        var application = funding.sent(hinf, tobias);
        assertThat(said(randi.get("/applications/" + application), 200))
                .contains("Høy timelønn")
                .contains("som vi varsler ved. Du kan bruke satsen likevel.");
        var sum = "/money/agreement-sum?wage=180&per=HOUR&position=100&hours=8&holiday=12&pension=2&contribution=14.1";
        assertThat(said(randi.get(sum), 200)).contains("Høy timelønn");
        var grant = funding.granted(hinf, tobias, AUTUMN, Minutes.hours(56), "2026/12870");
        assertThat(said(randi.get("/grants/" + grant), 200)).contains("180,00 kr er over 175,50 kr");
    }
}
