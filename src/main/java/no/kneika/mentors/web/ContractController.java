package no.kneika.mentors.web;

import java.util.Arrays;
import java.util.List;
import no.kneika.institution.ContractKind;
import no.kneika.institution.Funder;
import no.kneika.institution.Institutions;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.HourlyRate;
import no.kneika.mentors.AssignmentId;
import no.kneika.mentors.Contracts;
import no.kneika.mentors.Mentors;
import no.kneika.mentors.domain.ContractRule;
import no.kneika.mentors.domain.RenewalRule;
import no.kneika.people.People;
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
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The coordinator writes a contract; Kneika fills in what the funding carries. */
@Controller
public class ContractController {

    private final Use use;
    private final Pages pages;
    private final Contracts contracts;
    private final Mentors mentors;
    private final People people;
    private final Institutions institutions;
    private final BusinessClock clock;

    ContractController(
            Use use,
            Pages pages,
            Contracts contracts,
            Mentors mentors,
            People people,
            Institutions institutions,
            BusinessClock clock) {
        this.use = use;
        this.pages = pages;
        this.contracts = contracts;
        this.mentors = mentors;
        this.people = people;
        this.institutions = institutions;
        this.clock = clock;
    }

    public record ContractForm(
            Form form, AssignmentId assignment, String mentorName, String rateHelp, List<Option> kinds) {}

    private record Typed(ContractKind kind, ContractRule.Draft draft) {}

    @GetMapping("/assignments/{id}/contracts/new")
    View form(Actor actor, @PathVariable AssignmentId id) {
        return use.as(actor, () -> page(actor, id, null));
    }

    @PostMapping("/assignments/{id}/contracts")
    View make(Actor actor, @PathVariable AssignmentId id, CommandKey key, Form form) {
        var answer = use.command(actor, key, "make-contract", () -> {
            coordinatorsOnly(actor);
            return read(form)
                    .then(t -> contracts
                            .make(actor, id, t.kind(), t.draft())
                            .map(contract -> new Done(
                                    "/contracts/" + contract,
                                    t.draft().rate().compareTo(warnsAbove(actor)) > 0
                                            ? "contract-made-high-rate"
                                            : "contract-made")));
        });
        return Reply.to(answer, reasons -> use.as(actor, () -> page(actor, id, form.refused(reasons))));
    }

    private Html page(Actor actor, AssignmentId id, @org.jspecify.annotations.Nullable Form typed) {
        coordinatorsOnly(actor);
        var assignment = mentors.assignment(id);
        var page = pages.page(actor, "contract.title", "students");
        var form = typed != null ? typed : suggested(page, id);
        var kinds = Arrays.stream(ContractKind.values())
                .map(k -> new Option(k.name(), page.t("contract.kind." + k)))
                .toList();
        return Html.page(
                "mentors/contract-form",
                page,
                new ContractForm(
                        form,
                        id,
                        people.name(assignment.mentor()),
                        page.t("contract.rate.help", warnsAbove(actor)),
                        kinds));
    }

    /** What the newest funding with days no contract of this mentor covers would carry. */
    private Form suggested(Page page, AssignmentId id) {
        var assignment = mentors.assignment(id);
        var funded = contracts.facts(assignment).funded();
        var own = List.of(RenewalRule.Beside.of(assignment));
        return funded.reversed().stream()
                .flatMap(grant -> RenewalRule.rest(assignment.contracts(), grant).stream()
                        .map(rest -> Form.empty()
                                .with("from", page.date(rest.from()))
                                .with("to", page.date(rest.to()))
                                .with(
                                        "hours",
                                        RenewalRule.left(grant, own, funded).toString())))
                .findFirst()
                .orElseGet(Form::empty);
    }

    /** A warning, not a wall: a mentor may be worth it, and the funder's own ceiling is another thing. */
    private HourlyRate warnsAbove(Actor actor) {
        return institutions
                .rulebook(actor.institution(), Funder.NAV, clock.today())
                .rateWarning();
    }

    private static void coordinatorsOnly(Actor actor) {
        if (actor.capacity() != Capacity.COORDINATOR) throw new NotFound("contract form");
    }

    private Decision<Typed> read(Form form) {
        var typed = new Gathering();
        var kind = typed.take(Inputs.choice(form.value("kind"), "kind", ContractKind.class));
        var period = typed.take(Inputs.period(form.value("from"), "from", form.value("to"), "to", clock.today()));
        var hours = typed.take(Inputs.hours(form.value("hours"), "hours"));
        var rate = typed.take(Inputs.rate(form.value("rate"), "rate"));
        return typed.make(() -> new Typed(kind.get(), new ContractRule.Draft(period.get(), hours.get(), rate.get())));
    }
}
