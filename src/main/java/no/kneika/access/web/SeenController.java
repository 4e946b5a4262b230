package no.kneika.access.web;

import java.util.List;
import java.util.UUID;
import no.kneika.access.Admissions;
import no.kneika.access.SeenLine;
import no.kneika.access.SeenWords;
import no.kneika.access.WhoHasSeen;
import no.kneika.kernel.Capacity;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.NotFound;
import no.kneika.platform.Use;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** "Hvem har sett": the student reads the log of who has seen what, in plain sentences. */
@Controller
class SeenController {

    /** Lines of the log that are read at a time: many are one visit, which is what is shown. */
    private static final int LINES = 200;

    private final Use use;
    private final Pages pages;
    private final Admissions admissions;
    private final WhoHasSeen log;
    private final People people;

    SeenController(Use use, Pages pages, Admissions admissions, WhoHasSeen log, People people) {
        this.use = use;
        this.pages = pages;
        this.admissions = admissions;
        this.log = log;
        this.people = people;
    }

    @GetMapping("/who-has-seen")
    View show(@RequestParam(name = "before", required = false) @Nullable UUID before, Actor actor) {
        return use.as(actor, () -> {
            if (actor.capacity() != Capacity.STUDENT) throw new NotFound("the log of one's own case");
            var page = pages.page(actor, "seen.page.title", "sharing");
            var lines = admissions.admittedTo(actor).stream()
                    .reduce((earlier, later) -> later)
                    .map(own -> log.of(actor, own, before, LINES + 1))
                    .orElse(List.of());
            var shown = lines.subList(0, Math.min(LINES, lines.size()));
            var visits = SeenWords.visits(shown);
            var names = people.names(visits.stream().map(SeenLine::person).toList());
            var older = lines.size() > LINES
                    ? "/who-has-seen?before=" + shown.getLast().id()
                    : "";
            return Html.page(
                    "access/seen",
                    page,
                    new SeenPage(
                            visits.stream()
                                    .map(line -> SeenWords.of(line, names, page))
                                    .toList(),
                            older));
        });
    }
}
