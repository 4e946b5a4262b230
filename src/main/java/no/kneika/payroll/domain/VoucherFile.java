package no.kneika.payroll.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads payroll's file (bilagsfil) as it comes: semicolon or comma, UTF-8 or Windows-1252, decimal comma or dot, spaces in
 * amounts. Every wrong line says what is wrong with it; one wrong line stops the file.
 */
public final class VoucherFile {

    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final String SOURCE = "integrations.md";
    private static final List<String> COLUMNS = List.of(
            "employee_no",
            "payroll_month",
            "work_month",
            "wage_type",
            "hours",
            "rate",
            "wage",
            "holiday_pay",
            "pension",
            "contribution",
            "external_id");

    private VoucherFile() {}

    public static Decision<List<VoucherRow>> read(byte[] bytes) {
        if (bytes.length == 0) return refused("voucher-empty");
        if (bytes.length > MOST_BYTES) return refused("voucher-too-large", 10);
        var text = decoded(bytes);
        if (text.indexOf('\0') >= 0) return refused("voucher-not-csv");
        try {
            return rows(text);
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            return refused("voucher-not-csv");
        }
    }

    private static Decision<List<VoucherRow>> rows(String text) throws IOException {
        var heading = text.lines().findFirst().orElse("");
        char delimiter = heading.indexOf(';') >= 0 ? ';' : ',';
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .get();
        List<CSVRecord> records;
        try (var parser = CSVParser.parse(text, format)) {
            records = parser.getRecords();
        }
        if (records.isEmpty()) return refused("voucher-empty");
        var columns = columns(records.getFirst());
        var missing = COLUMNS.stream().filter(c -> !columns.containsKey(c)).toList();
        if (!missing.isEmpty()) return refused("voucher-columns-missing", String.join(", ", missing));
        if (records.size() == 1) return refused("voucher-empty");
        var rows = new ArrayList<VoucherRow>();
        var against = new ArrayList<Reason>();
        for (var record : records.subList(1, records.size()))
            switch (new VoucherCells(record, columns).row()) {
                case Decision.Accepted<VoucherRow>(var row) -> rows.add(row);
                case Decision.Refused<VoucherRow>(var reasons) -> against.addAll(reasons);
            }
        return Decision.unless(against, List.copyOf(rows));
    }

    private static Map<String, Integer> columns(CSVRecord heading) {
        var columns = new HashMap<String, Integer>();
        for (int i = 0; i < heading.size(); i++)
            columns.putIfAbsent(heading.get(i).strip().toLowerCase(Locale.ROOT).replace(' ', '_'), i);
        return columns;
    }

    /** Bytes that are no UTF-8 are Windows-1252: payroll systems write one or the other. */
    private static String decoded(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(bytes, Charset.forName("windows-1252"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static <T> Decision<T> refused(String code, Object... values) {
        return Decision.refused(Reason.of(code, SOURCE, values).at("file"));
    }
}
