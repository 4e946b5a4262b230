package no.kneika.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.kneika.funding.Complaint.About;
import no.kneika.funding.Complaint.Answer;
import no.kneika.funding.Complaint.Complainant;
import no.kneika.funding.Complaint.Result;
import no.kneika.funding.Complaint.Sent;
import no.kneika.funding.Rejection.Ruling;
import no.kneika.funding.domain.ComplaintRules;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.Obligation.Kind;
import no.kneika.kernel.Period;
import no.kneika.support.CaseScenes;
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
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** NAV says no to Tobias. Jorunn lets the cost wait for a complaint; it is sent, answered, and followed by what it gave. */
@KneikaTest
class ComplaintsTest {

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
    TestClock clock;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @LocalServerPort
    int port;

    private Tenant at;
    private CaseId tobias;
    private ApplicationId asked;
    private RejectionId no;
    private About about;

    @BeforeEach
    void navSaysNo() {
        clock.set(LocalDate.of(2026, 8, 17));
        at = world.newInstitution();
        tobias = scenes.consented(at, "Tobias Strand", Period.of("2026-08-17", "2027-06-20"));
        asked = funded.sent(at, tobias);
        clock.set(LocalDate.of(2026, 9, 29));
        no = at.as(
                "Randi Moe",
                () -> rejecting
                        .reject(
                                asked,
                                LocalDate.of(2026, 9, 24),
                                "Utdanningen er ikke et tiltak",
                                Optional.empty(),
                                at.actor("Randi Moe"))
                        .orThrow());
        about = new About.Rejected(no);
    }

    private void costWaits() {
        at.as(
                "Jorunn Sand",
                () -> rejecting
                        .rule(no, Ruling.COMPLAINED, "Vi klager", Optional.empty(), at.actor("Jorunn Sand"))
                        .orThrow());
    }

    private void sent(String on) {
        var sent = new Sent(Complainant.INSTITUTION, LocalDate.parse(on));
        at.as(
                "Randi Moe",
                () -> complaints.complain(about, sent, at.actor("Randi Moe")).orThrow());
    }

    private void answered(Result result, String on) {
        var answer = new Answer(result, LocalDate.parse(on), Optional.empty());
        at.as(
                "Randi Moe",
                () -> complaints.answer(about, answer, at.actor("Randi Moe")).orThrow());
    }

    private List<Obligation> today() {
        var randi = at.actor("Randi Moe");
        return at.as("Randi Moe", () -> duties.dueBy(clock.today(), randi)).stream()
                .filter(duty -> duty.kind() == Kind.SEND_COMPLAINT || duty.kind() == Kind.AWAIT_COMPLAINT)
                .toList();
    }

    @Test
    void theStudentHasSixWeeksAndTheEmployerThreeFromTheDayItArrived() {
        var arrived = LocalDate.of(2026, 9, 29);
        assertThat(ComplaintRules.until(Complainant.STUDENT, arrived)).isEqualTo("2026-11-10");
        assertThat(ComplaintRules.until(Complainant.INSTITUTION, arrived)).isEqualTo("2026-10-20");
    }

    @Test
    void whatJorunnLetsWaitIsRandisToSendInTimeAndToAskAboutAMonthAfter() {
        assertThat(today())
                .as("nobody has said that it should be complained of")
                .isEmpty();
        costWaits();
        assertThat(today())
                .extracting(Obligation::kind, Obligation::due)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.SEND_COMPLAINT, LocalDate.of(2026, 10, 20)));
        clock.set(LocalDate.of(2026, 10, 5));
        sent("2026-10-05");
        assertThat(today())
                .extracting(Obligation::kind, Obligation::due)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.AWAIT_COMPLAINT, LocalDate.of(2026, 11, 5)));
        answered(Result.UPHELD, "2026-10-05");
        assertThat(today())
                .as("it goes on, or somebody decides that it ends here")
                .extracting(Obligation::kind, Obligation::due)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.SEND_COMPLAINT, LocalDate.of(2026, 10, 19)));
        at.as(
                "Jorunn Sand",
                () -> complaints
                        .rule(no, "Vi gir oss", Optional.empty(), at.actor("Jorunn Sand"))
                        .orThrow());
        assertThat(today()).isEmpty();
    }

    @Test
    void whenNavSaysYesAfterAllTheGrantIsRecordedOfTheSameApplicationAndNothingIsLeftToDecide() {
        costWaits();
        sent("2026-09-29");
        clock.set(LocalDate.of(2026, 11, 2));
        answered(Result.CHANGED, "2026-10-30");
        var randi = Visitor.at(port, sessions, at.actor("Randi Moe"));
        var way = "/cases/" + tobias + "/grants/new?application=" + asked;
        assertThat(randi.get("/rejections/" + no).body()).contains("NAV sier ja likevel. Før inn", way);
        var days = at.as("Randi Moe", () -> funding.application(asked)).period();
        var letter = funded.letter(Optional.of(asked), days, Minutes.hours(52), "2026/701");
        at.as(
                "Randi Moe",
                () -> recording.record(tobias, letter, at.actor("Randi Moe")).orThrow());
        assertThat(at.as("Randi Moe", () -> funding.application(asked)).state())
                .isEqualTo(ApplicationView.State.GRANTED);
        assertThat(randi.get("/rejections/" + no).body()).doesNotContain(way);
        assertThat(at.as(
                        "Jorunn Sand",
                        () -> complaints
                                .rule(no, "x", Optional.empty(), at.actor("Jorunn Sand"))
                                .codes()))
                .containsExactly("complaint-nothing-to-rule");
    }

    @Test
    void whenNavStandsByItsNoJorunnDecidesAgainOnce() {
        costWaits();
        assertThat(at.as(
                        "Jorunn Sand",
                        () -> complaints
                                .rule(no, "x", Optional.empty(), at.actor("Jorunn Sand"))
                                .codes()))
                .as("nobody has answered")
                .containsExactly("complaint-nothing-to-rule");
        sent("2026-09-29");
        clock.set(LocalDate.of(2026, 11, 2));
        answered(Result.UPHELD, "2026-10-30");
        assertThat(at.as(
                        "Randi Moe",
                        () -> complaints
                                .rule(no, "x", Optional.empty(), at.actor("Randi Moe"))
                                .codes()))
                .containsExactly("ruling-by-approver");
        var jorunn = Visitor.at(port, sessions, at.actor("Jorunn Sand"));
        var page = jorunn.get("/rejections/" + no).body();
        assertThat(page).contains("Klagen førte ikke fram", "/complaint-rulings");
        var done = jorunn.post("/rejections/" + no + "/complaint-rulings", Map.of("reason", "Vi tar det"));
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(at.as("Jorunn Sand", () -> complaints.of(about)).mustRule()).isFalse();
        assertThat(jorunn.get("/rejections/" + no).body()).doesNotContain("/complaint-rulings");
    }

    @Test
    void whoeverAnswersForTheMoneyIsAskedWhenSomethingWasWorked() {
        var sent = new Sent(Complainant.STUDENT, LocalDate.of(2026, 10, 1));
        var answer = new Answer(Result.WITHDRAWN, LocalDate.of(2026, 10, 9), Optional.empty());
        var waits = new Complaint(
                about,
                tobias,
                LocalDate.of(2026, 9, 29),
                true,
                List.of(new Complaint.Step(sent, Optional.of(answer))),
                false);
        var duty = ComplaintRules.forApprover(waits, "Tobias Strand", Money.ofKroner("4025.45"));
        assertThat(duty).hasValueSatisfying(it -> {
            assertThat(it.kind()).isEqualTo(Kind.DECIDE_REJECTION);
            assertThat(it.due()).isEqualTo(LocalDate.of(2026, 10, 16));
            assertThat(it.amountAtRisk()).isEqualTo(Money.ofKroner("4025.45"));
        });
        assertThat(ComplaintRules.forApprover(waits, "Tobias Strand", Money.ZERO))
                .isEmpty();
    }

    @Test
    void datesThatCannotBeAreRefusedAndALateComplaintIsSaidAndNotRefused() {
        var randi = at.actor("Randi Moe");
        assertThat(at.as(
                        "Randi Moe",
                        () -> complaints
                                .complain(about, new Sent(Complainant.STUDENT, LocalDate.of(2026, 9, 28)), randi)
                                .codes()))
                .containsExactly("complaint-before-no");
        assertThat(at.as(
                        "Randi Moe",
                        () -> complaints
                                .complain(about, new Sent(Complainant.STUDENT, LocalDate.of(2026, 9, 30)), randi)
                                .codes()))
                .containsExactly("complaint-later");
        assertThat(at.as(
                        "Randi Moe",
                        () -> complaints
                                .answer(
                                        about,
                                        new Answer(Result.UPHELD, LocalDate.of(2026, 9, 29), Optional.empty()),
                                        randi)
                                .codes()))
                .containsExactly("complaint-not-sent");
        clock.set(LocalDate.of(2026, 10, 26));
        var page = Visitor.at(port, sessions, randi);
        assertThat(page.get("/rejections/" + no).body().replace('\u00a0', ' '))
                .contains("Studenten kan klage til 10. november 2026", "kan klage til 20. oktober 2026");
        sent("2026-10-21");
        assertThat(page.get("/rejections/" + no).body()).contains("Det var etter fristen", "NAV kan likevel ta klagen");
        assertThat(at.as(
                        "Randi Moe",
                        () -> complaints
                                .complain(about, new Sent(Complainant.STUDENT, LocalDate.of(2026, 10, 26)), randi)
                                .codes()))
                .containsExactly("complaint-sent-before");
    }
}
