package no.kneika.platform.database;

import java.time.Instant;
import java.util.UUID;

/**
 * What a tenant's transaction is bound to. The row-level policies read these four.
 *
 * @param now the business time, which decides which admissions are valid: it can be wound, the database's own cannot
 */
public record Bound(UUID institution, UUID person, String capacity, Instant now) {}
