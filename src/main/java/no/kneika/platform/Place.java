package no.kneika.platform;

import java.util.UUID;
import no.kneika.kernel.InstitutionId;

/** Where a sealed value stands (plassering). It is bound to the seal, so a value moved to another row does not open. */
public record Place(InstitutionId institution, String table, String column, UUID row) {}
