package no.kneika.payroll.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import no.kneika.kernel.HourlyRate;
import no.kneika.payroll.domain.ExportFormat.Column;
import no.kneika.payroll.domain.ExportFormat.Decimal;
import no.kneika.payroll.domain.ExportFormat.Encoding;
import no.kneika.payroll.domain.ExportFormat.Layout;
import no.kneika.payroll.domain.ExportFormat.LineEnd;
import no.kneika.payroll.domain.ExportFormat.Quoting;
import no.kneika.payroll.domain.ExportFormat.Separator;
import no.kneika.payroll.domain.ExportFormat.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Aksel's and Kåre's September in every format Kneika comes with, byte for byte; and what is made harmless on the way out. */
class ExportFormatTest {

    private static final WageTypes TYPES = new WageTypes("1530", "1540");
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final List<FileLine> LINES = List.of(
            line("100123", "1530", 630, "171.5", "K12-1"),
            line("100123", "1540", 20, "171.5", "K12-2"),
            line("98", "1530", -90, "185.8", "K12-3"));

    private static FileLine line(String employee, String type, int minutes, String rate, String id) {
        return new FileLine(employee, type, SEPTEMBER, minutes, HourlyRate.of(rate), id);
    }

    private static ExportFormat builtIn(String code) {
        return BuiltInFormats.first(code, TYPES, "Øst 4");
    }

    @Test
    void theGenericFileByteForByte() {
        var expected = "\uFEFFemployee_no;wage_type;work_month;hours;rate;cost_centre;external_id\r\n"
                + "100123;1530;2026-09;10,50;171,50;Øst 4;K12-1\r\n"
                + "100123;1540;2026-09;0,33;171,50;Øst 4;K12-2\r\n"
                + "98;1530;2026-09;-1,50;185,80;Øst 4;K12-3\r\n";
        assertThat(FormatWriting.bytes(builtIn(BuiltInFormats.GENERIC), "K12", LINES))
                .isEqualTo(expected.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theSixteenFieldsOfVismaByteForByte() {
        var expected = "0;0;100123;1530;0.00;10.50;171.50;0.00;;;\"Øst 4\";\"\";\"\";\"\";\"\";\"K12-1\";\r\n"
                + "0;0;100123;1540;0.00;0.33;171.50;0.00;;;\"Øst 4\";\"\";\"\";\"\";\"\";\"K12-2\";\r\n"
                + "0;0;98;1530;0.00;-1.50;185.80;0.00;;;\"Øst 4\";\"\";\"\";\"\";\"\";\"K12-3\";\r\n";
        assertThat(FormatWriting.bytes(builtIn(BuiltInFormats.VISMA_16), "K12", LINES))
                .isEqualTo(expected.getBytes(WINDOWS));
        assertThat(builtIn(BuiltInFormats.VISMA_16).columns()).hasSize(16);
    }

    @Test
    void theQuickEntryOfSapByteForByte() {
        var expected = "PERNR;BEGDA;LGART;ANZHL;ZEINH;BETPE;WAERS;KOSTL;ZUORD\r\n"
                + "00100123;30.09.2026;1530;10,50;001;171,50;NOK;Øst 4;K12-1\r\n"
                + "00100123;30.09.2026;1540;0,33;001;171,50;NOK;Øst 4;K12-2\r\n"
                + "00000098;30.09.2026;1530;-1,50;001;185,80;NOK;Øst 4;K12-3\r\n";
        assertThat(FormatWriting.bytes(builtIn(BuiltInFormats.DFO_SAP), "K12", LINES))
                .isEqualTo(expected.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void everyKindOfColumnIsWrittenInItsOrder() {
        var format = format(
                Quoting.NEEDED,
                Source.WORK_YEAR,
                Source.MONTH_NUMBER,
                Source.FIRST_DAY,
                Source.MINUTES,
                Source.CLOCK,
                Source.AMOUNT,
                Source.BATCH_ID,
                Source.EMPTY);
        assertThat(FormatWriting.text(format, "K12", List.of(LINES.getFirst(), LINES.getLast())))
                .isEqualTo("2026;09;01.09.2026;630;10:30;1800,75;K12;\n2026;09;01.09.2026;-90;-1:30;-278,70;K12;\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+47 22", "@SUM(A1)", "-cmd", "＝1"})
    void whatASpreadsheetWouldRunIsOnlyText(String text) {
        var format = withCostCentre(format(Quoting.NEEDED, Source.COST_CENTRE), text);
        assertThat(FormatWriting.text(format, "K1", LINES.subList(0, 1))).isEqualTo("'" + text + "\n");
    }

    @Test
    void aNegativeNumberIsNoFormula() {
        var format = format(Quoting.NEVER, Source.HOURS);
        assertThat(FormatWriting.text(format, "K1", LINES.subList(2, 3))).isEqualTo("-1,50\n");
    }

    @ParameterizedTest
    @EnumSource(Quoting.class)
    void aValueThatHoldsTheSeparatorIsStillOneValue(Quoting quoting) {
        var format = withCostCentre(format(quoting, Source.COST_CENTRE, Source.LINE_ID), "A;\"B\"\r\nC");
        var written = FormatWriting.text(format, "K1", LINES.subList(0, 1));
        assertThat(written)
                .isEqualTo(
                        switch (quoting) {
                            case NEVER -> "A  B  C;K12-1\n";
                            case NEEDED -> "\"A;\"\"B\"\" C\";K12-1\n";
                            case TEXT -> "\"A;\"\"B\"\" C\";\"K12-1\"\n";
                        });
    }

    @Test
    void aLetterTheEncodingHasNotLosesItsMark() {
        var latin = new Layout(
                Encoding.ISO_8859_1, Separator.SEMICOLON, Decimal.COMMA, Quoting.NEVER, LineEnd.LF, false, false);
        var format =
                new ExportFormat("GENERIC", 2, latin, TYPES, "Čuđe 学 Åse", List.of(Column.of(Source.COST_CENTRE, "")));
        assertThat(FormatWriting.bytes(format, "K1", LINES.subList(0, 1)))
                .isEqualTo("Cu?e ? Åse\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void aFormatThatCouldNotBePaidByIsRefusedWithEveryReason() {
        assertThat(FormatRules.check(format(Quoting.NEVER, Source.COST_CENTRE)).codes())
                .containsExactlyInAnyOrder(
                        "format-needs-employee",
                        "format-needs-wage-type",
                        "format-needs-hours",
                        "format-needs-line-id");
        for (var code : BuiltInFormats.CODES)
            assertThat(FormatRules.check(builtIn(code)).isAccepted()).isTrue();
    }

    @Test
    void aCommaCannotMeanTwoThings() {
        var sound = builtIn(BuiltInFormats.GENERIC);
        var commas = new Layout(Encoding.UTF_8, Separator.COMMA, Decimal.COMMA, Quoting.NEVER, LineEnd.LF, true, false);
        assertThat(FormatRules.check(new ExportFormat("GENERIC", 2, commas, TYPES, "", sound.columns()))
                        .codes())
                .containsExactly("format-comma-twice");
    }

    private static ExportFormat format(Quoting quoting, Source... sources) {
        var layout = new Layout(Encoding.UTF_8, Separator.SEMICOLON, Decimal.COMMA, quoting, LineEnd.LF, false, false);
        return new ExportFormat(
                "GENERIC",
                2,
                layout,
                TYPES,
                "MENTOR",
                List.of(sources).stream().map(s -> Column.of(s, "")).toList());
    }

    private static ExportFormat withCostCentre(ExportFormat format, String costCentre) {
        return new ExportFormat(
                format.code(), format.version(), format.layout(), format.wageTypes(), costCentre, format.columns());
    }
}
