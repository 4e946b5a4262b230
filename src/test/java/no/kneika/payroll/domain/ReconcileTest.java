package no.kneika.payroll.domain;

import static no.kneika.payroll.domain.Sent.AKSEL;
import static no.kneika.payroll.domain.Sent.OCTOBER;
import static no.kneika.payroll.domain.Sent.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.kneika.institution.ContractKind;
import no.kneika.institution.EmployerCosts;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Percent;
import no.kneika.payroll.Difference;
import no.kneika.payroll.Reconciliation;
import no.kneika.payroll.domain.Reconcile.Answered;
import no.kneika.payroll.domain.Reconcile.MentorMonth;
import org.junit.jupiter.api.Test;

/** Hours we sent beside vouchers that came. Holiday pay 12 %, contribution 14.1 % of wage and holiday pay. */
class ReconcileTest {

    private static final EmployerCosts COSTS = new EmployerCosts(Percent.of("12"), Percent.ZERO, Percent.of("14.1"));

    private static VoucherRow voucher(int hours, String rate, String wage, String holiday, String contribution) {
        return new VoucherRow(
                2,
                "100123",
                OCTOBER,
                SEPTEMBER,
                "1530",
                Minutes.hours(hours),
                HourlyRate.of(rate),
                Money.ofKroner(wage),
                Money.ofKroner(holiday),
                Money.ZERO,
                Money.ofKroner(contribution),
                "");
    }

    private static Answered sent(int hours, VoucherRow... paid) {
        return new Answered(Minutes.hours(hours), HourlyRate.of("180"), ContractKind.EMPLOYEE, List.of(paid));
    }

    private static List<Difference> differences(int approvedHours, Answered... lines) {
        return findings(approvedHours, lines).stream()
                .map(Reconciliation::difference)
                .toList();
    }

    private static List<Reconciliation> findings(int approvedHours, Answered... lines) {
        return Reconcile.of(
                new MentorMonth(AKSEL, SEPTEMBER, Minutes.hours(approvedHours), List.of(lines)), kind -> COSTS);
    }

    @Test
    void sixteenHoursPaidAsTheRatesSayMatch() {
        assertThat(differences(16, sent(16, voucher(16, "180", "2880.00", "345.60", "454.81"))))
                .containsExactly(Difference.MATCHED);
    }

    @Test
    void anOreOfRoundingIsNobodysBusinessAndTwoAre() {
        assertThat(differences(16, sent(16, voucher(16, "180", "2880.00", "345.60", "454.80"))))
                .containsExactly(Difference.MATCHED);
        assertThat(differences(16, sent(16, voucher(16, "180", "2880.00", "345.60", "454.79"))))
                .containsExactly(Difference.DIFFERENT_COST);
    }

    @Test
    void hoursNotSentAreLateAndHoursNotAnsweredAreMissing() {
        assertThat(differences(16)).containsExactly(Difference.LATE);
        assertThat(differences(16, sent(16))).containsExactly(Difference.MISSING);
    }

    @Test
    void hoursThatAreLateHideNothingOfWhatWasPaid() {
        var paid = sent(16, voucher(16, "180", "2880.00", "345.60", "454.81"));
        assertThat(findings(19, paid)).singleElement().satisfies(late -> {
            assertThat(late.difference()).isEqualTo(Difference.LATE);
            assertThat(late.paidMinutes()).isEqualTo(Minutes.hours(16));
            assertThat(late.paid()).isEqualTo(Money.ofKroner("2880.00"));
        });
        assertThat(findings(20, paid, sent(4)))
                .singleElement()
                .satisfies(missing -> assertThat(missing.paid()).isEqualTo(Money.ofKroner("2880.00")));
    }

    @Test
    void fewerHoursAndAnotherRateAreNamedEach() {
        assertThat(differences(16, sent(16, voucher(15, "185.80", "2787.00", "334.44", "440.12"))))
                .containsExactly(Difference.DIFFERENT_HOURS, Difference.DIFFERENT_RATE);
    }

    @Test
    void twoVouchersThatTogetherPayAllMatch() {
        assertThat(differences(
                        16,
                        sent(
                                16,
                                voucher(10, "180", "1800.00", "216.00", "284.26"),
                                voucher(6, "180", "1080.00", "129.60", "170.55"))))
                .containsExactly(Difference.MATCHED);
    }

    @Test
    void hoursReversedAfterTheyWereSentAreADifference() {
        assertThat(differences(14, sent(16, voucher(16, "180", "2880.00", "345.60", "454.81"))))
                .containsExactly(Difference.DIFFERENT_HOURS);
    }

    @Test
    void anExplanationHoldsForTheFiguresItWasGivenFor() {
        var fifteen = voucher(15, "180", "2700.00", "324.00", "426.38");
        var fourteen = voucher(14, "180", "2520.00", "302.40", "397.96");
        var before = findings(16, sent(16, fifteen)).getFirst();
        assertThat(findings(16, sent(16, fifteen)).getFirst().id()).isEqualTo(before.id());
        assertThat(findings(16, sent(16, fourteen)).getFirst().id()).isNotEqualTo(before.id());
    }

    @Test
    void onlyWhatIsDifferentMustBeExplainedNotWhatIsOnItsWay() {
        var fifteen = voucher(15, "180", "2700.00", "324.00", "426.38");
        assertThat(findings(16, sent(16)).getFirst().isResolved()).isTrue();
        assertThat(findings(16, sent(16, fifteen)).getFirst().isResolved()).isFalse();
    }
}
