package no.kneika.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.kneika.claims.service.AnswerClaim.PaymentIn;
import no.kneika.funding.GrantId;
import no.kneika.hours.EntryId;
import no.kneika.institution.CostPart;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.support.KneikaTest;
import no.kneika.support.Payday;
import no.kneika.support.Rooms;
import no.kneika.support.TestClock;
import no.kneika.support.Visitor;
import no.kneika.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Sivert wrote an hour and a half twice, and it was found out after NAV had been asked for both. */
@KneikaTest
class ReversedAfterClaimTest {

    private static final Period GRANT = Period.of("2026-08-15", "2026-11-14");

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    World world;

    @Autowired
    Payday payday;

    @Autowired
    Rooms rooms;

    @Autowired
    TestClock clock;

    private World.Tenant at;
    private GrantId grant;
    private EntryId twice;
    private ClaimId claim;

    /** 3:30 at 180.00 = 630.00, and 14.1 % 88.83: 718.83. Without the 1:30 it is 360.00 + 50.76 = 410.76. */
    @BeforeEach
    void threeHoursAndAHalfAreClaimed() {
        clock.set(LocalDate.parse("2026-08-15"));
        at = world.newInstitution();
        var tobias = rooms.walk().assessedCase(at, "Tobias Strand", Period.of("2026-08-15", "2026-12-20"), 4);
        grant = rooms.walk().granted(at, tobias, GRANT, 56, "180", "2026/2");
        rooms.walk().offers(at, "Sivert Ness", 8);
        var sivert = rooms.walk().chosen(at, tobias, "Tobias Strand", "Sivert Ness");
        rooms.walk().contracted(at, sivert, "Sivert Ness", GRANT, 56, "180");
        clock.set(LocalDate.parse("2026-09-30"));
        payday.worked(at, "Sivert Ness", sivert, "2026-09-01", "2:00");
        twice = payday.worked(at, "Sivert Ness", sivert, "2026-09-02", "1:30");
        payday.approved(at, "Tobias Strand", "Sivert Ness", sivert, "2026-09");
        payday.exported(at, "2026-09");
        payday.paid(at, "2026-10", CostPart.HOLIDAY_PAY, CostPart.CONTRIBUTION);
        clock.set(LocalDate.parse("2026-11-20"));
        claim = sent("718.83");
    }

    @AfterEach
    void everyOreIsInItsPlace() {
        assertThat(at.asSystem(rooms.ledger()::audit)).isEmpty();
    }

    private ClaimId sent(String kroner) {
        return at.as(
                "Randi Moe",
                () -> rooms.dispatch()
                        .dispatch(grant, Money.ofKroner(kroner), at.actor("Randi Moe"))
                        .orThrow());
    }

    private void isReversed() {
        at.run(
                "Randi Moe",
                () -> rooms.words()
                        .reverse(twice, "Ført to ganger", at.actor("Randi Moe"))
                        .orThrow());
    }

    /** More was paid than is approved now: a difference, until somebody has said why. */
    private void payrollHasAnswered() {
        at.run(
                "Olav Lien",
                () -> rooms.reconciliations()
                        .unexplained()
                        .forEach((month, all) -> all.forEach(it -> rooms.reconciliations()
                                .explain(month, it.id(), "Trekkes i neste lønn", at.actor("Olav Lien"))
                                .orThrow())));
    }

    private String page() {
        return Visitor.at(port, sessions, at.actor("Olav Lien"))
                .get("/claims/" + claim)
                .body()
                .replaceAll("[\\u00a0\\u202f]", " ");
    }

    @Test
    void theClaimSaysSoAndGoesAgainWithoutThemWhenNavSendsItBack() {
        assertThat(page()).doesNotContain("tilbakeført etter at");
        isReversed();
        // 1:30 is 270.00 + 38.07
        assertThat(page()).contains("1 t 30 min på kravet er tilbakeført etter at det ble sendt: 308,07");
        at.run(
                "Olav Lien",
                () -> rooms.answers()
                        .returned(claim, 1, "Rettes", at.actor("Olav Lien"))
                        .orThrow());
        assertThat(page()).doesNotContain("tilbakeført etter at");
        payrollHasAnswered();
        sent("410.76");
        assertThat(page()).doesNotContain("tilbakeført etter at");
    }

    @Test
    void whatHasBeenPaidIsToBePaidBack() {
        at.run(
                "Olav Lien",
                () -> rooms.answers()
                        .settle(
                                claim,
                                1,
                                new PaymentIn(Money.ofKroner("718.83"), clock.today(), "NAV 4"),
                                at.actor("Olav Lien"))
                        .orThrow());
        isReversed();
        assertThat(page()).contains("1 t 30 min som er betalt med kravet, er tilbakeført etterpå: 308,07");
    }
}
