package no.kneika.funding.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.kneika.funding.Extension;
import no.kneika.funding.Extension.State;
import no.kneika.funding.Extensions;
import no.kneika.funding.Funding;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.PersonId;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BatchId;
import no.kneika.platform.Batches;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws all students month by month. What is drawn of everybody costs a fixed number of queries, however many they are. */
@Component
class ExtensionsDrawing {

    private final Extensions extensions;
    private final Funding funding;
    private final People people;
    private final Batches batches;
    private final BusinessClock clock;

    ExtensionsDrawing(Extensions extensions, Funding funding, People people, Batches batches, BusinessClock clock) {
        this.extensions = extensions;
        this.funding = funding;
        this.people = people;
        this.batches = batches;
        this.clock = clock;
    }

    ExtensionsPage page(Page page, Actor actor, Form form) {
        var all = extensions.of(actor);
        var names = people.names(all.stream().map(Extension::student).toList());
        var chosen = chosen(form, all);
        var show = form.value("show");
        var shown = all.stream().filter(it -> isShown(it, show)).toList();
        var strip = new ExtensionStrip(page, clock.today());
        shown.forEach(it -> Trail.shows(it.caseId(), Shown.MONEY));
        var yes = all.stream().filter(it -> chosen.contains(it.caseId())).toList();
        boolean any = shown.stream().anyMatch(Extension::canBeSent);
        return new ExtensionsPage(
                page.t("extensions.lead", all.size(), count(all, "ready")),
                show,
                List.of(
                        new Option("", page.t("extensions.show.all"), String.valueOf(all.size())),
                        new Option("ready", page.t("extensions.show.ready"), String.valueOf(count(all, "ready"))),
                        new Option(
                                "waiting", page.t("extensions.show.waiting"), String.valueOf(count(all, "waiting")))),
                strip.heads(),
                shown.stream()
                        .map(it -> row(page, it, names, chosen.contains(it.caseId()), strip))
                        .toList(),
                strip.foot(all, chosen),
                batches.latest(actor, Extensions.BATCH).map(BatchId::toString).orElse(""),
                any ? bar(page, actor, yes) : null,
                preview(page, actor, yes, names, form),
                all.isEmpty(),
                form);
    }

    /** What was ticked; before anything was, what is due and can leave. */
    private static Set<CaseId> chosen(Form form, List<Extension> all) {
        boolean fresh = isFresh(form);
        return all.stream()
                .filter(Extension::canBeSent)
                .filter(it -> fresh
                        ? it.state() == State.READY
                        : form.has("case", it.caseId().toString()))
                .map(Extension::caseId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isShown(Extension it, String show) {
        return switch (show) {
            case "ready" -> it.state() == State.READY || it.state() == State.HINDERED;
            case "waiting" -> it.state() == State.WAITING;
            default -> true;
        };
    }

    private static long count(List<Extension> all, String show) {
        return all.stream().filter(it -> isShown(it, show)).count();
    }

    private static ExtensionsPage.Row row(
            Page page, Extension it, Map<PersonId, String> names, boolean chosen, ExtensionStrip strip) {
        var payer = it.grants().isEmpty() ? "" : it.grants().getLast().funderName();
        return new ExtensionsPage.Row(
                it.caseId().toString(),
                names.getOrDefault(it.student(), ""),
                "/cases/" + it.caseId(),
                payer,
                it.canBeSent() ? it.caseId() + " " + it.seen() : null,
                chosen,
                strip.cells(it, chosen),
                it.coveredUntil().map(page::shortDate).orElse(page.t("extensions.no-grant")),
                says(page, it),
                step(it),
                why(page, it));
    }

    /** What is in the way; and a hole that is over, as long as its month is drawn. */
    private static List<String> why(Page page, Extension it) {
        var why = new ArrayList<>(it.hinders().stream().map(page::why).toList());
        it.past()
                .filter(hole -> !hole.to().isBefore(page.today().withDayOfMonth(1)))
                .ifPresent(hole -> why.add(page.t("extensions.past", page.period(hole))));
        return why;
    }

    /** Where the next step is taken, when it is another than to send from here. */
    private static @Nullable String step(Extension it) {
        return switch (it.state()) {
            case OWN_BUDGET -> "/cases/" + it.caseId() + "/own-budget-grants/new";
            case NEW_AGREEMENT -> "/cases/" + it.caseId() + "/agreements/new";
            default -> null;
        };
    }

    private static String says(Page page, Extension it) {
        var key = "extensions.says." + it.state();
        return switch (it.state()) {
            case WAITING ->
                page.t(
                        key,
                        it.application()
                                .flatMap(sent -> sent.sentOn())
                                .map(page::shortDate)
                                .orElse(""));
            case LATER -> page.t(key, it.due().map(page::shortDate).orElse(""));
            default -> page.t(key);
        };
    }

    private ExtensionsPage.Bar bar(Page page, Actor actor, List<Extension> yes) {
        var hours = Minutes.sum(yes.stream().map(Extension::hours).toList());
        return new ExtensionsPage.Bar(
                page.t("extensions.bar", yes.size(), hours, extensions.sought(actor, yes)),
                page.t("extensions.bar-counted", "{n}"),
                page.t("extensions.send", yes.size()),
                page.t("extensions.send-counts", "{n}"));
    }

    private ExtensionsPage.@Nullable Preview preview(
            Page page, Actor actor, List<Extension> yes, Map<PersonId, String> names, Form form) {
        if (yes.isEmpty()) return null;
        int asked = form.value("look").matches("\\d{1,3}") ? Integer.parseInt(form.value("look")) : 1;
        int place = Math.clamp(asked, 1, yes.size());
        var it = yes.get(place - 1);
        Trail.shows(it.caseId(), Shown.NEED);
        var words = extensions.words(it, actor);
        var months = funding.navMonths(it.caseId(), clock.today());
        var facts = new ArrayList<>(List.of(
                new Fact(page.t("extensions.to"), words.officeName()),
                new Fact(page.t("extensions.how"), page.t("extensions.how-letter")),
                new Fact(
                        page.t("extensions.months"),
                        page.t("extensions.months-used", months.months(), months.limit()))));
        if (!words.mentorName().isBlank())
            facts.add(new Fact(page.t("extensions.contract", words.mentorName()), page.t("extensions.contract-when")));
        return new ExtensionsPage.Preview(
                names.getOrDefault(it.student(), ""),
                extensions.preview(it, actor),
                page.t("extensions.place", place, yes.size()),
                place > 1 ? look(form, yes, place - 1) : null,
                place < yes.size() ? look(form, yes, place + 1) : null,
                facts,
                it.application()
                        .map(draft -> "/applications/" + draft.id() + "/revisions/new")
                        .orElse("/cases/" + it.caseId() + "/applications/new"));
    }

    /** What is chosen is named only when it is another choice than the first one: an address has an end. */
    private static String look(Form form, List<Extension> yes, int place) {
        var which = isFresh(form)
                ? ""
                : "&chosen=1" + yes.stream().map(it -> "&case=" + it.caseId()).collect(Collectors.joining());
        return "/extensions?look=" + place + which + "#preview";
    }

    private static boolean isFresh(Form form) {
        return form.value("chosen").isEmpty() && !form.isRefused();
    }
}
