package no.kneika.platform;

import java.time.LocalDate;
import java.util.List;
import no.kneika.kernel.Obligation;

/** A room's answer to: what must be done (gjøremål)? Each room declares one bean; it runs inside {@link Use#as}. */
public interface DutyList {

    /** Everything that follows from this room's facts on this date and concerns the actor, in that capacity. */
    List<Obligation> dueBy(LocalDate today, Actor actor);
}
