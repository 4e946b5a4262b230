package no.kneika.messages;

import java.util.Optional;
import java.util.UUID;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.InstitutionId;

/**
 * Knows some of our references (vår referanse, {@code K-2026-0012}). A later room that sends letters declares one bean;
 * letters in are matched by asking all of them. Called inside {@code Use.asSystem}.
 */
public interface ReferenceBook {

    /** Whose reference this is, letter by letter; never by likeness. */
    Optional<Match> find(InstitutionId institution, String reference);

    /**
     * @param what a stable word for the kind of thing: {@code application}, {@code claim}
     * @param subject the id of the very thing
     */
    record Match(CaseId caseId, String what, UUID subject) {}
}
