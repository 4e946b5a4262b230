package no.kneika.imports;

import static no.kneika.imports.Column.BORN;
import static no.kneika.imports.Column.CODE;
import static no.kneika.imports.Column.COURSE;
import static no.kneika.imports.Column.EMAIL;
import static no.kneika.imports.Column.EMPLOYEE_NUMBER;
import static no.kneika.imports.Column.EXAMS_FROM;
import static no.kneika.imports.Column.EXAMS_TO;
import static no.kneika.imports.Column.FACULTY;
import static no.kneika.imports.Column.FIRST_NAME;
import static no.kneika.imports.Column.FROM;
import static no.kneika.imports.Column.GRADE;
import static no.kneika.imports.Column.IDENTITY;
import static no.kneika.imports.Column.LAST_NAME;
import static no.kneika.imports.Column.LEVEL;
import static no.kneika.imports.Column.LOGIN;
import static no.kneika.imports.Column.MATTERS;
import static no.kneika.imports.Column.NAME;
import static no.kneika.imports.Column.NAME_EN;
import static no.kneika.imports.Column.NAME_NN;
import static no.kneika.imports.Column.OFFICE;
import static no.kneika.imports.Column.PHONE;
import static no.kneika.imports.Column.PROGRAMME;
import static no.kneika.imports.Column.SEMESTER;
import static no.kneika.imports.Column.STAND_IN;
import static no.kneika.imports.Column.STAND_IN_FROM;
import static no.kneika.imports.Column.STAND_IN_TO;
import static no.kneika.imports.Column.STUDENT_NUMBER;
import static no.kneika.imports.Column.TEACHING_FROM;
import static no.kneika.imports.Column.TEACHING_TO;
import static no.kneika.imports.Column.TITLE;
import static no.kneika.imports.Column.TO;
import static no.kneika.imports.Column.WRITTEN;
import static no.kneika.imports.Column.YEAR;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A register that can be brought as a file (register), in the order in which each stands on those before it. */
public enum ImportKind {
    FACULTIES(List.of(CODE, NAME), List.of()),
    PROGRAMMES(List.of(CODE, NAME, FACULTY), List.of(NAME_NN, NAME_EN, LEVEL, Column.STUDENTS)),
    COURSES(List.of(CODE, NAME, PROGRAMME), List.of(Column.STUDENTS)),
    CALENDAR(List.of(SEMESTER, FROM, TO, TEACHING_FROM, TEACHING_TO, EXAMS_FROM, EXAMS_TO), List.of()),
    STUDENTS(
            List.of(STUDENT_NUMBER, NAME),
            List.of(FIRST_NAME, LAST_NAME, IDENTITY, BORN, EMAIL, PHONE, WRITTEN, PROGRAMME, YEAR, LOGIN)),
    STAFF(List.of(EMPLOYEE_NUMBER, NAME), List.of(FIRST_NAME, LAST_NAME, IDENTITY, BORN, EMAIL, PHONE, WRITTEN, LOGIN)),
    RESULTS(List.of(STUDENT_NUMBER, COURSE, GRADE), List.of()),
    NAV_STUDENTS(List.of(STUDENT_NUMBER, FROM, TO), List.of(OFFICE)),
    CONTACTS(List.of(NAME, MATTERS), List.of(OFFICE, TITLE, PHONE, EMAIL, STAND_IN, STAND_IN_FROM, STAND_IN_TO));

    private final List<Column> required;
    private final List<Column> optional;

    ImportKind(List<Column> required, List<Column> optional) {
        this.required = required;
        this.optional = optional;
    }

    /** Columns without which nothing can be read. A name may also be written in two columns. */
    public List<Column> required() {
        return required;
    }

    /** Every column there is a use for. */
    public List<Column> columns() {
        var all = new ArrayList<>(required);
        all.addAll(optional);
        return all;
    }

    /** Columns of the template: a name in one column is enough to show. */
    public List<Column> template() {
        return columns().stream().filter(c -> c != FIRST_NAME && c != LAST_NAME).toList();
    }

    /** Whether lines are about people, so that reading them is written in the access log. */
    public boolean isAboutPeople() {
        return this == STUDENTS || this == STAFF || this == RESULTS || this == NAV_STUDENTS || this == CONTACTS;
    }

    /** "students", as addresses and the terminal have it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ImportKind> of(String text) {
        for (var kind : values()) if (kind.code().equals(text.toLowerCase(Locale.ROOT))) return Optional.of(kind);
        return Optional.empty();
    }
}
