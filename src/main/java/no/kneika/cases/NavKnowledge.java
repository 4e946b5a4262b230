package no.kneika.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.kernel.CaseId;

/** What a later room knows of NAV that the way-finder and refusals need. Funding answers. */
public interface NavKnowledge {

    /** Whole months of NAV's that are used. */
    int monthsUsed(CaseId caseId, LocalDate today);

    /** What NAV has said no to, newest first. */
    List<NavNo> refusals(CaseId caseId);

    default Optional<NavNo> refusal(CaseId caseId, UUID id) {
        return refusals(caseId).stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** @param reason NAV's own */
    record NavNo(UUID id, String reference, LocalDate decidedOn, LocalDate arrivedOn, String reason) {}
}
