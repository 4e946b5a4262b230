package no.kneika.cases.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import no.kneika.cases.Cases;
import no.kneika.cases.StatusTalk;
import no.kneika.cases.StatusTalks;
import no.kneika.cases.TalkWith;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.PersonId;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.NotFound;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
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

/** The adviser or the coordinator calls to status talks and writes down what came of them. */
@Controller
public class TalksController {

    private static final int PLACE_AT_MOST = 200;
    private static final int NOTE_AT_MOST = 2000;

    private final Use use;
    private final Pages pages;
    private final StatusTalks talks;
    private final Cases cases;
    private final People people;

    TalksController(Use use, Pages pages, StatusTalks talks, Cases cases, People people) {
        this.use = use;
        this.pages = pages;
        this.talks = talks;
        this.cases = cases;
        this.people = people;
    }

    private record Typed(LocalDate on, TalkWith with, String where) {}

    @GetMapping("/cases/{id}/talks")
    View show(Actor actor, @PathVariable CaseId id) {
        return use.as(actor, () -> draw(actor, id, Form.empty()));
    }

    @PostMapping("/cases/{id}/talks")
    View call(Actor actor, @PathVariable CaseId id, CommandKey key, Form form) {
        var answer = use.command(actor, key, "call-status-talk", () -> {
            mayTalk(actor);
            var near = cases.find(id).openedOn();
            return read(form, near)
                    .then(typed -> talks.call(actor, id, typed.on(), typed.with(), typed.where()))
                    .map(done -> new Done("/cases/" + id + "/talks", "talk-called"));
        });
        return Reply.to(answer, reasons -> use.as(actor, () -> draw(actor, id, form.refused(reasons))));
    }

    @PostMapping("/cases/{id}/talk-notes")
    View note(Actor actor, @PathVariable CaseId id, CommandKey key, Form form) {
        var answer = use.command(actor, key, "note-status-talk", () -> {
            mayTalk(actor);
            return Inputs.text(form.value("note"), "note", NOTE_AT_MOST)
                    .then(note -> talks.note(actor, id, talk(form), note))
                    .map(done -> new Done("/cases/" + id + "/talks", "talk-noted"));
        });
        return Reply.to(answer, reasons -> use.as(actor, () -> draw(actor, id, form.refused(reasons))));
    }

    private static UUID talk(Form form) {
        try {
            return UUID.fromString(form.value("talk"));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("status talk");
        }
    }

    private static Decision<Typed> read(Form form, LocalDate near) {
        var typed = new Gathering();
        var on = typed.take(Inputs.date(form.value("on"), "on", near));
        var with = typed.take(Inputs.choice(form.value("with"), "with", TalkWith.class));
        var where = typed.take(Inputs.optionalText(form.value("where"), "where", PLACE_AT_MOST));
        return typed.make(() -> new Typed(on.get(), with.get(), where.get()));
    }

    private Html draw(Actor actor, CaseId id, Form form) {
        mayTalk(actor);
        var supportCase = cases.find(id);
        Trail.shows(id, Shown.CASE);
        var page = pages.page(actor, "talks.title", "students");
        var all = talks.of(actor, id);
        var names = people.names(all.stream().map(StatusTalk::calledBy).toList());
        return Html.page(
                "cases/talks",
                page,
                new TalksPage(
                        form,
                        id,
                        people.name(supportCase.student()),
                        Arrays.stream(TalkWith.values())
                                .map(with -> new Option(with.name(), page.upper(page.t("talks.with." + with))))
                                .toList(),
                        all.stream().map(talk -> line(page, talk, names)).toList()));
    }

    private static TalksPage.Talk line(Page page, StatusTalk talk, Map<PersonId, String> names) {
        var ahead = talk.day().isAfter(page.today());
        return new TalksPage.Talk(
                page.weekdayDate(talk.day()) + (ahead ? ", " + page.inDays(talk.day()) : ""),
                page.t("talks.with." + talk.with()) + (talk.place().isEmpty() ? "" : ". " + page.upper(talk.place())),
                page.t("talks.by", names.getOrDefault(talk.calledBy(), "")),
                !ahead && !talk.isNoted() ? talk.id().toString() : "",
                talk.note().orElse(""));
    }

    private static void mayTalk(Actor actor) {
        if (actor.capacity() != Capacity.COORDINATOR && actor.capacity() != Capacity.ADVISER)
            throw new NotFound("status talks");
    }
}
