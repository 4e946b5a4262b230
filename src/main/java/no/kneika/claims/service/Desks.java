package no.kneika.claims.service;

import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.platform.Actor;
import no.kneika.platform.NotFound;

/** At which desks claims are worked with (rules.md 7). A mentor's own hours are no reason to see what they cost. */
public final class Desks {

    private Desks() {}

    /** @throws NotFound for anybody else */
    public static void demand(Actor actor) {
        switch (actor.capacity()) {
            case COORDINATOR, FINANCE, APPROVER, SYSTEM -> {}
            default -> throw new NotFound("claims for " + actor.capacity());
        }
    }

    /** Sends claims and registers what the funder answers. */
    public static boolean handles(Actor actor) {
        return actor.capacity() == Capacity.COORDINATOR || actor.capacity() == Capacity.FINANCE;
    }

    /** @throws NotFound for anybody but those who keep the books: the account tells of more than claims */
    public static void keepingBooks(Actor actor) {
        if (actor.capacity() != Capacity.FINANCE) throw new NotFound("payments for " + actor.capacity());
    }

    /** Those who handle claims, and the unit it was sent to, which the house has let in (UnitAnswers). */
    static Decision<Actor> answering(Actor actor) {
        return actor.capacity() == Capacity.NAV_UNIT ? Decision.accepted(actor) : handling(actor);
    }

    static Decision<Actor> handling(Actor actor) {
        demand(actor);
        return handles(actor)
                ? Decision.accepted(actor)
                : Decision.refused(Reason.of("coordinator-or-finance-handles-claims", "rules.md 7"));
    }
}
