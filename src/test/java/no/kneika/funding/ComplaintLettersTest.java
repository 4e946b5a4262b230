package no.kneika.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.kneika.documents.DocumentId;
import no.kneika.documents.Documents;
import no.kneika.funding.Complaint.About;
import no.kneika.funding.Complaint.Answer;
import no.kneika.funding.Complaint.Instance;
import no.kneika.funding.Complaint.Result;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.Obligation.Kind;
import no.kneika.kernel.Period;
import no.kneika.support.CaseScenes;
import no.kneika.support.FundingScenes;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Randi complains in a letter of ours: of NAV's no to Tobias, and of the weeks and hours NAV left out; and once more to NAV Klageinstans. */
@KneikaTest
class ComplaintLettersTest {

    private static final String WHY = "Tobias trenger mentoren til å komme i gang hver uke.";

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
    FundingDutyList duties;

    @Autowired
    Documents documents;

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
        var id = at.as(
                "Randi Moe",
                () -> rejecting
                        .reject(
                                asked,
                                LocalDate.of(2026, 9, 24),
                                "Utdanningen er ikke et tiltak",
                                Optional.empty(),
                                at.actor("Randi Moe"))
                        .orThrow());
        return new About.Rejected(id);
    }

    /** NAV gave six weeks less, and twelve hours less. */
    private About less() {
        var days = at.as("Randi Moe", () -> funding.application(asked)).period();
        var letter = funded.letter(
                Optional.of(asked), new Period(days.from(), days.to().minusDays(42)), Minutes.hours(28), "2026/702");
        return new About.Partly(at.as(
                "Randi Moe",
                () -> recording.record(tobias, letter, at.actor("Randi Moe")).orThrow()));
    }

    private Visitor randi() {
        return Visitor.at(port, sessions, at.actor("Randi Moe"));
    }

    private Complaint of(About about) {
        return at.as("Randi Moe", () -> complaints.of(about));
    }

    private void answered(About about, Result result, String on) {
        var answer = new Answer(result, LocalDate.parse(on), Optional.empty());
        at.as(
                "Randi Moe",
                () -> complaints.answer(about, answer, at.actor("Randi Moe")).orThrow());
    }

    private List<Kind> today() {
        var randi = at.actor("Randi Moe");
        return at.as("Randi Moe", () -> duties.dueBy(clock.today(), randi)).stream()
                .map(Obligation::kind)
                .filter(kind -> kind == Kind.SEND_COMPLAINT || kind == Kind.AWAIT_COMPLAINT)
                .toList();
    }

    private List<DocumentId> sent(String title) {
        return at.as(
                "Randi Moe",
                () -> jdbc.sql("select id from document where case_id = ? and title = ? order by id")
                        .params(tobias.value(), title)
                        .query((rs, n) -> new DocumentId(rs.getObject("id", java.util.UUID.class)))
                        .list());
    }

    private String page(About about) {
        return randi().get(about.path()).body().replaceAll("[\\u00a0\\u202f]", " ");
    }

    @Test
    void randiReadsTheLetterAsNavWillAndNothingIsSentByLooking() {
        var no = no();
        var randi = randi();
        assertThat(randi.get(no.path()).body()).contains("Skriv klagen", "Se brevet");
        var seen = randi.post(no.path() + "/complaint-letters", Map.of("complaintWhy", WHY, "look", "1"));
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body())
                .contains("Slik leser NAV det", "Klage på vedtak om tilskudd til mentor", WHY, "NAV bestemte");
        assertThat(of(no).steps()).isEmpty();
        var empty = randi.post(no.path() + "/complaint-letters", Map.of("complaintWhy", " "));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(of(no).steps()).isEmpty();
    }

    @Test
    void itLeavesAsAnAccessiblePdfOnceAndRandiIsRemindedToAsk() {
        var no = no();
        var randi = randi();
        randi.get(no.path());
        assertThat(randi.post(no.path() + "/complaint-letters", Map.of("complaintWhy", WHY))
                        .statusCode())
                .isEqualTo(303);
        assertThat(randi.post(no.path() + "/complaint-letters", Map.of("complaintWhy", WHY))
                        .statusCode())
                .as("it lies with the office")
                .isEqualTo(422);
        var step = of(no).steps().getFirst();
        assertThat(step.sent().message()).isPresent();
        assertThat(step.sent().on()).isEqualTo("2026-09-29");
        var papers = sent("Klage på vedtak om tilskudd til mentor");
        assertThat(papers).hasSize(1);
        var pdf = at.as("Randi Moe", () -> documents.open(papers.getFirst()));
        VeraPdf.assertValid(pdf);
        assertThat(today()).containsExactly(Kind.AWAIT_COMPLAINT);
        assertThat(page(no)).contains("Brevet er sendt herfra");
    }

    @Test
    void whatTheOfficeStandsByGoesToNavKlageinstansWhichMayGiveItAfterAll() {
        var no = no();
        var randi = randi();
        randi.get(no.path());
        randi.post(no.path() + "/complaint-letters", Map.of("complaintWhy", WHY));
        clock.set(LocalDate.of(2026, 11, 2));
        answered(no, Result.UPHELD, "2026-10-30");
        assertThat(of(no).next()).contains(Instance.APPEALS);
        assertThat(page(no)).contains("sender klagen til NAV Klageinstans", "Skriv til NAV Klageinstans");
        assertThat(randi.post(no.path() + "/complaint-letters", Map.of("complaintWhy", WHY))
                        .statusCode())
                .isEqualTo(303);
        assertThat(sent("Til NAV Klageinstans: klage på vedtak om tilskudd til mentor"))
                .hasSize(1);
        assertThat(of(no).hearing()).contains(Instance.APPEALS);
        assertThat(of(no).mustRule()).isFalse();
        clock.set(LocalDate.of(2026, 12, 14));
        answered(no, Result.CHANGED, "2026-12-11");
        assertThat(page(no)).contains("Svar fra NAV Klageinstans", "/grants/new?application=" + asked);
        assertThat(of(no).next()).as("nobody hears it a third time").isEmpty();
    }

    @Test
    void itIsSentOnNoEarlierThanTheOfficeAnswered() {
        var no = no();
        var by = at.actor("Randi Moe");
        var first = new Complaint.Sent(Complaint.Complainant.STUDENT, LocalDate.of(2026, 9, 29));
        at.as("Randi Moe", () -> complaints.complain(no, first, by).orThrow());
        clock.set(LocalDate.of(2026, 11, 2));
        answered(no, Result.UPHELD, "2026-10-30");
        var early = new Complaint.Sent(Complaint.Complainant.STUDENT, LocalDate.of(2026, 10, 29));
        assertThat(at.as("Randi Moe", () -> complaints.complain(no, early, by).codes()))
                .containsExactly("complaint-before-answer");
        var on = new Complaint.Sent(Complaint.Complainant.STUDENT, LocalDate.of(2026, 10, 30));
        at.as("Randi Moe", () -> complaints.complain(no, on, by).orThrow());
        assertThat(at.as("Randi Moe", () -> complaints.complain(no, on, by).codes()))
                .containsExactly("complaint-sent-before");
    }

    @Test
    void ofTheWeeksAndHoursNavLeftOutOneComplainsAsOfANo() {
        var less = less();
        var randi = randi();
        assertThat(page(less)).doesNotContain("Skriv klagen");
        assertThat(at.as(
                        "Randi Moe",
                        () -> complaints.send(less, WHY, at.actor("Randi Moe")).codes()))
                .containsExactly("complaint-decide-first");
        randi.get(less.path());
        randi.post(less.path() + "/follow-ups", Map.of("follows", "COMPLAIN", "reason", "For lite"));
        assertThat(today()).containsExactly(Kind.SEND_COMPLAINT);
        var seen = randi.post(less.path() + "/complaint-letters", Map.of("complaintWhy", WHY, "look", "1"));
        assertThat(seen.body()).contains("Vi søkte om", "NAV ga", "28\u00a0t");
        assertThat(randi.post(less.path() + "/complaint-letters", Map.of("complaintWhy", WHY))
                        .statusCode())
                .isEqualTo(303);
        assertThat(today()).containsExactly(Kind.AWAIT_COMPLAINT);
        clock.set(LocalDate.of(2026, 11, 2));
        answered(less, Result.CHANGED, "2026-10-30");
        assertThat(page(less)).contains("Rett tilsagnet etter det nye brevet", less.path() + "#correct");
        assertThat(today()).isEmpty();
    }

    @Test
    void whoDecidesThatItIsEnoughIsNotRemindedOfAComplaint() {
        var less = less();
        var randi = randi();
        randi.get(less.path());
        randi.post(less.path() + "/follow-ups", Map.of("follows", "COMPLAIN", "reason", "For lite"));
        randi.post(less.path() + "/follow-ups", Map.of("follows", "ACCEPT"));
        assertThat(today()).isEmpty();
    }
}
