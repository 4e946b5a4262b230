package no.kneika.people.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.people.Login;
import no.kneika.people.NewPerson;
import no.kneika.people.People;
import no.kneika.people.Person;
import no.kneika.people.RoleHeld;
import no.kneika.people.domain.RoleRules;
import no.kneika.people.domain.TwoPeople;
import no.kneika.people.store.RoleRows;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** An administrator lets people in and out again (roller); somebody else confirms each role before it counts. */
@Component
public class GiveRoles {

    private final People people;
    private final RoleRows rows;
    private final BusinessClock clock;
    private final String issuer;

    GiveRoles(People people, RoleRows rows, BusinessClock clock, @Value("${kneika.login.issuer:}") String issuer) {
        this.people = people;
        this.rows = rows;
        this.clock = clock;
        this.issuer = issuer;
    }

    /** @throws NotFound for anybody but those who give or confirm roles */
    public static void demand(Actor actor) {
        if (!RoleRules.mayConfirm(actor.capacity())) throw new NotFound("roles for " + actor.capacity());
    }

    /** @throws NotFound for anybody but an administrator */
    public static void demandAdmin(Actor actor) {
        if (actor.capacity() != Capacity.ADMIN) throw new NotFound("giving roles as " + actor.capacity());
    }

    /** Whether people log in with an account at an identity provider, so that an account can be told. */
    public boolean hasAccounts() {
        return !issuer.isBlank();
    }

    /**
     * Registers somebody who stands in no register we read, as those at NAV do not. Their account is told here and nowhere
     * else: whoever has the account has the roles, and two people gave those to this person.
     */
    public Decision<PersonId> register(String name, String email, String account, Actor by) {
        demandAdmin(by);
        if (hasAccounts() && account.isEmpty())
            return Decision.refused(Reason.of("login-missing", "ADR 51").at("account"));
        if (hasAccounts() && rows.loginTaken(issuer, account))
            return Decision.refused(
                    Reason.of("login-taken", "an account is one person's").at("account"));
        return people.register(by, NewPerson.named(name, email.isEmpty() ? null : email))
                .map(id -> {
                    if (hasAccounts()) people.allowLogin(id, new Login(issuer, account));
                    return id;
                });
    }

    public Decision<UUID> give(
            PersonId person, Capacity capacity, LocalDate from, @Nullable LocalDate until, Actor by) {
        demandAdmin(by);
        people.get(person);
        var against = new ArrayList<Reason>();
        TwoPeople.againstGrant(by, person, capacity).forEach(reason -> against.add(reason.at("role")));
        against.addAll(RoleRules.againstGiving(capacity, people.roles(person), from, until, clock.today()));
        if (!against.isEmpty()) return new Decision.Refused<>(against);
        return people.grantRole(by, person, capacity, from, until);
    }

    /** Ends a role of a person with the last day it is held; one that waits is taken back. */
    public Decision<UUID> end(PersonId person, UUID id, LocalDate lastDay, String reason, Actor by) {
        demandAdmin(by);
        var role = people.roles(person).stream()
                .filter(each -> each.id().equals(id) && RoleRules.GIVEN.contains(each.capacity()))
                .findFirst()
                .orElseThrow(() -> new NotFound("a role of this person"));
        var against = RoleRules.againstEnding(role, lastDay, clock.today(), confirming(lastDay.plusDays(1), role));
        if (!against.isEmpty()) return new Decision.Refused<>(against);
        return people.endRole(by, id, lastDay, reason);
    }

    public Decision<UUID> confirm(UUID id, Actor by) {
        demand(by);
        return people.confirmRole(by, id);
    }

    public List<RoleRows.Told> standing() {
        return rows.standing(clock.today());
    }

    /** Those the one who asks can confirm. */
    public List<RoleRows.Told> waitingFor(Actor actor) {
        if (!RoleRules.mayConfirm(actor.capacity())) return List.of();
        return standing().stream()
                .filter(each -> each.waits(clock.today()) && mayConfirm(each.role(), actor))
                .toList();
    }

    public static boolean mayConfirm(RoleHeld role, Actor actor) {
        return TwoPeople.againstConfirmation(actor, role).isEmpty();
    }

    private Map<Capacity, Set<PersonId>> confirming(LocalDate day, RoleHeld without) {
        var who = new EnumMap<Capacity, Set<PersonId>>(Capacity.class);
        for (var capacity : RoleRules.GIVEN)
            if (RoleRules.mayConfirm(capacity))
                who.put(
                        capacity,
                        people.holding(capacity, day).stream()
                                .map(Person::id)
                                .filter(each -> capacity != without.capacity() || !each.equals(without.person()))
                                .collect(Collectors.toSet()));
        return who;
    }
}
