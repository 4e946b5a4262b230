package no.kneika.documents;

import no.kneika.kernel.CaseId;
import no.kneika.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody signed a document. Published in the signer's transaction.
 *
 * @param caseId the document's case, or null where it has none
 * @param complete nobody else is to sign
 */
public record DocumentSigned(
        DocumentId document, PersonId person, @Nullable CaseId caseId, boolean complete) {}
