package no.kneika.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.institution.Side;
import no.kneika.kernel.CaseId;

/**
 * A no as it was written.
 *
 * @param rejection NAV's no that it is about
 */
public record WriteRefusal(
        CaseId caseId,
        Side side,
        Optional<UUID> rejection,
        LocalDate decidedOn,
        String reason,
        List<Arrangement> instead,
        Refusal.Complaint complaint,
        Optional<LocalDate> complainBy) {

    public WriteRefusal {
        instead = List.copyOf(instead);
    }
}
