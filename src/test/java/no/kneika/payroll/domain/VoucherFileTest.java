package no.kneika.payroll.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import no.kneika.kernel.Decision;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Payroll's file comes as it comes. */
class VoucherFileTest {

    private static final String HEADING =
            "employee_no;payroll_month;work_month;wage_type;hours;rate;wage;holiday_pay;pension;contribution;external_id";

    private static Decision<List<VoucherRow>> read(String text) {
        return VoucherFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static VoucherRow only(String line) {
        return read(HEADING + "\r\n" + line).orThrow().getFirst();
    }

    @Test
    void aLineIsReadAsItIsMeant() {
        var row = only("100123;2026-10;2026-09;1530;50,33;180,00;9 060,00;0;0;1 277,46;K1-1");
        assertThat(row.number()).isEqualTo(2);
        assertThat(row.payrollMonth()).isEqualTo(YearMonth.of(2026, 10));
        assertThat(row.workMonth()).isEqualTo(YearMonth.of(2026, 9));
        assertThat(row.minutes()).isEqualTo(Minutes.of(50, 20));
        assertThat(row.rate()).isEqualTo(HourlyRate.of("180"));
        assertThat(row.wage()).isEqualTo(Money.ofKroner("9060.00"));
        assertThat(row.total()).isEqualTo(Money.ofKroner("10337.46"));
        assertThat(row.externalId()).isEqualTo("K1-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9060|906000",
                "9060,00|906000",
                "9 060,00|906000",
                "9\u00a0060,00|906000",
                "9.060,00|906000",
                "9,060.00|906000",
                "9060.5|906050",
                "-0|0",
            })
    void anAmountIsTheSameHoweverItIsWritten(String written, long ore) {
        assertThat(only("1;2026-10;2026-09;1530;1;180;" + written + ";0;0;0;").wage())
                .isEqualTo(Money.ofOre(ore));
    }

    @ParameterizedTest
    @CsvSource({"2026-09", "202609", "09.2026", "9.2026", "2026.09"})
    void aMonthIsTheSameHoweverItIsWritten(String written) {
        assertThat(only("1;2026-10;" + written + ";1530;1;180;180;0;0;0;").workMonth())
                .isEqualTo(YearMonth.of(2026, 9));
    }

    @Test
    void everyMinuteIsFoundAgainInTwoDecimals() {
        for (int minutes = 0; minutes < 6000; minutes++)
            assertThat(only("1;2026-10;2026-09;1530;" + FormatWriting.hours(minutes) + ";1;1;0;0;0;")
                            .minutes())
                    .isEqualTo(new Minutes(minutes));
    }

    @Test
    void commasBetweenColumnsAndWindowsLettersAreFine() {
        var text = "employee_no,payroll_month,work_month,wage_type,hours,rate,wage,holiday_pay,pension,contribution,"
                + "external_id,navn\n100123,2026-10,2026-09,1530,\"1,5\",180.00,270.00,0,0,38.07,,Kåre Myhre\n";
        var rows =
                VoucherFile.read(text.getBytes(Charset.forName("windows-1252"))).orThrow();
        assertThat(rows.getFirst().minutes()).isEqualTo(Minutes.of(1, 30));
        assertThat(rows.getFirst().contribution()).isEqualTo(Money.ofKroner("38.07"));
    }

    @Test
    void aMarkInFrontOfUtf8IsNotAColumn() {
        assertThat(read("\uFEFF" + HEADING + "\n1;2026-10;2026-09;1530;1;180;180;0;0;0;")
                        .isAccepted())
                .isTrue();
    }

    @Test
    void eachWrongLineSaysWhatIsWrongWithItAndNothingIsRead() {
        var decision = read(String.join(
                "\n",
                HEADING,
                "100123;2026-10;2026-09;1530;1;180;180;0;0;0;",
                "100123;2026-13;2026-09;1530;1;180;180;0;0;0;",
                "100123;2026-10;2026-09;1530;mange;180;180;0;0;0;",
                "100123;2026-10;2026-09;1530;1;180;-180;0;0;0;",
                ";2026-10;2026-09;1530;1;180;180;0;0;0;",
                "100123;2026-10;2026-09;1530;1;180;180,005;0;0;0;"));
        assertThat(decision.codes())
                .containsExactly(
                        "voucher-month",
                        "voucher-number",
                        "voucher-mixed-signs",
                        "voucher-no-employee",
                        "voucher-number");
        assertThat(decision.reasons())
                .extracting(reason -> reason.args().getFirst())
                .containsExactly(3, 4, 5, 6, 7);
    }

    @Test
    void aLineWithAMinusTakesBackHoursAndEveryAmountHoweverTheMinusIsWritten() {
        for (var line : List.of(
                "100123;2026-11;2026-09;1530;-1,5;180;-270,00;-32,40;0;-42,64;K2-1",
                "100123;2026-11;2026-09;1530;1,5-;180;270,00-;32,40-;0;42,64-;K2-1",
                "100123;2026-11;2026-09;1530;-1:30;180;\u2212270,00;\u2212 32,40;-0,00;\u221242,64;K2-1",
                "100123;2026-11;2026-09;1530;(1,5);180;(270,00);(32,40);0;(42,64);K2-1")) {
            var row = read(HEADING + "\n" + line).orThrow().getFirst();
            assertThat(row.back()).isTrue();
            assertThat(row.signedMinutes()).isEqualTo(-90);
            // 270.00 + 32.40 + 42.64
            assertThat(row.total()).isEqualTo(Money.ofKroner("-345.04"));
        }
    }

    @Test
    void aLineIsPaidOrTakenBackAndNeverBoth() {
        for (var line : List.of(
                "100123;2026-11;2026-09;1530;-1;180;180;0;0;0;",
                "100123;2026-11;2026-09;1530;1;180;-180;0;0;0;",
                "100123;2026-11;2026-09;1530;-1;-180;-180;0;0;0;",
                "100123;2026-11;2026-09;1530;-1;180;-180;21,60;0;-28,43;"))
            assertThat(read(HEADING + "\n" + line).codes()).containsExactly("voucher-mixed-signs");
    }

    @Test
    void whatIsNoFileOfVouchersIsRefusedAtTheDoor() {
        assertThat(read("").codes()).containsExactly("voucher-empty");
        assertThat(read(HEADING).codes()).containsExactly("voucher-empty");
        assertThat(read("navn;beløp\nAksel;1").codes()).containsExactly("voucher-columns-missing");
        assertThat(VoucherFile.read(new byte[] {'P', 'K', 3, 4, 0, 0, 0}).codes())
                .containsExactly("import-excel-broken");
        assertThat(VoucherFile.read(new byte[VoucherFile.MOST_BYTES + 1]).codes())
                .containsExactly("voucher-too-large");
    }

    @Test
    void theSameLineOutOfExcelIsTheSameLine() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Kneika", "1.0")) {
            var sheet = book.newWorksheet("Bilag");
            var heading = List.of(
                    "Ansattnummer",
                    "Lønnsmåned",
                    "Arbeidsmåned",
                    "Lønnart",
                    "Timer",
                    "Timelønn",
                    "Lønn",
                    "Feriepenger",
                    "Pensjon",
                    "Arbeidsgiveravgift",
                    "Linje-id");
            for (int i = 0; i < heading.size(); i++) sheet.value(0, i, heading.get(i));
            sheet.value(1, 0, 100123);
            sheet.value(1, 1, LocalDate.of(2026, 10, 1));
            sheet.style(1, 1).format("yyyy-mm-dd").set();
            sheet.value(1, 2, "2026-09");
            sheet.value(1, 3, 1530);
            sheet.value(1, 4, 1.5);
            sheet.value(1, 5, 180);
            sheet.value(1, 6, "1 270,05");
            sheet.value(1, 7, 0);
            sheet.value(1, 8, 0);
            sheet.value(1, 9, 38.07);
            sheet.value(1, 10, "K1-1");
        }
        var row = VoucherFile.read(out.toByteArray()).orThrow().getFirst();
        assertThat(row.employeeNumber()).isEqualTo("100123");
        assertThat(row.payrollMonth()).isEqualTo(YearMonth.of(2026, 10));
        assertThat(row.minutes()).isEqualTo(Minutes.of(1, 30));
        assertThat(row.wage()).isEqualTo(Money.ofKroner("1270.05"));
        assertThat(row.contribution()).isEqualTo(Money.ofKroner("38.07"));
        assertThat(row.externalId()).isEqualTo("K1-1");
        assertThat(row.number()).isEqualTo(2);
    }
}
