package no.kneika.mentors.web;

import no.kneika.kernel.Capacity;
import no.kneika.mentors.AssignmentId;
import no.kneika.mentors.Mentors;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.NotFound;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Inputs;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** An assignment is ended, without blame on either. */
@Controller
public class EndController {

    private final Use use;
    private final Pages pages;
    private final Mentors mentors;
    private final People people;
    private final BusinessClock clock;

    EndController(Use use, Pages pages, Mentors mentors, People people, BusinessClock clock) {
        this.use = use;
        this.pages = pages;
        this.mentors = mentors;
        this.people = people;
        this.clock = clock;
    }

    public record EndPage(Form form, AssignmentId assignment, String mentorName) {}

    @GetMapping("/assignments/{id}/end")
    View form(Actor actor, @PathVariable AssignmentId id) {
        return use.as(actor, () -> page(actor, id, Form.empty()));
    }

    @PostMapping("/assignments/{id}/end")
    View end(Actor actor, @PathVariable AssignmentId id, CommandKey key, Form form) {
        var answer = use.command(actor, key, "end-assignment", () -> {
            coordinatorsOnly(actor);
            return Inputs.date(form.value("lastDay"), "lastDay", clock.today())
                    .then(lastDay -> mentors.end(actor, id, lastDay))
                    .map(a -> new Done("/cases/" + a.caseId(), "assignment-ended"));
        });
        return Reply.to(answer, reasons -> use.as(actor, () -> page(actor, id, form.refused(reasons))));
    }

    private Html page(Actor actor, AssignmentId id, Form form) {
        coordinatorsOnly(actor);
        var assignment = mentors.assignment(id);
        return Html.page(
                "mentors/end",
                pages.page(actor, "end.title", "students"),
                new EndPage(form, id, people.name(assignment.mentor())));
    }

    private static void coordinatorsOnly(Actor actor) {
        if (actor.capacity() != Capacity.COORDINATOR) throw new NotFound("end of assignment");
    }
}
