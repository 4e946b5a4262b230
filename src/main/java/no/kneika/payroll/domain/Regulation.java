package no.kneika.payroll.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeSet;
import no.kneika.institution.ContractKind;
import no.kneika.institution.PayScale;
import no.kneika.institution.SupportKind;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.PersonId;
import no.kneika.mentors.AssignmentId;

/**
 * What a new version of the pay scale does to those who are paid by it (lønnsregulering): whoever is paid what a step of the
 * scale of the day pays gets what the same step pays in the new one. Whoever is paid anything else is outside the scale, is
 * left alone and said.
 */
public final class Regulation {

    private Regulation() {}

    /**
     * An assignment that lasts into the new version.
     *
     * @param from its first day
     * @param rates by their first day, as they stand today
     */
    public record Paid(
            AssignmentId assignment,
            PersonId mentor,
            ContractKind contract,
            SupportKind support,
            LocalDate from,
            NavigableMap<LocalDate, HourlyRate> rates) {}

    /** A new rate from a day. */
    public record Change(Paid of, LocalDate from, int step, HourlyRate before, HourlyRate after) {}

    /** @param outside paid something else than any step of the scale before; with what they are paid */
    public record Outcome(List<Change> changes, List<Outside> outside) {}

    public record Outside(Paid of, HourlyRate rate) {}

    /** @param known the versions decided before */
    public static Outcome of(PayScale next, Collection<PayScale> known, Collection<Paid> all) {
        // A version decided for a later day stands: the new one counts until then.
        var until = known.stream()
                .map(PayScale::validFrom)
                .filter(day -> day.isAfter(next.validFrom()))
                .min(Comparator.naturalOrder());
        var changes = new ArrayList<Change>();
        var outside = new ArrayList<Outside>();
        for (var paid : all)
            for (var day : days(paid, next.validFrom(), until)) {
                var now = paid.rates().floorEntry(day);
                if (now == null) continue;
                var before = PayScale.on(day, known);
                var step = before.flatMap(scale -> scale.stepOf(paid.contract(), paid.support(), now.getValue()));
                if (step.isEmpty()) {
                    outside.add(new Outside(paid, now.getValue()));
                    continue;
                }
                next.step(paid.contract(), paid.support(), step.get().step())
                        .filter(after -> !after.rate().equals(now.getValue()))
                        .ifPresent(after ->
                                changes.add(new Change(paid, day, step.get().step(), now.getValue(), after.rate())));
            }
        return new Outcome(List.copyOf(changes), List.copyOf(outside));
    }

    /** The first day the new version counts for it, and every later day it got another rate. */
    private static Collection<LocalDate> days(Paid paid, LocalDate from, Optional<LocalDate> until) {
        var first = paid.from().isAfter(from) ? paid.from() : from;
        var days = new TreeSet<LocalDate>();
        days.add(first);
        days.addAll(paid.rates().tailMap(first, true).keySet());
        until.ifPresent(last -> days.tailSet(last, true).clear());
        return days;
    }
}
