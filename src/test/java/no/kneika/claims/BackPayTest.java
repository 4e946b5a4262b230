package no.kneika.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import no.kneika.claims.service.DispatchClaim;
import no.kneika.claims.service.PrepareClaim;
import no.kneika.funding.GrantId;
import no.kneika.hours.EntryId;
import no.kneika.institution.ContractKind;
import no.kneika.institution.CostPart;
import no.kneika.institution.EmployerCosts;
import no.kneika.institution.InstitutionSettings;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Money;
import no.kneika.kernel.Percent;
import no.kneika.kernel.Period;
import no.kneika.ledger.Account;
import no.kneika.ledger.Ledger;
import no.kneika.mentors.AssignmentId;
import no.kneika.mentors.Mentors;
import no.kneika.payroll.Payroll;
import no.kneika.payroll.domain.SentLine;
import no.kneika.payroll.store.Exports;
import no.kneika.support.KneikaTest;
import no.kneika.support.Payday;
import no.kneika.support.TestClock;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * rules.md 5, "A rate that changes", walked through: Aksel Rød works the summer for Tobias Strand at 173.00, and on 12 September
 * the rate is 185.80 from 1 July. June 18:20, July 7:45, August 21:30; the grant's ceiling is 180.00.
 */
@KneikaTest
class BackPayTest {

    private static final Period SUMMER = Period.of("2026-06-01", "2026-08-31");

    @Autowired
    World world;

    @Autowired
    Walk walk;

    @Autowired
    Payday payday;

    @Autowired
    TestClock clock;

    @Autowired
    Mentors mentors;

    @Autowired
    Payroll payroll;

    @Autowired
    Exports exports;

    @Autowired
    PrepareClaim prepare;

    @Autowired
    DispatchClaim dispatch;

    @Autowired
    Ledger ledger;

    @Autowired
    InstitutionSettings settings;

    private World.Tenant at;
    private CaseId tobias;
    private GrantId grant;
    private AssignmentId aksel;

    @BeforeEach
    void aSummerIsPaidAtTheOldRate() {
        clock.set(LocalDate.parse("2026-06-01"));
        at = world.newInstitution();
        at.asSystem(() -> settings.decide(
                        at.system(),
                        ContractKind.EMPLOYEE,
                        new EmployerCosts(Percent.ZERO, Percent.ZERO, Percent.of("14.1")),
                        LocalDate.parse("2026-01-01"))
                .orThrow());
        tobias = walk.assessedCase(at, "Tobias Strand", Period.of("2026-06-01", "2026-12-20"), 4);
        grant = walk.granted(at, tobias, SUMMER, 60, "180", "2026/7");
        walk.offers(at, "Aksel Rød", 20);
        aksel = walk.chosen(at, tobias, "Tobias Strand", "Aksel Rød");
        walk.contracted(at, aksel, "Aksel Rød", SUMMER, 60, "173");
        clock.set(LocalDate.parse("2026-06-30"));
        worked("2026-06-09", "9:10");
        worked("2026-06-16", "9:10");
        paid("2026-06");
        clock.set(LocalDate.parse("2026-07-31"));
        worked("2026-07-07", "7:45");
        paid("2026-07");
        clock.set(LocalDate.parse("2026-08-31"));
        worked("2026-08-11", "7:10");
        worked("2026-08-18", "7:10");
        worked("2026-08-25", "7:10");
        paid("2026-08");
        clock.set(LocalDate.parse("2026-09-12"));
    }

    @AfterEach
    void everyOreIsInItsPlace() {
        assertThat(at.asSystem(ledger::audit)).isEmpty();
        var placed = at.asSystem(() -> ledger.balance(tobias));
        assertThat(Money.sum(placed.values()))
                .isEqualTo(at.asSystem(ledger::paid).get(tobias));
        assertThat(placed).doesNotContainKey(Account.PAID);
    }

    private EntryId worked(String day, String length) {
        return payday.worked(at, "Aksel Rød", aksel, day, length);
    }

    private void paid(String month) {
        payday.approved(at, "Tobias Strand", "Aksel Rød", aksel, month);
        payday.exported(at, month);
        payday.paid(at, month, CostPart.CONTRIBUTION);
    }

    private void regulated(String from, String rate) {
        at.run(
                "Olav Lien",
                () -> mentors.regulate(at.actor("Olav Lien"), aksel, LocalDate.parse(from), HourlyRate.of(rate)));
    }

    private Money claimed() {
        var total = total();
        at.run(
                "Olav Lien",
                () -> dispatch.dispatch(grant, total, at.actor("Olav Lien")).orThrow());
        return total;
    }

    private Money total() {
        return at.as(
                "Olav Lien",
                () -> prepare.of(at.actor("Olav Lien"), grant).calculation().total());
    }

    private Money unansweredWages() {
        return Money.sum(at.as("Olav Lien", exports::unanswered).stream()
                .map(SentLine::wage)
                .toList());
    }

    @Test
    void theClaimAtTheOldRateIsSentAndTheBackPayIsASupplementaryOne() {
        assertThat(claimed()).isEqualTo(Money.ofKroner("9392.63"));

        regulated("2026-07-01", "185.80");
        payday.exported(at, "2026-09");
        // 29:15 × 12.80
        assertThat(unansweredWages()).isEqualTo(Money.ofKroner("374.40"));
        payday.paid(at, "2026-09", CostPart.CONTRIBUTION);

        // what was claimed stays as it was sent; 7.00 × 29:15 = 204.75 and 28.87 is claimable on top of it
        assertThat(at.asSystem(() -> ledger.balance(tobias)).get(Account.CLAIMED))
                .isEqualTo(Money.ofKroner("9392.63"));
        assertThat(claimed()).isEqualTo(Money.ofKroner("233.62"));
        // what the ceiling keeps out is the institution's own: 374.40 + 13.99 + 38.80 − 233.62
        assertThat(at.asSystem(() -> ledger.balance(tobias)).get(Account.OWN)).isEqualTo(Money.ofKroner("193.57"));
    }

    @Test
    void regulatedTwiceAndCorrectedDownwardsEachKroneIsSentOnce() {
        regulated("2026-07-01", "185.80");
        payday.exported(at, "2026-09");
        payday.paid(at, "2026-09", CostPart.CONTRIBUTION);
        assertThat(total()).isEqualTo(Money.ofKroner("9626.25"));

        clock.set(LocalDate.parse("2026-09-14"));
        regulated("2026-07-01", "178.00");
        var nothing = at.as("Olav Lien", () -> payroll.export(java.time.YearMonth.of(2026, 9), at.actor("Olav Lien")));
        assertThat(nothing.codes()).containsExactly("payroll-nothing-to-send");

        clock.set(LocalDate.parse("2026-09-15"));
        regulated("2026-08-01", "187.00");
        payday.exported(at, "2026-09");
        // August alone is due more than 185.80: 21:30 × 1.20
        assertThat(unansweredWages()).isEqualTo(Money.ofKroner("25.80"));
        payday.paid(at, "2026-10", CostPart.CONTRIBUTION);
        // and none of it is under the ceiling
        assertThat(total()).isEqualTo(Money.ofKroner("9626.25"));
        var layers = at.asSystem(() -> ledger.shares(tobias)).stream()
                .map(share -> share.piece().layer())
                .distinct()
                .sorted();
        assertThat(layers).containsExactly(0, 1, 2);
    }

    @Test
    void aVoucherOfBackPayThatCannotStandOnPayIsRefused() {
        worked("2026-08-28", "1:00");
        payday.approved(at, "Tobias Strand", "Aksel Rød", aksel, "2026-08");
        payday.exported(at, "2026-09");
        regulated("2026-08-26", "185.80");
        payday.exported(at, "2026-09");
        var lines = at.as("Olav Lien", exports::unanswered);
        var backPay = lines.stream().filter(SentLine::isBackPay).findFirst().orElseThrow();
        var text = Payday.VOUCHER_HEADING
                + "%s;2026-09;2026-08;1535;1,00;12,80;12,80;0;0;1,80;%s\n"
                        .formatted(backPay.employeeNumber(), backPay.externalId());
        var answer = at.as(
                "Olav Lien",
                () -> payroll.receive("bilag.csv", text.getBytes(StandardCharsets.UTF_8), at.actor("Olav Lien")));
        assertThat(answer.codes()).containsExactly("voucher-back-pay-first");
    }
}
