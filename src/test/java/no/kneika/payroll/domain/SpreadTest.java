package no.kneika.payroll.domain;

import static no.kneika.payroll.domain.Sent.OCTOBER;
import static no.kneika.payroll.domain.Sent.SEPTEMBER;
import static no.kneika.payroll.domain.Sent.entry;
import static no.kneika.payroll.domain.Sent.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import no.kneika.funding.GrantId;
import no.kneika.hours.EntryId;
import no.kneika.hours.FundedSlice;
import no.kneika.institution.CostPart;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.ledger.Piece;
import no.kneika.ledger.PieceId;
import no.kneika.payroll.Difference;
import no.kneika.payroll.domain.Matching.Matched;
import no.kneika.payroll.domain.Matching.PaidSpan;
import org.junit.jupiter.api.Test;

/** What payroll paid is the truth; its øre are spread over the minutes it paid for. */
class SpreadTest {

    private static final UUID VOUCHER_LINE = new UUID(7, 1);
    private static final Optional<GrantId> GRANT = Optional.of(new GrantId(new UUID(3, 1)));

    private static List<Piece> spread(
            Money wage, Money contribution, Map<EntryId, List<FundedSlice>> slices, PaidSpan... spans) {
        int minutes = List.of(spans).stream().mapToInt(s -> s.minutes().value()).sum();
        var row = new VoucherRow(
                2,
                "100123",
                OCTOBER,
                SEPTEMBER,
                "1530",
                new Minutes(minutes),
                HourlyRate.of("190.50"),
                wage,
                Money.ZERO,
                Money.ZERO,
                contribution,
                "K1-1");
        var matched = new Matched(row, Difference.MATCHED, Optional.of(line("K1-1", "190.50")), List.of(spans));
        return Spread.of(matched, VOUCHER_LINE, slices, PieceId::next);
    }

    private static PaidSpan whole(SentLine.SentEntry entry) {
        return new PaidSpan(
                entry.entry(), entry.caseId(), entry.day(), 0, entry.minutes().value());
    }

    private static Money sum(List<Piece> pieces, CostPart part) {
        return Money.sum(
                pieces.stream().filter(p -> p.part() == part).map(Piece::amount).toList());
    }

    @Test
    void henniesNovemberIsFiveHoursOnOneLineAndNotAnOreMore() {
        var paid = Money.ofKroner("952.50");
        var pieces = spread(
                paid,
                Money.ofKroner("134.30"),
                Map.of(),
                whole(entry("2026-09-11", 120, 0)),
                whole(entry("2026-09-21", 135, 0)),
                whole(entry("2026-09-22", 45, 0)));
        assertThat(sum(pieces, CostPart.WAGE)).isEqualTo(paid);
        assertThat(sum(pieces, CostPart.CONTRIBUTION)).isEqualTo(Money.ofKroner("134.30"));
        assertThat(pieces).allSatisfy(p -> assertThat(p.voucherLine()).isEqualTo(VOUCHER_LINE));
    }

    @Test
    void minutesOfDifferentGrantsBecomeDifferentPieces() {
        var entry = entry("2026-09-11", 180, 0);
        var slices = Map.of(
                entry.entry(),
                List.of(
                        new FundedSlice(entry.entry(), 0, 135, GRANT),
                        new FundedSlice(entry.entry(), 135, 180, Optional.empty())));
        var pieces = spread(Money.ofKroner("571.50"), Money.ZERO, slices, whole(entry));
        assertThat(pieces).extracting(Piece::fromMinute).containsExactly(0, 135);
        assertThat(pieces).extracting(Piece::amount).containsExactly(Money.ofOre(42863), Money.ofOre(14287));
    }

    @Test
    void partsThatCostNothingMakeNoPieces() {
        var pieces = spread(Money.ofKroner("190.50"), Money.ZERO, Map.of(), whole(entry("2026-09-11", 60, 0)));
        assertThat(pieces).extracting(Piece::part).containsExactly(CostPart.WAGE);
    }

    @Test
    void whateverPayrollPaysThePiecesSumToItAndNoMinuteIsPaidTwice() {
        long seed = Long.getLong("seed", 20260911L);
        System.out.println("SpreadTest seed " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            var spans = new ArrayList<PaidSpan>();
            var slices = new HashMap<EntryId, List<FundedSlice>>();
            int count = 1 + random.nextInt(12);
            for (int i = 0; i < count; i++) spans.add(span(random, slices));
            var wage = Money.ofOre(random.nextLong(2_000_000));
            var contribution = Money.ofOre(random.nextLong(300_000));
            var pieces = spread(wage, contribution, slices, spans.toArray(PaidSpan[]::new));
            assertThat(sum(pieces, CostPart.WAGE)).isEqualTo(wage);
            assertThat(sum(pieces, CostPart.CONTRIBUTION)).isEqualTo(contribution);
            for (var part : CostPart.values()) for (var span : spans) keptApart(pieces, part, span);
        }
    }

    private static PaidSpan span(Random random, Map<EntryId, List<FundedSlice>> slices) {
        var entry = entry("2026-09-11", 2 + random.nextInt(600), 0);
        int minutes = entry.minutes().value();
        int cut = 1 + random.nextInt(minutes - 1);
        slices.put(
                entry.entry(),
                List.of(
                        new FundedSlice(entry.entry(), 0, cut, GRANT),
                        new FundedSlice(entry.entry(), cut, minutes, Optional.empty())));
        int from = random.nextInt(minutes);
        return new PaidSpan(
                entry.entry(), entry.caseId(), entry.day(), from, from + 1 + random.nextInt(minutes - from));
    }

    private static void keptApart(List<Piece> pieces, CostPart part, PaidSpan span) {
        var inOrder = pieces.stream()
                .filter(p -> p.part() == part && p.entry().equals(span.entry().value()))
                .sorted(Comparator.comparing(Piece::fromMinute))
                .toList();
        for (int i = 1; i < inOrder.size(); i++)
            assertThat(inOrder.get(i).fromMinute())
                    .isGreaterThanOrEqualTo(inOrder.get(i - 1).toMinute());
    }
}
