package no.kneika.access;

import java.util.List;
import no.kneika.kernel.CaseId;
import no.kneika.platform.Actor;

/**
 * What a room has written about a case that can be shared (det som kan deles). Asked for on behalf of a reader, it answers
 * with what {@link Sharing#show} opens for that very reader, so that a preview and the reader's own page cannot differ.
 */
public interface SharedContent {

    /** The words the reader may read of the case now; what is withheld is not there. Inside {@code Use.as}. */
    List<Words> shownTo(Actor reader, CaseId caseId);

    /** What is written, and which field it belongs to. */
    record Words(Field field, String text) {
        @Override
        public String toString() {
            return "Words[" + field + ", ***]";
        }
    }
}
