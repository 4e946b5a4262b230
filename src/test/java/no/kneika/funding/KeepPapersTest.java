package no.kneika.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.Obligation.Kind;
import no.kneika.kernel.Period;
import no.kneika.platform.Actor;
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

/** Eva's agreement ends 31 October 2026. Twelve weeks after that the college reads nothing at NAV: what is kept is kept here. */
@KneikaTest
class KeepPapersTest {

    private static final byte[] AGREED = "%PDF-1.7 the agreement".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] RECEIPT = "%PDF-1.7 a receipt".getBytes(StandardCharsets.US_ASCII);
    private static final LocalDate CLOSES = LocalDate.of(2027, 1, 23);

    @Autowired
    World world;

    @Autowired
    Walk walk;

    @Autowired
    AgreementScenes scene;

    @Autowired
    KeepPapers keeping;

    @Autowired
    MonthDutyList duties;

    @Autowired
    TestClock clock;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @LocalServerPort
    int port;

    private World.Tenant hinf;
    private Actor randi;
    private CaseId evas;
    private AgreementId agreement;

    @BeforeEach
    void akselHelpedEvaUntilTheEndOfOctober() {
        hinf = world.newInstitution();
        randi = hinf.actor("Randi Moe");
        evas = walk.assessedCase(hinf, "Eva Dahl", Period.of("2026-08-17", "2027-06-20"), 2);
        walk.offers(hinf, "Aksel Rød", 6);
        walk.chosen(hinf, evas, "Eva Dahl", "Aksel Rød");
        agreement = scene.written(hinf, evas, "Aksel Rød", Period.of("2026-08-17", "2026-10-31"));
    }

    private void concluded() {
        scene.concluded(hinf, agreement, clock.today(), "A-900");
    }

    private List<String> keeps(String who, KeepPapers.Kind kind, byte[] bytes) {
        return hinf.as(
                who, () -> keeping.keep(agreement, kind, bytes, hinf.actor(who)).codes());
    }

    private List<LocalDate> asked() {
        return hinf.as("Randi Moe", () -> duties.dueBy(clock.today(), randi)).stream()
                .filter(duty -> duty.kind() == Kind.ARCHIVE_AGREEMENT)
                .map(Obligation::due)
                .toList();
    }

    @Test
    void randiIsWarnedFromTheDayItIsOverUntilNavClosesAndNoLongerWhenBothPapersAreHere() {
        concluded();
        clock.set(LocalDate.of(2026, 10, 31));
        assertThat(asked()).as("it is not over").isEmpty();
        clock.set(LocalDate.of(2026, 11, 1));
        assertThat(asked()).as("twelve weeks after the last day").containsExactly(CLOSES);
        assertThat(keeps("Randi Moe", KeepPapers.Kind.AGREEMENT, AGREED)).isEmpty();
        assertThat(asked()).as("a receipt is missing").containsExactly(CLOSES);
        assertThat(keeps("Olav Lien", KeepPapers.Kind.RECEIPT, RECEIPT)).isEmpty();
        assertThat(asked()).isEmpty();
    }

    @Test
    void afterTheDayNavClosesNobodyIsAskedForWhatCannotBeFetched() {
        concluded();
        clock.set(CLOSES);
        assertThat(asked()).containsExactly(CLOSES);
        clock.set(CLOSES.plusDays(1));
        assertThat(asked()).isEmpty();
    }

    @Test
    void theSamePaperIsKeptOnceAsItWasAndIsReadBackByteForByte() {
        concluded();
        keeps("Randi Moe", KeepPapers.Kind.AGREEMENT, AGREED);
        keeps("Randi Moe", KeepPapers.Kind.AGREEMENT, AGREED);
        var kept = hinf.as("Randi Moe", () -> keeping.of(agreement));
        assertThat(kept).hasSize(1);
        var visitor = Visitor.at(port, sessions, randi);
        assertThat(visitor.get("/documents/" + kept.getFirst().document()).body())
                .isEqualTo(new String(AGREED, StandardCharsets.US_ASCII));
        assertThat(visitor.get("/agreements/" + agreement).body())
                .contains("/documents/" + kept.getFirst().document());
        assertThat(Visitor.at(port, sessions, hinf.actor("Olav Lien"))
                        .get("/documents/" + kept.getFirst().document())
                        .statusCode())
                .as("what the mentor does for her is not for those who pay")
                .isEqualTo(404);
    }

    @Test
    void whatIsNoPaperOfAConcludedAgreementIsRefused() {
        assertThat(keeps("Randi Moe", KeepPapers.Kind.AGREEMENT, AGREED)).containsExactly("paper-not-concluded");
        concluded();
        assertThat(keeps("Randi Moe", KeepPapers.Kind.AGREEMENT, "<html>".getBytes(StandardCharsets.US_ASCII)))
                .containsExactly("paper-not-pdf");
        assertThat(keeps("Olav Lien", KeepPapers.Kind.AGREEMENT, AGREED)).containsExactly("paper-by-whom");
        assertThat(keeps("Randi Moe", KeepPapers.Kind.RECEIPT, new byte[KeepPapers.MOST_BYTES + 1]))
                .containsExactly("paper-too-large");
    }
}
