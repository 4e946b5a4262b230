package no.kneika.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import no.kneika.cases.EducationDecision.KnownFrom;
import no.kneika.cases.Educations;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.support.AgreementScenes;
import no.kneika.support.CaseScenes;
import no.kneika.support.FundingScenes;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.Visitor;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** How long Nav Moss takes is counted over everybody's cases, and tells of nobody. */
@KneikaTest
class OfficeWaitsTest {

    private static final Period NEED = Period.of("2026-08-17", "2027-06-20");

    @Autowired
    World world;

    @Autowired
    CaseScenes scenes;

    @Autowired
    FundingScenes funds;

    @Autowired
    OfficeWaits waits;

    @Autowired
    Extensions extensions;

    @Autowired
    Funding funding;

    @Autowired
    RecordGrant recording;

    @Autowired
    Educations educations;

    @Autowired
    Walk walk;

    @Autowired
    AgreementScenes agreed;

    @Autowired
    ConcludeAgreement concluding;

    @Autowired
    TestClock clock;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @LocalServerPort
    int port;

    @Test
    void maritReadsHowLongMossHasKeptRandisStudentWaitingAndNotWhoItIs() {
        var at = world.newInstitution();
        clock.set(LocalDate.of(2026, 8, 17));
        var caseId = scenes.consented(at, "Tobias Strand", NEED);
        funds.sent(at, caseId);
        clock.set(LocalDate.of(2026, 8, 29));
        var moss = at.as("Marit Hove", () -> waits.of("0104")).orElseThrow();
        assertThat(moss.waiting()).isEqualTo(1);
        assertThat(moss.longest()).isEqualTo(12);
        assertThat(moss.answers()).isZero();
        var page = Visitor.at(port, sessions, at.actor("Marit Hove"))
                .get("/waiting-times")
                .body();
        assertThat(page).contains("Nav Moss", "12 dager").doesNotContain("Tobias");
        assertThat(world.newInstitution().as("Randi Moe", () -> waits.all())).isEmpty();
    }

    @Test
    void anAgreementIsMossToConcludeFromTheDayTheThreeHaveSigned() {
        var at = world.newInstitution();
        clock.set(LocalDate.of(2026, 8, 17));
        walk.offers(at, "Aksel Rød", 6);
        var evas = scenes.consented(at, "Eva Dahl", NEED);
        walk.chosen(at, evas, "Eva Dahl", "Aksel Rød");
        var id = agreed.written(at, evas, "Aksel Rød", Period.of("2026-09-01", "2027-06-20"));
        assertThat(at.as("Marit Hove", () -> waits.all()))
                .as("nobody has signed")
                .isEmpty();
        agreed.signed(at, id);
        clock.set(LocalDate.of(2026, 8, 26));
        var open = at.as("Marit Hove", () -> waits.of("0104")).orElseThrow();
        assertThat(open.waiting()).isEqualTo(1);
        assertThat(open.longest()).isEqualTo(9);
        at.as(
                "Randi Moe",
                () -> concluding
                        .conclude(id, LocalDate.of(2026, 8, 24), "N-77", at.actor("Randi Moe"))
                        .orThrow());
        var closed = at.as("Marit Hove", () -> waits.of("0104")).orElseThrow();
        assertThat(closed.waiting()).isZero();
        assertThat(closed.answers()).isEqualTo(1);
        assertThat(closed.median()).isEqualTo(7);
    }

    @Test
    void anAgreementThatHasLapsedWaitsForNobody() {
        var at = world.newInstitution();
        clock.set(LocalDate.of(2026, 8, 17));
        walk.offers(at, "Aksel Rød", 6);
        var evas = scenes.consented(at, "Eva Dahl", NEED);
        walk.chosen(at, evas, "Eva Dahl", "Aksel Rød");
        agreed.signed(at, agreed.written(at, evas, "Aksel Rød", Period.of("2026-09-01", "2027-06-20")));
        clock.set(LocalDate.of(2026, 11, 9));
        assertThat(at.as("Marit Hove", () -> waits.of("0104")).orElseThrow().waiting())
                .isEqualTo(1);
        clock.set(LocalDate.of(2026, 11, 10));
        assertThat(at.as("Marit Hove", () -> waits.of("0104"))).isEmpty();
    }

    @Test
    void mossHasTakenSixWeeksFiveTimesSoRandiIsTimelySixWeeksAheadAndReadsWhy() {
        var at = world.newInstitution();
        clock.set(LocalDate.of(2025, 8, 18));
        var caseId = scenes.consented(at, "Tobias Strand", Period.of("2025-08-18", "2027-12-20"));
        var randi = at.actor("Randi Moe");
        for (int n = 1; n <= 5; n++) {
            var sent = funds.sent(at, caseId);
            var period = at.as("Randi Moe", () -> funding.application(sent)).period();
            clock.set(clock.today().plusDays(42));
            var letter = funds.letter(Optional.of(sent), period, "2025/" + n);
            at.as("Randi Moe", () -> recording.record(caseId, letter, randi).orThrow());
            clock.set(period.to().minusDays(42));
        }
        // The fifth grant ends 17 November 2026.
        var it = at.as("Randi Moe", () -> extensions.of(randi, caseId));
        assertThat(it.coveredUntil()).contains(clock.today().plusDays(42));
        assertThat(it.state()).isEqualTo(Extension.State.READY);
        var browser = Visitor.at(port, sessions, randi);
        assertThat(browser.get("/extensions").body()).contains("Nav Moss bruker opptil 42 dager på å svare");
        clock.set(clock.today().minusDays(1));
        assertThat(at.as("Randi Moe", () -> extensions.of(randi, caseId)).state())
                .isEqualTo(Extension.State.LATER);
    }

    @Test
    void navsDecisionOnTobiasEducationEndsBeforeWhatIsAskedAndEveryPageThatAsksSaysSo() {
        var at = world.newInstitution();
        clock.set(LocalDate.of(2026, 8, 17));
        var caseId = scenes.consented(at, "Tobias Strand", NEED);
        var randi = at.actor("Randi Moe");
        funds.granted(at, caseId, Period.of("2026-08-17", "2026-11-16"), Minutes.hours(52), "2026/9");
        var decided = Period.of("2025-08-01", "2026-12-31");
        at.as(
                "Randi Moe",
                () -> educations
                        .note(at.person("Tobias Strand"), 0, decided, Optional.of("0104"), KnownFrom.SEEN, randi)
                        .orThrow());
        clock.set(LocalDate.of(2026, 11, 2));
        var browser = Visitor.at(port, sessions, randi);
        var warning = "Be NAV om et nytt vedtak først";
        assertThat(browser.get("/extensions").body()).contains("vedtak om utdanningen gjelder til", warning);
        assertThat(browser.get("/cases/" + caseId + "/applications/new").body()).contains(warning);
        var draft = funds.written(at, caseId);
        assertThat(browser.get("/applications/" + draft).body()).contains(warning);
    }
}
