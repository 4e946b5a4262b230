package no.kneika.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.kneika.kernel.Period;
import no.kneika.support.CaseScenes;
import no.kneika.support.FundingScenes;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.Visitor;
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
        assertThat(at.as("Marit Hove", () -> waits.leadTimeDays("0104", 28))).isEqualTo(28);
        var page = Visitor.at(port, sessions, at.actor("Marit Hove"))
                .get("/waiting-times")
                .body();
        assertThat(page).contains("Nav Moss", "12 dager").doesNotContain("Tobias");
        assertThat(world.newInstitution().as("Randi Moe", () -> waits.all())).isEmpty();
    }
}
