package no.kneika.claims.service;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import no.kneika.claims.store.SeatRows;
import no.kneika.claims.store.SeatRows.Seat;
import no.kneika.institution.Institutions;
import no.kneika.institution.NavUnit;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.people.People;
import no.kneika.people.Person;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.NotFound;
import org.springframework.stereotype.Component;

/** Lets people at NAV's units in to the claims that were sent to them (plasser): finance proposes, an approver confirms. */
@Component
public class UnitSeats {

    private static final String SOURCE = "security.md, two people";

    private final SeatRows seats;
    private final People people;
    private final Institutions institutions;
    private final BusinessClock clock;

    UnitSeats(SeatRows seats, People people, Institutions institutions, BusinessClock clock) {
        this.seats = seats;
        this.people = people;
        this.institutions = institutions;
        this.clock = clock;
    }

    /** @throws NotFound for anybody but those who see to seats */
    public static void demand(Actor actor) {
        if (actor.capacity() != Capacity.FINANCE && actor.capacity() != Capacity.APPROVER)
            throw new NotFound("seats for " + actor.capacity());
    }

    public List<Seat> standing() {
        return seats.standing();
    }

    /** Who can have one: those who hold the role of a NAV unit today. */
    public List<Person> candidates() {
        return people.holding(Capacity.NAV_UNIT, clock.today());
    }

    /** The units a seat can be at: NAV's own, and whomever claims have been sent to. */
    public List<String> units() {
        var names = new TreeSet<>(seats.payers());
        institutions.navUnits().stream().map(NavUnit::name).forEach(names::add);
        return List.copyOf(names);
    }

    public Decision<UUID> propose(String person, String unit, Actor by) {
        demand(by);
        var against = new ArrayList<Reason>();
        if (by.capacity() != Capacity.FINANCE) against.add(Reason.of("seat-finance-proposes", SOURCE));
        var who = candidates().stream()
                .filter(each -> each.id().toString().equals(person))
                .map(Person::id)
                .findFirst();
        if (who.isEmpty()) against.add(Reason.of("seat-person", SOURCE).at("person"));
        if (!units().contains(unit)) against.add(Reason.of("seat-unit", SOURCE).at("unit"));
        if (!against.isEmpty()) return new Decision.Refused<>(against);
        return propose(who.orElseThrow(), unit, by);
    }

    private Decision<UUID> propose(PersonId person, String unit, Actor by) {
        if (seats.standing().stream()
                .anyMatch(seat -> seat.person().equals(person) && seat.unit().equals(unit)))
            return Decision.refused(Reason.of("seat-already", SOURCE).at("person"));
        var id = Ids.next();
        seats.propose(id, person, unit, by, clock.instant());
        return Decision.accepted(id);
    }

    public Decision<UUID> confirm(UUID id, Actor by) {
        demand(by);
        var seat = open(id);
        var against = new ArrayList<Reason>();
        if (by.capacity() != Capacity.APPROVER) against.add(Reason.of("seat-approver-confirms", SOURCE));
        if (by.person().equals(seat.proposedBy())) against.add(Reason.of("seat-same-person", SOURCE));
        if (!against.isEmpty()) return new Decision.Refused<>(against);
        if (seat.confirmedBy() == null) seats.confirm(seat, by, clock.instant());
        return Decision.accepted(id);
    }

    public Decision<UUID> end(UUID id, Actor by) {
        demand(by);
        seats.end(open(id), by, clock.instant());
        return Decision.accepted(id);
    }

    private Seat open(UUID id) {
        return seats.find(id).filter(seat -> !seat.ended()).orElseThrow(() -> new NotFound("a seat at a unit"));
    }
}
