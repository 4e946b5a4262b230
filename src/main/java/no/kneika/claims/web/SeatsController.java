package no.kneika.claims.web;

import java.util.UUID;
import no.kneika.claims.service.UnitSeats;
import no.kneika.claims.store.SeatRows.Seat;
import no.kneika.kernel.Capacity;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Who at NAV's units may see and answer the claims that are sent to them. */
@Controller
class SeatsController {

    private static final String HERE = "/claims/units";

    private final Use use;
    private final Pages pages;
    private final UnitSeats seats;
    private final People people;

    SeatsController(Use use, Pages pages, UnitSeats seats, People people) {
        this.use = use;
        this.pages = pages;
        this.seats = seats;
        this.people = people;
    }

    @GetMapping(HERE)
    View show(Actor actor) {
        return use.as(actor, () -> draw(actor, Form.empty()));
    }

    @PostMapping(HERE)
    View propose(Actor actor, CommandKey key, Form form) {
        var answer = use.command(
                actor,
                key,
                "propose-seat",
                () -> seats.propose(form.value("person"), form.value("unit"), actor)
                        .map(id -> new Done(HERE, "seat-proposed")));
        return Reply.to(answer, reasons -> use.as(actor, () -> draw(actor, form.refused(reasons))));
    }

    @PostMapping("/unit-seats/{id}/confirmation")
    View confirm(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        var answer = use.command(
                actor,
                key,
                "confirm-seat",
                () -> seats.confirm(id, actor).map(any -> new Done(HERE, "seat-confirmed")));
        return Reply.to(answer, reasons -> use.as(actor, () -> draw(actor, form.refused(reasons))));
    }

    @PostMapping("/unit-seats/{id}/end")
    View end(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        var answer = use.command(
                actor, key, "end-seat", () -> seats.end(id, actor).map(any -> new Done(HERE, "seat-ended")));
        return Reply.to(answer, reasons -> use.as(actor, () -> draw(actor, form.refused(reasons))));
    }

    private Html draw(Actor actor, Form typed) {
        UnitSeats.demand(actor);
        var page = pages.page(actor, "seats.title", "claims");
        var standing = seats.standing();
        var names = people.names(standing.stream().map(Seat::person).distinct().toList());
        return Html.page(
                "claims/seats",
                page,
                new SeatsPage(
                        page.t("seats.lead"),
                        standing.stream()
                                .map(seat -> seat(page, actor, seat, names.getOrDefault(seat.person(), "")))
                                .toList(),
                        seats.candidates().stream()
                                .map(person -> new Option(person.id().toString(), person.name()))
                                .toList(),
                        seats.units().stream()
                                .map(unit -> new Option(unit, unit))
                                .toList(),
                        actor.capacity() == Capacity.FINANCE,
                        typed));
    }

    private static SeatsPage.Seat seat(Page page, Actor actor, Seat seat, String name) {
        var waits = seat.confirmedBy() == null;
        var approver = actor.capacity() == Capacity.APPROVER;
        var own = actor.person().equals(seat.proposedBy());
        return new SeatsPage.Seat(
                seat.id().toString(),
                name,
                seat.unit(),
                page.t(waits ? "seats.waits" : "seats.counts"),
                waits ? "warning" : "success",
                waits && approver && !own,
                waits && !(approver && !own) ? page.t("seats.who-confirms") : null);
    }
}
