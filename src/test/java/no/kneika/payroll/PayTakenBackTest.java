package no.kneika.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Map;
import no.kneika.kernel.Minutes;
import no.kneika.ledger.Account;
import org.junit.jupiter.api.Test;

/** What payroll takes back, and where its øre go; the figures are those of the scene. */
class PayTakenBackTest extends TakenBackScene {

    @Test
    void whatIsTakenBackIsNobodysCostAndTheRestCanBeClaimed() {
        assertThat(places()).isEqualTo(Map.of(Account.CLAIMABLE, kr("718.83")));
        reversedAndAskedBack();
        assertThat(places()).isEqualTo(Map.of(Account.CLAIMABLE, kr("410.76"), Account.OWN, kr("308.07")));
        var report = file(theHourAndAHalf()).orThrow();
        assertThat(report.lines().getFirst().difference()).isEqualTo(Difference.TAKEN_BACK);
        assertThat(report.total()).isEqualTo(kr("-308.07"));
        assertThat(places()).isEqualTo(Map.of(Account.CLAIMABLE, kr("410.76"), Account.TAKEN_BACK, kr("308.07")));
        assertThat(at.asSystem(ledger::paid)).isEqualTo(Map.of(tobias, kr("410.76")));
        claimed("410.76");
    }

    @Test
    void theSameFileTwiceTakesBackOnce() {
        reversedAndAskedBack();
        file(theHourAndAHalf()).orThrow();
        assertThat(file(theHourAndAHalf()).orThrow().repeated()).isTrue();
        assertThat(at.asSystem(ledger::paid)).isEqualTo(Map.of(tobias, kr("410.76")));
        // In another file too, though two other hours of the same line could be taken.
        assertThat(file("", theHourAndAHalf()).codes()).containsExactly("voucher-back-before");
        assertThat(file(row("-1,5", "180", "-270", "-38,06", "K2-1")).codes())
                .containsExactly("voucher-back-never-paid");
    }

    @Test
    void onAClaimThatWaitsItIsAskedForTooMuchAndNothingIsLostWhenNavSaysNo() {
        var claim = claimed("718.83");
        reversedAndAskedBack();
        file(theHourAndAHalf()).orThrow();
        assertThat(places()).isEqualTo(Map.of(Account.CLAIMED, kr("410.76"), Account.OVERCLAIMED, kr("308.07")));
        at.run(
                "Olav Lien",
                () -> answers.refuse(claim, 1, "Kom for sent", false, at.actor("Olav Lien"))
                        .orThrow());
        assertThat(places()).isEqualTo(Map.of(Account.LOST, kr("410.76"), Account.TAKEN_BACK, kr("308.07")));
    }

    @Test
    void sentBackTheClaimGoesAgainWithoutIt() {
        var claim = claimed("718.83");
        reversedAndAskedBack();
        file(theHourAndAHalf()).orThrow();
        at.run(
                "Olav Lien",
                () -> answers.returned(claim, 1, "Rettes", at.actor("Olav Lien"))
                        .orThrow());
        assertThat(places()).isEqualTo(Map.of(Account.CLAIMABLE, kr("410.76"), Account.TAKEN_BACK, kr("308.07")));
        claimed("410.76");
    }

    @Test
    void aPartPaymentIsOfTheHoursThatStandAndTheRestOfItIsWrittenOffAsNothing() {
        var claim = claimed("718.83");
        reversedAndAskedBack();
        file(theHourAndAHalf()).orThrow();
        settled(claim, 1, "410.76");
        assertThat(places()).isEqualTo(Map.of(Account.RECEIVED, kr("410.76"), Account.OVERCLAIMED, kr("308.07")));
        at.run(
                "Jorunn Sand",
                () -> answers.writeOff(claim, 2, "Trukket tilbake", at.actor("Jorunn Sand"))
                        .orThrow());
        assertThat(places()).isEqualTo(Map.of(Account.RECEIVED, kr("410.76"), Account.TAKEN_BACK, kr("308.07")));
    }

    @Test
    void paidInFullNavShouldHaveBackWhatPayrollTookBack() {
        var claim = claimed("718.83");
        reversedAndAskedBack();
        file(theHourAndAHalf()).orThrow();
        settled(claim, 1, "718.83");
        assertThat(places()).isEqualTo(Map.of(Account.RECEIVED, kr("410.76"), Account.REPAYABLE, kr("308.07")));
    }

    @Test
    void takenBackAfterTheSettlementItIsTheSame() {
        settled(claimed("718.83"), 1, "718.83");
        reversedAndAskedBack();
        assertThat(places()).isEqualTo(Map.of(Account.RECEIVED, kr("718.83")));
        file(theHourAndAHalf()).orThrow();
        assertThat(places()).isEqualTo(Map.of(Account.RECEIVED, kr("410.76"), Account.REPAYABLE, kr("308.07")));
    }

    /** Payroll paid 180.00, should have paid 173.00, and puts it right by itself: 3:30 × 173.00 = 605.50, and 14.1 % 85.38. */
    @Test
    void aWrongPayIsTakenBackAndPaidAnewInOneFile() {
        file(row("-3,5", "180", "-630", "-88,83", ""), row("3,5", "173", "605,50", "85,38", ""))
                .orThrow();
        assertThat(at.asSystem(ledger::paid)).isEqualTo(Map.of(tobias, kr("690.88")));
        assertThat(places()).isEqualTo(Map.of(Account.CLAIMABLE, kr("690.88"), Account.TAKEN_BACK, kr("718.83")));
        var paid = java.util.Objects.requireNonNull(
                at.as("Olav Lien", () -> payroll.paid(java.util.List.of(twice))).get(twice));
        assertThat(paid.paid()).isEqualTo(Minutes.of(1, 30));
        assertThat(at.as("Olav Lien", () -> payroll.reconciliation(YearMonth.of(2026, 9))))
                .extracting(Reconciliation::difference)
                .contains(Difference.DIFFERENT_RATE)
                .doesNotContain(Difference.DIFFERENT_HOURS);
        claimed("690.88");
    }

    /** Payroll takes back one of the three and a half hours by itself: the last one, 0:30 to 1:30 of the 2nd. */
    @Test
    void ofAnHourThatIsTakenBackInPartTheRestStaysWhereItWas() {
        file(row("-1", "180", "-180", "-25,38", "")).orThrow();
        // 2:30 × 180.00 = 450.00, and 14.1 % 63.45
        assertThat(places()).isEqualTo(Map.of(Account.CLAIMABLE, kr("513.45"), Account.TAKEN_BACK, kr("205.38")));
        assertThat(at.as("Olav Lien", () -> payroll.reconciliation(YearMonth.of(2026, 9))))
                .extracting(Reconciliation::difference)
                .contains(Difference.DIFFERENT_HOURS);
        claimed("513.45");
        file(row("1", "180", "180", "25,38", "")).orThrow();
        assertThat(places())
                .isEqualTo(Map.of(
                        Account.CLAIMED, kr("513.45"),
                        Account.CLAIMABLE, kr("205.38"),
                        Account.TAKEN_BACK, kr("205.38")));
    }

    /** An øre less than the 1:30 cost is taken back: 308.06. The øre is nobody's work, and so the institution's own. */
    @Test
    void anOrePayrollKeepsIsTheInstitutionsOwn() {
        reversedAndAskedBack();
        file(row("-1,5", "180", "-270", "-38,06", "K2-1")).orThrow();
        assertThat(places())
                .isEqualTo(Map.of(
                        Account.CLAIMABLE, kr("410.76"), Account.OWN, kr("0.01"), Account.TAKEN_BACK, kr("308.06")));
    }

    /** All of the line is taken back, two days each rounded by itself: 88.85 of the 88.83 that was paid. The line counts for 88.83. */
    @Test
    void anOreADayOfPayrollsOwnRoundingIsKeptBesideTheLineAndCostsNobodyAnything() {
        var report = file(row("-3,5", "180", "-630", "-88,85", "")).orThrow();
        assertThat(report.total()).isEqualTo(kr("-718.83"));
        assertThat(report.lines().getFirst().rounding()).isEqualTo(kr("0.02"));
        assertThat(places()).isEqualTo(Map.of(Account.TAKEN_BACK, kr("718.83")));
        assertThat(page("Olav Lien", "/payroll/vouchers/" + report.file()))
                .contains("Lønn skrev 0,02 kr mer enn den hadde betalt. Det er avrunding, og teller ikke.");
        // The same line in another file is the same line, and what it pays anew can be taken back again.
        assertThat(file("", row("-3,5", "180", "-630", "-88,85", "")).codes()).containsExactly("voucher-back-before");
        file(row("3,5", "180", "630", "88,83", "")).orThrow();
        assertThat(file(row("-3,5", "180", "-630", "-88,86", "")).codes()).containsExactly("voucher-back-more-money");
        file(row("-3,5", "180", "-630", "-88,84", "")).orThrow();
        assertThat(places()).isEqualTo(Map.of(Account.TAKEN_BACK, kr("1437.66")));
    }

    @Test
    void moreThanAnOreADayIsRefusedAndSaysWhatPayrollMayHaveRounded() {
        var refused = file(row("-3,5", "180", "-630,01", "-88,85", ""));
        assertThat(refused.codes()).containsExactly("voucher-back-more-money");
        assertThat(refused.reasons().getFirst().args()).contains(kr("0.02"));
        assertThat(places()).isEqualTo(Map.of(Account.CLAIMABLE, kr("718.83")));
    }

    @Test
    void theMonthIsReconciledWhenTheCorrectionIsAnswered() {
        reversedAndAskedBack();
        file(theHourAndAHalf()).orThrow();
        assertThat(at.as("Olav Lien", () -> payroll.reconciliation(YearMonth.of(2026, 9))))
                .extracting(Reconciliation::difference)
                .contains(Difference.TAKEN_BACK)
                .doesNotContain(Difference.DIFFERENT_HOURS, Difference.DIFFERENT_RATE, Difference.MISSING);
        assertThat(at.as("Olav Lien", exports::unanswered)).isEmpty();
    }
}
