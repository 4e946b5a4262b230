package no.kneika.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kneika.cases.Refusal.Complaint;
import no.kneika.documents.Documents;
import no.kneika.institution.Side;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Period;
import no.kneika.support.CaseScenes;
import no.kneika.support.FormOnPage;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.VeraPdf;
import no.kneika.support.Visitor;
import no.kneika.support.World;
import no.kneika.support.World.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Tobias is told no: why, what there is instead, and where to complain by when. */
@KneikaTest
class RefusalsTest {

    @Autowired
    World world;

    @Autowired
    CaseScenes scenes;

    @Autowired
    Refusals refusals;

    @Autowired
    Educations educations;

    @Autowired
    Documents documents;

    @Autowired
    TestClock clock;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @LocalServerPort
    int port;

    private Tenant at;
    private CaseId caseId;

    @BeforeEach
    void tobiasHasACase() {
        clock.set(LocalDate.of(2026, 11, 23));
        at = world.newInstitution();
        caseId = scenes.assessed(at, "Tobias Strand", Period.of("2026-08-17", "2027-06-20"));
    }

    @Test
    void theLetterIsSoundPaperInTheStudentsWrittenFormAndOnTheirPage() {
        var id = write(here("Pengene for i år er brukt.", Complaint.HERE, Optional.of(LocalDate.of(2026, 12, 14))))
                .orThrow();
        var it = at.as("Tobias Strand", () -> refusals.find(id));
        VeraPdf.assertValid(at.as("Tobias Strand", () -> documents.open(it.document())));
        var tobias = visitor("Tobias Strand");
        assertThat(tobias.get("/today").body()).contains("/refusals/" + id, "Vi sa nei");
        assertThat(tobias.get("/refusals/" + id).body())
                .contains("Pengene for i år er brukt.", "Mentorgruppe", "klage til oss innen 14.", "Studentombudet");
        var written = at.as("Randi Moe", () -> refusals.find(id)).language();
        assertThat(written).isEqualTo("nb");
    }

    @Test
    void whereOneCannotComplainItSaysSoAndNoDateIsKept() {
        var id = write(here("Ingen ledige.", Complaint.NONE, Optional.of(LocalDate.of(2026, 12, 14))))
                .orThrow();
        assertThat(at.as("Randi Moe", () -> refusals.find(id)).complainBy()).isEmpty();
        assertThat(visitor("Tobias Strand").get("/refusals/" + id).body())
                .contains("ikke et vedtak du kan klage på", "Studentombudet");
    }

    @Test
    void aNoWithoutAReasonOrWithADeadlineThatHasBeenIsNotSent() {
        assertThat(write(here(" ", Complaint.HERE, Optional.of(LocalDate.of(2026, 11, 20))))
                        .codes())
                .containsExactlyInAnyOrder("refusal-no-reason", "refusal-complain-past");
        assertThat(write(here("Nei.", Complaint.HERE, Optional.empty())).codes())
                .containsExactly("refusal-complain-by-when");
        assertThat(write(here("Nei.", Complaint.NAV, Optional.of(LocalDate.of(2026, 12, 24))))
                        .codes())
                .containsExactly("refusal-complain-elsewhere");
        assertThat(at.as("Randi Moe", () -> refusals.of(caseId))).isEmpty();
    }

    @Test
    void nobodyElseReadsIt() {
        var id = write(here("Nei.", Complaint.NONE, Optional.empty())).orThrow();
        for (var name : List.of("Eva Dahl", "Aksel Rød", "Olav Lien", "Jorunn Sand", "Astrid Nes"))
            assertThat(visitor(name).get("/refusals/" + id).statusCode())
                    .as(name)
                    .isEqualTo(404);
    }

    @Test
    void randiSeesTheLetterBeforeItIsSentAndNothingIsSentByLooking() {
        var randi = visitor("Randi Moe");
        var page = randi.get("/cases/" + caseId + "/refusals/new").body();
        var form = FormOnPage.with(FormOnPage.filled(page), "reason", "Pengene er brukt.", "side", "HERE");
        var looked = randi.post("/cases/" + caseId + "/refusals", FormOnPage.with(form, "look", "1"));
        assertThat(looked.statusCode()).isEqualTo(200);
        assertThat(looked.body()).contains("k-sheet", "Pengene er brukt.", "Er du uenig?");
        assertThat(at.as("Randi Moe", () -> refusals.of(caseId))).isEmpty();
        assertThat(randi.post("/cases/" + caseId + "/refusals", form).statusCode())
                .isEqualTo(303);
        assertThat(at.as("Randi Moe", () -> refusals.of(caseId))).hasSize(1);
    }

    @Test
    void navsDecisionOnTheEducationIsKnownToThoseWhoNeedItAndAskedAboutBeforeItEnds() {
        var randi = visitor("Randi Moe");
        randi.get("/cases/" + caseId + "/way-finder");
        var noted = randi.post(
                "/cases/" + caseId + "/education-decisions",
                Map.of("seen", "0", "from", "01.08.2026", "to", "20.12.2026", "office", "0104", "knownFrom", "SEEN"));
        assertThat(noted.statusCode()).as(noted.body()).isEqualTo(303);
        assertThat(randi.get("/cases/" + caseId + "/way-finder").body())
                .contains("Vi har sett vedtaket", "20.\u00a0desember\u00a02026", "Mentor fra NAV");
        assertThat(randi.get("/today").body()).contains("NAVs vedtak om utdanning går ut");
        assertThat(visitor("Tobias Strand")
                        .get("/cases/" + caseId + "/way-finder")
                        .body())
                .contains("20.\u00a0desember\u00a02026")
                .doesNotContain("Noter NAVs vedtak", "Mentor fra lærestedet");
        for (var name : List.of("Olav Lien", "Jorunn Sand", "Aksel Rød"))
            assertThat(at.as(name, () -> educations.of(at.person("Tobias Strand"))))
                    .as(name)
                    .isEmpty();
        var swapped = randi.post(
                "/cases/" + caseId + "/education-decisions",
                Map.of("seen", "1", "from", "20.12.2026", "to", "01.08.2026", "office", "", "knownFrom", "SEEN"));
        assertThat(swapped.statusCode()).isEqualTo(422);
    }

    @Test
    void anAdministratorDecidesWhatStudentsSee() {
        var tor = visitor("Tor Eik");
        assertThat(tor.get("/arrangements").body()).contains("Vises bare for ansatte.");
        assertThat(tor.post(
                                "/arrangements",
                                Map.of("arrangement", "OWN_MENTOR", "toStudents", "true", "note", "Spør Randi."))
                        .statusCode())
                .isEqualTo(303);
        assertThat(visitor("Tobias Strand")
                        .get("/cases/" + caseId + "/way-finder")
                        .body())
                .contains("Mentor fra lærestedet", "Spør Randi.");
    }

    private Decision<RefusalId> write(WriteRefusal it) {
        return at.as("Randi Moe", () -> refusals.write(it, at.actor("Randi Moe")));
    }

    private WriteRefusal here(String reason, Complaint complaint, Optional<LocalDate> by) {
        return new WriteRefusal(
                caseId,
                Side.HERE,
                Optional.<UUID>empty(),
                LocalDate.of(2026, 11, 23),
                reason,
                List.of(Arrangement.GENERAL_SCHEME),
                complaint,
                by);
    }

    private Visitor visitor(String name) {
        return Visitor.at(port, sessions, at.actor(name));
    }
}
