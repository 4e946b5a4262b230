package no.kneika.desk.web;

import no.kneika.cases.Cases;
import no.kneika.desk.Worklist;
import no.kneika.kernel.CaseId;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.Use;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** One case, one page. */
@Controller
public class CaseController {

    private final Use use;
    private final Pages pages;
    private final Cases cases;
    private final People people;
    private final CasePages casePages;
    private final Worklist worklist;

    CaseController(Use use, Pages pages, Cases cases, People people, CasePages casePages, Worklist worklist) {
        this.use = use;
        this.pages = pages;
        this.cases = cases;
        this.people = people;
        this.casePages = casePages;
        this.worklist = worklist;
    }

    @GetMapping("/cases/{id}")
    View show(Actor actor, @PathVariable CaseId id) {
        return use.as(actor, () -> {
            var supportCase = cases.find(id);
            Trail.shows(id, Shown.CASE);
            var place = switch (actor.capacity()) {
                case STUDENT -> "support";
                case MENTOR -> "my-students";
                default -> "students";
            };
            worklist.of(actor); // before the rail counts: the page below needs the whole list, and it is made once
            var page = pages.page(actor, people.name(supportCase.student()), place);
            return Html.page("desk/case", page, casePages.of(actor, page, supportCase));
        });
    }
}
