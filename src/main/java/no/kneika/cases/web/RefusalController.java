package no.kneika.cases.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.kneika.cases.Arrangement;
import no.kneika.cases.Cases;
import no.kneika.cases.NavKnowledge;
import no.kneika.cases.Refusal;
import no.kneika.cases.RefusalId;
import no.kneika.cases.Refusals;
import no.kneika.cases.WayFinding;
import no.kneika.cases.WayFit;
import no.kneika.cases.WriteRefusal;
import no.kneika.cases.domain.RefusalRules;
import no.kneika.institution.Side;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.NotFound;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.Use;
import no.kneika.platform.web.Fact;
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

/** A no is written, and read. */
@Controller
class RefusalController {

    private final Use use;
    private final Pages pages;
    private final Refusals refusals;
    private final WayFinding ways;
    private final NavKnowledge nav;
    private final Cases cases;
    private final People people;
    private final BusinessClock clock;

    RefusalController(
            Use use,
            Pages pages,
            Refusals refusals,
            WayFinding ways,
            NavKnowledge nav,
            Cases cases,
            People people,
            BusinessClock clock) {
        this.use = use;
        this.pages = pages;
        this.refusals = refusals;
        this.ways = ways;
        this.nav = nav;
        this.cases = cases;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/refusals/new")
    View write(Actor actor, @PathVariable CaseId id, Form form) {
        only(actor);
        return use.as(actor, () -> draw(actor, id, form));
    }

    @PostMapping("/cases/{id}/refusals")
    View send(Actor actor, @PathVariable CaseId id, CommandKey key, Form form) {
        only(actor);
        // Looked at as it will be read, and not sent: its words are nobody's business in an address.
        if (form.has("look", "1")) return use.as(actor, () -> draw(actor, id, form));
        var answer = use.command(actor, key, "write-refusal", () -> {
            cases.find(id);
            return read(id, form)
                    .then(it -> refusals.write(it, actor))
                    .map(done -> new Done("/refusals/" + done, "refusal-written"));
        });
        return Reply.to(answer, reasons -> use.as(actor, () -> draw(actor, id, form.refused(reasons))));
    }

    @GetMapping("/refusals/{id}")
    View show(Actor actor, @PathVariable("id") String text) {
        switch (actor.capacity()) {
            case STUDENT, COORDINATOR, ADVISER -> {}
            default -> throw new NotFound("refusal");
        }
        return use.as(actor, () -> {
            var it = refusals.find(id(text));
            Trail.shows(it.caseId(), Shown.DOCUMENT);
            var own = actor.capacity() == Capacity.STUDENT;
            var page = pages.page(
                    actor,
                    it.side() == Side.NAV ? "refused.title.NAV" : "refused.title.HERE",
                    own ? "support" : "students");
            var facts = new ArrayList<Fact>();
            facts.add(new Fact(page.t("refused.decided"), page.date(it.decidedOn())));
            it.complainBy()
                    .ifPresent(day -> facts.add(new Fact(page.t("refused.by"), page.date(day), page.inDays(day))));
            var office = cases.find(it.caseId())
                    .nav()
                    .map(known -> known.officeName())
                    .orElse("NAV");
            return Html.page(
                    "cases/refused",
                    page,
                    new RefusedPage(
                            it.caseId().toString(),
                            own ? null : people.name(cases.find(it.caseId()).student()),
                            page.t("refused.paper.lead." + it.side(), it.decidedOn(), office),
                            it.reason().lines().filter(line -> !line.isBlank()).toList(),
                            it.instead().stream()
                                    .map(each -> new RefusedPage.Way(
                                            page.t("arrangement." + each), page.t("arrangement.what." + each)))
                                    .toList(),
                            it.complainBy()
                                    .map(day -> page.t("refused.complain." + it.complaint(), day, office))
                                    .orElse(page.t("refused.complain.NONE")),
                            facts,
                            "/documents/" + it.document()));
        });
    }

    private Html draw(Actor actor, CaseId id, Form form) {
        var student = people.get(cases.find(id).student());
        Trail.shows(id, Shown.NEED);
        var page = pages.page(actor, "refuse.title", "students");
        var nos = nav.refusals(id);
        var filled = form.values().containsKey("side") ? form : proposed(actor, page, id, nos);
        var sound = read(id, filled);
        return Html.page(
                "cases/refuse",
                page,
                new RefusePage(
                        filled,
                        id.toString(),
                        student.name(),
                        options(page, "refuse.side.", Side.values()),
                        nos.stream()
                                .map(it -> new Option(
                                        it.id().toString(), it.reference() + ", " + page.date(it.decidedOn())))
                                .toList(),
                        options(page, "arrangement.", Arrangement.values()),
                        options(page, "refuse.complaint.", Refusal.Complaint.values()),
                        sound instanceof Decision.Accepted<WriteRefusal>(var it) ? refusals.preview(it, actor) : "",
                        page.t("refuse.written." + student.written())));
    }

    /** NAV's newest no that nobody has told of, else the institution's own; what fits stands ticked. */
    private Form proposed(Actor actor, Page page, CaseId id, List<NavKnowledge.NavNo> nos) {
        var told =
                refusals.of(id).stream().flatMap(it -> it.rejection().stream()).toList();
        var about = nos.stream().filter(it -> !told.contains(it.id())).findFirst();
        var side = about.isPresent() ? Side.NAV : Side.HERE;
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("side", List.of(side.name()));
        about.ifPresent(it -> {
            values.put("rejection", List.of(it.id().toString()));
            values.put("reason", List.of(it.reason()));
        });
        values.put(
                "decidedOn",
                List.of(page.date(about.map(NavKnowledge.NavNo::decidedOn).orElse(page.today()))));
        values.put(
                "instead",
                ways.fits(actor, ways.facts(actor, id)).stream()
                        .filter(fit -> fit.verdict() == WayFit.Verdict.FITS)
                        // What was just said no to is not there instead.
                        .filter(fit -> fit.arrangement()
                                != (side == Side.NAV ? Arrangement.NAV_MENTOR : Arrangement.OWN_MENTOR))
                        .map(fit -> fit.arrangement().name())
                        .toList());
        values.put("complaint", List.of(side == Side.NAV ? "NAV" : "NONE"));
        values.put("complainBy", List.of(page.date(RefusalRules.complainBy(side, page.today()))));
        return new Form(values, List.of());
    }

    private Decision<WriteRefusal> read(CaseId id, Form form) {
        var typed = new Gathering();
        var today = clock.today();
        var side = typed.take(Inputs.choice(form.value("side"), "side", Side.class));
        var decided = typed.take(Inputs.date(form.value("decidedOn"), "decidedOn", today));
        var reason = typed.take(Inputs.text(form.value("reason"), "reason", RefusalRules.LONGEST_REASON));
        var complaint = typed.take(Inputs.choice(form.value("complaint"), "complaint", Refusal.Complaint.class));
        var by = typed.take(Inputs.optional(form.value("complainBy"), day -> Inputs.date(day, "complainBy", today)));
        var instead = new ArrayList<Arrangement>();
        for (var each : form.values("instead")) {
            var one = typed.take(Inputs.choice(each, "instead", Arrangement.class));
            if (Stream.of(Arrangement.values()).anyMatch(it -> it.name().equals(each))) instead.add(one.get());
        }
        var rejection = rejection(form);
        return typed.make(() -> new WriteRefusal(
                id, side.get(), rejection, decided.get(), reason.get(), instead, complaint.get(), by.get()));
    }

    private static Optional<UUID> rejection(Form form) {
        try {
            return Optional.of(form.value("rejection"))
                    .filter(text -> !text.isBlank())
                    .map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("rejection", notAnId);
        }
    }

    private static <E extends Enum<E>> List<Option> options(Page page, String prefix, E[] all) {
        return Stream.of(all)
                .map(it -> new Option(it.name(), page.t(prefix + it.name())))
                .toList();
    }

    private static RefusalId id(String text) {
        try {
            return RefusalId.of(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("refusal", notAnId);
        }
    }

    private static void only(Actor actor) {
        if (actor.capacity() != Capacity.COORDINATOR) throw new NotFound("a refusal");
    }
}
