package no.kneika.funding.web;

import java.util.List;
import no.kneika.kernel.Capacity;
import no.kneika.platform.Actor;
import no.kneika.platform.NotFound;

/**
 * At whose desk a page of funding stands. The fences decide which cases somebody may know of; a mentor or those who pay
 * know of the case, and still have no business with what an application says of the student.
 */
final class Desk {

    private Desk() {}

    /** @throws NotFound for anybody else */
    static void of(Actor actor, Capacity... capacities) {
        if (!List.of(capacities).contains(actor.capacity())) throw new NotFound("a page at another desk");
    }
}
