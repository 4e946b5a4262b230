package no.kneika.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import no.kneika.institution.CostPart;
import no.kneika.kernel.Period;
import org.junit.jupiter.api.Test;

/** What people read of pay that was taken back. */
class PayTakenBackPagesTest extends TakenBackScene {

    @Test
    void sivertReadsWhatWasTakenBackAndOlavSeesItInTheFileAndInTheMoney() {
        reversedAndAskedBack();
        assertThat(page("Sivert Ness", "/pay")).contains("1 t 30 min").contains("trukket tilbake hos lønn");
        var report = file(theHourAndAHalf()).orThrow();
        assertThat(page("Sivert Ness", "/pay"))
                .contains(
                        "lønnen for 1 t 30 min som ble tilbakeført, er trukket tilbake. Det er 270,00 kr mindre før skatt.")
                // Of the 630.00 of the line, the two hours that stand.
                .contains("2 t betalt, 360,00 kr før skatt.")
                .doesNotContain("trukket tilbake hos lønn");
        assertThat(page("Olav Lien", "/payroll/vouchers/" + report.file()))
                .contains("\u22121:30")
                .contains("\u2212308,07")
                .contains("Trukket tilbake");
        assertThat(page("Olav Lien", "/money"))
                .contains("Trukket tilbake")
                .contains("308,07")
                .contains("410,76");
    }

    @Test
    void whatPayrollTakesBackByItselfStandsAmongThePayments() {
        file(row("-1", "180", "-180", "-25,38", "")).orThrow();
        assertThat(page("Sivert Ness", "/pay")).contains("1 t trukket tilbake, 180,00 kr mindre før skatt.");
    }

    @Test
    void oneMinusLineOfTwoStudentsIsSpreadToTheOreAndShown() {
        clock.set(LocalDate.parse("2026-08-16"));
        var tuva = walk.assessedCase(at, "Tuva Lie", Period.of("2026-08-15", "2026-12-20"), 4);
        walk.granted(at, tuva, GRANT, 56, "180", "2026/3");
        var both = walk.chosen(at, tuva, "Tuva Lie", "Sivert Ness");
        walk.contracted(at, both, "Sivert Ness", GRANT, 56, "180");
        clock.set(LocalDate.parse("2026-11-20"));
        payday.worked(at, "Sivert Ness", both, "2026-10-05", "1:00");
        payday.worked(at, "Sivert Ness", sivert, "2026-10-06", "2:00");
        payday.approved(at, "Tuva Lie", "Sivert Ness", both, "2026-10");
        payday.approved(at, "Tobias Strand", "Sivert Ness", sivert, "2026-10");
        payday.exported(at, "2026-10");
        payday.paid(at, "2026-11", CostPart.CONTRIBUTION);
        // 3:00 × 180.00 = 540.00 and 14.1 % 76.14: a third is 180.00 + 25.38, two thirds 360.00 + 50.76
        assertThat(at.asSystem(() -> ledger.paid().get(tuva))).isEqualTo(kr("205.38"));
        var number = at.as("Olav Lien", this::employeeNumber);
        var report = file(number + ";2026-11;2026-10;1530;-3;180;-539,99;0;0;-76,13;")
                .orThrow();
        // A third of 539.99 is 179.996… and two thirds 359.993…, so the last øre is Tuva's: 180.00 and 359.99. Of 76.13
        // the
        // same: 25.376… and 50.753…, 25.38 and 50.75. Tuva 205.38, Tobias 410.74, and 0.02 stays.
        assertThat(at.asSystem(() -> ledger.paid())).isEqualTo(Map.of(tobias, kr("718.85"), tuva, kr("0.00")));
        assertThat(page("Olav Lien", "/payroll/vouchers/" + report.file()))
                .contains("1 t, 205,38 kr trukket tilbake.")
                .contains("2 t, 410,74 kr trukket tilbake.");
    }
}
