package no.kneika.ledger;

import java.time.Instant;
import java.time.YearMonth;
import no.kneika.kernel.PersonId;

/** A month that was closed and was opened again (gjenåpning). */
public record Reopening(YearMonth month, PersonId by, Instant at, String reason) {}
