package no.kneika.funding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kneika.cases.Cases;
import no.kneika.funding.ApplicationView.State;
import no.kneika.funding.Funding;
import no.kneika.institution.Institutions;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.messages.Letters;
import no.kneika.platform.HouseJob;
import no.kneika.support.CaseScenes;
import no.kneika.support.FormOnPage;
import no.kneika.support.FundingScenes;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.Visitor;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** NAV's letter lies in the inbox; Randi checks what was read out of it, and accepts. */
@KneikaTest
class LetterToGrantTest {

    @Autowired
    World world;

    @Autowired
    CaseScenes scenes;

    @Autowired
    FundingScenes funds;

    @Autowired
    Funding funding;

    @Autowired
    Cases cases;

    @Autowired
    Letters letters;

    @Autowired
    Institutions institutions;

    @Autowired
    List<HouseJob> jobs;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    @Value("${kneika.data-dir}")
    Path data;

    private World.Tenant hinf;
    private Visitor randi;
    private CaseId caseId;

    @BeforeEach
    void tobiasApplicationIsSent() {
        hinf = world.newInstitution();
        randi = Visitor.at(port, sessions, hinf.actor("Randi Moe"));
        caseId = scenes.consented(hinf, "Tobias Strand", Period.of("2026-08-17", "2027-06-20"));
        funds.sent(hinf, caseId);
        clock.set(LocalDate.of(2026, 8, 24));
    }

    private String arrives(String title, String body) throws IOException {
        var id = UUID.randomUUID().toString();
        var folder = Files.createDirectories(data.resolve("inbox").resolve(id));
        Files.writeString(folder.resolve("correspondence.json"), """
                {"correspondenceId":"%s","recipient":"%s","sender":"889640782","messageSender":"Nav Moss",
                 "content":{"messageTitle":"%s","messageBody":"%s"}}
                """.formatted(
                        id, institutions.get(hinf.id()).orgnr(), title, body));
        jobs.stream().filter(each -> each.name().equals("messages.inbox")).forEach(HouseJob::run);
        return hinf.as("Randi Moe", () -> letters.of(caseId).getFirst().id().toString());
    }

    private String state(String letter) {
        var handled = hinf.as("Randi Moe", () -> letters.of(caseId)).stream()
                .filter(it -> it.id().toString().equals(letter))
                .findFirst()
                .orElseThrow()
                .handledBy();
        return handled == null ? "waits" : handled;
    }

    @Test
    void theGrantLetterIsReadCheckedAcceptedAndHandledOnce() throws IOException {
        var letter = arrives(
                "Tilsagn om tilskudd til mentor",
                "Deres referanse: K-2026-0001. Saksnummer 2026/12870. Innvilget 56 timer fra 17.08.2026 til 16.11.2026. Timelønn inntil 180,00 kroner per time.");
        assertThat(randi.get("/letters/" + letter).body())
                .contains("/cases/" + caseId + "/grants/new?letter=" + letter);
        var page =
                randi.get("/cases/" + caseId + "/grants/new?letter=" + letter).body();
        var form = FormOnPage.filled(page);
        assertThat(page).contains("Innvilget 56 timer");
        assertThat(form)
                .containsEntry("from", "17.\u00a0august\u00a02026")
                .containsEntry("hours", "56")
                .containsEntry("ceiling", "180,00")
                .containsEntry("ourReference", "K-2026-0001")
                .containsEntry("letter", letter);
        var complete = FormOnPage.with(
                form, "identity", "068898 01733", "funderReference", "2026/12870", "decidedOn", "20.8.26");
        var saved = randi.post("/cases/" + caseId + "/grants", complete);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        var grant = hinf.as("Randi Moe", () -> funding.grantsOf(caseId)).getFirst();
        assertThat(grant.hours()).isEqualTo(Minutes.hours(56));
        assertThat(grant.period()).isEqualTo(Period.of("2026-08-17", "2026-11-16"));
        assertThat(state(letter)).isEqualTo("grant");
        var again = randi.post("/cases/" + caseId + "/grants", complete);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Brevet er registrert før");
    }

    @Test
    void aLetterIsNeverTakenForAnothersCase() throws IOException {
        var letter = arrives("Tilsagn", "Deres referanse: K-2026-0001. Innvilget 56 timer.");
        var tuva = scenes.consented(hinf, "Tuva Lie", Period.of("2026-08-17", "2027-06-20"));
        randi.get("/cases/" + tuva + "/grants/new?letter=" + letter);
        var refused = randi.post(
                "/cases/" + tuva + "/grants",
                Map.of(
                        "letter",
                        letter,
                        "from",
                        "17.8.26",
                        "to",
                        "16.11.26",
                        "hours",
                        "56",
                        "identity",
                        "088603 68081",
                        "funderReference",
                        "2026/1"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Brevet gjelder kanskje en annen student");
        assertThat(state(letter)).isEqualTo("waits");
    }

    @Test
    void aRejectionLetterLeadsToItsApplicationAndIsHandled() throws IOException {
        var letter = arrives("Avslag på søknad om mentor", "Deres referanse: K-2026-0001. Vi avslår søknaden.");
        assertThat(randi.get("/letters/" + letter).body())
                .contains("/cases/" + caseId + "/rejections/new?letter=" + letter);
        var to = randi.get("/cases/" + caseId + "/rejections/new?letter=" + letter);
        assertThat(to.statusCode()).isEqualTo(303);
        var path = to.headers().firstValue("Location").orElseThrow();
        var page = randi.get(path).body();
        assertThat(page).contains("Vi avslår søknaden.");
        var saved = randi.post(
                path.replace("/new", "").replaceAll("\\?.*", ""),
                FormOnPage.with(FormOnPage.filled(page), "decidedOn", "20.8.26", "reason", "Ikke et tiltak"));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        assertThat(state(letter)).isEqualTo("rejection");
        assertThat(hinf.as("Randi Moe", () -> funding.applicationsOf(caseId))
                        .getFirst()
                        .state())
                .isEqualTo(State.REJECTED);
    }

    @Test
    void aLetterThatCorrectsAnotherBecomesANewVersionOfTheSameGrant() throws IOException {
        var first = arrives(
                "Tilsagn om tilskudd til mentor",
                "Deres referanse: K-2026-0001. Saksnummer 2026/12870. Innvilget 56 timer fra 17.08.2026 til 16.11.2026.");
        var page = randi.get("/cases/" + caseId + "/grants/new?letter=" + first).body();
        assertThat(page).doesNotContain("Retter brevet et tilsagn");
        randi.post(
                "/cases/" + caseId + "/grants",
                FormOnPage.with(FormOnPage.filled(page), "identity", "068898 01733", "decidedOn", "20.8.26"));
        var grant = hinf.as("Randi Moe", () -> funding.grantsOf(caseId)).getFirst();

        var second = arrives(
                "Korrigert vedtak",
                "Dette erstatter vedtaket av 20. august. Saksnummer 2026/12870. Deres referanse: K-2026-0001. Innvilget 60 timer fra 24.08.2026 til 23.11.2026.");
        assertThat(randi.get("/letters/" + second).body()).contains("Rett et tilsagn");
        assertThat(randi.get("/cases/" + caseId + "/grants/new?letter=" + second)
                        .body())
                .contains("Retter brevet et tilsagn", "/grants/" + grant.id() + "?letter=" + second);
        var beside = randi.get("/grants/" + grant.id() + "?letter=" + second).body();
        var form = FormOnPage.filled(beside);
        assertThat(beside).contains("Dette erstatter vedtaket");
        assertThat(form)
                .containsEntry("from", "24.\u00a0august\u00a02026")
                .containsEntry("hours", "60")
                .containsEntry("letter", second);
        var saved = randi.post("/grants/" + grant.id() + "/corrections", form);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        var corrected = hinf.as("Randi Moe", () -> funding.grantsOf(caseId));
        assertThat(corrected).hasSize(1);
        assertThat(corrected.getFirst().version()).isEqualTo(2);
        assertThat(corrected.getFirst().period()).isEqualTo(Period.of("2026-08-24", "2026-11-23"));
        assertThat(state(second)).isEqualTo("grant");
        var again = randi.post("/grants/" + grant.id() + "/corrections", FormOnPage.with(form, "seen", "2"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Brevet er registrert før");
    }

    @Test
    void whatALetterSaysThatCannotBeIsSaidAndNothingIsFilledInForIt() throws IOException {
        var letter = arrives(
                "Tilsagn",
                "Deres referanse: K-2026-0001. Fra 16.11.2026 til 17.08.2026, inntil 4 timer i uken. Timelønn inntil 1 900,00 kroner per time.");
        var page =
                randi.get("/cases/" + caseId + "/grants/new?letter=" + letter).body();
        assertThat(page).contains("Datoene er kanskje byttet om", "Timene står per uke", "4\u00a0t");
        assertThat(FormOnPage.filled(page))
                .doesNotContainEntry("hours", "4:00")
                .extracting("from")
                .isIn("", null);
        assertThat(page).containsPattern("1.900,00.{0,40}(over|høyere)");
        var swapped = randi.post(
                "/cases/" + caseId + "/grants",
                FormOnPage.with(FormOnPage.filled(page), "from", "16.11.2026", "to", "17.08.2026", "hours", "56"));
        assertThat(swapped.statusCode()).isEqualTo(422);
        var february = randi.post(
                "/cases/" + caseId + "/grants",
                FormOnPage.with(FormOnPage.filled(page), "from", "1.12.2026", "to", "31.2.2027", "hours", "56"));
        assertThat(february.statusCode()).isEqualTo(422);
        assertThat(hinf.as("Randi Moe", () -> funding.grantsOf(caseId))).isEmpty();
        assertThat(state(letter)).isEqualTo("waits");
    }

    @Test
    void whoWroteTheLetterBecomesTheAdviserWithOneButton() throws IOException {
        var letter = arrives(
                "Tilsagn",
                "Deres referanse: K-2026-0001. Innvilget 56 timer fra 17.08.2026 til 16.11.2026.\\nSaksbehandler: Kari Holm\\nTelefon: 55 55 44 44");
        var page =
                randi.get("/cases/" + caseId + "/grants/new?letter=" + letter).body();
        assertThat(page).contains("Brevet er fra Kari Holm. Saken viser Astrid Nes.");
        assertThat(randi.post("/cases/" + caseId + "/advisers", Map.of("letter", letter))
                        .statusCode())
                .isEqualTo(303);
        var nav = hinf.as("Randi Moe", () -> cases.find(caseId).nav()).orElseThrow();
        assertThat(nav.adviserName()).isEqualTo("Kari Holm");
        assertThat(nav.phone()).isEqualTo("55 55 44 44");
        assertThat(nav.officeName()).isEqualTo("Nav Moss");
        assertThat(randi.get("/cases/" + caseId + "/contacts").body()).contains("Kari Holm", "55 55 44 44");
    }
}
