package no.kneika.funding.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.kneika.cases.Cases;
import no.kneika.funding.Agreement;
import no.kneika.funding.AgreementId;
import no.kneika.funding.Agreements;
import no.kneika.funding.NavsAhead;
import no.kneika.funding.WriteAgreement;
import no.kneika.funding.domain.AgreementTerms;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.PersonId;
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
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** An agreement with NAV is written, and changed until it is concluded. */
@Controller
class AgreementWriteController {

    private final Use use;
    private final Pages pages;
    private final WriteAgreement writing;
    private final Agreements agreements;
    private final Cases cases;
    private final People people;
    private final NavsAhead navs;
    private final BusinessClock clock;

    AgreementWriteController(
            Use use,
            Pages pages,
            WriteAgreement writing,
            Agreements agreements,
            Cases cases,
            People people,
            NavsAhead navs,
            BusinessClock clock) {
        this.use = use;
        this.pages = pages;
        this.writing = writing;
        this.agreements = agreements;
        this.cases = cases;
        this.people = people;
        this.navs = navs;
        this.clock = clock;
    }

    /** For the mentor asked for, else the first who has no agreement. */
    @GetMapping("/cases/{id}/agreements/new")
    View begin(Actor actor, @PathVariable UUID id, Form asked) {
        Desk.of(actor, Capacity.COORDINATOR);
        var caseId = new CaseId(id);
        return use.as(actor, () -> {
            var mentors = writing.mentorsOf(caseId);
            return draw(
                    actor,
                    caseId,
                    mentors,
                    page -> AgreementForm.mentor(asked)
                            .filter(mentors::contains)
                            .or(() -> mentors.stream().findFirst())
                            .map(mentor -> AgreementForm.filled(page, writing.propose(caseId, mentor, actor)))
                            .orElseGet(Form::empty));
        });
    }

    @PostMapping("/cases/{id}/agreements")
    View write(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        Desk.of(actor, Capacity.COORDINATOR);
        var caseId = new CaseId(id);
        var answer = use.command(
                actor,
                key,
                "write-agreement",
                () -> AgreementForm.read(form, clock.today())
                        .then(it -> writing.write(caseId, it, actor))
                        .map(written -> new Done("/agreements/" + written, "agreement-written")));
        return Reply.to(
                answer,
                reasons -> use.as(
                        actor,
                        () -> draw(
                                actor,
                                caseId,
                                writing.mentorsOf(caseId),
                                page -> form.refused(Fixes.offered(reasons)))));
    }

    @GetMapping("/agreements/{id}/revisions/new")
    View change(Actor actor, @PathVariable UUID id) {
        Desk.of(actor, Capacity.COORDINATOR);
        var agreement = new AgreementId(id);
        return use.as(
                actor,
                () -> draw(
                        actor,
                        agreements.agreement(agreement),
                        page -> AgreementForm.filled(page, writing.read(agreement))));
    }

    @PostMapping("/agreements/{id}/revisions")
    View revise(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        Desk.of(actor, Capacity.COORDINATOR);
        var agreement = new AgreementId(id);
        var answer = use.command(
                actor,
                key,
                "revise-agreement",
                () -> Inputs.integer(form.value("seen"), "seen", 1, 10_000)
                        .then(seen -> AgreementForm.read(form, clock.today())
                                .then(it -> writing.revise(agreement, seen, it, actor)))
                        .map(done -> new Done("/agreements/" + id, "agreement-written")));
        return Reply.to(
                answer,
                reasons -> use.as(
                        actor,
                        () -> draw(
                                actor, agreements.agreement(agreement), page -> form.refused(Fixes.offered(reasons)))));
    }

    private Page page(Actor actor, int version) {
        return pages.page(actor, version == 0 ? "agreement.write.title" : "agreement.change.title", "students");
    }

    private Html draw(Actor actor, Agreement it, Function<Page, Form> filled) {
        var path = "/agreements/" + it.id();
        return draw(actor, it.caseId(), path + "/revisions", path, it.version(), List.of(it.mentor()), filled);
    }

    private Html draw(Actor actor, CaseId caseId, List<PersonId> mentors, Function<Page, Form> filled) {
        var path = "/cases/" + caseId;
        return draw(actor, caseId, path + "/agreements", path, 0, mentors, filled);
    }

    private Html draw(
            Actor actor,
            CaseId caseId,
            String action,
            String back,
            int version,
            List<PersonId> mentors,
            Function<Page, Form> filled) {
        var supportCase = cases.find(caseId);
        var student = people.get(supportCase.student());
        Trail.shows(caseId, Shown.NEED);
        var page = page(actor, version);
        // An agreement is for as long as the need, also past what NAV has decided of the education.
        var cautions = cases.assessedNeed(caseId).stream()
                .flatMap(need -> navs.cautions(supportCase, need.needPeriod()).stream())
                .map(caution -> " " + page.why(caution))
                .collect(Collectors.joining());
        // NAV writes a pause as 0 hours: the agreement goes on, and the change is drafted before each month of it.
        var pauses = cases.assessedNeed(caseId).stream()
                .flatMap(need -> need.pauses().stream())
                .filter(pause -> !pause.to().isBefore(clock.today()))
                .map(pause -> " " + page.t("agreement.write.pause", pause))
                .collect(Collectors.joining());
        var form = filled.apply(page);
        var names = people.names(mentors);
        var shown = form.value("seen").matches("\\d{1,4}") ? Integer.parseInt(form.value("seen")) : version;
        return Html.page(
                "funding/agreement-write",
                page,
                new AgreementWritePage(
                        student.name(),
                        page.t(
                                        mentors.isEmpty()
                                                ? "agreement.write.no-mentor"
                                                : version == 0 ? "agreement.write.lead" : "agreement.change.lead",
                                        student.firstName())
                                + cautions
                                + pauses,
                        action,
                        back,
                        shown,
                        mentors.size() == 1 ? names.getOrDefault(mentors.getFirst(), "") : "",
                        mentors.stream()
                                .map(mentor -> new Option(mentor.toString(), names.getOrDefault(mentor, "")))
                                .toList(),
                        AgreementForm.kinds(page),
                        AgreementForm.rates(page, AgreementTerms.HOLIDAY),
                        AgreementForm.rates(page, AgreementTerms.CONTRIBUTION),
                        AgreementForm.yesNo(page),
                        form));
    }
}
