package no.kneika.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import no.kneika.claims.ClaimId;
import no.kneika.claims.service.AnswerClaim;
import no.kneika.claims.service.AnswerClaim.PaymentIn;
import no.kneika.claims.service.DispatchClaim;
import no.kneika.claims.service.PrepareClaim;
import no.kneika.funding.GrantId;
import no.kneika.hours.EntryId;
import no.kneika.hours.service.EntryWords;
import no.kneika.institution.CostPart;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.ledger.Account;
import no.kneika.ledger.Ledger;
import no.kneika.mentors.AssignmentId;
import no.kneika.payroll.service.Reconciliations;
import no.kneika.support.KneikaTest;
import no.kneika.support.Payday;
import no.kneika.support.TestClock;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Sivert is paid 3:30 at 180.00 for Tobias in September: 2:00 on the 1st and 1:30 on the 2nd, which he wrote twice.
 *
 * <p>3:30 × 180.00 = 630.00, contribution 14.1 % 88.83: 718.83. The 1:30 is 270.00 + 38.07 = 308.07 of it, the 2:00 is 360.00 + 50.76 =
 * 410.76.
 */
@KneikaTest
abstract class TakenBackScene {

    static final Period GRANT = Period.of("2026-08-15", "2026-11-14");

    @Autowired
    World world;

    @Autowired
    Walk walk;

    @Autowired
    Payday payday;

    @Autowired
    TestClock clock;

    @Autowired
    EntryWords words;

    @Autowired
    Payroll payroll;

    @Autowired
    Ledger ledger;

    @Autowired
    PrepareClaim prepare;

    @Autowired
    DispatchClaim dispatch;

    @Autowired
    AnswerClaim answers;

    @Autowired
    Reconciliations reconciliations;

    @Autowired
    no.kneika.payroll.store.Exports exports;

    @org.springframework.boot.test.web.server.LocalServerPort
    int port;

    @Autowired
    org.springframework.session.SessionRepository<? extends org.springframework.session.Session> sessions;

    World.Tenant at;
    CaseId tobias;
    GrantId grant;
    AssignmentId sivert;
    EntryId twice;

    @BeforeEach
    void threeHoursAndAHalfArePaid() {
        clock.set(LocalDate.parse("2026-08-15"));
        at = world.newInstitution();
        tobias = walk.assessedCase(at, "Tobias Strand", Period.of("2026-08-15", "2026-12-20"), 4);
        grant = walk.granted(at, tobias, GRANT, 56, "180", "2026/2");
        walk.offers(at, "Sivert Ness", 8);
        sivert = walk.chosen(at, tobias, "Tobias Strand", "Sivert Ness");
        walk.contracted(at, sivert, "Sivert Ness", GRANT, 56, "180");
        clock.set(LocalDate.parse("2026-09-30"));
        payday.worked(at, "Sivert Ness", sivert, "2026-09-01", "2:00");
        twice = payday.worked(at, "Sivert Ness", sivert, "2026-09-02", "1:30");
        payday.approved(at, "Tobias Strand", "Sivert Ness", sivert, "2026-09");
        payday.exported(at, "2026-09");
        payday.paid(at, "2026-10", CostPart.CONTRIBUTION);
        clock.set(LocalDate.parse("2026-11-20"));
    }

    @AfterEach
    void everyOreIsInItsPlace() {
        assertThat(at.asSystem(ledger::audit)).isEmpty();
    }

    Map<Account, Money> places() {
        var places = new TreeMap<>(at.asSystem(() -> ledger.balance(tobias)));
        places.values().removeIf(Money::isZero);
        return places;
    }

    static Money kr(String kroner) {
        return Money.ofKroner(kroner);
    }

    Decision<VoucherReport> file(String... rows) {
        var text = Payday.VOUCHER_HEADING + String.join("\n", rows) + "\n";
        return at.as(
                "Olav Lien",
                () -> payroll.receive(
                        "bilag.csv", text.getBytes(java.nio.charset.StandardCharsets.UTF_8), at.actor("Olav Lien")));
    }

    String row(String hours, String rate, String wage, String contribution, String id) {
        var number = at.as("Olav Lien", () -> employeeNumber());
        return String.join(";", number, "2026-11", "2026-09", "1530", hours, rate, wage, "0", "0", contribution, id);
    }

    String employeeNumber() {
        return payroll.vouchersBehind(java.util.List.of(twice))
                .keySet()
                .iterator()
                .next()
                .employeeNumber();
    }

    void reversedAndAskedBack() {
        at.run(
                "Randi Moe",
                () -> words.reverse(twice, "Ført to ganger", at.actor("Randi Moe"))
                        .orThrow());
        payday.exported(at, "2026-11");
    }

    String theHourAndAHalf() {
        return row("-1,5", "180", "-270", "-38,07", "K2-1");
    }

    ClaimId claimed(String kroner) {
        at.run(
                "Olav Lien",
                () -> reconciliations
                        .unexplained()
                        .forEach((month, all) -> all.forEach(it -> reconciliations
                                .explain(month, it.id(), "Lønn har rettet", at.actor("Olav Lien"))
                                .orThrow())));
        return at.as(
                "Randi Moe",
                () -> dispatch.dispatch(grant, kr(kroner), at.actor("Randi Moe"))
                        .orThrow());
    }

    void settled(ClaimId claim, int step, String kroner) {
        at.run(
                "Olav Lien",
                () -> answers.settle(
                                claim, step, new PaymentIn(kr(kroner), clock.today(), "NAV 1"), at.actor("Olav Lien"))
                        .orThrow());
    }

    String page(String name, String path) {
        return no.kneika.support.Visitor.at(port, sessions, at.actor(name))
                .get(path)
                .body()
                .replaceAll("[\\u00a0\\u202f]", " ");
    }
}
