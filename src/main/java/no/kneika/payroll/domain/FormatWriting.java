package no.kneika.payroll.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import no.kneika.kernel.Minutes;
import no.kneika.payroll.domain.ExportFormat.Column;
import no.kneika.payroll.domain.ExportFormat.Quoting;
import no.kneika.payroll.domain.ExportFormat.Source;

/** Writes a payroll file as its format says, byte for byte. */
public final class FormatWriting {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /** What a spreadsheet would run. A plain number, also a negative one, is none of it. */
    private static final Pattern FORMULA = Pattern.compile("[=+@\\-\\t\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("-?\\d+([.,]\\d+)?");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final ExportFormat format;
    private final String batch;

    private FormatWriting(ExportFormat format, String batch) {
        this.format = format;
        this.batch = batch;
    }

    /** @param batch the id of the whole, which BATCH_ID writes */
    public static byte[] bytes(ExportFormat format, String batch, List<FileLine> lines) {
        return text(format, batch, lines).getBytes(format.layout().encoding().charset());
    }

    public static String text(ExportFormat format, String batch, List<FileLine> lines) {
        var writing = new FormatWriting(format, batch);
        var text = new StringBuilder();
        if (format.layout().encoding() == ExportFormat.Encoding.UTF_8_BOM) text.append('\uFEFF');
        if (format.layout().heading())
            writing.line(
                    text,
                    format.columns().stream()
                            .map(c -> writing.quoted(writing.harmless(c.heading()), false))
                            .toList());
        for (var line : lines)
            writing.line(
                    text,
                    format.columns().stream().map(c -> writing.cell(c, line)).toList());
        return text.toString();
    }

    private void line(StringBuilder text, List<String> cells) {
        var separator = String.valueOf(format.layout().separator().sign);
        text.append(String.join(separator, cells));
        if (format.layout().trailing()) text.append(separator);
        text.append(format.layout().lineEnd().text);
    }

    private String cell(Column column, FileLine line) {
        var source = column.source();
        var value = value(column, line);
        if (source.isPadded() && value.matches("\\d+") && value.length() < column.width())
            value = "0".repeat(column.width() - value.length()) + value;
        if (source == Source.EMPTY) return "";
        boolean isText = source.isText()
                || source == Source.FIXED && !NUMBER.matcher(value).matches();
        return quoted(harmless(value), isText);
    }

    private String value(Column column, FileLine line) {
        return switch (column.source()) {
            case EMPLOYEE_NO -> line.employeeNumber();
            case WAGE_TYPE -> line.wageType();
            case WORK_MONTH -> line.workMonth().toString();
            case WORK_YEAR -> String.valueOf(line.workMonth().getYear());
            case MONTH_NUMBER -> "%02d".formatted(line.workMonth().getMonthValue());
            case FIRST_DAY -> DAY.format(line.workMonth().atDay(1));
            case LAST_DAY -> DAY.format(line.workMonth().atEndOfMonth());
            case HOURS -> decimal(hours(line.minutes()));
            case MINUTES -> String.valueOf(line.minutes());
            case CLOCK ->
                (line.minutes() < 0 ? "-" : "")
                        + "%d:%02d".formatted(Math.abs(line.minutes()) / 60, Math.abs(line.minutes()) % 60);
            case RATE -> decimal(line.rate().toString());
            case AMOUNT -> decimal(amount(line));
            case COST_CENTRE -> format.costCentre();
            case LINE_ID -> line.lineId();
            case BATCH_ID -> batch;
            case FIXED -> column.text();
            case EMPTY, EMPTY_TEXT -> "";
        };
    }

    /** Two decimals are enough to find the minute again: a hundredth of an hour is 36 seconds. */
    static String hours(int minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String amount(FileLine line) {
        var wage = line.rate().times(new Minutes(Math.abs(line.minutes()))).toString();
        return line.minutes() < 0 ? "-" + wage : wage;
    }

    private String decimal(String number) {
        return number.replace('.', format.layout().decimal().sign);
    }

    /** Letters the encoding has not lose their marks; what is left of them is a question mark. */
    private String harmless(String value) {
        var text = fit(value.strip(), format.layout().encoding().charset());
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() && !isClock(text) ? "'" + text : text;
    }

    private static boolean isClock(String text) {
        return text.matches("-\\d+:\\d\\d");
    }

    private static String fit(String text, Charset charset) {
        var encoder = charset.newEncoder();
        if (encoder.canEncode(text)) return text;
        var fitting = new StringBuilder();
        text.codePoints().forEach(point -> {
            var letter = Character.toString(point);
            var plain = encoder.canEncode(letter)
                    ? letter
                    : MARKS.matcher(Normalizer.normalize(letter, Normalizer.Form.NFD))
                            .replaceAll("");
            fitting.append(encoder.canEncode(plain) ? plain : "?");
        });
        return fitting.toString();
    }

    private String quoted(String value, boolean isText) {
        var layout = format.layout();
        var oneLine = value.replaceAll("[\\r\\n]+", " ");
        boolean holds = oneLine.indexOf(layout.separator().sign) >= 0 || oneLine.indexOf('"') >= 0;
        if (layout.quoting() == Quoting.NEVER)
            return holds
                    ? oneLine.replace(layout.separator().sign, ' ')
                            .replace('"', ' ')
                            .strip()
                    : oneLine;
        if (holds || isText && layout.quoting() == Quoting.TEXT) return '"' + oneLine.replace("\"", "\"\"") + '"';
        return oneLine;
    }
}
