package no.kneika.access.web;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kneika.access.Admissions;
import no.kneika.access.Admitted;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
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
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The coordinator lets the student adviser (rådgiver) into a case, and out again (source 003: the adviser finds the mentor). */
@Controller
class AdmissionsController {

    private static final int REASON_AT_MOST = 255;

    private final Use use;
    private final Pages pages;
    private final Admissions admissions;
    private final People people;
    private final BusinessClock clock;

    AdmissionsController(Use use, Pages pages, Admissions admissions, People people, BusinessClock clock) {
        this.use = use;
        this.pages = pages;
        this.admissions = admissions;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/admissions")
    View show(Actor actor, @PathVariable CaseId id) {
        return use.as(actor, () -> draw(actor, id, Form.empty()));
    }

    @PostMapping("/cases/{id}/admissions")
    View admit(Actor actor, @PathVariable CaseId id, CommandKey key, Form form) {
        var answer = use.command(actor, key, "admit-adviser", () -> {
            mayAdmit(actor, id);
            return adviser(form)
                    .then(person -> Inputs.text(form.value("reason"), "reason", REASON_AT_MOST)
                            .then(reason -> admissions.admit(actor, id, person, Capacity.ADVISER, reason)))
                    .map(any -> new Done("/cases/" + id + "/admissions", "admitted"));
        });
        return Reply.to(answer, reasons -> use.as(actor, () -> draw(actor, id, form.refused(reasons))));
    }

    @PostMapping("/cases/{id}/admission-ends")
    View end(Actor actor, @PathVariable CaseId id, CommandKey key, Form form) {
        var answer = use.command(actor, key, "end-admission", () -> {
            mayAdmit(actor, id);
            return adviser(form).map(person -> {
                admissions.close(actor, id, person, Capacity.ADVISER, "ended by the coordinator");
                return new Done("/cases/" + id + "/admissions", "admission-ended");
            });
        });
        return Reply.to(answer, reasons -> use.as(actor, () -> draw(actor, id, form.refused(reasons))));
    }

    /** One who is an adviser here today; anything else that is sent is nobody. */
    private Decision<PersonId> adviser(Form form) {
        return people.holding(Capacity.ADVISER, clock.today()).stream()
                .map(person -> person.id())
                .filter(id -> id.toString().equals(form.value("person")))
                .findFirst()
                .map(Decision::accepted)
                .orElseGet(() -> Decision.refused(
                        Reason.of("admission-adviser-only", "rules.md 7").at("person")));
    }

    private void mayAdmit(Actor actor, CaseId id) {
        if (actor.capacity() != Capacity.COORDINATOR || !admissions.isAdmitted(actor, id))
            throw new NotFound("admissions");
    }

    private Html draw(Actor actor, CaseId id, Form form) {
        mayAdmit(actor, id);
        var page = pages.page(actor, "admissions.title", "students");
        var admitted = admissions.around(id);
        var in = admitted.stream()
                .filter(a -> a.capacity() == Capacity.ADVISER)
                .map(Admitted::person)
                .collect(Collectors.toSet());
        return Html.page(
                "access/admissions",
                page,
                new AdmissionsPage(
                        form,
                        id,
                        people.name(admissions.studentOf(id)),
                        admitted.stream().map(one -> line(page, one)).toList(),
                        people.holding(Capacity.ADVISER, clock.today()).stream()
                                .filter(person -> !in.contains(person.id()))
                                .map(person -> new Option(person.id().toString(), person.name()))
                                .toList()));
    }

    private AdmissionsPage.Line line(Page page, Admitted one) {
        var person = people.get(one.person());
        UUID id = one.person().value();
        return new AdmissionsPage.Line(
                person.name(),
                person.initials(),
                Page.tone(one.capacity()),
                page.t("capacity." + one.capacity()),
                page.shortDate(LocalDate.ofInstant(one.from(), BusinessClock.ZONE)),
                one.capacity() == Capacity.ADVISER ? id.toString() : "");
    }
}
