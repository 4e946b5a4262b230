package no.kneika.imports;

import no.kneika.kernel.Decision;
import no.kneika.platform.Actor;

/** The door to imports (import av register). Inside {@link no.kneika.platform.Use}, as the administrator. */
public interface Imports {

    /** Takes a file in hand; it is read by a job, and changes nothing until somebody decides. */
    Decision<ImportId> bring(Actor by, ImportKind kind, String name, byte[] content);

    /** All of it is carried out by a job, as it was shown. @param endGone whether those who are gone end */
    Decision<ImportId> apply(Actor by, ImportId id, boolean endGone);

    /** It is put away; what stood in it is let go at once. */
    Decision<ImportId> discard(Actor by, ImportId id);
}
