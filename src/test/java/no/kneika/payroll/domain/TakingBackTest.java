package no.kneika.payroll.domain;

import static no.kneika.payroll.domain.Sent.OCTOBER;
import static no.kneika.payroll.domain.Sent.TYPES;
import static no.kneika.payroll.domain.Sent.entry;
import static no.kneika.payroll.domain.Sent.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kneika.institution.CostPart;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.payroll.Difference;
import no.kneika.payroll.domain.Matching.Matched;
import no.kneika.payroll.domain.Matching.PaidSpan;
import org.junit.jupiter.api.Test;

/** A line with a minus, laid on what was paid to Aksel before. */
class TakingBackTest {

    private static final String HEADING =
            "employee_no;payroll_month;work_month;wage_type;hours;rate;wage;holiday_pay;pension;contribution;external_id\n";

    private static Decision<List<Matched>> match(TakenBefore before, List<SentLine> sent, String... lines) {
        var rows = VoucherFile.read((HEADING + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8));
        var known = sent.stream().map(SentLine::employeeNumber).collect(Collectors.toSet());
        return Matching.of(rows.orThrow(), sent, known, TYPES.ours(), OCTOBER, before);
    }

    /** What the lines have been paid so far, at their rates. */
    private static TakenBefore paid(SentLine... lines) {
        var paid = new HashMap<UUID, Map<CostPart, Money>>();
        for (var line : lines) {
            var minutes = Minutes.sum(
                    line.entries().stream().map(SentLine.SentEntry::paid).toList());
            paid.put(line.id(), new EnumMap<>(Map.of(CostPart.WAGE, line.rate().times(minutes))));
        }
        return new TakenBefore(paid, Map.of(), List.of());
    }

    private static String row(String hours, String rate, String wage, String externalId) {
        return "100123;2026-10;2026-09;1530;" + hours + ";" + rate + ";" + wage + ";0;0;0;" + externalId;
    }

    @Test
    void theLastHoursOfALineAreTakenBackFirstEachFromItsEnd() {
        var first = entry("2026-09-03", 90, 90);
        var second = entry("2026-09-10", 60, 60);
        var sent = line("K1-1", "180", first, second);
        var matched = match(paid(sent), List.of(sent), row("-1,5", "180", "-270", "K1-1"))
                .orThrow()
                .getFirst();
        assertThat(matched.difference()).isEqualTo(Difference.TAKEN_BACK);
        assertThat(matched.sent()).contains(sent);
        assertThat(matched.spans())
                .containsExactly(
                        new PaidSpan(first.entry(), first.caseId(), first.day(), 60, 90, 1),
                        new PaidSpan(second.entry(), second.caseId(), second.day(), 0, 60, 1));
    }

    @Test
    void theHoursWeAskedForBackAreTakenBeforeAnyOther() {
        var twice = entry("2026-09-03", 90, 90);
        var right = entry("2026-09-10", 60, 60);
        var sent = line("K1-1", "180", twice, right);
        var asked = Map.of("K2-1", new TakenBefore.Asked(sent.id(), Map.of(twice.entry(), new Minutes(90))));
        var before = new TakenBefore(paid(sent).paid(), asked, List.of());
        for (var id : List.of("K2-1", "K1-1", ""))
            assertThat(match(before, List.of(sent), row("-1,5", "180", "-270", id))
                            .orThrow()
                            .getFirst()
                            .spans())
                    .containsExactly(new PaidSpan(twice.entry(), twice.caseId(), twice.day(), 0, 90, 1));
    }

    @Test
    void aWrongRateIsTakenBackAndPaidAnewInOneFileWhateverTheOrder() {
        var hour = entry("2026-09-03", 60, 60);
        var sent = line("K1-1", "180", hour);
        var back = row("-1", "173", "-173", "K1-1");
        var anew = row("1", "180", "180", "K1-1");
        var before = new TakenBefore(
                Map.of(sent.id(), new EnumMap<>(Map.of(CostPart.WAGE, Money.ofKroner("173")))), Map.of(), List.of());
        for (var file : List.of(new String[] {back, anew}, new String[] {anew, back})) {
            var matched = match(before, List.of(sent), file).orThrow();
            assertThat(matched)
                    .extracting(Matched::difference)
                    .containsExactlyInAnyOrder(Difference.TAKEN_BACK, Difference.MATCHED);
            assertThat(matched)
                    .allSatisfy(each -> assertThat(each.spans())
                            .containsExactly(new PaidSpan(hour.entry(), hour.caseId(), hour.day(), 0, 60, 1)));
        }
    }

    @Test
    void aFileMayTakeBackWhatItPaysItself() {
        var hour = entry("2026-09-03", 60, 0);
        var sent = line("K1-1", "180", hour);
        var matched = match(
                        TakenBefore.NOTHING,
                        List.of(sent),
                        row("1", "173", "173", "K1-1"),
                        row("-1", "173", "-173", "K1-1"),
                        row("1", "180", "180", "K1-1"))
                .orThrow();
        assertThat(matched)
                .extracting(Matched::difference)
                .containsExactly(Difference.DIFFERENT_RATE, Difference.TAKEN_BACK, Difference.MATCHED);
        assertThat(matched.getLast().spans().getFirst().round()).isEqualTo(1);
    }

    @Test
    void nothingIsTakenBackThatWasNotPaid() {
        var never = line("K1-1", "180", entry("2026-09-03", 60, 0));
        var paid = line("K1-2", "190", entry("2026-09-04", 120, 60));
        var before = paid(never, paid);
        assertThat(match(before, List.of(never, paid), row("-1", "180", "-180", "K1-1"))
                        .codes())
                .containsExactly("voucher-back-never-paid");
        assertThat(match(before, List.of(paid), "100123;2026-10;2026-08;1530;-1;190;-190;0;0;0;")
                        .codes())
                .containsExactly("voucher-back-never-paid");
        assertThat(match(before, List.of(paid), row("-2", "190", "-380", "K1-2"))
                        .codes())
                .containsExactly("voucher-back-more-hours");
        // 1 hour at 190.00 was paid
        assertThat(match(before, List.of(paid), row("-1", "190", "-190,02", "K1-2"))
                        .codes())
                .containsExactly("voucher-back-more-money");
        assertThat(match(before, List.of(paid), row("0", "190", "-190", "K1-2")).codes())
                .containsExactly("voucher-back-no-hours");
        assertThat(match(before, List.of(paid), row("-1", "190", "0", "K1-2")).codes())
                .containsExactly("voucher-back-no-money");
        assertThat(match(before, List.of(paid), "100123;2026-08;2026-09;1530;-1;190;-190;0;0;0;")
                        .codes())
                .containsExactly("voucher-wrong-month");
        var once = row("-1", "190", "-190", "K1-2");
        assertThat(match(before, List.of(paid), once, once).codes()).containsExactly("voucher-back-never-paid");
    }

    @Test
    void aMinusOfAnotherJobOrOfAnUnknownPersonIsLeftAlone() {
        var sent = line("K1-1", "180", entry("2026-09-03", 60, 60));
        var matched = match(
                        paid(sent),
                        List.of(sent),
                        "100123;2026-10;2026-09;9999;-3;200;-600;0;0;0;",
                        "999;2026-10;2026-09;1530;-1;180;-180;0;0;0;")
                .orThrow();
        assertThat(matched)
                .extracting(Matched::difference)
                .containsExactly(Difference.OTHER_JOB, Difference.UNKNOWN_PERSON);
        assertThat(matched).allSatisfy(each -> assertThat(each.spans()).isEmpty());
    }

    @Test
    void backPayThatStandsOnTheHoursIsTakenBackFirst() {
        var hour = entry("2026-09-03", 60, 60);
        var pay = line("K1-1", "180", hour);
        var on = new SentLine(
                new UUID(8, 77),
                "K2-1",
                pay.mentor(),
                pay.employeeNumber(),
                pay.wageType(),
                pay.workMonth(),
                no.kneika.kernel.HourlyRate.of("10"),
                pay.contract(),
                pay.entries(),
                1,
                pay.rate());
        var before = paid(pay, on);
        var backOfPay = row("-1", "180", "-180", "K1-1");
        assertThat(match(before, List.of(pay, on), backOfPay).codes()).containsExactly("voucher-back-pay-above");
        assertThat(match(before, List.of(pay, on), backOfPay, row("-1", "10", "-10", "K2-1"))
                        .orThrow())
                .hasSize(2);
    }
}
