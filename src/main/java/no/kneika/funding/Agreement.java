package no.kneika.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;

/**
 * NAV's agreement of 2026 for one student and one mentor (mentoravtale), in its newest version.
 *
 * @param version grows by one when it is changed before it is concluded; a change takes the signatures back
 * @param hoursAMonth agreed, in whole hours
 * @param perMonth what NAV pays by itself for a whole calendar month
 * @param signed who has signed this version, and when
 * @param lapsesOn the last day NAV keeps it unconcluded: twelve weeks after what happened last
 * @param conclusion empty until NAV's decider has signed
 */
public record Agreement(
        AgreementId id,
        CaseId caseId,
        PersonId mentor,
        int version,
        Period period,
        Minutes hoursAMonth,
        Money perMonth,
        State state,
        Map<AgreementParty, LocalDate> signed,
        LocalDate lapsesOn,
        Optional<Conclusion> conclusion) {

    /** Where an agreement is. */
    public enum State {
        /** Written, and somebody has not signed yet. */
        OPEN,
        /** Nobody did anything for twelve weeks, and NAV has put it away. */
        LAPSED,
        /** Put away by us. */
        WITHDRAWN,
        /** Everybody has signed (inngått): it is a grant. */
        CONCLUDED
    }

    /**
     * NAV has concluded it.
     *
     * @param number NAV's own (avtalenummer)
     */
    public record Conclusion(LocalDate on, String number, GrantId grant) {}

    /**
     * One of its calendar months (tilskuddsperiode), or the part of it the agreement holds.
     *
     * @param sum what NAV's arithmetic comes to for these days
     */
    public record Month(Period period, Minutes hours, Money sum) {}

    public Agreement {
        signed = Map.copyOf(signed);
    }

    /** Waits for somebody. */
    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** The periods of those that wait for somebody, which nobody need apply for anew. */
    public static List<Period> underWay(List<Agreement> all) {
        return all.stream().filter(Agreement::isOpen).map(Agreement::period).toList();
    }
}
