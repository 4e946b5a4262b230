package no.kneika.funding.web;

import java.util.UUID;
import java.util.function.Function;
import no.kneika.cases.Cases;
import no.kneika.funding.ApplicationId;
import no.kneika.funding.ApplyForFunding;
import no.kneika.funding.Funding;
import no.kneika.funding.NavsAhead;
import no.kneika.funding.OfficeWait;
import no.kneika.funding.OfficeWaits;
import no.kneika.institution.Funder;
import no.kneika.institution.Institutions;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Inputs;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** An application is written, and changed while it is a draft. */
@Controller
class WriteController {

    private final Use use;
    private final Pages pages;
    private final ApplyForFunding applying;
    private final ApplicationForm fields;
    private final Funding funding;
    private final Cases cases;
    private final People people;
    private final Institutions institutions;
    private final OfficeWaits waits;
    private final NavsAhead navs;
    private final BusinessClock clock;

    WriteController(
            Use use,
            Pages pages,
            ApplyForFunding applying,
            ApplicationForm fields,
            Funding funding,
            Cases cases,
            People people,
            Institutions institutions,
            OfficeWaits waits,
            NavsAhead navs,
            BusinessClock clock) {
        this.use = use;
        this.pages = pages;
        this.applying = applying;
        this.fields = fields;
        this.funding = funding;
        this.cases = cases;
        this.people = people;
        this.institutions = institutions;
        this.waits = waits;
        this.navs = navs;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/applications/new")
    View begin(Actor actor, @PathVariable UUID id) {
        var caseId = new CaseId(id);
        return draw(
                actor,
                caseId,
                0,
                "/cases/" + id + "/applications",
                page -> ApplicationForm.filled(page, applying.propose(caseId, actor)));
    }

    @PostMapping("/cases/{id}/applications")
    View write(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        Desk.of(actor, Capacity.COORDINATOR);
        var caseId = new CaseId(id);
        var answer = use.command(
                actor,
                key,
                "write-application",
                () -> fields.read(form, clock.today())
                        .then(it -> applying.write(caseId, it, actor))
                        .map(written -> new Done("/applications/" + written, "application-written")));
        return Reply.to(
                answer,
                reasons -> draw(
                        actor,
                        caseId,
                        0,
                        "/cases/" + id + "/applications",
                        page -> form.refused(Fixes.offered(reasons))));
    }

    @GetMapping("/applications/{id}/revisions/new")
    View change(Actor actor, @PathVariable UUID id) {
        var application = new ApplicationId(id);
        var view = use.as(actor, () -> funding.application(application));
        return draw(
                actor,
                view.caseId(),
                view.version(),
                "/applications/" + id + "/revisions",
                page -> ApplicationForm.filled(page, applying.read(application)));
    }

    @PostMapping("/applications/{id}/revisions")
    View revise(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        Desk.of(actor, Capacity.COORDINATOR);
        var application = new ApplicationId(id);
        var answer = use.command(
                actor,
                key,
                "revise-application",
                () -> Inputs.integer(form.value("seen"), "seen", 1, 10_000)
                        .then(seen -> fields.read(form, clock.today())
                                .then(it -> applying.revise(application, seen, it, actor)))
                        .map(done -> new Done("/applications/" + id, "application-written")));
        return Reply.to(answer, reasons -> {
            var view = use.as(actor, () -> funding.application(application));
            return draw(
                    actor,
                    view.caseId(),
                    view.version(),
                    "/applications/" + id + "/revisions",
                    page -> form.refused(Fixes.offered(reasons)));
        });
    }

    private Html draw(Actor actor, CaseId caseId, int seen, String action, Function<Page, Form> filled) {
        Desk.of(actor, Capacity.COORDINATOR);
        return use.as(actor, () -> {
            var it = cases.find(caseId);
            Trail.shows(caseId, Shown.NEED);
            var page = pages.page(actor, "application.write.title", "students");
            var form = filled.apply(page);
            var rules = institutions.rulebook(actor.institution(), Funder.NAV, clock.today());
            var need = cases.assessedNeed(caseId);
            var hint = need.map(n -> page.t("application.write.hint", n.hoursPerWeek(), n.needPeriod()))
                    .orElse(page.t("application.write.no-need"));
            var lead = need.stream()
                    .flatMap(n -> navs.cautions(it, n.needPeriod()).stream())
                    .map(caution -> hint + " " + page.why(caution))
                    .findFirst()
                    .orElse(hint);
            var shown = form.value("seen").matches("\\d{1,4}") ? Integer.parseInt(form.value("seen")) : seen;
            return Html.page(
                    "funding/write",
                    page,
                    new WritePage(
                            people.name(it.student()),
                            action,
                            "/cases/" + caseId,
                            shown,
                            form,
                            fields.offices(),
                            fields.units(),
                            lead,
                            page.t("application.rate-help") + ". " + RateWarning.help(page, rules),
                            waits.of(form.value("office"))
                                    .filter(OfficeWait::isEnough)
                                    .map(wait -> page.t("waits.says", wait.name(), wait.median(), wait.ninety()))
                                    .orElse(page.t("waits.says-nothing"))));
        });
    }
}
