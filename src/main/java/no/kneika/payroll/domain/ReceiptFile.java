package no.kneika.payroll.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.payroll.domain.LineStory.Standing;
import no.kneika.platform.sheet.Sheet;

/**
 * Payroll's answer to an export (kvittering): a yes or a no to each line, by our id. One wrong line stops the file, and each
 * says what is wrong with it.
 */
public final class ReceiptFile {

    private static final String SOURCE = "integrations.md";
    private static final int LONGEST_REASON = 200;
    private static final Set<String> ID =
            Set.of("external_id", "line_id", "linje-id", "linje_id", "linjeid", "id", "zuord", "r6");
    private static final Set<String> STATUS = Set.of("status", "resultat", "result", "svar", "type");
    private static final Set<String> REASON =
            Set.of("reason", "årsak", "aarsak", "melding", "message", "feilmelding", "grunn", "error");
    private static final Set<String> YES =
            Set.of("ok", "accepted", "taken", "godkjent", "mottatt", "akseptert", "ja", "yes", "true", "1", "s");
    private static final Set<String> NO =
            Set.of("rejected", "refused", "avvist", "feil", "error", "failed", "nei", "no", "nai", "false", "0", "e");

    private ReceiptFile() {}

    /** @param number the line in the file */
    public record Answer(int number, UUID line, boolean taken, String reason) {}

    /** @param lines of the export the receipt was brought for, by our id */
    public static Decision<List<Answer>> read(Sheet sheet, Map<String, LineStory> lines) {
        if (sheet.rows().size() < 2)
            return Decision.refused(Reason.of("receipt-empty", SOURCE).at("file"));
        var heading = sheet.rows().getFirst().cells().stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT).replace(' ', '_'))
                .toList();
        int id = column(heading, ID);
        int status = column(heading, STATUS);
        int reason = column(heading, REASON);
        if (id < 0 || status < 0)
            return Decision.refused(Reason.of("receipt-columns", SOURCE).at("file"));
        var answers = new ArrayList<Answer>();
        var against = new ArrayList<Reason>();
        var seen = new HashMap<String, Integer>();
        for (var row : sheet.rows().subList(1, sheet.rows().size())) {
            var name = cell(row, id);
            var word = cell(row, status).toLowerCase(Locale.ROOT);
            var before = seen.putIfAbsent(name, row.number());
            var line = lines.get(name);
            if (line == null) against.add(wrong("receipt-unknown-line", row, name));
            else if (before != null) against.add(wrong("receipt-line-twice", row, name, before));
            else if (!YES.contains(word) && !NO.contains(word)) against.add(wrong("receipt-status", row, name, word));
            else if (NO.contains(word) && line.standing() == Standing.PAID)
                against.add(wrong("receipt-paid-already", row, name));
            else answers.add(new Answer(row.number(), line.line(), YES.contains(word), brief(cell(row, reason))));
        }
        return Decision.unless(against, List.copyOf(answers));
    }

    private static int column(List<String> heading, Set<String> names) {
        var found = new HashSet<>(names);
        found.retainAll(heading);
        return heading.stream()
                .filter(found::contains)
                .findFirst()
                .map(heading::indexOf)
                .orElse(-1);
    }

    private static String cell(Sheet.Row row, int index) {
        return index < 0 || index >= row.cells().size()
                ? ""
                : row.cells().get(index).strip();
    }

    private static String brief(String text) {
        var plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() > LONGEST_REASON ? plain.substring(0, LONGEST_REASON) : plain;
    }

    private static Reason wrong(String code, Sheet.Row row, Object... values) {
        var all = new ArrayList<Object>();
        all.add(row.number());
        for (var value : values)
            all.add(value instanceof String text && text.length() > 40 ? text.substring(0, 40) : value);
        return Reason.of(code, SOURCE, all.toArray()).at("file");
    }
}
