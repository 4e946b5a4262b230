package no.kneika.messages.web;

import no.kneika.kernel.Capacity;
import no.kneika.platform.Actor;

/** Who works with letters in. Which ones each of them sees, the database decides. */
final class Readership {

    private Readership() {}

    static boolean mayRead(Actor actor) {
        return switch (actor.capacity()) {
            case COORDINATOR, ADVISER, FINANCE, APPROVER -> true;
            default -> false;
        };
    }

    static boolean maySort(Actor actor) {
        return actor.capacity() == Capacity.COORDINATOR;
    }
}
