package no.kneika.matching.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.kneika.cases.Cases;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.matching.Interview;
import no.kneika.matching.Interviews;
import no.kneika.mentors.MentorBank;
import no.kneika.mentors.Offer;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
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
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The adviser has talked with somebody who may become the mentor, and says what they think. */
@Controller
public class InterviewsController {

    private static final int NOTE_AT_MOST = 2000;

    private final Use use;
    private final Pages pages;
    private final Interviews interviews;
    private final Cases cases;
    private final MentorBank bank;
    private final People people;
    private final BusinessClock clock;

    InterviewsController(
            Use use,
            Pages pages,
            Interviews interviews,
            Cases cases,
            MentorBank bank,
            People people,
            BusinessClock clock) {
        this.use = use;
        this.pages = pages;
        this.interviews = interviews;
        this.cases = cases;
        this.bank = bank;
        this.people = people;
        this.clock = clock;
    }

    private record Typed(PersonId mentor, LocalDate heldOn, Interview.Advice advice, String note) {}

    @GetMapping("/cases/{id}/interviews")
    View show(Actor actor, @PathVariable CaseId id) {
        return use.as(actor, () -> draw(actor, id, Form.empty()));
    }

    @PostMapping("/cases/{id}/interviews")
    View hold(Actor actor, @PathVariable CaseId id, CommandKey key, Form form) {
        var answer = use.command(actor, key, "hold-interview", () -> {
            mayInterview(actor);
            cases.find(id);
            return read(form)
                    .then(typed ->
                            interviews.hold(actor, id, typed.mentor(), typed.heldOn(), typed.advice(), typed.note()))
                    .map(done -> new Done("/cases/" + id + "/interviews", "interview-held"));
        });
        return Reply.to(answer, reasons -> use.as(actor, () -> draw(actor, id, form.refused(reasons))));
    }

    private Decision<Typed> read(Form form) {
        var typed = new Gathering();
        var mentor = typed.take(mentor(form.value("mentor")));
        var heldOn = typed.take(Inputs.date(form.value("heldOn"), "heldOn", clock.today()));
        var advice = typed.take(Inputs.choice(form.value("advice"), "advice", Interview.Advice.class));
        var note = typed.take(Inputs.optionalText(form.value("note"), "note", NOTE_AT_MOST));
        return typed.make(() -> new Typed(mentor.get(), heldOn.get(), advice.get(), note.get()));
    }

    private static Decision<PersonId> mentor(String text) {
        try {
            return Decision.accepted(new PersonId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Decision.refused(Reason.of("choice-missing", "source 003").at("mentor"));
        }
    }

    private Html draw(Actor actor, CaseId id, Form form) {
        mayInterview(actor);
        var supportCase = cases.find(id);
        Trail.shows(id, Shown.CASE);
        var page = pages.page(actor, "interviews.title", "students");
        var held = interviews.of(actor, id);
        var offered = bank.offers().stream().map(Offer::person).toList();
        var names = people.names(Stream.concat(
                        offered.stream(), held.stream().flatMap(i -> Stream.of(i.mentor(), i.heldBy())))
                .distinct()
                .toList());
        List<Option> mentors = offered.stream()
                .filter(one -> !one.equals(supportCase.student()))
                .map(one -> new Option(one.value().toString(), names.getOrDefault(one, "")))
                .sorted(Comparator.comparing(Option::label))
                .toList();
        return Html.page(
                "matching/interviews",
                page,
                new InterviewsPage(
                        form,
                        id,
                        people.name(supportCase.student()),
                        mentors,
                        Arrays.stream(Interview.Advice.values())
                                .map(advice -> new Option(advice.name(), page.t("interviews.advice." + advice)))
                                .toList(),
                        held.stream()
                                .map(one -> new InterviewsPage.Held(
                                        names.getOrDefault(one.mentor(), ""),
                                        page.t("interviews.advice." + one.advice()),
                                        page.t(
                                                "interviews.when",
                                                page.day(one.heldOn()),
                                                names.getOrDefault(one.heldBy(), "")),
                                        one.note()))
                                .toList()));
    }

    private static void mayInterview(Actor actor) {
        if (actor.capacity() != Capacity.COORDINATOR && actor.capacity() != Capacity.ADVISER)
            throw new NotFound("interviews");
    }
}
