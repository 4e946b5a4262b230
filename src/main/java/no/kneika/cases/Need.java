package no.kneika.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.PersonId;

/**
 * What somebody said is hard (behovsmelding). Never what is wrong with a person.
 *
 * @param onBehalfOf the NAV adviser it came from, when they did not write it themselves
 * @param text in their own words
 * @param wantedFrom when help is wanted; empty means as soon as possible
 */
public record Need(
        NeedId id,
        CaseId caseId,
        Origin origin,
        Optional<String> onBehalfOf,
        String text,
        PersonId raisedBy,
        Instant raisedAt,
        Optional<LocalDate> wantedFrom) {}
