package no.kneika.cases.web;

import java.util.Objects;
import java.util.stream.Stream;
import no.kneika.cases.Arrangement;
import no.kneika.cases.Showing;
import no.kneika.cases.WayFinding;
import no.kneika.kernel.Capacity;
import no.kneika.platform.Actor;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** What there is for students who need help, and what the institution shows of it to whom. */
@Controller
class ArrangementsController {

    private static final int LONGEST_NOTE = 500;

    private final Use use;
    private final Pages pages;
    private final WayFinding ways;

    ArrangementsController(Use use, Pages pages, WayFinding ways) {
        this.use = use;
        this.pages = pages;
        this.ways = ways;
    }

    @GetMapping("/arrangements")
    View list(Actor actor) {
        switch (actor.capacity()) {
            case COORDINATOR, ADVISER, ADMIN -> {}
            default -> throw new NotFound("arrangements");
        }
        return draw(actor, Form.empty());
    }

    @PostMapping("/arrangements")
    View show(Actor actor, CommandKey key, Form form) {
        if (actor.capacity() != Capacity.ADMIN) throw new NotFound("arrangements");
        var answer = use.command(
                actor,
                key,
                "show-arrangement",
                () -> Inputs.choice(form.value("arrangement"), "arrangement", Arrangement.class)
                        .then(arrangement -> Inputs.optionalText(form.value("note"), "note", LONGEST_NOTE)
                                .then(note -> ways.show(
                                        arrangement, new Showing(form.has("toStudents", "true"), note), actor)))
                        .map(done -> new Done("/arrangements#" + done, "arrangement-shown")));
        return Reply.to(answer, reasons -> draw(actor, form.refused(reasons)));
    }

    private Html draw(Actor actor, Form form) {
        return use.as(actor, () -> {
            var page = pages.page(
                    actor, "arrangements.title", actor.capacity() == Capacity.ADMIN ? "arrangements" : "students");
            var all = ways.showings(actor);
            return Html.page(
                    "cases/arrangements",
                    page,
                    new ArrangementsPage(
                            form,
                            Stream.of(Arrangement.values())
                                    .map(it -> {
                                        var showing = Objects.requireNonNull(all.get(it));
                                        return new ArrangementsPage.Row(
                                                it.name(),
                                                page.t("arrangement." + it),
                                                page.t("arrangement.what." + it),
                                                page.t("arrangement.pays." + it),
                                                page.t("arrangement.decides." + it),
                                                page.t(
                                                        showing.toStudents()
                                                                ? "arrangements.to-all"
                                                                : "arrangements.to-staff"),
                                                showing.toStudents(),
                                                showing.note());
                                    })
                                    .toList(),
                            actor.capacity() == Capacity.ADMIN));
        });
    }
}
