package no.kneika.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.bekk.bekkopen.person.FodselsnummerValidator;
import no.kneika.imports.ImportKind;
import no.kneika.institution.SemesterRow;
import no.kneika.kernel.Period;
import no.kneika.people.StudentRow;
import no.kneika.people.WrittenForm;
import no.kneika.platform.intake.Trouble;
import no.kneika.platform.sheet.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lines of registers, read cell by cell: each mistake says its line, its column and what it is. */
class ParsingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @BeforeAll
    static void madeUpNumbersAreGoodHere() {
        FodselsnummerValidator.ALLOW_SYNTHETIC_NUMBERS = true;
    }

    private static Sheet sheet(String... lines) {
        var rows = new ArrayList<Sheet.Row>();
        for (int i = 0; i < lines.length; i++) rows.add(new Sheet.Row(i + 1, List.of(lines[i].split(";", -1))));
        return new Sheet(new Sheet.Form("CSV", "UTF-8", "SEMICOLON"), rows, List.of());
    }

    private static Parsing<StudentRow> students(String... lines) {
        return Parsing.of(ImportKind.STUDENTS, sheet(lines), Parsing::student, TODAY, "nb");
    }

    private static Parsing<SemesterRow> calendar(String... lines) {
        return Parsing.of(ImportKind.CALENDAR, sheet(lines), Parsing::semester, TODAY, "nb");
    }

    private static List<String> said(Parsing<?> parsing) {
        return parsing.troubles().stream().map(Trouble::toString).toList();
    }

    @Test
    void tuvaIsReadWhateverTheColumnsAreCalledAndInWhateverOrder() {
        var parsed = students(
                "E_post;Fornavn;Etternavn;STUDENTNR;Fnr;Målform;Kull;Årskull",
                "tuva@hinf.no;Tuva;Lie;560110;088603 68081;Nynorsk;2025;2");

        assertThat(said(parsed)).isEmpty();
        assertThat(parsed.unused()).containsExactly("Kull");
        var tuva = parsed.lines().getFirst().row();
        assertThat(tuva.number()).isEqualTo("560110");
        assertThat(tuva.person().name()).isEqualTo("Tuva Lie");
        assertThat(tuva.person().written()).isEqualTo(WrittenForm.NN);
        assertThat(tuva.person().phone()).isNull();
        assertThat(tuva.year()).isEqualTo(2);
    }

    @Test
    void theFirstOfAugustIsUnderstoodAsItIsWritten() {
        var parsed = calendar(
                "semester;fra;til;undervisning fra;undervisning til;eksamen fra;eksamen til",
                "H2026;1.8.26;31.12.2026;2026-08-17;27. november 2026;1/12-26;18.12.26");

        assertThat(said(parsed)).isEmpty();
        assertThat(parsed.lines().getFirst().row())
                .isEqualTo(new SemesterRow(
                        "2026-H",
                        Period.of("2026-08-01", "2026-12-31"),
                        Period.of("2026-08-17", "2026-11-27"),
                        Period.of("2026-12-01", "2026-12-18")));
    }

    @Test
    void aBirthdayHasBeen() {
        var parsed = students("studentnummer;navn;fødselsdato", "1;Kåre Myhre;1.8.60", "2;Ida Vik;1.8.01");

        assertThat(parsed.lines().stream().map(line -> line.row().person().born()))
                .containsExactly(LocalDate.of(1960, 8, 1), LocalDate.of(2001, 8, 1));
    }

    @Test
    void aHeadingThatIsMissingIsNamedAndNoLineIsRead() {
        var parsed = students("navn;e-post", "Tuva Lie;tuva@hinf.no");

        assertThat(said(parsed)).containsExactly("1 STUDENT_NUMBER import-header-missing");
        assertThat(parsed.troubles().getFirst().reason().args()).containsExactly("studentnummer");
        assertThat(parsed.lines()).isEmpty();
        assertThat(said(students("studentnummer;navn;telefon;mobil", "1;Tuva Lie;1;2")))
                .containsExactly("1 PHONE import-header-twice");
    }

    @Test
    void anIdentityNumberThatFailsItsControlIsNotRepeated() {
        var parsed = students("studentnummer;navn;fødselsnummer", "560110;Tuva Lie;08860368082");

        assertThat(said(parsed)).containsExactly("2 IDENTITY identity-control");
        assertThat(parsed.troubles().getFirst().found()).isEmpty();
        assertThat(parsed.lines()).isEmpty();
    }

    @Test
    void aNoughtThatASpreadsheetTookIsPutBackWhenTheControlDigitsAgree() {
        var parsed = students("studentnummer;navn;fødselsnummer", "560110;Tuva Lie;8860368081", "2;Ida Vik;8860368082");

        assertThat(parsed.lines().getFirst().row().person().identity()).isNotNull();
        assertThat(said(parsed)).containsExactly("3 IDENTITY identity-length");
    }

    @Test
    void aLineThatIsWrongInThreePlacesSaysSoThreeTimes() {
        var parsed = students(
                "studentnummer;navn;e-post;årskull;målform;fødselsdato", ";Tuva Lie;tuva at hinf;2;samisk;31.2.2001");

        assertThat(said(parsed))
                .containsExactly(
                        "2 STUDENT_NUMBER import-cell-missing",
                        "2 BORN import-date",
                        "2 EMAIL import-email",
                        "2 WRITTEN import-written");
    }

    @Test
    void aSeparatorInsideAValuePushesTheRestOutAndIsNotTakenForData() {
        var parsed = students("studentnummer;navn;e-post", "560110;Lie;Tuva;tuva@hinf.no");

        assertThat(said(parsed)).containsExactly("2 null import-too-many-cells");
    }

    @Test
    void aFileWithNothingInItSaysSo() {
        assertThat(said(students("studentnummer;navn"))).containsExactly("0 null import-empty");
        assertThat(said(Parsing.of(
                        ImportKind.STUDENTS,
                        new Sheet(new Sheet.Form("CSV", "UTF-8", "COMMA"), List.of(), List.of()),
                        Parsing::student,
                        TODAY,
                        "nb")))
                .containsExactly("0 null import-empty");
    }

    @Test
    void everyTemplateIsReadByItsOwnReader() {
        for (var kind : ImportKind.values())
            for (var lang : List.of("nb", "nn", "en")) {
                var heading = new Sheet.Row(
                        1, kind.template().stream().map(c -> c.heading(lang)).toList());
                assertThat(Heading.of(kind, heading, lang).troubles())
                        .as(kind + " " + lang)
                        .isEmpty();
                assertThat(Heading.of(kind, heading, lang).unused()).isEmpty();
            }
    }

    @Test
    void whoeverWaitsSeesHowManyLinesAreReadOfHowMany() {
        var lines = new String[1201];
        lines[0] = "studentnummer;navn";
        for (int i = 1; i < lines.length; i++) lines[i] = 570_000 + i + ";Ada Holm";
        var seen = new ArrayList<String>();

        Parsing.of(
                ImportKind.STUDENTS,
                sheet(lines),
                Parsing::student,
                TODAY,
                "nb",
                (read, all) -> seen.add(read + " of " + all));
        assertThat(seen).containsExactly("0 of 1200", "500 of 1200", "1000 of 1200", "1200 of 1200");
    }
}
