package no.kneika.cases;

import java.time.LocalDate;
import java.util.List;
import no.kneika.institution.Side;
import org.jspecify.annotations.Nullable;

/** What the letter that says no prints (avslagsbrev). */
public record RefusalPaper(
        Side side,
        LocalDate decidedOn,
        List<String> reason,
        List<Arrangement> instead,
        Refusal.Complaint complaint,
        @Nullable LocalDate complainBy,
        String office) {

    public RefusalPaper {
        reason = List.copyOf(reason);
        instead = List.copyOf(instead);
    }
}
