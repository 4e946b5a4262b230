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

    private static final List<String> SIGNED = List.of("hours", "wage", "holiday_pay", "pension", "contribution");

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
        // One sign for the whole line: hours and every amount are paid, or all of them are taken back.
        boolean back = SIGNED.stream().anyMatch(this::isNegative);
        if (isNegative("rate")
                || back && SIGNED.stream().anyMatch(column -> isSomething(column) && !isNegative(column)))
            return Decision.refused(wrong("voucher-mixed-signs"));
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
                money("wage", back),
                money("holiday_pay", back),
                money("pension", back),
                money("contribution", back),
                cell("external_id"),
                back);
        return Decision.unless(against, row);
    }

    private String cell(String column) {
        int index = columns.getOrDefault(column, -1);
        return index < 0 || index >= cells.size() ? "" : cells.get(index).strip();
    }

    /** "-180,00", "180,00-" and "(180,00)" are what payroll systems and spreadsheets write; minus nought is nought. */
    private boolean isNegative(String column) {
        var text = cell(column);
        return isSomething(column)
                && (text.startsWith("-")
                        || text.startsWith("\u2212")
                        || text.endsWith("-")
                        || text.startsWith("(") && text.endsWith(")"));
    }

    private boolean isSomething(String column) {
        return cell(column).chars().anyMatch(c -> c >= '1' && c <= '9');
    }

    private String unsigned(String column) {
        return cell(column).replaceAll("^[-\u2212(]\\s*|\\s*[-)]$", "");
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
        var clock = CLOCK.matcher(unsigned("hours"));
        if (clock.matches()) return Minutes.of(Integer.parseInt(clock.group(1)), Integer.parseInt(clock.group(2)));
        var minutes = decimal("hours", 4).multiply(BigDecimal.valueOf(60)).setScale(0, RoundingMode.HALF_UP);
        if (minutes.compareTo(BigDecimal.valueOf(60_000)) <= 0) return new Minutes(minutes.intValueExact());
        against.add(wrong("voucher-number", "hours", cell("hours")));
        return Minutes.ZERO;
    }

    private Money money(String column, boolean back) {
        var amount = Money.roundHalfUp(decimal(column, 2));
        return back ? amount.negate() : amount;
    }

    /** "1 234,56", "1.234,56", "1,234.56" and "1234.5" are the same amount to whoever wrote them. */
    private BigDecimal decimal(String column, int decimals) {
        var text = unsigned(column).replaceAll("[\\s\\u00a0\\u2007\\u202f']", "");
        if (text.isEmpty()) text = "0";
        int sign = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
        var plain = sign < 0
                ? text
                : text.substring(0, sign).replaceAll("(?<=\\d)[.,](?=\\d{3})", "") + "." + text.substring(sign + 1);
        if (plain.matches("\\d{1,9}(\\.\\d+)?")) {
            var value = new BigDecimal(plain).stripTrailingZeros();
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
