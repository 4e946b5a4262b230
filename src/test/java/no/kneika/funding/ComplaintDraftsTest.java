package no.kneika.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import no.kneika.access.Admissions;
import no.kneika.funding.Complaint.About;
import no.kneika.funding.Complaint.Answer;
import no.kneika.funding.Complaint.Result;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.support.CaseScenes;
import no.kneika.support.FormOnPage;
import no.kneika.support.FundingScenes;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.Visitor;
import no.kneika.support.World;
import no.kneika.support.World.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Randi begins a complaint of NAV's no to Tobias, and goes to a meeting before it is finished. */
@KneikaTest
class ComplaintDraftsTest {

    private static final String BEGUN = "Tobias trenger mentoren til å komme i gang";

    @Autowired
    World world;

    @Autowired
    CaseScenes scenes;

    @Autowired
    FundingScenes funded;

    @Autowired
    Complaints complaints;

    @Autowired
    RecordRejection rejecting;

    @Autowired
    RecordGrant recording;

    @Autowired
    Funding funding;

    @Autowired
    Admissions admissions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @LocalServerPort
    int port;

    private Tenant at;
    private CaseId tobias;
    private ApplicationId asked;

    @BeforeEach
    void tobiasHasAsked() {
        clock.set(LocalDate.of(2026, 8, 17));
        at = world.newInstitution();
        tobias = scenes.consented(at, "Tobias Strand", Period.of("2026-08-17", "2027-06-20"));
        asked = funded.sent(at, tobias);
        clock.set(LocalDate.of(2026, 9, 29));
    }

    private About no() {
        return new About.Rejected(at.as(
                "Randi Moe",
                () -> rejecting
                        .reject(
                                asked,
                                LocalDate.of(2026, 9, 24),
                                "Utdanningen er ikke et tiltak",
                                Optional.empty(),
                                at.actor("Randi Moe"))
                        .orThrow()));
    }

    private void maritCoordinatesToo() {
        var marit = at.person("Marit Hove");
        at.as(
                "Randi Moe",
                () -> admissions
                        .admit(at.actor("Randi Moe"), tobias, marit, Capacity.COORDINATOR, "ferie")
                        .orThrow());
    }

    private Visitor at(String name, About about) {
        var visitor = Visitor.at(port, sessions, at.actor(name));
        visitor.get(about.path());
        return visitor;
    }

    private int sent(Visitor who, About about, String words, String... pressed) {
        var form = FormOnPage.with(Map.of("complaintWhy", words), pressed);
        return who.post(about.path() + "/complaint-letters", form).statusCode();
    }

    private static String typed(Visitor who, About about) {
        return FormOnPage.filled(who.get(about.path()).body()).getOrDefault("complaintWhy", "");
    }

    private int rows(About about) {
        return at.asSystem(() -> jdbc.sql("select count(*) from complaint_draft where decision_id = ?")
                .param(about.value())
                .query(Integer.class)
                .single());
    }

    @Test
    void whatRandiHasBegunIsThereWhenSheComesBackAndNothingIsSent() {
        var no = no();
        var randi = at("Randi Moe", no);
        assertThat(sent(randi, no, BEGUN, "keep", "1")).isEqualTo(303);
        var later = at("Randi Moe", no);
        assertThat(typed(later, no)).isEqualTo(BEGUN);
        assertThat(later.get(no.path()).body()).contains("Utkast av Randi Moe", "Ingenting er sendt");
        assertThat(at.as("Randi Moe", () -> complaints.of(no)).steps()).isEmpty();
        assertThat(sent(later, no, BEGUN + " hver uke", "look", "1")).isEqualTo(200);
        assertThat(typed(at("Randi Moe", no), no)).as("who looks, keeps").isEqualTo(BEGUN + " hver uke");
        assertThat(rows(no)).isOne();
    }

    @Test
    void theWordsLieSealed() {
        var no = no();
        sent(at("Randi Moe", no), no, BEGUN, "keep", "1");
        var stored = at.asSystem(() -> jdbc.sql("select words from complaint_draft where decision_id = ?")
                .param(no.value())
                .query(byte[].class)
                .single());
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("Tobias", "mentoren");
    }

    @Test
    void whoeverDoesNotCoordinateTheCaseNeverReadsIt() {
        var no = no();
        sent(at("Randi Moe", no), no, BEGUN, "keep", "1");
        assertThat(at("Marit Hove", no).get(no.path()).statusCode()).isEqualTo(404);
        for (var name : new String[] {"Tobias Strand", "Jorunn Sand", "Olav Lien"}) {
            assertThat(at(name, no).get(no.path()).body()).as(name).doesNotContain(BEGUN, "Utkast av");
            assertThat(at.as(
                            name,
                            () -> jdbc.sql("select count(*) from complaint_draft")
                                    .query(Integer.class)
                                    .single()))
                    .as("%s in the database", name)
                    .isZero();
        }
        maritCoordinatesToo();
        assertThat(typed(at("Marit Hove", no), no)).isEqualTo(BEGUN);
    }

    @Test
    void whatMaritWroteMeanwhileIsNeitherWrittenOverNorSentPast() {
        var no = no();
        maritCoordinatesToo();
        var randi = at("Randi Moe", no);
        sent(at("Marit Hove", no), no, "Marits ord", "keep", "1");
        for (var pressed : new String[] {"keep", "look", "send"}) {
            var form = FormOnPage.with(Map.of("complaintWhy", BEGUN, "seenDraft", "0"), pressed, "1");
            var refused = randi.post(no.path() + "/complaint-letters", form);
            assertThat(refused.statusCode()).as(pressed).isEqualTo(422);
            assertThat(refused.body()).contains("Marit Hove har skrevet i utkastet", "Marits ord", BEGUN);
            assertThat(FormOnPage.filled(refused.body())).containsEntry("seenDraft", "1");
        }
        assertThat(at.as("Randi Moe", () -> complaints.of(no)).steps()).isEmpty();
        assertThat(sent(randi, no, BEGUN, "seenDraft", "1", "keep", "1"))
                .as("she has read it, and pressed once more")
                .isEqualTo(303);
        assertThat(typed(at("Marit Hove", no), no)).isEqualTo(BEGUN);
    }

    @Test
    void itGoesWhenItIsSentAndSendingTwiceIsSendingOnce() {
        var no = no();
        var randi = at("Randi Moe", no);
        sent(randi, no, BEGUN, "keep", "1");
        var form = Map.of("complaintWhy", BEGUN, "_key", "0198f1d2-0000-7000-8000-000000000001");
        assertThat(randi.post(no.path() + "/complaint-letters", form).statusCode())
                .isEqualTo(303);
        assertThat(randi.post(no.path() + "/complaint-letters", form).statusCode())
                .as("the same answer again")
                .isEqualTo(303);
        assertThat(at.as("Randi Moe", () -> complaints.of(no)).steps()).hasSize(1);
        assertThat(rows(no)).isZero();
        assertThat(sent(randi, no, BEGUN, "keep", "1"))
                .as("there is nothing to begin while the office hears it")
                .isEqualTo(422);
        assertThat(rows(no)).isZero();
    }

    @Test
    void itGoesWhenRandiPutsItAwayOrTakesEveryWordOut() {
        var no = no();
        var randi = at("Randi Moe", no);
        sent(randi, no, BEGUN, "keep", "1");
        assertThat(randi.get(no.path()).body()).contains("Legg bort utkastet");
        sent(randi, no, BEGUN, "seenDraft", "1", "keep", "away");
        assertThat(rows(no)).isZero();
        assertThat(randi.get(no.path()).body()).doesNotContain("Legg bort utkastet");
        sent(randi, no, BEGUN, "keep", "1");
        sent(randi, no, " ", "seenDraft", "1", "keep", "1");
        assertThat(rows(no)).isZero();
    }

    @Test
    void theLetterToNavKlageinstansIsAnotherDraftAndGoesWhenJorunnDecidesThatItEnds() {
        var no = no();
        at.as(
                "Jorunn Sand",
                () -> rejecting
                        .rule(
                                new RejectionId(no.value()),
                                Rejection.Ruling.COMPLAINED,
                                "Vi klager",
                                Optional.empty(),
                                at.actor("Jorunn Sand"))
                        .orThrow());
        var randi = at("Randi Moe", no);
        sent(randi, no, BEGUN);
        clock.set(LocalDate.of(2026, 11, 2));
        at.as(
                "Randi Moe",
                () -> complaints
                        .answer(
                                no,
                                new Answer(Result.UPHELD, LocalDate.of(2026, 10, 30), Optional.empty()),
                                at.actor("Randi Moe"))
                        .orThrow());
        assertThat(typed(randi, no)).as("the first letter is sent").isEmpty();
        sent(randi, no, "Kontoret har ikke svart på det vi skrev", "keep", "1");
        assertThat(typed(randi, no)).isEqualTo("Kontoret har ikke svart på det vi skrev");
        at.as(
                "Jorunn Sand",
                () -> complaints
                        .rule(new RejectionId(no.value()), "Vi tar det", Optional.empty(), at.actor("Jorunn Sand"))
                        .orThrow());
        assertThat(rows(no)).isZero();
    }

    @Test
    void whoDecidesThatWhatNavGaveIsEnoughHasNoComplaintLying() {
        var days = at.as("Randi Moe", () -> funding.application(asked)).period();
        var letter = funded.letter(
                Optional.of(asked), new Period(days.from(), days.to().minusDays(42)), Minutes.hours(28), "2026/702");
        var less = new About.Partly(at.as(
                "Randi Moe",
                () -> recording.record(tobias, letter, at.actor("Randi Moe")).orThrow()));
        var randi = at("Randi Moe", less);
        assertThat(sent(randi, less, BEGUN, "keep", "1"))
                .as("nobody has decided that we complain")
                .isEqualTo(422);
        randi.post(less.path() + "/follow-ups", Map.of("follows", "COMPLAIN", "reason", "For lite"));
        assertThat(sent(randi, less, BEGUN, "keep", "1")).isEqualTo(303);
        assertThat(typed(randi, less)).isEqualTo(BEGUN);
        randi.post(less.path() + "/follow-ups", Map.of("follows", "ACCEPT"));
        assertThat(rows(less)).isZero();
    }

    @Test
    void whatIsTooLongToSendIsKeptToBeCut() {
        var no = no();
        var randi = at("Randi Moe", no);
        var tooLong = "Hver uke. ".repeat(500).strip();
        assertThat(sent(randi, no, tooLong)).isEqualTo(422);
        assertThat(sent(randi, no, tooLong, "keep", "1")).isEqualTo(303);
        assertThat(typed(randi, no)).isEqualTo(tooLong);
    }
}
