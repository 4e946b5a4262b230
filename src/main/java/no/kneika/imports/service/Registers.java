package no.kneika.imports.service;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import no.kneika.cases.NavStudentRow;
import no.kneika.imports.ImportKind;
import no.kneika.imports.domain.Cells;
import no.kneika.imports.domain.Parsing;
import no.kneika.institution.ContactRow;
import no.kneika.institution.CourseRow;
import no.kneika.institution.FacultyRow;
import no.kneika.institution.ProgrammeRow;
import no.kneika.institution.SemesterRow;
import no.kneika.kernel.PersonId;
import no.kneika.mentors.ResultRow;
import no.kneika.people.StaffRow;
import no.kneika.people.StudentRow;
import no.kneika.platform.intake.Comparison;
import no.kneika.platform.intake.Intake;
import no.kneika.platform.intake.Trouble;
import no.kneika.platform.sheet.Sheet;
import org.springframework.stereotype.Component;

/** Each kind of register: how its lines are read, and which room takes them in. */
@Component
class Registers {

    private final Map<ImportKind, Register<?>> all = new EnumMap<>(ImportKind.class);

    Registers(
            Intake<FacultyRow> faculties,
            Intake<ProgrammeRow> programmes,
            Intake<CourseRow> courses,
            Intake<SemesterRow> calendar,
            Intake<StudentRow> students,
            Intake<StaffRow> staff,
            Intake<ResultRow> results,
            Intake<NavStudentRow> navStudents,
            Intake<ContactRow> contacts) {
        all.put(ImportKind.FACULTIES, new Register<>(Parsing::faculty, faculties));
        all.put(ImportKind.PROGRAMMES, new Register<>(Parsing::programme, programmes));
        all.put(ImportKind.COURSES, new Register<>(Parsing::course, courses));
        all.put(ImportKind.CALENDAR, new Register<>(Parsing::semester, calendar));
        all.put(ImportKind.STUDENTS, new Register<>(Parsing::student, students));
        all.put(ImportKind.STAFF, new Register<>(Parsing::staff, staff));
        all.put(ImportKind.RESULTS, new Register<>(Parsing::result, results));
        all.put(ImportKind.NAV_STUDENTS, new Register<>(Parsing::navStudent, navStudents));
        all.put(ImportKind.CONTACTS, new Register<>(Parsing::contact, contacts));
    }

    /** Reads a sheet and compares it with what is known; inside Use. */
    Beside<?> beside(ImportKind kind, Sheet sheet, LocalDate today, String lang, Parsing.Onlooker onlooker) {
        return Objects.requireNonNull(all.get(kind)).beside(kind, sheet, today, lang, onlooker);
    }

    private record Register<T>(Function<Cells, T> reader, Intake<T> intake) {

        Beside<T> beside(ImportKind kind, Sheet sheet, LocalDate today, String lang, Parsing.Onlooker onlooker) {
            var parsed = Parsing.of(kind, sheet, reader, today, lang, onlooker);
            var comparison = parsed.lines().isEmpty() && !parsed.troubles().isEmpty()
                    ? new Comparison<T>(List.of(), Map.of(), List.of(), 0, false)
                    : intake.compare(parsed.lines());
            return new Beside<>(parsed, comparison, intake);
        }
    }

    /** A register beside what is known. */
    record Beside<T>(Parsing<T> parsed, Comparison<T> comparison, Intake<T> intake) {

        /** What is wrong with the lines themselves and beside what is known, in the order of the file. */
        List<Trouble> troubles() {
            return Stream.concat(parsed.troubles().stream(), comparison.troubles().stream())
                    .sorted(Comparator.comparingInt(Trouble::line))
                    .toList();
        }

        int apply(PersonId by, boolean endGone) {
            if (!troubles().isEmpty()) throw new IllegalStateException("a file with wrong lines is carried out");
            return intake.apply(comparison, by, endGone);
        }
    }
}
