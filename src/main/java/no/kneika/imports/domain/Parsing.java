package no.kneika.imports.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import no.kneika.cases.NavStudentRow;
import no.kneika.imports.Column;
import no.kneika.imports.ImportKind;
import no.kneika.institution.ContactRow;
import no.kneika.institution.CourseRow;
import no.kneika.institution.FacultyRow;
import no.kneika.institution.ProgrammeRow;
import no.kneika.institution.SemesterRow;
import no.kneika.kernel.Reason;
import no.kneika.mentors.ResultRow;
import no.kneika.people.PersonRow;
import no.kneika.people.StaffRow;
import no.kneika.people.StudentRow;
import no.kneika.platform.intake.Line;
import no.kneika.platform.intake.Trouble;
import no.kneika.platform.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a register, read from a sheet (lesing). Every line is read to its end; one that is wrong in two places says so
 * twice.
 *
 * @param all how many lines there are, sound or not
 * @param unused headings there is no use for
 */
public record Parsing<T>(List<Line<T>> lines, List<Trouble> troubles, int all, List<String> unused) {

    private static final String SOURCE = "the template";

    /** Whoever waits for the lines to be read. */
    @FunctionalInterface
    public interface Onlooker {
        Onlooker NOBODY = (read, all) -> {};

        /** So many lines have been read. Told now and then. */
        void sees(int read, int all);
    }

    private static final int TOLD_EVERY = 500;

    public static <T> Parsing<T> of(
            ImportKind kind, Sheet sheet, Function<Cells, T> reader, LocalDate today, String lang) {
        return of(kind, sheet, reader, today, lang, Onlooker.NOBODY);
    }

    /** Reads every line; with a heading that will not do, none. */
    public static <T> Parsing<T> of(
            ImportKind kind, Sheet sheet, Function<Cells, T> reader, LocalDate today, String lang, Onlooker onlooker) {
        if (sheet.rows().isEmpty())
            return new Parsing<>(
                    List.of(), List.of(new Trouble(0, null, "", Reason.of("import-empty", SOURCE))), 0, List.of());
        var head = sheet.rows().getFirst();
        var heading = Heading.of(kind, head, lang);
        if (!heading.troubles().isEmpty())
            return new Parsing<>(List.of(), heading.troubles(), sheet.rows().size() - 1, heading.unused());
        var bad = badCells(sheet, heading);
        var lines = new ArrayList<Line<T>>();
        var troubles = new ArrayList<Trouble>();
        int all = sheet.rows().size() - 1;
        int read = 0;
        for (var row : sheet.rows().subList(1, sheet.rows().size())) {
            if (read++ % TOLD_EVERY == 0) onlooker.sees(read - 1, all);
            if (isTooLong(row, head)) {
                troubles.add(new Trouble(
                        row.number(),
                        null,
                        "",
                        Reason.of("import-too-many-cells", SOURCE, head.cells().size())));
                continue;
            }
            var cells = new Cells(row, heading.at(), today);
            var said = reader.apply(cells);
            var wrong = new ArrayList<>(bad.getOrDefault(row.number(), List.of()));
            cells.troubles().stream()
                    .filter(t -> wrong.stream().noneMatch(b -> Objects.equals(b.column(), t.column())))
                    .toList()
                    .forEach(wrong::add);
            if (wrong.isEmpty()) lines.add(new Line<>(row.number(), said));
            else troubles.addAll(wrong);
        }
        if (lines.isEmpty() && troubles.isEmpty())
            troubles.add(new Trouble(0, null, "", Reason.of("import-empty", SOURCE)));
        onlooker.sees(all, all);
        return new Parsing<>(lines, troubles, all, heading.unused());
    }

    /** More values than headings: a separator in the middle of a value, and everything after it stands wrong. */
    private static boolean isTooLong(Sheet.Row row, Sheet.Row head) {
        return row.cells().stream().skip(head.cells().size()).anyMatch(cell -> !cell.isBlank());
    }

    private static Map<Integer, List<Trouble>> badCells(Sheet sheet, Heading heading) {
        var bad = new HashMap<Integer, List<Trouble>>();
        for (var cell : sheet.bad()) {
            var column = column(heading, cell.column());
            if (column != null)
                bad.computeIfAbsent(cell.row(), any -> new ArrayList<>())
                        .add(new Trouble(cell.row(), column.name(), "", Reason.of(cell.code(), SOURCE)));
        }
        return bad;
    }

    private static @Nullable Column column(Heading heading, int index) {
        return heading.at().entrySet().stream()
                .filter(entry -> entry.getValue() == index)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    public static FacultyRow faculty(Cells line) {
        return new FacultyRow(line.required(Column.CODE), line.name());
    }

    public static ProgrammeRow programme(Cells line) {
        return new ProgrammeRow(
                line.required(Column.CODE),
                line.name(),
                line.optional(Column.NAME_NN),
                line.optional(Column.NAME_EN),
                line.required(Column.FACULTY),
                line.optional(Column.LEVEL),
                line.integer(Column.STUDENTS, 0, 1_000_000));
    }

    public static CourseRow course(Cells line) {
        return new CourseRow(
                line.required(Column.CODE),
                line.name(),
                line.required(Column.PROGRAMME),
                line.integer(Column.STUDENTS, 0, 1_000_000));
    }

    public static SemesterRow semester(Cells line) {
        return new SemesterRow(
                line.semester(),
                line.period(Column.FROM, Column.TO),
                line.period(Column.TEACHING_FROM, Column.TEACHING_TO),
                line.period(Column.EXAMS_FROM, Column.EXAMS_TO));
    }

    public static StudentRow student(Cells line) {
        return new StudentRow(
                line.required(Column.STUDENT_NUMBER),
                person(line),
                line.optional(Column.PROGRAMME),
                line.integer(Column.YEAR, 1, 20));
    }

    public static StaffRow staff(Cells line) {
        return new StaffRow(line.required(Column.EMPLOYEE_NUMBER), person(line));
    }

    private static PersonRow person(Cells line) {
        var identity = line.identity();
        return new PersonRow(
                line.name(),
                identity,
                line.born(identity),
                line.email(),
                line.optional(Column.PHONE),
                line.written(),
                line.login());
    }

    public static NavStudentRow navStudent(Cells line) {
        return new NavStudentRow(
                line.required(Column.STUDENT_NUMBER),
                line.period(Column.FROM, Column.TO),
                line.optional(Column.OFFICE));
    }

    public static ContactRow contact(Cells line) {
        return new ContactRow(
                line.name(),
                line.optional(Column.OFFICE),
                line.optional(Column.TITLE),
                line.matters(),
                line.optional(Column.PHONE),
                line.email(),
                line.standIn());
    }

    public static ResultRow result(Cells line) {
        return new ResultRow(line.required(Column.STUDENT_NUMBER), line.required(Column.COURSE), line.grade());
    }
}
