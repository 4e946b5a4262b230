package no.kneika.cases.web;

import java.util.Arrays;
import java.util.Map;
import no.kneika.cases.Cases;
import no.kneika.cases.CloseCase;
import no.kneika.cases.Closure;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.NotFound;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
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

/** A case ends: what is open stands first on the page. */
@Controller
class ClosureController {

    private final Use use;
    private final Pages pages;
    private final CloseCase closing;
    private final Cases cases;
    private final People people;
    private final BusinessClock clock;

    ClosureController(Use use, Pages pages, CloseCase closing, Cases cases, People people, BusinessClock clock) {
        this.use = use;
        this.pages = pages;
        this.closing = closing;
        this.cases = cases;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/closures/new")
    View begin(Actor actor, @PathVariable CaseId id) {
        return draw(actor, id, Form.empty());
    }

    @PostMapping("/cases/{id}/closures")
    View close(Actor actor, @PathVariable CaseId id, CommandKey key, Form form) {
        coordinatorsOnly(actor);
        var answer = use.command(actor, key, "close-case", () -> {
            var typed = new Gathering();
            var why = typed.take(Inputs.choice(form.value("ended"), "ended", Closure.Why.class));
            var lastDay = typed.take(Inputs.date(form.value("lastDay"), "lastDay", clock.today()));
            return typed.make(() -> new Closure(why.get(), lastDay.get()))
                    .then(it -> closing.close(id, it, actor))
                    .map(done -> new Done("/cases/" + id, "case-closed"));
        });
        return Reply.to(answer, reasons -> draw(actor, id, form.refused(reasons)));
    }

    private Html draw(Actor actor, CaseId id, Form form) {
        coordinatorsOnly(actor);
        return use.as(actor, () -> {
            var it = cases.find(id);
            Trail.shows(id, Shown.CASE);
            var page = pages.page(actor, "closure.title", "students");
            return Html.page(
                    "cases/closure",
                    page,
                    new ClosurePage(
                            id,
                            people.name(it.student()),
                            closing.open(actor, page, id),
                            Arrays.stream(Closure.Why.values())
                                    .map(why -> new Option(why.name(), page.t("closure.why." + why)))
                                    .toList(),
                            form.values().isEmpty() ? Form.of(Map.of("lastDay", page.date(clock.today()))) : form));
        });
    }

    private static void coordinatorsOnly(Actor actor) {
        if (actor.capacity() != Capacity.COORDINATOR) throw new NotFound("end of a case");
    }
}
