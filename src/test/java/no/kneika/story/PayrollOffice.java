package no.kneika.story;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The payroll office of a story: takes Kneika's export and pays every line as a payroll system would, with sums of its
 * own. Holiday pay 12 %, employer's contribution 14.1 % of wage and holiday pay, each rounded once.
 */
final class PayrollOffice {

    private PayrollOffice() {}

    static final String HEADING =
            "employee_no;payroll_month;work_month;wage_type;hours;rate;wage;holiday_pay;pension;contribution;external_id";

    /** @param export as Kneika wrote it: employee_no;wage_type;work_month;hours;rate;cost_centre;external_id */
    static String pays(String export, String payrollMonth) {
        var lines = new ArrayList<String>();
        lines.add(HEADING);
        for (var line : export.replace("\ufeff", "").lines().skip(1).toList()) {
            if (line.isBlank()) continue;
            var cells = List.of(line.split(";", -1));
            var hours = decimal(cells.get(3));
            var rate = decimal(cells.get(4));
            var minutes = hours.multiply(BigDecimal.valueOf(60)).setScale(0, RoundingMode.HALF_UP);
            var wage = rate.multiply(minutes).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP);
            var holiday = share(wage, "0.12");
            var contribution = share(wage.add(holiday), "0.141");
            lines.add(String.join(
                    ";",
                    cells.get(0),
                    payrollMonth,
                    cells.get(2),
                    cells.get(1),
                    cells.get(3),
                    cells.get(4),
                    written(wage),
                    written(holiday),
                    "0,00",
                    written(contribution),
                    cells.get(6)));
        }
        return String.join("\r\n", lines) + "\r\n";
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text.strip().replace(',', '.'));
    }

    private static BigDecimal share(BigDecimal of, String part) {
        return of.multiply(new BigDecimal(part)).setScale(2, RoundingMode.HALF_UP);
    }

    private static String written(BigDecimal kroner) {
        return kroner.toPlainString().replace('.', ',');
    }
}
