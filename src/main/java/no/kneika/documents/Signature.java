package no.kneika.documents;

import java.time.Instant;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.PersonId;

/**
 * A signature (signatur): this person, in this capacity, confirmed this very content.
 *
 * @param sha256 of the content that was signed
 */
public record Signature(DocumentId document, PersonId person, Capacity capacity, Instant at, String sha256) {}
