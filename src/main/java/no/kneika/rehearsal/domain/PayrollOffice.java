package no.kneika.rehearsal.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import no.kneika.kernel.Money;

/**
 * Somebody else's payroll office (lønnskontoret): takes Kneika's file and pays every line with sums of its own, as HiM's
 * does: holiday pay 12 %, employer's contribution 14.1 % of wage and holiday pay, each rounded once. It shares no code with
 * the rooms it answers.
 */
public final class PayrollOffice {

    private static final String HEADING =
            "employee_no;payroll_month;work_month;wage_type;hours;rate;wage;holiday_pay;pension;contribution;external_id";

    private Money paid = Money.ZERO;

    /**
     * The vouchers of one run.
     *
     * @param file employee_no;wage_type;work_month;hours;rate;cost_centre;external_id
     */
    public String pays(String file, YearMonth payrollMonth) {
        var lines = new ArrayList<String>();
        lines.add(HEADING);
        for (var line : file.replace("\ufeff", "").lines().skip(1).toList()) {
            if (line.isBlank()) continue;
            lines.add(pays(List.of(line.split(";", -1)), payrollMonth));
        }
        return String.join("\r\n", lines) + "\r\n";
    }

    private String pays(List<String> cells, YearMonth payrollMonth) {
        var minutes = decimal(cells.get(3)).multiply(BigDecimal.valueOf(60)).setScale(0, RoundingMode.HALF_UP);
        var wage = decimal(cells.get(4)).multiply(minutes).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP);
        var holiday = percent(wage, "0.12");
        var contribution = percent(wage.add(holiday), "0.141");
        paid = paid.plus(Money.roundHalfUp(wage.add(holiday).add(contribution)));
        return String.join(
                ";",
                cells.get(0),
                payrollMonth.toString(),
                cells.get(2),
                cells.get(1),
                cells.get(3),
                cells.get(4),
                written(wage),
                written(holiday),
                "0,00",
                written(contribution),
                cells.get(6));
    }

    /** Everything it has paid, by its own books. */
    public Money paid() {
        return paid;
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text.strip().replace(',', '.'));
    }

    private static BigDecimal percent(BigDecimal of, String part) {
        return of.multiply(new BigDecimal(part)).setScale(2, RoundingMode.HALF_UP);
    }

    private static String written(BigDecimal kroner) {
        return kroner.toPlainString().replace('.', ',');
    }
}
