package no.kneika.payroll.domain;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.kneika.hours.EntryId;
import no.kneika.institution.CostPart;
import no.kneika.kernel.Money;
import no.kneika.payroll.domain.SentLine.SentEntry;

/** How far each entry is paid while a file is gone through (betalt så langt): from its first minute, layer by layer. */
final class PaidSoFar {

    private record Layered(EntryId entry, int layer) {}

    private final Map<Layered, Integer> minutes = new HashMap<>();
    private final Map<Layered, Integer> rounds = new HashMap<>();
    private final Map<UUID, Map<CostPart, Money>> money = new HashMap<>();

    PaidSoFar(Collection<SentLine> sent, Map<UUID, Map<CostPart, Money>> before) {
        for (var line : sent)
            for (var entry : line.entries()) {
                var key = new Layered(entry.entry(), line.layer());
                minutes.put(key, entry.paid().value());
                rounds.put(key, entry.round());
            }
        before.forEach((line, parts) -> money.put(line, new EnumMap<>(parts)));
    }

    int of(SentEntry entry, int layer) {
        return minutes.getOrDefault(
                new Layered(entry.entry(), layer), entry.paid().value());
    }

    /** Of the layer below; all of it where that was not asked about. */
    int below(SentEntry entry, int layer) {
        return minutes.getOrDefault(
                new Layered(entry.entry(), layer - 1), entry.minutes().value());
    }

    /** Back pay that stands on it must be taken back first. */
    int above(SentEntry entry, int layer) {
        return minutes.getOrDefault(new Layered(entry.entry(), layer + 1), 0);
    }

    int round(SentEntry entry, int layer) {
        return rounds.getOrDefault(new Layered(entry.entry(), layer), entry.round());
    }

    void pay(SentEntry entry, int layer, int more) {
        minutes.put(new Layered(entry.entry(), layer), of(entry, layer) + more);
    }

    /** @return which time some of it is taken back */
    int takeBack(SentEntry entry, int layer, int less) {
        var key = new Layered(entry.entry(), layer);
        int round = round(entry, layer) + 1;
        minutes.put(key, of(entry, layer) - less);
        rounds.put(key, round);
        return round;
    }

    Map<CostPart, Money> money(SentLine line) {
        return money.getOrDefault(line.id(), Map.of());
    }

    Money money(SentLine line, CostPart part) {
        return money.getOrDefault(line.id(), Map.of()).getOrDefault(part, Money.ZERO);
    }

    /** A row with a minus takes away. */
    void money(SentLine line, VoucherRow row) {
        var known = money.computeIfAbsent(line.id(), any -> new EnumMap<>(CostPart.class));
        row.parts().forEach((part, amount) -> known.merge(part, amount, Money::plus));
    }
}
