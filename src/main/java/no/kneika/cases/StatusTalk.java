package no.kneika.cases;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.PersonId;

/**
 * A talk on how it goes (statussamtale): called, and afterwards written down.
 *
 * @param place where, in a few words; may be empty
 * @param isNoted whether something is written down, also when the reader may not read it
 * @param note what was written down, where the reader may read it
 */
public record StatusTalk(
        UUID id,
        CaseId caseId,
        LocalDate day,
        TalkWith with,
        String place,
        PersonId calledBy,
        boolean isNoted,
        Optional<String> note) {

    @Override
    public String toString() {
        return "StatusTalk[" + id + ", " + day + "]";
    }
}
