package no.kneika.payroll.domain;

import static no.kneika.payroll.domain.Sent.OCTOBER;
import static no.kneika.payroll.domain.Sent.TYPES;
import static no.kneika.payroll.domain.Sent.entry;
import static no.kneika.payroll.domain.Sent.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import no.kneika.kernel.Decision;
import no.kneika.payroll.Difference;
import no.kneika.payroll.domain.Matching.Matched;
import no.kneika.payroll.domain.Matching.PaidSpan;
import org.junit.jupiter.api.Test;

/** What payroll paid, laid on what we sent. */
class MatchingTest {

    private static final String HEADING =
            "employee_no;payroll_month;work_month;wage_type;hours;rate;wage;holiday_pay;pension;contribution;external_id\n";

    private static Decision<List<Matched>> match(List<SentLine> sent, String... lines) {
        var rows = VoucherFile.read((HEADING + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8));
        var known = sent.stream().map(SentLine::employeeNumber).collect(Collectors.toSet());
        return Matching.of(rows.orThrow(), sent, known, TYPES.ours(), OCTOBER);
    }

    private static String paid(String hours, String rate, String wage, String externalId) {
        return "100123;2026-10;2026-09;1530;" + hours + ";" + rate + ";" + wage + ";0;0;0;" + externalId;
    }

    @Test
    void allOfAkselsSeptemberIsPaid() {
        var first = entry("2026-09-03", 90, 0);
        var second = entry("2026-09-10", 60, 0);
        var sent = line("K1-1", "180", second, first);
        var matched = match(List.of(sent), paid("2,5", "180", "450", "K1-1"))
                .orThrow()
                .getFirst();
        assertThat(matched.difference()).isEqualTo(Difference.MATCHED);
        assertThat(matched.spans())
                .containsExactly(
                        new PaidSpan(first.entry(), first.caseId(), first.day(), 0, 90),
                        new PaidSpan(second.entry(), second.caseId(), second.day(), 0, 60));
    }

    @Test
    void withoutOurOwnIdTheLineIsFoundByMonthWageTypeAndRate() {
        var at173 = line("K1-1", "173", entry("2026-09-03", 60, 0));
        var at180 = line("K1-2", "180", entry("2026-09-20", 60, 0));
        var matched = match(List.of(at173, at180), paid("1", "180", "180", ""))
                .orThrow()
                .getFirst();
        assertThat(matched.sent()).contains(at180);
    }

    @Test
    void fewerHoursPayTheFirstMinutesInOrderOfDateAndTheRestCanComeLater() {
        var first = entry("2026-09-03", 90, 0);
        var second = entry("2026-09-10", 60, 0);
        var sent = line("K1-1", "180", first, second);
        var matched = match(List.of(sent), paid("2", "180", "360", "K1-1"), paid("0,5", "180", "90", "K1-1"))
                .orThrow();
        assertThat(matched.getFirst().difference()).isEqualTo(Difference.DIFFERENT_HOURS);
        assertThat(matched.getFirst().spans().getLast())
                .isEqualTo(new PaidSpan(second.entry(), second.caseId(), second.day(), 0, 30));
        assertThat(matched.getLast().spans())
                .containsExactly(new PaidSpan(second.entry(), second.caseId(), second.day(), 30, 60));
    }

    @Test
    void anotherRateIsTakenInAndNamed() {
        var sent = line("K1-1", "180", entry("2026-09-03", 60, 0));
        var matched = match(List.of(sent), paid("1", "185,80", "185,80", "K1-1"))
                .orThrow()
                .getFirst();
        assertThat(matched.difference()).isEqualTo(Difference.DIFFERENT_RATE);
        assertThat(matched.spans()).hasSize(1);
    }

    @Test
    void anotherJobOfAkselsIsLeftAlone() {
        var sent = line("K1-1", "180", entry("2026-09-03", 60, 0));
        var matched = match(List.of(sent), "100123;2026-10;2026-09;9999;10;200;2000;0;0;0;")
                .orThrow()
                .getFirst();
        assertThat(matched.difference()).isEqualTo(Difference.OTHER_JOB);
        assertThat(matched.sent()).isEmpty();
        assertThat(matched.spans()).isEmpty();
    }

    @Test
    void aPersonWeHaveSentNothingForIsNamedAndPaysNobodysHours() {
        var sent = line("K1-1", "180", entry("2026-09-03", 60, 0));
        var matched = match(List.of(sent), "999;2026-10;2026-09;1530;1;180;180;0;0;0;", paid("1", "180", "180", "K1-1"))
                .orThrow();
        assertThat(matched.stream().map(each -> each.difference()))
                .containsExactly(Difference.UNKNOWN_PERSON, Difference.MATCHED);
        assertThat(matched.getFirst().spans()).isEmpty();
    }

    @Test
    void whatCannotBeTrueIsRefusedLineByLine() {
        var sent = line("K1-1", "180", entry("2026-09-03", 60, 0));
        var done = line("K1-2", "190", entry("2026-09-04", 60, 60));
        var decision = match(
                List.of(sent, done),
                "100123;2026-10;2026-08;1530;1;180;180;0;0;0;",
                "100123;2026-08;2026-09;1530;1;180;180;0;0;0;",
                "100123;2026-12;2026-09;1530;1;180;180;0;0;0;",
                paid("1", "190", "190", "K1-2"),
                paid("0", "180", "180", "K1-1"));
        assertThat(decision.codes())
                .containsExactly(
                        "voucher-nothing-sent",
                        "voucher-wrong-month",
                        "voucher-wrong-month",
                        "voucher-paid-before",
                        "voucher-no-hours");
    }

    @Test
    void theSameLineTwiceInAFileIsPaidOnce() {
        var sent = line("K1-1", "180", entry("2026-09-03", 60, 0));
        var once = paid("1", "180", "180", "K1-1");
        assertThat(match(List.of(sent), once, once).codes()).containsExactly("voucher-paid-before");
    }
}
