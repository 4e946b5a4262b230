package no.kneika.imports.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.kneika.imports.Column;
import no.kneika.imports.ImportKind;
import no.kneika.kernel.Reason;
import no.kneika.platform.intake.Trouble;
import no.kneika.platform.sheet.Sheet;

/**
 * The first row of a file (overskrift): which column stands where.
 *
 * @param unused headings there is no use for
 */
public record Heading(Map<Column, Integer> at, List<String> unused, List<Trouble> troubles) {

    private static final String SOURCE = "the template";

    /** Reads a heading as one of a kind of register. */
    public static Heading of(ImportKind kind, Sheet.Row row, String lang) {
        var at = new EnumMap<Column, Integer>(Column.class);
        var unused = new ArrayList<String>();
        var troubles = new ArrayList<Trouble>();
        for (int i = 0; i < row.cells().size(); i++) {
            var heading = row.cells().get(i).strip();
            if (heading.isEmpty()) continue;
            var column = find(kind, heading);
            if (column.isEmpty()) unused.add(heading);
            else if (at.putIfAbsent(column.get(), i) != null)
                troubles.add(new Trouble(
                        row.number(), column.get().name(), heading, Reason.of("import-header-twice", SOURCE)));
        }
        for (var column : kind.required())
            if (!at.containsKey(column) && !(column == Column.NAME && isSplit(at)))
                troubles.add(new Trouble(
                        row.number(),
                        column.name(),
                        "",
                        Reason.of("import-header-missing", SOURCE, column.heading(lang))));
        return new Heading(at, unused, troubles);
    }

    /** "Emne" means the code in a register of courses and the course in one of results: the kind decides. */
    private static Optional<Column> find(ImportKind kind, String heading) {
        return kind.columns().stream()
                .filter(column -> column.isCalled(heading))
                .findFirst();
    }

    private static boolean isSplit(Map<Column, Integer> at) {
        return at.containsKey(Column.FIRST_NAME) && at.containsKey(Column.LAST_NAME);
    }
}
