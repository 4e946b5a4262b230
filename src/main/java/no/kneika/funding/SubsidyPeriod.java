package no.kneika.funding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;

/**
 * One calendar month of a concluded agreement (tilskuddsperiode), with what NAV decided and paid, and what was worked and
 * what it cost.
 *
 * @param period the days of the month the agreement holds
 * @param agreed hours for these days
 * @param expected what NAV's own arithmetic comes to for them
 * @param decisions NAV's, the first one first; the last one counts
 * @param worked recorded work of the mentor that draws on the agreement
 * @param cost what payroll has paid for it so far
 * @param notes what somebody has said about the month
 */
public record SubsidyPeriod(
        AgreementId agreement,
        GrantId grant,
        CaseId caseId,
        PersonId mentor,
        YearMonth month,
        Period period,
        Minutes agreed,
        Money expected,
        List<Decided> decisions,
        Minutes worked,
        Money cost,
        List<Note> notes) {

    /** What a note is about. */
    public enum About {
        /** The hours of a month to come are right as they are. */
        HOURS,
        /** Why NAV paid something else than was agreed. */
        PAYOUT
    }

    /**
     * NAV's decision about the month (vedtak).
     *
     * @param number agreement, period and how many times it was sent anew
     * @param paid empty until NAV has paid it
     */
    public record Decided(String number, LocalDate on, Money sum, Optional<Paid> paid) {}

    /** NAV paid (utbetaling). */
    public record Paid(LocalDate on, Money sum) {}

    /** @param difference what it explains */
    public record Note(About about, Money difference, String why) {}

    public SubsidyPeriod {
        decisions = List.copyOf(decisions);
        notes = List.copyOf(notes);
    }

    /** NAV's last word about the month. */
    public Optional<Decided> decided() {
        return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.getLast());
    }

    /** What came: of every decision that was paid, since NAV takes nothing back. */
    public Optional<Money> paid() {
        var sums = decisions.stream()
                .flatMap(it -> it.paid().stream())
                .map(Paid::sum)
                .toList();
        return sums.isEmpty() ? Optional.empty() : Optional.of(Money.sum(sums));
    }

    /** What NAV pays for the month, as far as it is known: paid, decided, or agreed. */
    public Money pays() {
        return paid().or(() -> decided().map(Decided::sum)).orElse(expected);
    }

    /** What of the cost NAV carries. */
    public Money covered() {
        return cost.min(pays());
    }

    /** What NAV has paid above the cost; an account of its own, since it is nobody's cost (rules.md 5 Conservation). */
    public Money above() {
        return paid().orElse(Money.ZERO).minus(cost).max(Money.ZERO);
    }

    /** What is the institution's own cost, after what NAV pays. */
    public Money own() {
        return cost.minus(covered());
    }

    /** NAV paid something else than was agreed, by more than its two ways of rounding. */
    public Money differs() {
        var away = paid().map(sum -> sum.minus(expected)).orElse(Money.ZERO);
        return away.max(away.negate()).compareTo(TOLERATED) <= 0 ? Money.ZERO : away;
    }

    private static final Money TOLERATED = Money.ofKroner("1");

    /** Somebody has said why it differs as it does now. */
    public boolean isExplained() {
        return differs().isZero()
                || notes.stream()
                        .anyMatch(it ->
                                it.about() == About.PAYOUT && it.difference().equals(differs()));
    }

    /** Somebody has said that the hours are right as they are. */
    public boolean isKept() {
        return notes.stream().anyMatch(it -> it.about() == About.HOURS);
    }
}
