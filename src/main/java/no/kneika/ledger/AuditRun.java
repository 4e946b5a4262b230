package no.kneika.ledger;

import java.time.Instant;

/**
 * One look at every øre of an institution (kontroll).
 *
 * @param findings how many things did not add up
 */
public record AuditRun(Instant at, int findings) {}
