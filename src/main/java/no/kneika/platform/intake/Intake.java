package no.kneika.platform.intake;

import java.util.List;
import no.kneika.kernel.PersonId;

/**
 * Takes in a whole register (inntak). Each room declares one bean for each kind of row it owns. Inside
 * {@link no.kneika.platform.Use}, as the system.
 */
public interface Intake<T> {

    /** What these rows would change; changes nothing. */
    Comparison<T> compare(List<Line<T>> rows);

    /**
     * Carries out what was compared, in the same transaction.
     *
     * @param by who decided it
     * @param endGone whether what is gone ends, where the room lets it end
     * @return how many ended
     */
    int apply(Comparison<T> comparison, PersonId by, boolean endGone);
}
