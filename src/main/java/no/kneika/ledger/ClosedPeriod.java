package no.kneika.ledger;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import no.kneika.kernel.PersonId;

/** A month that is closed (avsluttet periode). */
public record ClosedPeriod(UUID id, YearMonth month, PersonId by, Instant at) {}
