package no.kneika.mentors;

import java.util.UUID;
import no.kneika.institution.ContractKind;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;

/**
 * What a contract (avtale) promises.
 *
 * @param hours the most that may be worked in the period
 * @param signedByMentor and {@code signedByInstitution}: both make it valid
 */
public record ContractTerms(
        ContractId id,
        ContractKind kind,
        Period period,
        Minutes hours,
        HourlyRate rate,
        boolean signedByMentor,
        boolean signedByInstitution,
        UUID document) {

    /** Valid when both sides have signed. */
    public boolean isSigned() {
        return signedByMentor && signedByInstitution;
    }
}
