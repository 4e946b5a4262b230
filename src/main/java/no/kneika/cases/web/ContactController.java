package no.kneika.cases.web;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import no.kneika.institution.Matter;
import no.kneika.institution.Responsible;
import no.kneika.institution.ResponsibleId;
import no.kneika.institution.Responsibles;
import no.kneika.institution.Side;
import no.kneika.institution.WrittenResponsible;
import no.kneika.kernel.Decision;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.platform.Actor;
import no.kneika.platform.Answer;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.NotFound;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Gathering;
import no.kneika.platform.web.Inputs;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Somebody responsible: entered, changed, away for a while, gone. One change is a change for every open case. */
@Controller
class ContactController {

    private static final int LONGEST = 120;

    private final Use use;
    private final Responsibles register;
    private final ContactDrawing drawing;
    private final BusinessClock clock;

    ContactController(Use use, Responsibles register, ContactDrawing drawing, BusinessClock clock) {
        this.use = use;
        this.register = register;
        this.drawing = drawing;
        this.clock = clock;
    }

    @GetMapping("/contacts/new")
    View write(Actor actor, Form form) {
        ContactsController.writers(actor);
        return use.as(actor, () -> drawing.fresh(actor, form));
    }

    @PostMapping("/contacts")
    View add(Actor actor, CommandKey key, Form form) {
        ContactsController.writers(actor);
        var answer = use.command(
                actor,
                key,
                "add-contact",
                () -> Inputs.choice(form.value("side"), "side", Side.class)
                        .then(side -> read(form, side, Optional.empty()))
                        .then(it -> register.add(it, actor))
                        .map(id -> new Done("/contacts/" + id, "contact-added")));
        return Reply.to(answer, reasons -> use.as(actor, () -> drawing.fresh(actor, form.refused(reasons))));
    }

    @GetMapping("/contacts/{id}")
    View show(Actor actor, @PathVariable("id") String text) {
        ContactsController.readers(actor);
        return use.as(actor, () -> drawing.one(actor, id(text), Form.empty()));
    }

    @PostMapping("/contacts/{id}/versions")
    View change(Actor actor, @PathVariable("id") String text, CommandKey key, Form form) {
        ContactsController.writers(actor);
        var answer = use.command(actor, key, "change-contact", () -> {
            var known = register.get(id(text));
            return Inputs.integer(form.value("version"), "version", 0, 100_000)
                    .then(seen -> read(form, known.side(), known.person())
                            .then(it -> register.change(known.id(), seen, it, actor)))
                    .map(id -> new Done("/contacts/" + id, "contact-changed"));
        });
        return reply(actor, text, form, answer);
    }

    @PostMapping("/contacts/{id}/stand-ins")
    View standIn(Actor actor, @PathVariable("id") String text, CommandKey key, Form form) {
        ContactsController.writers(actor);
        var answer = use.command(actor, key, "stand-in", () -> {
            var known = register.get(id(text));
            return Inputs.period(form.value("from"), "from", form.value("to"), "to", clock.today())
                    .then(days -> register.standIn(known.id(), chosen(form, "standIn"), days, actor))
                    .map(id -> new Done("/contacts/" + id, "contact-stood-in"));
        });
        return reply(actor, text, form, answer);
    }

    @PostMapping("/contacts/{id}/departures")
    View leave(Actor actor, @PathVariable("id") String text, CommandKey key, Form form) {
        ContactsController.writers(actor);
        var answer = use.command(actor, key, "contact-leaves", () -> {
            var known = register.get(id(text));
            return Inputs.date(form.value("lastDay"), "lastDay", clock.today())
                    .then(day -> register.leave(known.id(), day, chosen(form, "successor"), actor))
                    .map(id -> new Done("/contacts/" + id, "contact-left"));
        });
        return reply(actor, text, form, answer);
    }

    private View reply(Actor actor, String text, Form form, Answer answer) {
        return Reply.to(answer, reasons -> use.as(actor, () -> drawing.one(actor, id(text), form.refused(reasons))));
    }

    private static Decision<WrittenResponsible> read(Form form, Side side, Optional<PersonId> person) {
        var typed = new Gathering();
        var name = typed.take(Inputs.text(form.value("name"), "name", LONGEST));
        var title = typed.take(Inputs.optionalText(form.value("title"), "title", LONGEST));
        var phone = typed.take(Inputs.optionalText(form.value("phone"), "phone", 30));
        var email = typed.take(Inputs.optionalText(form.value("email"), "email", 200));
        var matters = typed.take(matters(form));
        return typed.make(() -> new WrittenResponsible(
                side, name.get(), title.get(), form.value("office"), matters.get(), phone.get(), email.get(), person));
    }

    private static Decision<Set<Matter>> matters(Form form) {
        var all = EnumSet.noneOf(Matter.class);
        for (var each : form.values("matters"))
            if (Inputs.choice(each, "matters", Matter.class) instanceof Decision.Accepted<Matter>(var matter))
                all.add(matter);
            else
                return Decision.refused(
                        Reason.of("contact-no-matter", "HK-dir 9.3").at("matters"));
        return Decision.accepted(all);
    }

    private Optional<ResponsibleId> chosen(Form form, String field) {
        if (form.value(field).isBlank()) return Optional.empty();
        return Optional.of(register.get(id(form.value(field)))).map(Responsible::id);
    }

    private static ResponsibleId id(String text) {
        try {
            return ResponsibleId.of(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("contact", notAnId);
        }
    }
}
