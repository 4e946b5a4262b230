package no.kneika.documents;

/** What a document is (dokumenttype). Its file name and its heading in lists come from the kind, never from a person. */
public enum DocumentKind {
    /** Søknad om tilskudd. */
    APPLICATION,
    /** Tilsagnsbrev og andre brev inn. */
    LETTER,
    /** Arbeidsavtale eller oppdragsavtale. */
    CONTRACT,
    /** Taushetserklæring. */
    DECLARATION,
    /** Refusjonskrav med vedlegg. */
    CLAIM,
    /** Utbetalingsbilag. */
    VOUCHER,
    /** A letter out that is none of the others. */
    OUTGOING,
    /** NAV's own paper of an agreement (mentoravtale). */
    AGREEMENT,
    /** What shows that NAV paid (kvittering). */
    RECEIPT
}
