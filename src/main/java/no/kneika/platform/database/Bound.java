package no.kneika.platform.database;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant's transaction is bound to. The row-level policies read the first four.
 *
 * @param now the business time, which decides which admissions are valid: it can be wound, the database's own cannot
 * @param receipt of the command it is for, if it is for one
 */
public record Bound(
        UUID institution,
        UUID person,
        String capacity,
        Instant now,
        @Nullable Receipt receipt) {

    /** A command's receipt (kvittering), taken before anything is done: the same key again finds it taken. */
    public record Receipt(UUID key, String name) {}
}
