package no.kneika.imports.web;

import java.util.Map;
import java.util.stream.Collectors;
import no.kneika.imports.Column;
import no.kneika.imports.ImportKind;

/** One example line per register. The identity number is made up, so that a template sent in as it is imports nobody. */
final class Examples {

    private static final Map<Column, String> VALUES = Map.ofEntries(
            Map.entry(Column.CODE, "HF"),
            Map.entry(Column.NAME, "Kari Nordmann"),
            Map.entry(Column.NAME_NN, "Sjukepleie"),
            Map.entry(Column.NAME_EN, "Nursing"),
            Map.entry(Column.FACULTY, "HF"),
            Map.entry(Column.LEVEL, "bachelor"),
            Map.entry(Column.STUDENTS, "120"),
            Map.entry(Column.PROGRAMME, "BSYK"),
            Map.entry(Column.SEMESTER, "2027-V"),
            Map.entry(Column.FROM, "01.01.2027"),
            Map.entry(Column.TO, "31.07.2027"),
            Map.entry(Column.TEACHING_FROM, "04.01.2027"),
            Map.entry(Column.TEACHING_TO, "14.05.2027"),
            Map.entry(Column.EXAMS_FROM, "18.05.2027"),
            Map.entry(Column.EXAMS_TO, "18.06.2027"),
            Map.entry(Column.STUDENT_NUMBER, "560999"),
            Map.entry(Column.EMPLOYEE_NUMBER, "70999"),
            Map.entry(Column.IDENTITY, "27870097064"),
            Map.entry(Column.BORN, "27.07.2000"),
            Map.entry(Column.EMAIL, "kari.nordmann@example.no"),
            Map.entry(Column.PHONE, "400 00 000"),
            Map.entry(Column.WRITTEN, "nb"),
            Map.entry(Column.YEAR, "1"),
            Map.entry(Column.LOGIN, "kari@example.no"),
            Map.entry(Column.COURSE, "SYK100"),
            Map.entry(Column.GRADE, "B"),
            Map.entry(Column.TITLE, "NAV-veileder"),
            Map.entry(Column.MATTERS, "oppfølging, søknad"),
            Map.entry(Column.OFFICE, "0104"));

    private static final Map<ImportKind, Map<Column, String>> ELSE = Map.of(
            ImportKind.NAV_STUDENTS, Map.of(Column.FROM, "01.08.2026", Column.TO, "20.06.2029"),
            ImportKind.FACULTIES, Map.of(Column.NAME, "Fakultet for helse"),
            ImportKind.PROGRAMMES, Map.of(Column.CODE, "BSYK", Column.NAME, "Sykepleie"),
            ImportKind.COURSES, Map.of(Column.CODE, "SYK100", Column.NAME, "Anatomi og fysiologi"));

    private Examples() {}

    static String of(ImportKind kind, Column column) {
        var own = ELSE.getOrDefault(kind, Map.of()).get(column);
        return own == null ? VALUES.getOrDefault(column, "") : own;
    }

    /** A template: the heading and one line, as Excel here opens it. */
    static String template(ImportKind kind, String lang) {
        var columns = kind.template();
        return "\uFEFF"
                + columns.stream().map(c -> c.heading(lang)).collect(Collectors.joining(";", "", "\r\n"))
                + columns.stream().map(c -> of(kind, c)).collect(Collectors.joining(";", "", "\r\n"));
    }
}
