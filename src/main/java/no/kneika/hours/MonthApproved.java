package no.kneika.hours;

import java.util.Set;
import no.kneika.kernel.CaseId;

/**
 * An approver has approved (anvist) what a coordinator attested.
 *
 * @param entries those that count
 */
public record MonthApproved(AttestationId attestation, CaseId caseId, Set<EntryId> entries) {

    public MonthApproved {
        entries = Set.copyOf(entries);
    }
}
