package no.kneika.platform.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import no.kneika.kernel.Decision;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Rows of a CSV file, with whatever separates its values. */
final class CsvReading {

    private static final String SEPARATORS = ";,\t";

    private CsvReading() {}

    static Decision<Sheet> read(Encoded encoded) {
        var text = encoded.text();
        int skipped = 0;
        char separator = separator(firstLine(text));
        // Excel's own word for the separator, on a line before the heading.
        if (text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 4) {
            separator = text.charAt(4);
            int end = text.indexOf('\n');
            text = end < 0 ? "" : text.substring(end + 1);
            skipped = 1;
        }
        var form = new Sheet.Form("CSV", encoded.encoding(), name(separator));
        return rows(text, separator, skipped, form);
    }

    private static Decision<Sheet> rows(String text, char separator, int skipped, Sheet.Form form) {
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        var rows = new ArrayList<Sheet.Row>();
        long line = 1;
        try (var parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            var records = parser.iterator();
            while (records.hasNext()) {
                var row = new Sheet.Row(
                        (int) line + skipped, List.of(records.next().values()));
                // A record that ends with the file has not reached the next line.
                line = Math.max(line + 1, parser.getCurrentLineNumber() + 1);
                if (!row.isEmpty()) rows.add(row);
                if (rows.size() > FileReading.MOST_ROWS)
                    return FileReading.refused("import-too-many-lines", FileReading.MOST_ROWS);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException brokenQuote) {
            return FileReading.refused("import-broken-quote", "" + (line + skipped));
        }
        return Decision.accepted(new Sheet(form, rows, List.of()));
    }

    private static String firstLine(String text) {
        return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    /** The one there are most of in the heading, outside quotes. */
    private static char separator(String heading) {
        char best = ';';
        int most = 0;
        for (char candidate : SEPARATORS.toCharArray()) {
            int count = 0;
            boolean quoted = false;
            for (char c : heading.toCharArray()) {
                if (c == '"') quoted = !quoted;
                else if (c == candidate && !quoted) count++;
            }
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private static String name(char separator) {
        return switch (separator) {
            case ',' -> "COMMA";
            case '\t' -> "TAB";
            default -> "SEMICOLON";
        };
    }
}
