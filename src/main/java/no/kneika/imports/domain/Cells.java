package no.kneika.imports.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.kneika.imports.Column;
import no.kneika.institution.ContactRow;
import no.kneika.institution.Matter;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Period;
import no.kneika.kernel.Reason;
import no.kneika.people.IdentityNumber;
import no.kneika.people.WrittenForm;
import no.kneika.platform.intake.Trouble;
import no.kneika.platform.sheet.Sheet;
import no.kneika.platform.web.Inputs;
import org.jspecify.annotations.Nullable;

/** The cells of one line, read one by one; what is wrong with each is remembered, so that a line says all of it at once. */
public final class Cells {

    private static final String SOURCE = "the template";
    private static final int LONGEST = 200;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+\\.[^\\s@,;<>\"]{2,}");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s.\\-]");
    private static final Pattern TEN_DIGITS = Pattern.compile("\\d{10}");
    private static final LocalDate FALLBACK = LocalDate.of(2000, 1, 1);

    private final Sheet.Row row;
    private final Map<Column, Integer> at;
    private final LocalDate today;
    private final List<Trouble> troubles = new ArrayList<>();

    public Cells(Sheet.Row row, Map<Column, Integer> at, LocalDate today) {
        this.row = row;
        this.at = at;
        this.today = today;
    }

    public int number() {
        return row.number();
    }

    public List<Trouble> troubles() {
        return troubles;
    }

    /** What stands there, or empty. */
    String text(Column column) {
        int index = at.getOrDefault(column, -1);
        if (index < 0 || index >= row.cells().size()) return "";
        var text = row.cells().get(index).replace('\u00a0', ' ').strip();
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) return wrong(column, "", "import-cell-line-break");
        if (text.indexOf('\ufffd') >= 0) return wrong(column, text, "import-cell-letters");
        return text.length() > LONGEST ? wrong(column, text, "import-cell-too-long", LONGEST) : text;
    }

    private String wrong(Column column, String found, String code, Object... values) {
        if (troubles.stream().noneMatch(t -> column.name().equals(t.column())))
            troubles.add(new Trouble(row.number(), column.name(), found, Reason.of(code, SOURCE, values)));
        return "";
    }

    public String required(Column column) {
        var text = text(column);
        return text.isEmpty() ? wrong(column, "", "import-cell-missing") : text;
    }

    /** Null is "leave it as it is". */
    public @Nullable String optional(Column column) {
        var text = text(column);
        return text.isEmpty() ? null : text;
    }

    /** A name in one column, or in two. */
    public String name() {
        var whole = text(Column.NAME);
        if (whole.isEmpty()) whole = (text(Column.FIRST_NAME) + " " + text(Column.LAST_NAME)).strip();
        return whole.isEmpty()
                ? wrong(at.containsKey(Column.NAME) ? Column.NAME : Column.FIRST_NAME, "", "import-cell-missing")
                : SPACES.matcher(whole).replaceAll(" ");
    }

    public @Nullable Integer integer(Column column, int least, int most) {
        var text = text(column);
        if (text.isEmpty()) return null;
        var read = Inputs.integer(text, "", least, most);
        if (read.isAccepted()) return read.orThrow();
        wrong(column, text, "import-number", least, most);
        return null;
    }

    /** "1.8.26", "2026-08-01", "1. august 2026"; the first of January 2000 stands in for one that cannot be read. */
    public LocalDate date(Column column) {
        var text = required(column);
        if (text.isEmpty()) return FALLBACK;
        var read = Inputs.date(text, "", today);
        if (read.isAccepted() && isNear(read.orThrow())) return read.orThrow();
        wrong(column, text, "import-date");
        return FALLBACK;
    }

    private static boolean isNear(LocalDate date) {
        return date.getYear() >= 1900 && date.getYear() <= 2200;
    }

    /** A birthday has been: "1.8.60" is 1960. An identity number knows it already, and must agree. */
    public @Nullable LocalDate born(@Nullable IdentityNumber identity) {
        var known = identity == null ? null : identity.birthDate();
        var text = text(Column.BORN);
        if (text.isEmpty()) return known;
        var date = date(Column.BORN);
        if (date.isAfter(today)) date = date.minusYears(100);
        if (date.isAfter(today)) wrong(Column.BORN, text, "import-date");
        if (known != null && !known.equals(date)) wrong(Column.BORN, text, "intake-born-differs");
        return date;
    }

    /** From one column to another; the same day twice for one that cannot be read. */
    public Period period(Column from, Column to) {
        var first = date(from);
        var last = date(to);
        if (!last.isBefore(first)) return new Period(first, last);
        wrong(to, text(to), "import-period");
        return new Period(first, first);
    }

    public @Nullable String email() {
        var text = text(Column.EMAIL);
        if (text.isEmpty()) return null;
        return EMAIL.matcher(text).matches() ? text : wrong(Column.EMAIL, text, "import-email");
    }

    public @Nullable String login() {
        var text = optional(Column.LOGIN);
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    public @Nullable WrittenForm written() {
        var text = text(Column.WRITTEN).toLowerCase(Locale.ROOT);
        if (text.isEmpty()) return null;
        return switch (text) {
            case "nb", "bokmål", "nb-no", "no", "b" -> WrittenForm.NB;
            case "nn", "nynorsk", "nn-no", "n" -> WrittenForm.NN;
            case "en", "engelsk", "english", "e" -> WrittenForm.EN;
            default -> {
                wrong(Column.WRITTEN, text, "import-written");
                yield null;
            }
        };
    }

    /** A spreadsheet takes the first nought of a number away; the control digits say whether it may be put back. */
    public @Nullable IdentityNumber identity() {
        var text = BETWEEN_DIGITS.matcher(text(Column.IDENTITY)).replaceAll("");
        if (text.isEmpty()) return null;
        boolean noughtGone = TEN_DIGITS.matcher(text).matches();
        var read = IdentityNumber.parse(noughtGone ? "0" + text : text);
        if (read instanceof Decision.Refused<IdentityNumber>(var reasons)) {
            var reason = reasons.getFirst();
            var code = noughtGone ? Reason.of("identity-length", reason.source(), 10) : reason;
            troubles.add(new Trouble(row.number(), Column.IDENTITY.name(), "", code));
            return null;
        }
        return read.orThrow();
    }

    /** "2026-H", "H2026", "2026 HØST", "vår 2027". */
    public String semester() {
        var text = required(Column.SEMESTER).toUpperCase(Locale.ROOT);
        if (text.isEmpty()) return "";
        var year = Pattern.compile("(?<!\\d)(20\\d{2})(?!\\d)").matcher(text);
        var letters = text.replaceAll("[^\\p{L}]", "");
        var half = switch (letters) {
            case "H", "HØST", "HAUST", "AUTUMN", "FALL" -> "H";
            case "V", "VÅR", "SPRING" -> "V";
            default -> "";
        };
        return year.find() && !half.isEmpty()
                ? year.group(1) + "-" + half
                : wrong(Column.SEMESTER, text, "import-semester");
    }

    /** What somebody answers for, in any of our languages, with commas between. */
    /** Who answers for them, and when; the days go with a name, and the name with days. */
    public ContactRow.@Nullable StandIn standIn() {
        var name = optional(Column.STAND_IN);
        if (name == null && optional(Column.STAND_IN_FROM) == null && optional(Column.STAND_IN_TO) == null) return null;
        var days = period(Column.STAND_IN_FROM, Column.STAND_IN_TO);
        return new ContactRow.StandIn(SPACES.matcher(required(Column.STAND_IN)).replaceAll(" "), days);
    }

    public Set<Matter> matters() {
        var text = required(Column.MATTERS);
        var matters = EnumSet.noneOf(Matter.class);
        for (var word : text.toLowerCase(Locale.ROOT).split("[,;/+&]|\\bog\\b|\\band\\b")) {
            if (word.isBlank()) continue;
            var matter = matter(word.strip());
            if (matter.isEmpty()) {
                wrong(Column.MATTERS, text, "import-matters");
                return Set.of();
            }
            matters.add(matter.get());
        }
        return matters;
    }

    private static Optional<Matter> matter(String word) {
        return switch (word) {
            case "oppfølging", "oppfølgjing", "oppfylgjing", "follow-up", "follow up", "follow_up" ->
                Optional.of(Matter.FOLLOW_UP);
            case "søknad", "tilsagn", "tilsegn", "søknader", "søknader og tilsagn", "application", "grant" ->
                Optional.of(Matter.APPLICATION);
            case "krav", "refusjonskrav", "refusjon", "claim", "claims" -> Optional.of(Matter.CLAIM);
            case "lønn", "løn", "payroll" -> Optional.of(Matter.PAYROLL);
            case "studentombud", "studentombod", "ombud", "ombod", "ombudsman" -> Optional.of(Matter.OMBUD);
            default -> Optional.empty();
        };
    }

    public String grade() {
        var text = required(Column.GRADE).toUpperCase(Locale.ROOT);
        if (text.isEmpty()) return "";
        return switch (text) {
            case "A", "B", "C", "D", "E", "F" -> text;
            case "G", "BESTÅTT", "GODKJENT", "GREIDD", "PASS", "PASSED" -> "PASS";
            case "H", "IKKE BESTÅTT", "IKKJE GREIDD", "IKKE GODKJENT", "FAIL", "FAILED", "STRYK" -> "FAIL";
            default -> wrong(Column.GRADE, text, "import-grade");
        };
    }
}
