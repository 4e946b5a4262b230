package no.kneika.payroll.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.kneika.institution.CostPart;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.ledger.Piece;

/**
 * A voucher line that pays for several students, as it was shared between them (fordelt): to the øre, and which øre could not
 * be divided.
 *
 * @param number the line in the file
 */
public record Shared(int number, Money total, List<Part> parts) {

    /** @param odd øre this student carries above an even share by minutes rounded down; they go where most is left over */
    public record Part(CaseId student, int minutes, Money amount, long odd) {}

    public Shared {
        parts = List.copyOf(parts);
    }

    /** Empty of parts when one student has it all. */
    public static Shared of(int number, Collection<Piece> pieces) {
        var total = Money.sum(pieces.stream().map(Piece::amount).toList());
        var byCost = new LinkedHashMap<CostPart, List<Piece>>();
        for (var piece : pieces)
            byCost.computeIfAbsent(piece.part(), any -> new ArrayList<>()).add(piece);
        var minutes = new LinkedHashMap<CaseId, Integer>();
        // Each cost part is of the same minutes; the fullest one counts them, as what costs nothing has no piece.
        byCost.values().stream()
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of())
                .forEach(p -> minutes.merge(p.caseId(), p.toMinute() - p.fromMinute(), Integer::sum));
        if (minutes.size() < 2) return new Shared(number, total, List.of());
        var amounts = new LinkedHashMap<CaseId, Money>();
        var even = new LinkedHashMap<CaseId, Long>();
        int all = minutes.values().stream().mapToInt(Integer::intValue).sum();
        for (var same : byCost.values()) {
            long ore = same.stream().mapToLong(p -> p.amount().ore()).sum();
            same.forEach(p -> amounts.merge(p.caseId(), p.amount(), Money::plus));
            minutes.forEach((student, worked) -> even.merge(student, floor(ore, worked, all), Long::sum));
        }
        return new Shared(number, total, parts(minutes, amounts, even));
    }

    private static List<Part> parts(Map<CaseId, Integer> minutes, Map<CaseId, Money> amounts, Map<CaseId, Long> even) {
        return minutes.entrySet().stream()
                .map(e -> {
                    var amount = amounts.getOrDefault(e.getKey(), Money.ZERO);
                    return new Part(e.getKey(), e.getValue(), amount, amount.ore() - even.getOrDefault(e.getKey(), 0L));
                })
                .toList();
    }

    private static long floor(long ore, int worked, int all) {
        return BigDecimal.valueOf(ore)
                .multiply(BigDecimal.valueOf(worked))
                .divide(BigDecimal.valueOf(all), 0, RoundingMode.FLOOR)
                .longValueExact();
    }
}
