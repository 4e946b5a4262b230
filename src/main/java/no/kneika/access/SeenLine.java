package no.kneika.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Shown;

/** That somebody saw something of a case (innsyn): one line of the access log, as the student may read it. */
public record SeenLine(UUID id, Instant at, PersonId person, Capacity capacity, List<Shown> shown) {

    public SeenLine {
        shown = List.copyOf(shown);
    }
}
