package no.kneika.institution;

import java.util.UUID;
import no.kneika.kernel.InstitutionId;

/**
 * What is known of somebody responsible changed: how to reach them, who stands in, or that they have left.
 *
 * @param change the fact that says so; the same change is told of once
 */
public record ResponsibleChanged(InstitutionId institution, ResponsibleId responsible, UUID change) {}
