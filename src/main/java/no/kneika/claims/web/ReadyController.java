package no.kneika.claims.web;

import java.util.Map;
import no.kneika.cases.Cases;
import no.kneika.claims.ClaimView;
import no.kneika.claims.service.ClaimBatch;
import no.kneika.claims.service.Desks;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.kernel.PersonId;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BatchId;
import no.kneika.platform.Batches;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.CommandKey;
import no.kneika.platform.NotFound;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.Use;
import no.kneika.platform.web.BatchStart;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Claims that are ready, sent together; the nearest deadline on top. */
@Controller
class ReadyController {

    private final Use use;
    private final Pages pages;
    private final ClaimBatch claims;
    private final Batches batches;
    private final BatchStart starting;
    private final Cases cases;
    private final People people;
    private final BusinessClock clock;

    ReadyController(
            Use use,
            Pages pages,
            ClaimBatch claims,
            Batches batches,
            BatchStart starting,
            Cases cases,
            People people,
            BusinessClock clock) {
        this.use = use;
        this.pages = pages;
        this.claims = claims;
        this.batches = batches;
        this.starting = starting;
        this.cases = cases;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/claims/ready")
    View show(Actor actor) {
        return draw(actor, Form.empty());
    }

    @PostMapping("/claims/batches")
    View send(Actor actor, CommandKey key, Form form) {
        handling(actor);
        return starting.start(actor, key, form, ClaimBatch.KIND, "claim", it -> draw(actor, it));
    }

    private static void handling(Actor actor) {
        if (!Desks.handles(actor)) throw new NotFound("claims at another desk");
    }

    private Html draw(Actor actor, Form form) {
        handling(actor);
        return use.as(actor, () -> {
            var page = pages.page(actor, "claims.ready.title", "claims");
            var ready = claims.views(clock.today());
            var students = cases.studentsOf(
                    ready.stream().map(ClaimView::caseId).distinct().toList());
            var names = people.names(students.values());
            students.keySet().forEach(caseId -> Trail.shows(caseId, Shown.MONEY));
            var rows = ready.stream()
                    .map(claim -> row(page, claim, name(claim.caseId(), students, names), form))
                    .toList();
            var sum = Money.sum(ready.stream()
                    .filter(claim -> isChosen(claim, form))
                    .map(ClaimView::amount)
                    .toList());
            long chosen = rows.stream().filter(ReadyPage.Row::chosen).count();
            return Html.page(
                    "claims/ready",
                    page,
                    new ReadyPage(
                            page.t("claims.ready.lead", ready.size()),
                            rows,
                            batches.latest(actor, ClaimBatch.KIND)
                                    .map(BatchId::toString)
                                    .orElse(""),
                            page.t("claims.ready.bar", chosen, sum),
                            page.t("claims.ready.send", chosen),
                            page.t("claims.ready.send", "{n}"),
                            form));
        });
    }

    private static boolean isChosen(ClaimView claim, Form form) {
        return !form.isRefused() || form.has("claim", claim.grant().toString());
    }

    private ReadyPage.Row row(Page page, ClaimView claim, String student, Form form) {
        var key = claim.grant().toString();
        return new ReadyPage.Row(
                key,
                key + " " + ClaimBatch.item(claim).seen(),
                isChosen(claim, form),
                student.isEmpty() ? claim.payer() : student,
                "/grants/" + claim.grant() + "/claim",
                claim.payer(),
                page.shortPeriod(claim.period()),
                page.shortDate(claim.deadline()),
                page.inDays(claim.deadline()),
                page.money(claim.amount()));
    }

    private static String name(CaseId caseId, Map<CaseId, PersonId> students, Map<PersonId, String> names) {
        var student = students.get(caseId);
        return student == null ? "" : names.getOrDefault(student, "");
    }
}
