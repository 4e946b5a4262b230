package no.kneika.mentors.web;

import java.util.Optional;
import no.kneika.kernel.Capacity;
import no.kneika.mentors.Declarations;
import no.kneika.platform.Actor;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.NotFound;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The mentor reads and signs the confidentiality declaration. */
@Controller
public class DeclarationController {

    private final Use use;
    private final Pages pages;
    private final Declarations declarations;

    DeclarationController(Use use, Pages pages, Declarations declarations) {
        this.use = use;
        this.pages = pages;
        this.declarations = declarations;
    }

    public record DeclarationPage(Form form, Optional<Declarations.View> declaration) {}

    @GetMapping("/declaration")
    View read(Actor actor) {
        mentorsOnly(actor);
        return use.as(actor, () -> page(actor, Form.empty()));
    }

    @PostMapping("/declaration/signature")
    View sign(Actor actor, CommandKey key, Form form) {
        mentorsOnly(actor);
        var answer = use.command(
                actor,
                key,
                "sign-declaration",
                () -> declarations
                        .sign(actor, form.value("sha256"))
                        .map(mentor -> new Done("/today", "declaration-signed")));
        return Reply.to(answer, reasons -> use.as(actor, () -> page(actor, form.refused(reasons))));
    }

    private Html page(Actor actor, Form form) {
        return Html.page(
                "mentors/declaration",
                pages.page(actor, "declaration.title", "mentor-today"),
                new DeclarationPage(form, declarations.of(actor.person())));
    }

    private static void mentorsOnly(Actor actor) {
        if (actor.capacity() != Capacity.MENTOR) throw new NotFound("declaration");
    }
}
