package no.kneika.funding.web;

import java.util.List;
import java.util.UUID;
import no.kneika.funding.AgreementId;
import no.kneika.funding.AgreementParty;
import no.kneika.funding.Agreements;
import no.kneika.funding.ConcludeAgreement;
import no.kneika.funding.WriteAgreement;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Reason;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.Answer;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Gathering;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Inputs;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** One agreement with NAV: copied from, chased, concluded or put away. */
@Controller
class AgreementController {

    private static final int NUMBER = 60;

    private final Use use;
    private final Pages pages;
    private final Agreements agreements;
    private final WriteAgreement writing;
    private final ConcludeAgreement concluding;
    private final AgreementDrawing drawing;
    private final People people;
    private final BusinessClock clock;

    AgreementController(
            Use use,
            Pages pages,
            Agreements agreements,
            WriteAgreement writing,
            ConcludeAgreement concluding,
            AgreementDrawing drawing,
            People people,
            BusinessClock clock) {
        this.use = use;
        this.pages = pages;
        this.agreements = agreements;
        this.writing = writing;
        this.concluding = concluding;
        this.drawing = drawing;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/agreements/{id}")
    View show(Actor actor, @PathVariable UUID id) {
        return draw(actor, new AgreementId(id), Form.empty());
    }

    @PostMapping("/agreements/{id}/signatures")
    View sign(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        Desk.of(actor, Capacity.COORDINATOR);
        var agreement = new AgreementId(id);
        var answer = use.command(actor, key, "tell-agreement-signature", () -> {
            var typed = new Gathering();
            var party = typed.take(Inputs.choice(form.value("party"), "party", AgreementParty.class));
            var on = typed.take(Inputs.date(form.value("signedOn"), "signedOn", clock.today()));
            return typed.make(party::get)
                    .then(who -> concluding.sign(agreement, who, on.get(), actor))
                    .map(done -> new Done("/agreements/" + id, "agreement-signed"));
        });
        return answered(actor, agreement, answer, form);
    }

    @PostMapping("/agreements/{id}/conclusions")
    View conclude(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        Desk.of(actor, Capacity.COORDINATOR);
        var agreement = new AgreementId(id);
        var answer = use.command(actor, key, "conclude-agreement", () -> {
            var typed = new Gathering();
            var on = typed.take(Inputs.date(form.value("concludedOn"), "concludedOn", clock.today()));
            var number = typed.take(Inputs.text(form.value("navNumber"), "navNumber", NUMBER));
            return typed.make(on::get)
                    .then(day -> concluding.conclude(agreement, day, number.get(), actor))
                    .map(grant -> new Done("/agreements/" + id, "agreement-concluded"));
        });
        return answered(actor, agreement, answer, form);
    }

    @PostMapping("/agreements/{id}/withdrawals")
    View withdraw(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        Desk.of(actor, Capacity.COORDINATOR);
        var agreement = new AgreementId(id);
        var answer = use.command(
                actor,
                key,
                "withdraw-agreement",
                () -> writing.withdraw(agreement, actor)
                        .map(done -> new Done("/agreements/" + id, "agreement-withdrawn")));
        return answered(actor, agreement, answer, form);
    }

    private View answered(Actor actor, AgreementId id, Answer answer, Form form) {
        return Reply.to(answer, (List<Reason> reasons) -> draw(actor, id, form.refused(reasons)));
    }

    Html draw(Actor actor, AgreementId id, Form form) {
        Desk.of(actor, Capacity.COORDINATOR, Capacity.STUDENT, Capacity.APPROVER, Capacity.FINANCE);
        return use.as(actor, () -> {
            var it = agreements.agreement(id);
            Trail.shows(it.caseId(), Shown.MONEY);
            if (!actor.capacity().equals(Capacity.FINANCE) && !actor.capacity().equals(Capacity.APPROVER))
                Trail.shows(it.caseId(), Shown.NEED);
            var title = pages.page(actor, "agreement.title", nav(actor)).t("agreement.title", people.name(it.mentor()));
            var page = pages.page(actor, title, nav(actor));
            return Html.page("funding/agreement", page, drawing.of(actor, page, it, form));
        });
    }

    private static String nav(Actor actor) {
        return switch (actor.capacity()) {
            case STUDENT -> "support";
            case FINANCE -> "money";
            default -> "students";
        };
    }
}
