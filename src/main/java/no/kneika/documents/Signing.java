package no.kneika.documents;

import java.util.List;
import no.kneika.kernel.Decision;
import no.kneika.platform.Actor;

/**
 * The signing port (signering). The built-in signer takes a logged-in confirmation; a signing service can stand behind
 * the same door. Signatures are kept beside the document: the accessible original stays as it was.
 */
public interface Signing {

    /** Says who is to sign. Asking for the same signature twice is asking once. */
    void ask(Actor actor, DocumentId document, List<Signatory> signatories);

    /**
     * Signs as the actor. Signing again changes nothing and answers the first signature.
     *
     * @param sha256 of the content the signer was shown
     * @return refused with {@code signature-not-asked-for} or {@code signature-of-another-content}
     */
    Decision<Signature> sign(Actor actor, DocumentId document, String sha256);

    /** Who has signed, in the order it happened. */
    List<Signature> signedBy(DocumentId document);

    /** Who has been asked and has not signed. */
    List<Signatory> outstanding(DocumentId document);

    /** Everybody who was asked has signed; false where nobody was asked. */
    boolean complete(DocumentId document);
}
