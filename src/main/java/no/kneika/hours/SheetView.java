package no.kneika.hours;

import java.time.YearMonth;
import java.util.Optional;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.PersonId;
import no.kneika.mentors.AssignmentId;

/**
 * A mentor's month on one assignment (timeliste), and how far it has come.
 *
 * @param worked every minute not reversed
 * @param approved minutes two people have vouched for
 * @param waiting the attestation that waits for an approver, if any
 */
public record SheetView(
        AssignmentId assignment,
        CaseId caseId,
        PersonId mentor,
        YearMonth month,
        Minutes worked,
        Minutes approved,
        boolean submitted,
        int openEntries,
        Optional<AttestationId> waiting) {

    /** Nothing is left to do: submitted, attested and approved. */
    public boolean isDone() {
        return submitted && openEntries == 0 && waiting.isEmpty();
    }
}
