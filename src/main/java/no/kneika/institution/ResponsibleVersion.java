package no.kneika.institution;

import java.time.Instant;
import no.kneika.kernel.PersonId;

/** What was known of somebody responsible, from when it was noted (tidligere opplysninger). */
public record ResponsibleVersion(
        int version, String name, String office, String phone, String email, PersonId notedBy, Instant notedAt) {}
