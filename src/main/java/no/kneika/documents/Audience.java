package no.kneika.documents;

/**
 * Who may see a document (hvem som får se). The database's policies read it; a person named on the document sees it as
 * well, whatever the audience.
 */
public enum Audience {
    /** The student, the coordinator and the adviser admitted to the case; never the mentor or finance. */
    CASE,
    /** The coordinator and the measures unit admitted to the case, and the institution's finance and approvers. */
    MONEY,
    /** The coordinator admitted to the case (any coordinator while it has no case), finance and approvers. */
    CONTRACT,
    /** Not yet known to belong to any case: the institution's coordinators sort it. */
    UNSORTED
}
