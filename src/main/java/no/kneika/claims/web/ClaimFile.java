package no.kneika.claims.web;

import java.time.LocalDate;
import java.util.Map;
import no.kneika.claims.domain.ClaimFigures;
import no.kneika.institution.Institution;
import no.kneika.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a claim's files say.
 *
 * @param reference null for a claim that has none yet
 * @param version the one that was sent, or the one that would be
 * @param on the day it was sent; null when it is not
 * @param names of the mentors
 */
record ClaimFile(
        @Nullable String reference,
        int version,
        @Nullable LocalDate on,
        Institution claimant,
        String payer,
        LocalDate deadline,
        String student,
        ClaimFigures figures,
        Map<PersonId, String> names) {

    String mentor(ClaimFigures.Row row) {
        return names.getOrDefault(row.mentor(), "");
    }

    /** Names nobody. */
    String fileName(String extension) {
        return "krav" + (reference == null ? "" : "-" + reference) + (on == null ? "-klargjort" : "-" + version) + "."
                + extension;
    }
}
