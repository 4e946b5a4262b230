package no.kneika.cases.web;

import java.util.stream.Stream;
import no.kneika.cases.Invitation;
import no.kneika.cases.Invitations;
import no.kneika.kernel.Capacity;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.NotFound;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Inputs;
import no.kneika.platform.web.Language;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import no.kneika.platform.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The student reads the invitation and says yes or no; yes leads to telling what is hard. */
@Controller
class InvitationController {

    private final Use use;
    private final Pages pages;
    private final Invitations invitations;
    private final People people;
    private final Texts texts;

    InvitationController(Use use, Pages pages, Invitations invitations, People people, Texts texts) {
        this.use = use;
        this.pages = pages;
        this.invitations = invitations;
        this.people = people;
        this.texts = texts;
    }

    @GetMapping("/invitation")
    View show(Actor actor) {
        only(actor);
        return use.as(actor, () -> draw(actor, Form.empty()));
    }

    @PostMapping("/invitation/answers")
    View answer(Actor actor, CommandKey key, Form form) {
        only(actor);
        var answer = use.command(
                actor,
                key,
                "answer-invitation",
                () -> Inputs.choice(form.value("answer"), "answer", Invitation.Answer.class)
                        .then(said -> invitations
                                .answer(said, actor)
                                .map(done -> said == Invitation.Answer.YES
                                        ? new Done("/needs/new", "invitation-yes")
                                        : new Done("/invitation", "invitation-no"))));
        return Reply.to(answer, reasons -> use.as(actor, () -> draw(actor, form.refused(reasons))));
    }

    private Html draw(Actor actor, Form form) {
        var it = invitations.mine(actor);
        var language = Language.valueOf(people.get(actor.person()).written().name());
        var said = texts.in(language);
        var page = pages.page(actor, said.t("invitation.title"), "support");
        return Html.page(
                "cases/invitation",
                page,
                new InvitationPage(
                        form,
                        language.code(),
                        said.t("invitation.title"),
                        Stream.of("what", "how", "yes", "free")
                                .map(part -> said.t("invitation." + part))
                                .toList(),
                        it.flatMap(Invitation::answer)
                                .map(answer -> said.t("invitation.answered." + answer))
                                .orElse(""),
                        said.t("invitation.button.yes"),
                        said.t("invitation.button.no"),
                        it.isPresent()));
    }

    private static void only(Actor actor) {
        if (actor.capacity() != Capacity.STUDENT) throw new NotFound("invitation");
    }
}
