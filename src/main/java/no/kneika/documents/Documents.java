package no.kneika.documents;

import java.util.List;
import java.util.Optional;
import no.kneika.kernel.CaseId;
import no.kneika.platform.Actor;

/**
 * The archive (arkivet). What is stored is never changed, replaced or rendered again. Every call runs inside {@code
 * Use.as}; what the actor may not see is not there.
 */
public interface Documents {

    /** Seals and keeps the document for good. */
    DocumentId store(Actor actor, NewDocument document);

    /** The same of many, in their order and in as many round trips as of one. */
    List<DocumentId> store(Actor actor, List<NewDocument> documents);

    /** What is known about a document, without opening it. */
    Optional<Document> find(DocumentId id);

    /**
     * The content. The access log says that it was shown.
     *
     * @throws no.kneika.platform.NotFound where there is none for this actor
     */
    byte[] open(DocumentId id);

    /** The documents of a case, newest first. */
    List<Document> of(CaseId caseId);

    /**
     * Says which case an unsorted document belongs to and who may see it there. Once; the same case again changes
     * nothing.
     *
     * @throws no.kneika.platform.Stale where it already belongs to another case
     */
    void belongsTo(DocumentId id, CaseId caseId, Audience audience);
}
