package no.kneika.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.documents.DocumentId;
import no.kneika.institution.Side;
import no.kneika.kernel.CaseId;

/**
 * A no (avslag), as the student was told it.
 *
 * @param side who said no: NAV or the institution
 * @param instead what there is instead
 * @param complainBy last day to complain; empty where one cannot
 * @param language nb, nn or en: the student's own
 */
public record Refusal(
        RefusalId id,
        CaseId caseId,
        Side side,
        Optional<UUID> rejection,
        LocalDate decidedOn,
        String reason,
        List<Arrangement> instead,
        Complaint complaint,
        Optional<LocalDate> complainBy,
        String language,
        DocumentId document) {

    public Refusal {
        instead = List.copyOf(instead);
    }

    /** Where one can complain (klage). */
    public enum Complaint {
        /** To the NAV office that decided; it goes on to NAV's own appeals. */
        NAV,
        /** To the institution, whose board of appeals decides. */
        HERE,
        /** It is no decision one can complain of; the student ombud can be asked. */
        NONE
    }
}
