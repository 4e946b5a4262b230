package no.kneika.hours.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import no.kneika.hours.EntryId;
import no.kneika.kernel.PersonId;

/**
 * One step on a sheet's way (sporet på timelisten): who did or said what, and when. What one person did with many entries on one
 * day is one step.
 *
 * @param who empty for silence
 * @param entries those it is about; none when it is about the month
 */
public record SignOff(Step step, Optional<PersonId> who, Instant at, List<EntryId> entries) {

    public enum Step {
        LOGGED,
        SUBMITTED,
        CONFIRMED,
        /** Seven days without a word, which count as a yes. */
        SILENCE,
        DISPUTED,
        SETTLED,
        HANDED_OVER,
        RULED,
        ATTESTED,
        APPROVED,
        REVERSED;

        /** Each entry has its own reason, so each is told by itself. */
        boolean isToldEach() {
            return this == DISPUTED || this == SETTLED || this == REVERSED;
        }
    }

    public SignOff {
        entries = List.copyOf(entries);
    }

    private record Same(Step step, Optional<PersonId> who, LocalDate day, Optional<EntryId> entry) {
        static Same of(SignOff it, ZoneId zone) {
            return new Same(
                    it.step(),
                    it.who(),
                    LocalDate.ofInstant(it.at(), zone),
                    it.step().isToldEach() ? it.entries().stream().findFirst() : Optional.empty());
        }
    }

    /** Everything said about a sheet as one reads it: in order of time, a day's doing by one person as one step. */
    public static List<SignOff> inOrder(Collection<SignOff> all, ZoneId zone) {
        var steps = new LinkedHashMap<Same, SignOff>();
        all.stream()
                .sorted(Comparator.comparing(SignOff::at).thenComparing(SignOff::step))
                .forEach(it -> steps.merge(Same.of(it, zone), it, SignOff::and));
        return steps.values().stream()
                .sorted(Comparator.comparing(SignOff::at).thenComparing(SignOff::step))
                .toList();
    }

    /** The later moment tells when it was done. */
    private SignOff and(SignOff later) {
        var both = new ArrayList<>(entries);
        both.addAll(later.entries);
        return new SignOff(step, who, later.at, both);
    }

    /** Where silence is a yes: the day an entry that nobody answered for began to count, if it has and nobody vouched for it before. */
    public static Optional<SignOff> silence(
            EntryFacts facts, LocalDate today, Optional<Instant> attestedAt, ZoneId zone) {
        var entry = facts.entry();
        var from = facts.confirmedBySilenceFrom();
        boolean spoken = facts.confirmed()
                || facts.settled()
                || facts.disputed()
                || facts.reversed()
                || !entry.kind().concernsStudent();
        var start = from.atStartOfDay(zone).toInstant();
        if (spoken || today.isBefore(from) || attestedAt.filter(start::isAfter).isPresent()) return Optional.empty();
        return Optional.of(new SignOff(Step.SILENCE, Optional.empty(), start, List.of(entry.id())));
    }
}
