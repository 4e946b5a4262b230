package no.kneika.payroll.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import no.kneika.hours.EntryId;
import no.kneika.institution.ContractKind;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.PersonId;
import no.kneika.payroll.domain.ExportFile.Payable;
import no.kneika.payroll.domain.SentLine.SentEntry;

/**
 * Back pay (etterbetaling): what an hour is due at the rate of its date, less all that was sent for it already (rules.md 5).
 * So a rate regulated twice pays the second difference only, and one corrected downwards pays nothing until what was paid too
 * much has been passed: pay is never drawn back by itself (arbeidsmiljøloven § 14-15).
 */
public final class BackPay {

    private BackPay() {}

    /**
     * What was sent of an entry, all layers together.
     *
     * @param rate per hour, summed
     * @param layers how many; the next is numbered so
     */
    public record Sent(HourlyRate rate, int layers, Minutes minutes) {}

    /**
     * An entry whose rate is not what was sent.
     *
     * @param change per hour; negative when more was sent than is due
     */
    public record Changed(Payable payable, Sent sent, BigDecimal change) {

        public boolean isOwed() {
            return change.signum() > 0;
        }

        /** Reversed or declined since, it is not paid more of than is approved now. */
        Minutes minutes() {
            var due = payable.approved().payable();
            return due.compareTo(sent.minutes()) < 0 ? due : sent.minutes();
        }

        Money worth() {
            return Money.roundHalfUp(
                    change.multiply(BigDecimal.valueOf(minutes().value()))
                            .divide(BigDecimal.valueOf(60), 10, RoundingMode.HALF_UP));
        }
    }

    /** Those of the approved entries that were sent at another rate in all than they are due. */
    public static List<Changed> changed(Collection<Payable> approved, Map<EntryId, Sent> sent) {
        var changed = new ArrayList<Changed>();
        for (var each : approved) {
            var before = sent.get(each.approved().entry().id());
            if (before == null) continue;
            var change = each.approved().rate().kroner().subtract(before.rate().kroner());
            if (change.signum() != 0) changed.add(new Changed(each, before, change));
        }
        return changed.stream().filter(c -> !c.minutes().isZero()).toList();
    }

    /** What was sent and is not due (for mye utbetalt); nothing draws it back. */
    public static Money tooMuch(Collection<Changed> changed) {
        return Money.sum(
                changed.stream().filter(c -> !c.isOwed()).map(Changed::worth).toList());
    }

    private record Key(
            PersonId mentor,
            String employee,
            java.time.YearMonth month,
            int layer,
            HourlyRate below,
            HourlyRate rate,
            ContractKind contract) {}

    /**
     * The lines that pay what is owed: one per mentor, work month, old rate and difference, each rounded once.
     *
     * @param first the number of the first of them in its file
     */
    public static List<SentLine> lines(
            int export, int first, Collection<Changed> changed, WageTypes types, Supplier<UUID> ids) {
        var groups = new LinkedHashMap<Key, List<Changed>>();
        changed.stream()
                .filter(Changed::isOwed)
                .sorted(Comparator.comparing((Changed c) -> c.payable().employeeNumber())
                        .thenComparing(c -> c.payable().approved().entry().day())
                        .thenComparing(c -> c.payable().approved().entry().id().toString()))
                .forEach(c ->
                        groups.computeIfAbsent(key(c), any -> new ArrayList<>()).add(c));
        var lines = new ArrayList<SentLine>();
        groups.forEach((key, group) -> lines.add(new SentLine(
                ids.get(),
                "K%d-%d".formatted(export, first + lines.size()),
                key.mentor(),
                key.employee(),
                types.backPay(),
                key.month(),
                key.rate(),
                key.contract(),
                group.stream().map(BackPay::entry).toList(),
                key.layer(),
                key.below())));
        return lines;
    }

    private static Key key(Changed changed) {
        var entry = changed.payable().approved().entry();
        return new Key(
                entry.mentor(),
                changed.payable().employeeNumber(),
                entry.month(),
                changed.sent().layers(),
                changed.sent().rate(),
                new HourlyRate(changed.change()),
                changed.payable().contract());
    }

    private static SentEntry entry(Changed changed) {
        var entry = changed.payable().approved().entry();
        return new SentEntry(entry.id(), entry.caseId(), entry.day(), changed.minutes(), Minutes.ZERO);
    }
}
