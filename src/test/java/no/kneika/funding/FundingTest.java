package no.kneika.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.kneika.documents.DocumentId;
import no.kneika.documents.Documents;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.Obligation.Kind;
import no.kneika.kernel.Period;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.Answer;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.NotFound;
import no.kneika.platform.Stale;
import no.kneika.platform.Use;
import no.kneika.support.CaseScenes;
import no.kneika.support.FundingScenes;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.VeraPdf;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Funding for Tobias, from the proposal to the correction of a grant, on the real database. */
@KneikaTest
class FundingTest {

    private static final Period YEAR = Period.of("2026-08-17", "2027-06-20");
    private static final Period AUTUMN = Period.of("2026-08-17", "2026-11-16");

    @Autowired
    World world;

    @Autowired
    CaseScenes scenes;

    @Autowired
    FundingScenes scene;

    @Autowired
    Use use;

    @Autowired
    Funding funding;

    @Autowired
    ApplyForFunding applying;

    @Autowired
    RecordGrant recording;

    @Autowired
    FundingDutyList duties;

    @Autowired
    Documents documents;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    private World.Tenant hinf;
    private Actor randi;

    @BeforeEach
    void nordfjella() {
        hinf = world.newInstitution();
        randi = hinf.actor("Randi Moe");
    }

    private ApplicationId written(CaseId caseId) {
        return scene.written(hinf, caseId);
    }

    private ApplicationId sent(CaseId caseId) {
        return scene.sent(hinf, caseId);
    }

    private GrantLetter letter(Optional<ApplicationId> application, Period period, String reference) {
        return scene.letter(application, period, reference);
    }

    private GrantId granted(CaseId caseId, Period period, String reference) {
        return scene.granted(hinf, caseId, period, Minutes.hours(56), reference);
    }

    private List<Kind> todo(String name) {
        return hinf.as(name, () -> duties.dueBy(clock.today(), hinf.actor(name))).stream()
                .map(Obligation::kind)
                .toList();
    }

    @Test
    void theProposalForTobiasComesFromHisAssessment() {
        var caseId = scenes.assessed(hinf, "Tobias Strand", YEAR);
        assertThat(todo("Randi Moe")).containsExactly(Kind.WRITE_APPLICATION);
        var it = hinf.as("Randi Moe", () -> applying.propose(caseId, randi));
        assertThat(it.period()).isEqualTo(AUTUMN);
        assertThat(it.hours()).isEqualTo(Minutes.hours(53));
        assertThat(it.officeName()).isEqualTo("Nav Moss");
        assertThat(it.reasons()).isEqualTo("Mentor hjelper meg å komme i gang.");
        assertThat(it.contact().name()).isEqualTo("Randi Moe");
    }

    @Test
    void nothingLeavesBeforeTobiasHasSaidYes() {
        var caseId = scenes.assessed(hinf, "Tobias Strand", YEAR);
        var id = written(caseId);
        assertThat(hinf.as("Randi Moe", () -> applying.dispatch(id, 1, randi).codes()))
                .containsExactly("application-no-consent");
        scenes.consent(hinf, "Tobias Strand", caseId);
        assertThat(todo("Randi Moe")).containsExactly(Kind.SEND_APPLICATION);
        hinf.as("Randi Moe", () -> applying.dispatch(id, 1, randi).orThrow());
        assertThat(todo("Randi Moe")).containsExactly(Kind.AWAIT_GRANT);
    }

    @Test
    void whatIsSentIsAnAccessiblePdfWithOurReferenceAndIsWhatWasPreviewed() {
        var caseId = scenes.consented(hinf, "Tobias Strand", YEAR);
        var id = written(caseId);
        var preview = hinf.as("Randi Moe", () -> applying.preview(id, randi));
        assertThat(preview).contains("K-2026-0001", "Tobias Strand", "Mentor hjelper meg å komme i gang.", "53");
        hinf.as("Randi Moe", () -> applying.dispatch(id, 1, randi).orThrow());
        var view = hinf.as("Randi Moe", () -> funding.application(id));
        assertThat(view.state()).isEqualTo(ApplicationView.State.SENT);
        assertThat(view.reference()).isEqualTo("K-2026-0001");
        var pdf = hinf.as(
                "Randi Moe", () -> documents.open(new DocumentId(view.document().orElseThrow())));
        VeraPdf.assertValid(pdf);
        assertThat(hinf.as("Randi Moe", () -> applying.preview(id, randi))).isEqualTo(preview);
    }

    @Test
    void sendingTwiceIsSendingOnceAndAStaleDraftIsNeverSent() {
        var caseId = scenes.consented(hinf, "Tobias Strand", YEAR);
        var id = written(caseId);
        var key = CommandKey.fresh();
        var first = use.command(randi, key, "dispatch-application", () -> send(id, 1));
        var again = use.command(randi, key, "dispatch-application", () -> send(id, 1));
        assertThat(first).isInstanceOf(Answer.Accepted.class);
        assertThat(((Answer.Accepted) again).repeated()).isTrue();
        assertThatThrownBy(() -> hinf.as("Randi Moe", () -> applying.dispatch(id, 1, randi)))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> hinf.as("Randi Moe", () -> applying.revise(id, 1, applying.read(id), randi)))
                .isInstanceOf(Stale.class);
        assertThat(hinf.as("Randi Moe", () -> applying.withdraw(id, randi).codes()))
                .containsExactly("application-already-sent");
    }

    private Decision<Done> send(ApplicationId id, int seen) {
        return applying.dispatch(id, seen, randi).map(done -> new Done("/applications/" + id, "application-sent"));
    }

    @Test
    void aChangedDraftIsANewVersionAndTheOldOneCannotBeSent() {
        var caseId = scenes.consented(hinf, "Tobias Strand", YEAR);
        var id = written(caseId);
        hinf.as(
                "Randi Moe",
                () -> applying.revise(id, 1, applying.read(id), randi).orThrow());
        assertThatThrownBy(() -> hinf.as("Randi Moe", () -> applying.dispatch(id, 1, randi)))
                .isInstanceOf(Stale.class);
        assertThat(hinf.as("Randi Moe", () -> funding.applicationsAhead(List.of(caseId), clock.today())))
                .as("what a plan reads")
                .isEqualTo(hinf.as("Randi Moe", () -> funding.applicationsOf(caseId)))
                .singleElement()
                .satisfies(it -> assertThat(it.version()).isEqualTo(2));
        hinf.as("Randi Moe", () -> applying.dispatch(id, 2, randi).orThrow());
    }

    @Test
    void navsLetterWinsAndTheExtensionFollowsFromIt() {
        var caseId = scenes.consented(hinf, "Tobias Strand", YEAR);
        var id = sent(caseId);
        var period = Period.of("2026-08-24", "2026-11-23");
        hinf.as(
                "Randi Moe",
                () -> recording
                        .record(caseId, letter(Optional.of(id), period, "2026/12870"), randi)
                        .orThrow());
        var grant = hinf.as("Randi Moe", () -> funding.grantsOf(caseId)).getFirst();
        assertThat(grant.period()).isEqualTo(period);
        assertThat(grant.ourReference()).isEqualTo("K-2026-0001");
        assertThat(((Refund.ByClaim) grant.refund()).deadline()).isEqualTo(LocalDate.of(2027, 1, 23));
        assertThat(todo("Randi Moe"))
                .as("a week nobody pays for, and dates NAV can move")
                .containsExactly(Kind.EXTEND_FUNDING, Kind.FOLLOW_PARTIAL);
        assertThat(hinf.as("Randi Moe", () -> applying.propose(caseId, randi))
                        .period()
                        .to())
                .isEqualTo(LocalDate.of(2026, 8, 23));
        clock.set(LocalDate.of(2026, 8, 24));
        assertThat(todo("Randi Moe")).as("the week is over").containsExactly(Kind.FOLLOW_PARTIAL);
        clock.set(LocalDate.of(2026, 10, 26));
        assertThat(todo("Randi Moe")).containsExactly(Kind.EXTEND_FUNDING, Kind.FOLLOW_PARTIAL);
        assertThat(hinf.as("Randi Moe", () -> applying.propose(caseId, randi))
                        .period()
                        .from())
                .isEqualTo(LocalDate.of(2026, 11, 24));
    }

    @Test
    void theSameReferenceOpensOneGrantAlsoAcrossStudents() {
        var tobias = scenes.consented(hinf, "Tobias Strand", YEAR);
        granted(tobias, AUTUMN, "2026/12870");
        assertThat(hinf.as(
                        "Randi Moe",
                        () -> recording
                                .record(tobias, letter(Optional.empty(), AUTUMN, "2026/12870"), randi)
                                .codes()))
                .containsExactly("grant-recorded-before");
        var tuva = scenes.consented(hinf, "Tuva Lie", YEAR);
        var refused = use.command(
                randi,
                CommandKey.fresh(),
                "record-grant",
                () -> recording
                        .record(tuva, letter(Optional.empty(), AUTUMN, "2026/12870"), randi)
                        .map(g -> new Done("/grants/" + g, "grant-recorded")));
        assertThat(((Answer.Refused) refused).reasons())
                .extracting(r -> r.code())
                .containsExactly("grant-recorded-elsewhere");
        assertThat(hinf.as("Randi Moe", () -> funding.grantsOf(tuva)))
                .as("nothing half done")
                .isEmpty();
    }

    @Test
    void aCorrectionIsANewVersionOfTheSameGrant() {
        var caseId = scenes.consented(hinf, "Tobias Strand", YEAR);
        var id = granted(caseId, AUTUMN, "2026/12870");
        var moved = Period.of("2026-08-20", "2026-11-19");
        hinf.as(
                "Randi Moe",
                () -> recording
                        .correct(id, 1, letter(Optional.empty(), moved, "2026/12870"), "Nytt brev", randi)
                        .orThrow());
        var grant = hinf.as("Randi Moe", () -> funding.grant(id));
        assertThat(grant.version()).isEqualTo(2);
        assertThat(grant.period()).isEqualTo(moved);
        assertThatThrownBy(() -> hinf.as(
                        "Randi Moe",
                        () -> recording.correct(id, 1, letter(Optional.empty(), AUTUMN, "2026/12870"), "x", randi)))
                .isInstanceOf(Stale.class);
    }

    @Test
    void anotherInstitutionSeesNothingOfTobiasGrant() {
        var caseId = scenes.consented(hinf, "Tobias Strand", YEAR);
        var grant = granted(caseId, AUTUMN, "2026/12870");
        var midtre = world.newUniversity();
        var other = midtre.cast().part("coordinator");
        assertThatThrownBy(() -> use.as(other, () -> funding.grant(grant))).isInstanceOf(NotFound.class);
        assertThat(use.as(other, () -> funding.grantsOf(caseId))).isEmpty();
        assertThatThrownBy(() -> hinf.as("Tuva Lie", () -> funding.grant(grant)))
                .isInstanceOf(NotFound.class);
        assertThat(hinf.as("Olav Lien", () -> funding.grant(grant).hours())).isEqualTo(Minutes.hours(56));
    }
}
