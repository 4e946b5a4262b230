package no.kneika.imports.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong in a file, as a file: semicolons, and a byte order mark so that æøå survive in Excel. */
final class Report {

    private Report() {}

    static byte[] csv(List<String> headings, List<ImportPage.Wrong> wrong) {
        var text = new StringBuilder("\uFEFF").append(line(headings));
        for (var each : wrong)
            text.append(line(List.of(each.number(), each.column(), each.found(), each.what(), each.mend())));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Report::cell).collect(Collectors.joining(";", "", "\r\n"));
    }

    /** What somebody wrote in a file must not become a formula in the spreadsheet of the one who mends it. */
    static String cell(String text) {
        var safe = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[;\"\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
