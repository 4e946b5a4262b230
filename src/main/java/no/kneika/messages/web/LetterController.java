package no.kneika.messages.web;

import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.messages.LetterId;
import no.kneika.messages.in.LetterMatching;
import no.kneika.messages.in.LetterReturn;
import no.kneika.platform.Actor;
import no.kneika.platform.Answer;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.NotFound;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Inputs;
import no.kneika.platform.web.Language;
import no.kneika.platform.web.Reply;
import no.kneika.platform.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** One letter: reading it, saying which case it belongs to, or sending it back. */
@Controller
class LetterController {

    private static final int LONGEST_NOTE = 1000;

    private final Use use;
    private final LetterView view;
    private final LetterMatching matching;
    private final LetterReturn returning;
    private final Texts texts;

    LetterController(Use use, LetterView view, LetterMatching matching, LetterReturn returning, Texts texts) {
        this.use = use;
        this.view = view;
        this.matching = matching;
        this.returning = returning;
        this.texts = texts;
    }

    @GetMapping("/letters/{id}")
    View show(Actor actor, @PathVariable("id") String id, Form form) {
        return use.as(actor, () -> view.page(actor, id(actor, id), form));
    }

    @PostMapping("/letters/{id}/match")
    View match(Actor actor, @PathVariable("id") String text, Form form, CommandKey key) {
        var id = sorted(actor, text);
        var answer = use.command(actor, key, "match-letter", () -> {
            Decision<CaseId> matched = matching.byPerson(actor, id, form.value("reference"), form.value("case"));
            return matched.map(found -> new Done("/letters/" + id, "letter-matched"));
        });
        return reply(actor, id, form, answer);
    }

    @PostMapping("/letters/{id}/return")
    View sendBack(Actor actor, @PathVariable("id") String text, Form form, CommandKey key) {
        var id = sorted(actor, text);
        var words = texts.in(Language.NB);
        var answer = use.command(
                actor,
                key,
                "return-letter",
                () -> Inputs.text(form.value("note"), "note", LONGEST_NOTE)
                        .then(note -> returning.sendBack(
                                actor,
                                id,
                                words.t("letters.return.subject"),
                                note,
                                words.language().locale()))
                        .map(sent -> new Done("/letters", "letter-returned")));
        return reply(actor, id, form, answer);
    }

    @PostMapping("/letters/{id}/forward")
    View sendOn(Actor actor, @PathVariable("id") String text, Form form, CommandKey key) {
        var id = sorted(actor, text);
        var words = texts.in(Language.NB);
        var answer = use.command(
                actor,
                key,
                "forward-letter",
                () -> returning
                        .sendOn(
                                actor,
                                id,
                                form.value("to"),
                                words.t("letters.forward.subject"),
                                words.t("letters.forward.text"),
                                words.language().locale())
                        .map(sent -> new Done("/letters", "letter-forwarded")));
        return reply(actor, id, form, answer);
    }

    @PostMapping("/letters/{id}/set-aside")
    View setAside(Actor actor, @PathVariable("id") String text, Form form, CommandKey key) {
        var id = sorted(actor, text);
        var answer = use.command(
                actor,
                key,
                "set-letter-aside",
                () -> Inputs.text(form.value("why"), "why", LONGEST_NOTE)
                        .then(note -> returning.setAside(actor, id, note))
                        .map(done -> new Done("/letters", "letter-set-aside")));
        return reply(actor, id, form, answer);
    }

    private View reply(Actor actor, LetterId id, Form form, Answer answer) {
        return Reply.to(answer, reasons -> use.as(actor, () -> view.page(actor, id, form.refused(reasons))));
    }

    private static LetterId sorted(Actor actor, String text) {
        if (!Readership.maySort(actor)) throw new NotFound("letter");
        return id(actor, text);
    }

    private static LetterId id(Actor actor, String text) {
        if (!Readership.mayRead(actor)) throw new NotFound("letter");
        try {
            return LetterId.of(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("letter", notAnId);
        }
    }
}
