package no.kneika.funding.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.kneika.funding.SubsidyPeriod;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.kernel.Reason;
import no.kneika.platform.sheet.Sheet;
import no.kneika.platform.web.Inputs;

/**
 * Reads the months NAV decided and paid from a sheet somebody made of NAV's pages (design/integrations.md: import by number).
 * Every wrong line says everything that is wrong with it; one wrong line stops the file.
 */
public final class MonthFile {

    static final String SOURCE = "design/integrations.md NAV mentor agreements (2026)";

    /** The columns, each by the names people give them. */
    public enum Column {
        NUMBER("nummer", "number", "tilskuddsnummer", "tilskotsnummer", "avtale"),
        FROM("fra", "frå", "from", "fra dato"),
        TO("til", "to", "til dato"),
        DECIDED_ON("besluttet", "vedtatt", "vedteke", "vedtaksdato", "decided on"),
        SUM("innvilget", "innvilga", "beløp", "granted", "sum"),
        PAID_ON("utbetalt dato", "utbetalingsdato", "paid on"),
        PAID("utbetalt", "paid");

        private final Set<String> names;

        Column(String... names) {
            this.names = Set.of(names);
        }

        boolean isCalled(String heading) {
            return names.contains(heading);
        }

        boolean isNeeded() {
            return this != PAID_ON && this != PAID;
        }

        /** The name we write ourselves. */
        public String heading() {
            return switch (this) {
                case NUMBER -> "nummer";
                case FROM -> "fra";
                case TO -> "til";
                case DECIDED_ON -> "besluttet";
                case SUM -> "innvilget";
                case PAID_ON -> "utbetalt dato";
                case PAID -> "utbetalt";
            };
        }
    }

    private MonthFile() {}

    public static Decision<List<MonthRow>> read(Sheet sheet, LocalDate today) {
        if (sheet.rows().size() < 2) return Decision.refused(wrong("month-file-empty"));
        var at = columns(sheet.rows().getFirst());
        var missing = new ArrayList<String>();
        for (var column : Column.values())
            if (column.isNeeded() && !at.containsKey(column)) missing.add(column.heading());
        if (!missing.isEmpty()) return Decision.refused(wrong("month-file-columns", String.join(", ", missing)));
        var against = new ArrayList<Reason>();
        for (var bad : sheet.bad()) against.add(wrong("month-line-cell", bad.row()));
        var rows = new ArrayList<MonthRow>();
        for (var row : sheet.rows().subList(1, sheet.rows().size())) {
            var cells = new Cells(row, at, today, against);
            cells.read().ifPresent(rows::add);
        }
        return Decision.unless(against, List.copyOf(rows));
    }

    private static Map<Column, Integer> columns(Sheet.Row heading) {
        var at = new EnumMap<Column, Integer>(Column.class);
        for (int i = 0; i < heading.cells().size(); i++) {
            var text = heading.cells()
                    .get(i)
                    .replace('\u00a0', ' ')
                    .replace('_', ' ')
                    .strip()
                    .toLowerCase(Locale.ROOT);
            for (var column : Column.values()) if (column.isCalled(text)) at.putIfAbsent(column, i);
        }
        return at;
    }

    private static Reason wrong(String code, Object... values) {
        return Reason.of(code, SOURCE, values).at("file");
    }

    /** One line; what is wrong with it is said with its number. */
    private record Cells(Sheet.Row row, Map<Column, Integer> at, LocalDate today, List<Reason> against) {

        Optional<MonthRow> read() {
            int before = against.size();
            var number = MonthNumber.read(text(Column.NUMBER));
            if (number.isEmpty()) against.add(said("month-line-number", text(Column.NUMBER)));
            var from = date(Column.FROM);
            var to = date(Column.TO);
            var on = date(Column.DECIDED_ON);
            var sum = money(Column.SUM);
            if (from != null && to != null && to.isBefore(from)) against.add(said("month-line-days"));
            var paid = paid();
            if (against.size() > before || number.isEmpty() || from == null || to == null || on == null || sum == null)
                return Optional.empty();
            return Optional.of(new MonthRow(row.number(), number.get(), new Period(from, to), on, sum, paid));
        }

        private Optional<SubsidyPeriod.Paid> paid() {
            boolean noDay = text(Column.PAID_ON).isEmpty();
            boolean noSum = text(Column.PAID).isEmpty();
            if (noDay && noSum) return Optional.empty();
            if (noDay || noSum) {
                against.add(said("month-line-paid-half"));
                return Optional.empty();
            }
            var day = date(Column.PAID_ON);
            var sum = money(Column.PAID);
            return day == null || sum == null ? Optional.empty() : Optional.of(new SubsidyPeriod.Paid(day, sum));
        }

        private @org.jspecify.annotations.Nullable LocalDate date(Column column) {
            return taken("month-line-date", column, Inputs.date(text(column), "file", today));
        }

        private @org.jspecify.annotations.Nullable Money money(Column column) {
            return taken("month-line-money", column, Inputs.money(text(column), "file"));
        }

        private <T> @org.jspecify.annotations.Nullable T taken(String code, Column column, Decision<T> read) {
            if (read instanceof Decision.Accepted<T>(var value)) return value;
            against.add(said(code, column.heading(), text(column)));
            return null;
        }

        private String text(Column column) {
            int index = at.getOrDefault(column, -1);
            if (index < 0 || index >= row.cells().size()) return "";
            var text = row.cells().get(index).replace('\u00a0', ' ').strip();
            return text.length() > 40 ? text.substring(0, 40) : text;
        }

        private Reason said(String code, Object... values) {
            var args = new ArrayList<Object>(List.of(values));
            args.addFirst(String.valueOf(row.number()));
            return wrong(code, args.toArray());
        }
    }
}
