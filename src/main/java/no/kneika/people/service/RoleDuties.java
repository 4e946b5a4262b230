package no.kneika.people.service;

import java.time.LocalDate;
import java.util.List;
import no.kneika.kernel.Money;
import no.kneika.kernel.Obligation;
import no.kneika.people.store.RoleRows;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.DutyList;
import org.springframework.stereotype.Component;

/** A role that has been given waits for the second person. */
@Component
class RoleDuties implements DutyList {

    /** How long somebody waits to be let in ⚙. */
    private static final int DAYS = 3;

    private final GiveRoles roles;

    RoleDuties(GiveRoles roles) {
        this.roles = roles;
    }

    @Override
    public List<Obligation> dueBy(LocalDate today, Actor actor) {
        return roles.waitingFor(actor).stream().map(each -> duty(each, actor)).toList();
    }

    private static Obligation duty(RoleRows.Told told, Actor actor) {
        return new Obligation(
                Obligation.Kind.CONFIRM_ROLE,
                told.role().id(),
                null,
                "",
                actor.capacity(),
                null,
                told.given().atZone(BusinessClock.ZONE).toLocalDate().plusDays(DAYS),
                Money.ZERO,
                "/people/" + told.role().person(),
                told.name());
    }
}
