package no.kneika.funding;

import java.time.LocalDate;
import java.util.Optional;
import no.kneika.institution.RulebookVersionId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;

/**
 * A funder's commitment for one student (tilsagn), in its newest version.
 *
 * @param version grows by one when dates or hours are corrected
 * @param hours in total for the period, not per week
 * @param funderReference the funder's own reference; ours for own funding
 * @param ourReference the application it answers, for example {@code K-2026-0001}; empty text when there was none
 * @param funderName who granted it, as people say it
 * @param payer whom a claim is sent to: the measures unit (tiltaksenhet)
 * @param application what it answers
 * @param rulebook the version of the rulebook it was decided under, and keeps
 * @param mentor the only one whose work it pays; empty when it does not ask who helps
 */
public record Grant(
        GrantId id,
        CaseId caseId,
        int version,
        Period period,
        Minutes hours,
        Refund refund,
        Regime regime,
        String funderReference,
        String ourReference,
        String funderName,
        String payer,
        LocalDate decidedOn,
        Optional<ApplicationId> application,
        RulebookVersionId rulebook,
        Optional<PersonId> mentor) {

    /** Whether it pays this mentor's work at all. */
    public boolean isFor(PersonId helper) {
        return mentor.isEmpty() || mentor.get().equals(helper);
    }

    /** Whether it pays this mentor's work on a day. */
    public boolean covers(LocalDate day, PersonId helper) {
        return period.contains(day) && isFor(helper);
    }
}
