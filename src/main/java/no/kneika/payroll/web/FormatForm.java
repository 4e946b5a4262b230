package no.kneika.payroll.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.payroll.domain.ExportFormat;
import no.kneika.payroll.domain.ExportFormat.Column;
import no.kneika.payroll.domain.ExportFormat.Decimal;
import no.kneika.payroll.domain.ExportFormat.Encoding;
import no.kneika.payroll.domain.ExportFormat.Layout;
import no.kneika.payroll.domain.ExportFormat.LineEnd;
import no.kneika.payroll.domain.ExportFormat.Quoting;
import no.kneika.payroll.domain.ExportFormat.Separator;
import no.kneika.payroll.domain.ExportFormat.Source;
import no.kneika.payroll.domain.FormatRules;
import no.kneika.payroll.domain.WageTypes;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Inputs;
import org.jspecify.annotations.Nullable;

/** A format as a form, and the other way. A column without content is taken out; two at one place go in the order they were moved. */
final class FormatForm {

    static final int SPARE = 2;
    private static final int WIDEST = 20;

    private FormatForm() {}

    static Form of(ExportFormat format) {
        var layout = format.layout();
        var values = new LinkedHashMap<String, List<String>>();
        values.put("encoding", List.of(layout.encoding().name()));
        values.put("separator", List.of(layout.separator().name()));
        values.put("decimal", List.of(layout.decimal().name()));
        values.put("quoting", List.of(layout.quoting().name()));
        values.put("lineEnd", List.of(layout.lineEnd().name()));
        if (layout.heading()) values.put("firstLine", List.of("true"));
        if (layout.trailing()) values.put("trailing", List.of("true"));
        values.put("wageType", List.of(format.wageTypes().hours()));
        values.put("sickWageType", List.of(format.wageTypes().sickPay()));
        values.put("backWageType", List.of(format.wageTypes().backPay()));
        values.put("costCentre", List.of(format.costCentre()));
        var rows = new ArrayList<FormatPage.Row>();
        int number = 0;
        for (var column : format.columns())
            rows.add(new FormatPage.Row(
                    ++number,
                    String.valueOf(number),
                    column.source().name(),
                    column.heading(),
                    column.text(),
                    column.width() == 0 ? "" : String.valueOf(column.width()),
                    false));
        values.put("place", rows.stream().map(FormatPage.Row::place).toList());
        values.put("source", rows.stream().map(FormatPage.Row::source).toList());
        values.put("columnHeading", rows.stream().map(FormatPage.Row::heading).toList());
        values.put("fixed", rows.stream().map(FormatPage.Row::fixed).toList());
        values.put("width", rows.stream().map(FormatPage.Row::width).toList());
        return new Form(values, List.of());
    }

    /** The columns in the order they were given places, and some empty ones at the end. */
    static List<FormatPage.Row> rows(Form form) {
        var ordered = ordered(form);
        var rows = new ArrayList<FormatPage.Row>();
        for (var row : ordered)
            rows.add(new FormatPage.Row(
                    rows.size() + 1,
                    String.valueOf(rows.size() + 1),
                    row.source(),
                    row.heading(),
                    row.fixed(),
                    row.width(),
                    false));
        for (int spare = 0; spare < SPARE; spare++)
            rows.add(new FormatPage.Row(rows.size() + 1, String.valueOf(rows.size() + 1), "", "", "", "", true));
        return rows;
    }

    private static List<FormatPage.Row> ordered(Form form) {
        var rows = new ArrayList<FormatPage.Row>();
        for (var line : form.value("columns").lines().toList()) rows.add(carried(rows.size(), line.split("\t", -1)));
        int all = Math.min(form.values("source").size(), 2 * FormatRules.MOST_COLUMNS);
        for (int i = 0; i < all; i++)
            if (!at(form, "source", i).isEmpty())
                rows.add(new FormatPage.Row(
                        i,
                        at(form, "place", i),
                        at(form, "source", i),
                        at(form, "columnHeading", i),
                        at(form, "fixed", i),
                        at(form, "width", i),
                        false));
        rows.sort(Comparator.comparingInt(FormatForm::place)
                .thenComparing(Comparator.comparingInt(FormatPage.Row::number).reversed()));
        return rows;
    }

    private static FormatPage.Row carried(int number, String[] cells) {
        var all = Arrays.copyOf(cells, 4);
        return new FormatPage.Row(
                number, String.valueOf(number + 1), cell(all[0]), cell(all[1]), cell(all[2]), cell(all[3]), false);
    }

    private static String cell(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static int place(FormatPage.Row row) {
        return row.place().matches("\\d{1,3}") ? Integer.parseInt(row.place()) : row.number() + 1;
    }

    private static String at(Form form, String name, int index) {
        var all = form.values(name);
        return index < all.size() ? all.get(index).strip() : "";
    }

    static Decision<ExportFormat> read(Form form, String code) {
        var against = new ArrayList<Reason>();
        var layout = new Layout(
                choice(form, "encoding", Encoding.UTF_8_BOM, Encoding.class, against::add),
                choice(form, "separator", Separator.SEMICOLON, Separator.class, against::add),
                choice(form, "decimal", Decimal.COMMA, Decimal.class, against::add),
                choice(form, "quoting", Quoting.NEEDED, Quoting.class, against::add),
                choice(form, "lineEnd", LineEnd.CRLF, LineEnd.class, against::add),
                form.has("firstLine", "true"),
                form.has("trailing", "true"));
        var types = new WageTypes(
                brief(form.value("wageType"), "wageType", against::add),
                brief(form.value("sickWageType"), "sickWageType", against::add),
                brief(form.value("backWageType"), "backWageType", against::add));
        var costCentre = brief(form.value("costCentre"), "costCentre", against::add);
        var columns = new ArrayList<Column>();
        for (var row : ordered(form)) {
            var source = Inputs.choice(row.source(), "source", Source.class);
            if (source instanceof Decision.Refused<Source>(var reasons)) against.addAll(reasons);
            else
                columns.add(new Column(
                        source.orThrow(),
                        brief(row.heading(), null, against::add),
                        brief(row.fixed(), null, against::add),
                        row.width().matches("\\d{1,2}") ? Math.min(WIDEST, Integer.parseInt(row.width())) : 0));
        }
        return Decision.unless(against, new ExportFormat(code, 1, layout, types, costCentre, columns))
                .then(FormatRules::check);
    }

    private static <E extends Enum<E>> E choice(
            Form form, String field, E instead, Class<E> choices, Consumer<Reason> against) {
        var read = Inputs.choice(form.value(field), field, choices);
        if (read instanceof Decision.Refused<E>(var reasons)) {
            reasons.forEach(against);
            return instead;
        }
        return read.orThrow();
    }

    private static String brief(String text, @Nullable String field, Consumer<Reason> against) {
        var plain = text.strip();
        if (plain.length() <= FormatRules.LONGEST) return plain;
        var reason = Reason.of("format-too-long", "integrations.md", FormatRules.LONGEST);
        against.accept(field == null ? reason : reason.at(field));
        return "";
    }

    /** Everything that was typed, in order, for the form that saves. */
    static List<Map.Entry<String, String>> carried(Form form) {
        var carried = new ArrayList<Map.Entry<String, String>>();
        for (var name : List.of(
                "encoding",
                "separator",
                "decimal",
                "quoting",
                "lineEnd",
                "firstLine",
                "trailing",
                "wageType",
                "sickWageType",
                "backWageType",
                "costCentre")) form.values(name).forEach(value -> carried.add(Map.entry(name, value)));
        var columns = ordered(form).stream()
                .map(row -> String.join(
                        "\t", plain(row.source()), plain(row.heading()), plain(row.fixed()), plain(row.width())))
                .toList();
        carried.add(Map.entry("columns", String.join("\n", columns)));
        return carried;
    }

    private static String plain(String cell) {
        return cell.replaceAll("\\s+", " ");
    }

    /** Whether somebody has typed anything. */
    static boolean isTyped(Form form) {
        return !form.values("source").isEmpty() || !form.value("columns").isBlank();
    }
}
