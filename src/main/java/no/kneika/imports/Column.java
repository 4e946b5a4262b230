package no.kneika.imports;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A column of a register (kolonne). The first of its names is the one our own templates use; the second is that in
 * English; the rest are what other systems call it (Felles studentsystem, payroll).
 */
public enum Column {
    CODE("kode", "code", "stedkode", "fakultetskode", "faknr", "programkode", "studieprogramkode", "emnekode"),
    NAME("navn", "name", "namn", "fullt navn", "full name", "fakultetsnavn", "studieprogramnavn", "emnenavn"),
    NAME_NN("navn nynorsk", "name nynorsk", "namn nynorsk"),
    NAME_EN("navn engelsk", "name english", "namn engelsk", "engelsk navn"),
    FIRST_NAME("fornavn", "first name", "fornamn", "given name"),
    LAST_NAME("etternavn", "last name", "etternamn", "surname", "family name"),
    FACULTY("fakultet", "faculty"),
    LEVEL("nivå", "level", "studienivå", "studienivåkode"),
    STUDENTS("studenter", "students", "studentar", "antall studenter"),
    PROGRAMME("studieprogram", "programme", "program", "studium"),
    SEMESTER("semester", "term"),
    FROM("fra", "from", "frå", "startdato"),
    TO("til", "to", "sluttdato"),
    TEACHING_FROM("undervisning fra", "teaching from", "undervisning frå"),
    TEACHING_TO("undervisning til", "teaching to"),
    EXAMS_FROM("eksamen fra", "exams from", "eksamen frå"),
    EXAMS_TO("eksamen til", "exams to"),
    STUDENT_NUMBER("studentnummer", "student number", "studentnr"),
    EMPLOYEE_NUMBER("ansattnummer", "employee number", "ansattnr", "tilsettnummer", "ressursnummer"),
    IDENTITY("fødselsnummer", "identity number", "fnr", "personnummer", "national id"),
    BORN("fødselsdato", "date of birth", "født", "fødd", "birth date"),
    EMAIL("e-post", "e-mail", "epostadresse", "mail"),
    PHONE("telefon", "phone", "mobil", "mobiltelefon", "telefonnummer"),
    WRITTEN("målform", "language", "språk", "written form"),
    YEAR("studieår", "year of study", "årskull", "år"),
    LOGIN("feide-navn", "feide name", "feide", "brukernavn", "brukarnamn", "eduPersonPrincipalName"),
    COURSE("emne", "course"),
    GRADE("karakter", "grade", "resultat", "result"),
    TITLE("tittel", "title", "stilling"),
    MATTERS("svarer for", "answers for", "svarar for", "ansvar", "saker"),
    OFFICE("nav-kontor", "nav office", "kontor", "enhetsnummer", "nav-kontornummer"),
    STAND_IN("vikar", "stand-in", "stedfortreder", "stand in"),
    STAND_IN_FROM("vikar fra", "stand-in from", "vikar frå", "stedfortreder fra"),
    STAND_IN_TO("vikar til", "stand-in to", "stedfortreder til"),
    /** No column of a file: shown where a register says that somebody studies. */
    STUDIES("studerer", "studies");

    private final List<String> names;

    Column(String norwegian, String english, String... others) {
        names = Stream.concat(Stream.of(norwegian, english), Stream.of(others)).toList();
    }

    /** What our template calls it: in English for those who read English, otherwise in Norwegian. */
    public String heading(String lang) {
        return names.get("en".equals(lang) ? 1 : 0);
    }

    /** Whether a heading means this column; case, spaces, hyphens and underscores do not matter. */
    public boolean isCalled(String heading) {
        var plain = plain(heading);
        return this != STUDIES && names.stream().anyMatch(name -> plain(name).equals(plain));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0_.-]+", "");
    }
}
