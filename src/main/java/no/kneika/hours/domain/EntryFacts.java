package no.kneika.hours.domain;

import java.time.LocalDate;
import java.util.Optional;
import no.kneika.hours.AttestationId;
import no.kneika.hours.HourEntry;
import no.kneika.institution.ConfirmationPolicy;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.PersonId;

/**
 * Everything that has been said about an entry.
 *
 * @param settled the dispute was settled in the entry's favour
 * @param ruling the latest decision about hours above the total
 */
public record EntryFacts(
        HourEntry entry,
        Optional<WorkedTime.Span> span,
        boolean confirmed,
        boolean disputed,
        boolean settled,
        boolean reversed,
        Optional<Ruling> ruling,
        Optional<AttestationId> attestation,
        Optional<PersonId> attestedBy,
        boolean approved) {

    /** What is decided about minutes above the total, at the end of an entry. */
    public record Ruling(Outcome outcome, Minutes minutes) {

        /** How (avgjørelse). rules.md 4: paid, funded later or declined by decision. */
        public enum Outcome {
            /** The institution pays (vi betaler selv). */
            PAY,
            /** Paid now; more hours are asked for. */
            FUND_LATER,
            DECLINE
        }
    }

    private static final int QUIET_DAYS = 7;

    /** Not paid, by decision. */
    public Minutes declined() {
        return ruling.filter(r -> r.outcome() == Ruling.Outcome.DECLINE)
                .map(Ruling::minutes)
                .orElse(Minutes.ZERO);
    }

    public Minutes payable() {
        return entry.minutes().minusDownToZero(declined());
    }

    /** The first day silence counts as a yes. */
    public LocalDate confirmedBySilenceFrom() {
        return confirmedBySilenceFrom(entry.recordedOn());
    }

    private static LocalDate confirmedBySilenceFrom(LocalDate recordedOn) {
        return recordedOn.plusDays(QUIET_DAYS);
    }

    public boolean hasOpenDispute() {
        return disputed && !settled && !reversed;
    }

    /** @param aboveTotal minutes of it no grant has room for, though one covers the day */
    public EntryStanding standing(ConfirmationPolicy policy, LocalDate today, Minutes aboveTotal) {
        if (reversed) return EntryStanding.REVERSED;
        if (approved) return EntryStanding.APPROVED;
        if (attestation.isPresent()) return EntryStanding.ATTESTED;
        if (hasOpenDispute()) return EntryStanding.DISPUTED;
        if (isUndecided(aboveTotal)) return EntryStanding.UNDECIDED;
        return isConfirmed(policy, today) ? EntryStanding.READY : EntryStanding.AWAITING_STUDENT;
    }

    /** A decision covers the minutes it was made about; when more have fallen outside since, it must be made again. */
    public boolean isUndecided(Minutes aboveTotal) {
        var decided = ruling.filter(r -> r.outcome() != Ruling.Outcome.DECLINE)
                .map(Ruling::minutes)
                .orElse(Minutes.ZERO);
        return aboveTotal.compareTo(decided) > 0;
    }

    /** A settled dispute has had its answer; nobody asks the student again. */
    public boolean isConfirmed(ConfirmationPolicy policy, LocalDate today) {
        return isConfirmed(confirmed || settled || !entry.kind().concernsStudent(), entry.recordedOn(), policy, today);
    }

    /** @param sure the student has confirmed it, a dispute about it is settled, or it does not concern them */
    public static boolean isConfirmed(boolean sure, LocalDate recordedOn, ConfirmationPolicy policy, LocalDate today) {
        if (sure) return true;
        return switch (policy) {
            case NOT_ASKED -> true;
            case AUTO_AFTER_7_DAYS -> !today.isBefore(confirmedBySilenceFrom(recordedOn));
            case REQUIRED -> false;
        };
    }
}
