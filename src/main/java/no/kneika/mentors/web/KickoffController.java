package no.kneika.mentors.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.mentors.AssignmentId;
import no.kneika.mentors.Kickoffs;
import no.kneika.mentors.Mentors;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.NotFound;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Gathering;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Inputs;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The first meeting is written down, by the mentor or the coordinator. */
@Controller
public class KickoffController {

    private static final int PLAN_AT_MOST = 4000;

    private final Use use;
    private final Pages pages;
    private final Kickoffs kickoffs;
    private final Mentors mentors;
    private final BusinessClock clock;

    KickoffController(Use use, Pages pages, Kickoffs kickoffs, Mentors mentors, BusinessClock clock) {
        this.use = use;
        this.pages = pages;
        this.kickoffs = kickoffs;
        this.mentors = mentors;
        this.clock = clock;
    }

    public record KickoffPage(Form form, AssignmentId assignment, List<Option> places) {}

    private record Typed(LocalDate heldOn, Kickoffs.MeetingPlace place, String plan) {}

    @GetMapping("/assignments/{id}/kickoff")
    View form(Actor actor, @PathVariable AssignmentId id) {
        return use.as(actor, () -> page(actor, id, Form.empty()));
    }

    @PostMapping("/assignments/{id}/kickoff")
    View hold(Actor actor, @PathVariable AssignmentId id, CommandKey key, Form form) {
        var answer = use.command(actor, key, "hold-kickoff", () -> {
            mayRecord(actor, id);
            return read(form)
                    .then(t -> kickoffs.hold(actor, id, t.heldOn(), t.place(), t.plan()))
                    .map(done -> new Done("/today", "kickoff-held"));
        });
        return Reply.to(answer, reasons -> use.as(actor, () -> page(actor, id, form.refused(reasons))));
    }

    private Html page(Actor actor, AssignmentId id, Form form) {
        mayRecord(actor, id);
        var page =
                pages.page(actor, "kickoff.title", actor.capacity() == Capacity.MENTOR ? "mentor-today" : "students");
        var places = Arrays.stream(Kickoffs.MeetingPlace.values())
                .map(p -> new Option(p.name(), page.t("kickoff.place." + p)))
                .toList();
        return Html.page("mentors/kickoff", page, new KickoffPage(form, id, places));
    }

    private void mayRecord(Actor actor, AssignmentId id) {
        var assignment = mentors.assignment(id);
        var own = actor.capacity() == Capacity.MENTOR && assignment.mentor().equals(actor.person());
        if (!own && actor.capacity() != Capacity.COORDINATOR) throw new NotFound("kickoff");
    }

    private Decision<Typed> read(Form form) {
        var typed = new Gathering();
        var heldOn = typed.take(Inputs.date(form.value("heldOn"), "heldOn", clock.today()));
        var place = typed.take(Inputs.choice(form.value("place"), "place", Kickoffs.MeetingPlace.class));
        var plan = typed.take(Inputs.optionalText(form.value("plan"), "plan", PLAN_AT_MOST));
        return typed.make(() -> new Typed(heldOn.get(), place.get(), plan.get()));
    }
}
