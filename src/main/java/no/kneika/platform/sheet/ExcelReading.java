package no.kneika.platform.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import no.kneika.kernel.Decision;
import no.kneika.platform.sheet.Sheet.BadCell;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * Rows of the first visible sheet of an Excel workbook. A formula is never calculated: what Excel last showed in its cell
 * is what is read.
 */
final class ExcelReading {

    /** Fifty thousand students with twelve columns unpack to some 35 MB. */
    private static final long MOST_UNPACKED = 100L * 1024 * 1024;

    private static final int MOST_PARTS = 1000;
    private static final int MOST_CELLS = 200;
    private static final Pattern DATE_FORMAT = Pattern.compile("(?i).*[dy].*");
    private static final Pattern ERROR = Pattern.compile("#(N/A|REF!|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!|SPILL!|CALC!)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d{1,3})?");

    private ExcelReading() {}

    static Decision<Sheet> read(byte[] bytes) {
        try {
            if (!isSmallEnough(bytes)) return FileReading.refused("import-excel-too-big");
            return rows(bytes);
        } catch (IOException | RuntimeException broken) {
            return FileReading.refused("import-excel-broken");
        }
    }

    /** Unpacks every part once and counts, before anything keeps it: what a part says about its own size proves nothing. */
    private static boolean isSmallEnough(byte[] bytes) throws IOException {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            var buffer = new byte[64 * 1024];
            long all = 0;
            int parts = 0;
            for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
                ZipArchiveEntry entry = entries.nextElement();
                if (++parts > MOST_PARTS) return false;
                try (var part = zip.getInputStream(entry)) {
                    for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                        all += read;
                        if (all > MOST_UNPACKED) return false;
                    }
                }
            }
            return true;
        }
    }

    private static Decision<Sheet> rows(byte[] bytes) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            var sheet = book.getSheets()
                    .filter(each -> each.getVisibility() == SheetVisibility.VISIBLE)
                    .min(Comparator.comparingInt(org.dhatim.fastexcel.reader.Sheet::getIndex));
            if (sheet.isEmpty()) return FileReading.refused("import-excel-broken");
            var rows = new ArrayList<Sheet.Row>();
            var bad = new ArrayList<BadCell>();
            try (var stream = sheet.get().openStream()) {
                for (var each = stream.iterator(); each.hasNext(); ) {
                    var read = each.next();
                    var cells = new ArrayList<String>();
                    for (int i = 0; i < Math.min(read.getCellCount(), MOST_CELLS); i++) {
                        var cell = read.getOptionalCell(i).orElse(null);
                        var text = cell == null ? "" : text(cell);
                        if (cell != null && isBad(cell, text))
                            bad.add(new BadCell(
                                    read.getRowNum(),
                                    i,
                                    cell.getFormula() != null && text.isEmpty()
                                            ? "import-formula"
                                            : "import-cell-error"));
                        cells.add(text);
                    }
                    var row = new Sheet.Row(read.getRowNum(), List.copyOf(cells));
                    if (!row.isEmpty() || bad.stream().anyMatch(b -> b.row() == row.number())) rows.add(row);
                    if (rows.size() > FileReading.MOST_ROWS)
                        return FileReading.refused("import-too-many-lines", FileReading.MOST_ROWS);
                }
            }
            return Decision.accepted(new Sheet(new Sheet.Form("EXCEL", "", ""), rows, bad));
        }
    }

    private static boolean isBad(Cell cell, String text) {
        return cell.getType() == CellType.ERROR
                || ERROR.matcher(text).matches()
                || (cell.getFormula() != null && text.isEmpty() && isUncalculated(cell));
    }

    /** A formula that gives an empty text has been calculated; one without any value has not. */
    private static boolean isUncalculated(Cell cell) {
        return cell.getRawValue() == null;
    }

    private static String text(Cell cell) {
        var raw = cell.getRawValue();
        return switch (cell.getType()) {
            case EMPTY -> "";
            case STRING -> Objects.requireNonNullElse(cell.asString(), "");
            case BOOLEAN, ERROR -> Objects.requireNonNullElse(raw, "");
            case NUMBER, FORMULA -> raw == null ? "" : number(cell, raw);
        };
    }

    /** Numbers as they are written, dates as 2026-08-01; what a formula gave as text is text. */
    private static String number(Cell cell, String raw) {
        if (!NUMBER.matcher(raw).matches()) return raw;
        if (isDate(cell)) return cell.asDate().toLocalDate().toString();
        return new BigDecimal(raw).stripTrailingZeros().toPlainString();
    }

    /** Excel keeps a date as a number of days; only its format tells. */
    private static boolean isDate(Cell cell) {
        var id = cell.getDataFormatId();
        if (id != null && id >= 14 && id <= 17 || id != null && id == 22) return true;
        var format = cell.getDataFormatString();
        return format != null
                && DATE_FORMAT
                        .matcher(format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", ""))
                        .matches();
    }
}
