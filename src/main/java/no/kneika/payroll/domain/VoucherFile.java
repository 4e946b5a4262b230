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
import no.kneika.platform.sheet.FileReading;
import no.kneika.platform.sheet.Sheet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

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

    private static final Map<String, String> NORWEGIAN = Map.ofEntries(
            Map.entry("ansattnummer", "employee_no"),
            Map.entry("ansattnr", "employee_no"),
            Map.entry("lønnsmåned", "payroll_month"),
            Map.entry("arbeidsmåned", "work_month"),
            Map.entry("lønnart", "wage_type"),
            Map.entry("timer", "hours"),
            Map.entry("timelønn", "rate"),
            Map.entry("sats", "rate"),
            Map.entry("lønn", "wage"),
            Map.entry("feriepenger", "holiday_pay"),
            Map.entry("pensjon", "pension"),
            Map.entry("arbeidsgiveravgift", "contribution"),
            Map.entry("linje_id", "external_id"));

    private VoucherFile() {}

    public static Decision<List<VoucherRow>> read(byte[] bytes) {
        if (bytes.length == 0) return refused("voucher-empty");
        if (bytes.length > MOST_BYTES) return refused("voucher-too-large", 10);
        if (isExcel(bytes)) return FileReading.read(bytes).then(VoucherFile::excel);
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
        try (var parser = CSVParser.parse(text, format)) {
            return rows(parser.getRecords().stream()
                    .map(r -> new Sheet.Row(Math.toIntExact(r.getRecordNumber()), List.of(r.values())))
                    .toList());
        }
    }

    private static Decision<List<VoucherRow>> excel(Sheet sheet) {
        if (sheet.bad().isEmpty()) return rows(sheet.rows());
        return Decision.refused(sheet.bad().stream()
                .map(cell -> Reason.of("voucher-cell", SOURCE, cell.row()).at("file"))
                .distinct()
                .toArray(Reason[]::new));
    }

    private static Decision<List<VoucherRow>> rows(List<Sheet.Row> lines) {
        if (lines.isEmpty()) return refused("voucher-empty");
        var columns = columns(lines.getFirst().cells());
        var missing = COLUMNS.stream().filter(c -> !columns.containsKey(c)).toList();
        if (!missing.isEmpty()) return refused("voucher-columns-missing", String.join(", ", missing));
        if (lines.size() == 1) return refused("voucher-empty");
        var rows = new ArrayList<VoucherRow>();
        var against = new ArrayList<Reason>();
        for (var line : lines.subList(1, lines.size()))
            switch (new VoucherCells(line.number(), line.cells(), columns).row()) {
                case Decision.Accepted<VoucherRow>(var row) -> rows.add(row);
                case Decision.Refused<VoucherRow>(var reasons) -> against.addAll(reasons);
            }
        return Decision.unless(against, List.copyOf(rows));
    }

    /** Excel has a zip's first bytes, and the old one its own; what the file is called does not count. */
    private static boolean isExcel(byte[] bytes) {
        return bytes.length > 3
                && (bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3
                        || bytes[0] == (byte) 0xD0 && bytes[1] == (byte) 0xCF && bytes[2] == 0x11);
    }

    private static Map<String, Integer> columns(List<String> heading) {
        var columns = new HashMap<String, Integer>();
        for (int i = 0; i < heading.size(); i++) columns.putIfAbsent(name(heading.get(i)), i);
        return columns;
    }

    private static String name(String heading) {
        var plain = heading.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return NORWEGIAN.getOrDefault(plain, plain);
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
