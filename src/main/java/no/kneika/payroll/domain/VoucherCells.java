package no.kneika.payroll.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.kneika.kernel.Decision;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Reason;

/** The cells of one line of payroll's file. Collects everything wrong with the line before it gives up. */
final class VoucherCells {

    private static final String SOURCE = "integrations.md";
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-./ ]?(\\d{2})(?:[-./]\\d{2})?");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[-./ ](\\d{4})");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,4}):([0-5]\\d)");

    private final List<String> cells;
    private final Map<String, Integer> columns;
    private final List<Reason> against = new ArrayList<>();
    private final int number;

    VoucherCells(int number, List<String> cells, Map<String, Integer> columns) {
        this.cells = cells;
        this.columns = columns;
        this.number = number;
    }

    Decision<VoucherRow> row() {
        if (isNegative("hours")
                || isNegative("wage")
                || isNegative("holiday_pay")
                || isNegative("pension")
                || isNegative("contribution")
                || isNegative("rate")) return Decision.refused(wrong("voucher-negative"));
        var employee = cell("employee_no");
        if (employee.isEmpty()) against.add(wrong("voucher-no-employee"));
        var row = new VoucherRow(
                number,
                employee,
                month("payroll_month"),
                month("work_month"),
                cell("wage_type"),
                hours(),
                new HourlyRate(decimal("rate", 4)),
                money("wage"),
                money("holiday_pay"),
                money("pension"),
                money("contribution"),
                cell("external_id"));
        return Decision.unless(against, row);
    }

    private String cell(String column) {
        int index = columns.getOrDefault(column, -1);
        return index < 0 || index >= cells.size() ? "" : cells.get(index).strip();
    }

    private boolean isNegative(String column) {
        var text = cell(column);
        return (text.startsWith("-") || text.startsWith("\u2212") || text.endsWith("-"))
                && text.chars().anyMatch(c -> c >= '1' && c <= '9');
    }

    private YearMonth month(String column) {
        var text = cell(column);
        try {
            var yearFirst = YEAR_FIRST.matcher(text);
            if (yearFirst.matches())
                return YearMonth.of(Integer.parseInt(yearFirst.group(1)), Integer.parseInt(yearFirst.group(2)));
            var monthFirst = MONTH_FIRST.matcher(text);
            if (monthFirst.matches())
                return YearMonth.of(Integer.parseInt(monthFirst.group(2)), Integer.parseInt(monthFirst.group(1)));
        } catch (DateTimeException thirteenth) {
            // said below
        }
        against.add(wrong("voucher-month", column, text));
        return YearMonth.of(2000, 1);
    }

    private Minutes hours() {
        var clock = CLOCK.matcher(cell("hours"));
        if (clock.matches()) return Minutes.of(Integer.parseInt(clock.group(1)), Integer.parseInt(clock.group(2)));
        var minutes = decimal("hours", 4).multiply(BigDecimal.valueOf(60)).setScale(0, RoundingMode.HALF_UP);
        if (minutes.compareTo(BigDecimal.valueOf(60_000)) <= 0) return new Minutes(minutes.intValueExact());
        against.add(wrong("voucher-number", "hours", cell("hours")));
        return Minutes.ZERO;
    }

    private Money money(String column) {
        return Money.roundHalfUp(decimal(column, 2));
    }

    /** "1 234,56", "1.234,56", "1,234.56" and "1234.5" are the same amount to whoever wrote them. */
    private BigDecimal decimal(String column, int decimals) {
        var text = cell(column).replaceAll("[\\s\\u00a0\\u2007\\u202f']", "");
        if (text.isEmpty()) text = "0";
        int sign = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
        var plain = sign < 0
                ? text
                : text.substring(0, sign).replaceAll("(?<=\\d)[.,](?=\\d{3})", "") + "." + text.substring(sign + 1);
        if (plain.matches("-?\\d{1,9}(\\.\\d+)?")) {
            var value = new BigDecimal(plain).abs().stripTrailingZeros(); // minus nought is nought
            if (value.scale() <= decimals) return value;
        }
        against.add(wrong("voucher-number", column, cell(column)));
        return BigDecimal.ZERO;
    }

    private Reason wrong(String code, String column, String text) {
        return Reason.of(code, SOURCE, number, column, text.length() > 40 ? text.substring(0, 40) : text)
                .at("file");
    }

    private Reason wrong(String code) {
        return Reason.of(code, SOURCE, number).at("file");
    }
}
