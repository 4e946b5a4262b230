package no.kneika.funding;

import java.time.LocalDate;
import java.util.Optional;
import no.kneika.institution.RulebookVersionId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;

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
        RulebookVersionId rulebook) {}
