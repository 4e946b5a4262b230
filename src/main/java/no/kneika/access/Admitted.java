package no.kneika.access;

import java.time.Instant;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.PersonId;

/** Somebody who is admitted to a case (har tilgang), in one capacity. */
public record Admitted(PersonId person, Capacity capacity, Instant from, String reason) {}
