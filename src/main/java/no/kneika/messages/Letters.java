package no.kneika.messages;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.kneika.kernel.CaseId;
import no.kneika.platform.Actor;

/**
 * Letters in (innboks). Every call runs inside {@code Use.as}; a letter without a case is seen by the institution's
 * coordinators, one with a case by those admitted to it.
 */
public interface Letters {

    /** Opens a letter. The access log says that it was shown. */
    Optional<Letter> find(LetterId id);

    /** What could be read out of it. */
    LetterFields fieldsRead(LetterId id);

    /** Letters that nothing has come of yet, oldest first. */
    List<Letter> unhandled();

    /** Letters set aside, newest first: those that came again, and those somebody looked at and wanted nothing of. */
    List<Letter> setAside();

    /** The letters of many cases, newest first; shows nothing of them to anybody. */
    List<Letter> of(Collection<CaseId> cases);

    /** The letters of a case, newest first. */
    List<Letter> of(CaseId caseId);

    /**
     * Something came of the letter. Once; saying it again changes nothing.
     *
     * @param what a stable code: {@code grant}, {@code rejection}, {@code claim-returned}, {@code payment}, {@code returned}, {@code forwarded},
     *     {@code duplicate}, {@code set-aside}
     */
    void markHandled(Actor actor, LetterId id, String what);
}
