package no.kneika.funding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.kneika.funding.AgreementId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Period;
import no.kneika.support.AgreementScenes;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.Visitor;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Eva's agreement with NAV about Aksel through its pages, as a browser without JavaScript sends them. */
@KneikaTest
class AgreementPagesTest {

    private static final Period NEED = Period.of("2026-08-17", "2027-06-20");

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Walk walk;

    @Autowired
    AgreementScenes scene;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    TestClock clock;

    private World.Tenant hinf;
    private CaseId evas;
    private Visitor randi;

    @BeforeEach
    void evaHasChosenAksel() {
        hinf = world.newInstitution();
        evas = walk.assessedCase(hinf, "Eva Dahl", NEED, 2);
        walk.offers(hinf, "Aksel Rød", 6);
        walk.chosen(hinf, evas, "Eva Dahl", "Aksel Rød");
        randi = browser("Randi Moe");
        randi.get("/capacity");
    }

    private Visitor browser(String name) {
        return Visitor.at(port, sessions, hinf.actor(name));
    }

    private static String ok(HttpResponse<String> page) {
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page.body().replace('\u00a0', ' ');
    }

    private static String onTo(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceAll("\\?.*", "");
    }

    private static String refused(HttpResponse<String> page) {
        assertThat(page.statusCode()).as(page.body()).isEqualTo(422);
        return page.body().replace('\u00a0', ' ');
    }

    private Map<String, String> typed(String... changes) {
        var form = new HashMap<String, String>();
        form.put("mentor", hinf.person("Aksel Rød").toString());
        form.put("seen", "0");
        form.put("writtenOn", "17.08.2026");
        form.put("from", "17.08.2026");
        form.put("to", "20.12.2026");
        form.put("studentPhone", "90 00 00 01");
        form.put("contactName", "Randi Moe");
        form.put("contactPhone", "70 00 00 11");
        form.put("adviserName", "Astrid Nes");
        form.put("adviserPhone", "55 55 33 33");
        form.put("mentorPhone", "90 00 00 02");
        form.put("family", "NO");
        form.put("tasks", "Forklarer begrepene");
        form.put("followUp", "Møte annenhver måned");
        form.put("facilitation", "Et stille rom");
        form.put("hours", "8");
        form.put("wage", "185");
        form.put("per", "HOUR");
        form.put("position", "100");
        form.put("pension", "2");
        form.put("contribution", "14.1");
        form.put("holiday", "12");
        form.put("account", "8601 11 17947");
        for (int i = 0; i < changes.length; i += 2) form.put(changes[i], changes[i + 1]);
        return form;
    }

    /** The mentor signs it and everybody at NAV's desk reads it: why Eva needs a mentor is told by nobody's template. */
    @Test
    void theFormSuggestsNothingOfWhyEvaNeedsAMentor() {
        assertThat(ok(randi.get("/cases/" + evas + "/agreements/new")))
                .contains("name=\"tasks\"")
                .doesNotContain("oppgavetekster");
    }

    @Test
    void randiWritesItAndReadsInNavsOrderWhatSheWillTypeIn() {
        assertThat(ok(randi.get("/cases/" + evas))).contains("/cases/" + evas + "/agreements/new");
        assertThat(ok(randi.get("/cases/" + evas + "/agreements/new"))).contains("Aksel Rød");
        var page = ok(randi.get(onTo(randi.post("/cases/" + evas + "/agreements", typed()))));
        assertThat(labels(page))
                .containsSubsequence(
                        "nav-student-first",
                        "nav-employer-number",
                        "nav-adviser-phone",
                        "nav-mentor-first",
                        "nav-tasks",
                        "nav-from",
                        "nav-follow-up",
                        "nav-hours",
                        "nav-account");
        assertThat(page)
                .contains("value=\"17.08.2026\"")
                .contains("value=\"90000001\"")
                .contains("value=\"86011117947\"")
                .contains("Aksel kan ikke begynne før avtalen er inngått")
                .contains("Nå venter avtalen på Eva, lærestedet og Aksel.")
                .contains("9. november 2026");
        assertThat(ok(randi.get("/cases/" + evas)))
                .as("what closes the gap is to sign, not to apply")
                .contains("NAV-avtalen om Aksel Rød venter på godkjenning")
                .doesNotContain("ingen søknad er sendt");
    }

    @Test
    void aWageAboveWhatWeWarnAtIsSaidBeforeItIsTypedInAndStopsNobody() {
        var page = ok(randi.get(onTo(randi.post("/cases/" + evas + "/agreements", typed("wage", "320")))));
        assertThat(page).contains("320,00 kr er over 300,00 kr, som vi varsler ved.");
    }

    private static List<String> labels(String page) {
        return Pattern.compile("<label for=\"(nav-[a-z-]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void whatNavWouldRefuseIsRefusedAtTheFieldWithAProposal() {
        var early = refused(randi.post("/cases/" + evas + "/agreements", typed("from", "09.08.2026")));
        assertThat(early)
                .contains("NAV går høyst 7 dager tilbake")
                .contains("value=\"from=10.08.2026\"")
                .contains("Forklarer begrepene");
        var much = refused(randi.post(
                "/cases/" + evas + "/agreements",
                typed("tasks", "a".repeat(1001), "family", "YES", "account", "12345678901", "hours", "0")));
        assertThat(much)
                .contains("NAV tar 1 000 tegn. Kort teksten ned med 1")
                .contains("Forklar hva relasjonen er")
                .contains("Kontonummeret har ikke elleve sifre")
                .contains("En avtale over 0 timer gir ingenting");
        assertThat(refused(randi.post("/cases/" + evas + "/agreements", typed("from", "31.02.2026", "mentor", ""))))
                .contains("Velg en av studentens mentorer");
    }

    @Test
    void theSignaturesComeInAndTheAgreementIsAGrant() {
        var path = onTo(randi.post("/cases/" + evas + "/agreements", typed("mentorPhone", "")));
        assertThat(ok(randi.get(path))).contains("Fyll ut det NAV spør om: mentorens telefon.");
        var signature = Map.of("party", "STUDENT", "signedOn", "17.08.2026");
        assertThat(refused(randi.post(path + "/signatures", signature))).contains("1 av NAVs felt er tomme");
        onTo(randi.post(path + "/revisions", typed("seen", "1")));
        for (var party : List.of("STUDENT", "EMPLOYER", "MENTOR", "ADVISER"))
            onTo(randi.post(path + "/signatures", Map.of("party", party, "signedOn", "17.08.2026")));
        assertThat(ok(randi.get(path))).contains("Nå venter avtalen på NAVs beslutter.");
        assertThat(refused(randi.post(path + "/conclusions", Map.of("concludedOn", "18.08.2026", "navNumber", "A-7"))))
                .contains("Skriv dagen det skjedde");
        onTo(randi.post(path + "/conclusions", Map.of("concludedOn", "17.08.2026", "navNumber", "A-7")));
        var done = ok(randi.get(path));
        assertThat(done).contains("Arbeidet kan starte").contains("A-7");
        var grant = Pattern.compile("/grants/[0-9a-f-]{36}").matcher(done);
        assertThat(grant.find()).isTrue();
        assertThat(ok(randi.get(grant.group()))).contains(path).contains("1 929,00 kr");
        assertThat(ok(randi.get("/cases/" + evas)))
                .contains("NAV-avtale om Aksel Rød")
                .contains("href=\"" + path + "\"");
    }

    @Test
    void thoseWhoPaySeeWhatItCostsAndNotWhatIsSaidOfEva() {
        var id = scene.written(hinf, evas, "Aksel Rød", Period.of("2026-08-17", "2026-12-20"));
        for (var name : List.of("Olav Lien", "Jorunn Sand")) {
            var page = ok(browser(name).get("/agreements/" + id));
            assertThat(page).contains("1 929,00 kr").doesNotContain("begrepene").doesNotContain("stille rom");
        }
        assertThat(ok(browser("Eva Dahl").get("/agreements/" + id))).contains("Forklarer begrepene");
        assertThat(browser("Aksel Rød").get("/agreements/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void tobiasCaseShowsTheClaimedGrantAndTheAgreementThatFollowsItInOneTimeline() {
        clock.set(LocalDate.of(2025, 10, 6));
        var tobias = walk.assessedCase(hinf, "Tobias Strand", Period.of("2025-10-06", "2026-06-19"), 2);
        walk.granted(hinf, tobias, Period.of("2025-10-06", "2026-01-05"), 56, "180", "2025/30117");
        walk.offers(hinf, "Kaja Foss", 6);
        walk.chosen(hinf, tobias, "Tobias Strand", "Kaja Foss");
        clock.set(LocalDate.of(2026, 1, 2));
        AgreementId id = scene.written(hinf, tobias, "Kaja Foss", Period.of("2026-01-06", "2026-06-19"));
        scene.concluded(hinf, id, clock.today(), "A-8");
        clock.set(LocalDate.of(2026, 1, 20));
        var page = ok(browser("Randi Moe").get("/cases/" + tobias));
        assertThat(page)
                .contains("NAV-avtale om Kaja Foss")
                .contains("6. oktober 2025–5. januar 2026")
                .contains("6. januar–19. juni 2026")
                .doesNotContain("Hull");
    }
}
