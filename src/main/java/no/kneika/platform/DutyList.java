package no.kneika.platform;

import java.time.LocalDate;
import java.util.List;
import no.kneika.kernel.Obligation;

/** A room's answer to: what must be done (gjøremål)? Each room declares one bean; it runs inside {@link Use#as}. */
public interface DutyList {

    /** Everything that follows from this room's facts on this date and concerns the actor, in that capacity. */
    List<Obligation> dueBy(LocalDate today, Actor actor);

    /**
     * The same obligations for somebody who only counts them: {@code about} may be empty. For rooms that would have to
     * open something sealed to say what a thing is called.
     */
    default List<Obligation> counted(LocalDate today, Actor actor) {
        return dueBy(today, actor);
    }
}
