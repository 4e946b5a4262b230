package no.kneika.platform;

import java.util.List;
import no.kneika.kernel.Reason;

/** The answer to a command (svar): carried out, or refused with every reason and nothing changed. */
public sealed interface Answer {

    /** Carried out; {@code repeated} when it was carried out before under the same key and was not done again. */
    record Accepted(Done done, boolean repeated) implements Answer {}

    /** Refused: nothing was changed. */
    record Refused(List<Reason> reasons) implements Answer {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
