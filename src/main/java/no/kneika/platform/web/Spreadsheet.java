package no.kneika.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * A table to take away (regneark), as CSV and as Excel.
 *
 * @param rows each with as many values as there are heads: text, dates, time, money or a rate
 */
public record Spreadsheet(String name, List<String> heads, List<List<Object>> rows) {

    /** Semicolons and decimal comma, as spreadsheets here read them; a byte order mark, so that æøå survive. */
    public byte[] csv() {
        var text = new StringBuilder("\uFEFF").append(line(List.copyOf(heads)));
        rows.forEach(row -> text.append(line(row)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<?> values) {
        return values.stream().map(Spreadsheet::cell).collect(Collectors.joining(";", "", "\r\n"));
    }

    private static String cell(Object value) {
        if (value instanceof Money money) return money.kroner().toPlainString().replace('.', ',');
        if (value instanceof HourlyRate rate)
            return rate.kroner().toPlainString().replace('.', ',');
        if (value instanceof Minutes minutes)
            return hours(minutes).toPlainString().replace('.', ',');
        var text = value.toString();
        // A name that begins like a formula must not become one in somebody's spreadsheet.
        if (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) text = "'" + text;
        return text.matches("(?s).*[;\"\\r\\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    // Time is hours with decimals, which a spreadsheet can add up.
    private static BigDecimal hours(Minutes minutes) {
        return BigDecimal.valueOf(minutes.value())
                .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    public byte[] excel() {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Kneika", "1.0")) {
            var sheet = book.newWorksheet(name);
            for (int column = 0; column < heads.size(); column++) {
                sheet.value(0, column, heads.get(column));
                sheet.style(0, column).bold().set();
            }
            for (int row = 0; row < rows.size(); row++)
                for (int column = 0; column < heads.size(); column++)
                    put(sheet, row + 1, column, rows.get(row).get(column));
            sheet.freezePane(0, 1);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case Money money -> {
                sheet.value(row, column, money.kroner());
                sheet.style(row, column).format("#,##0.00").set();
            }
            case HourlyRate rate -> {
                sheet.value(row, column, rate.kroner());
                sheet.style(row, column).format("#,##0.00##").set();
            }
            case Minutes minutes -> {
                sheet.value(row, column, hours(minutes));
                sheet.style(row, column).format("0.##").set();
            }
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            default -> sheet.value(row, column, value.toString());
        }
    }

    /** What a table may be taken along as; a controller takes it as a parameter, and the end of the address says which. */
    public enum Kind {
        CSV,
        XLSX
    }

    /** As a file to keep, in the kind that was asked for. */
    public ResponseEntity<byte[]> as(String fileName, Kind kind) {
        return switch (kind) {
            case CSV -> download(fileName + ".csv", csv());
            case XLSX -> download(fileName + ".xlsx", excel());
        };
    }

    /** As a file to keep; names of files tell nobody anything. */
    public static ResponseEntity<byte[]> download(String fileName, byte[] content) {
        var type = switch (fileName.substring(fileName.lastIndexOf('.') + 1)) {
            case "csv" -> "text/csv;charset=UTF-8";
            case "json" -> "application/json";
            default -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        };
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName)
                                .build()
                                .toString())
                .body(content);
    }
}
