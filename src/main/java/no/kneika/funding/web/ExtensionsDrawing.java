package no.kneika.funding.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.kneika.funding.Extension;
import no.kneika.funding.Extension.State;
import no.kneika.funding.Extensions;
import no.kneika.funding.NavClocks;
import no.kneika.institution.Institutions;
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
import no.kneika.platform.web.Paging;
import no.kneika.platform.web.Spreadsheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws all students month by month. What is drawn of everybody costs a fixed number of queries, however many they are. */
@Component
class ExtensionsDrawing {

    private static final int PAGE_SIZE = 50;
    private static final String SEMESTER = "semester";

    private final Extensions extensions;
    private final NavClocks clocks;
    private final People people;
    private final Batches batches;
    private final Institutions institutions;
    private final BusinessClock clock;

    ExtensionsDrawing(
            Extensions extensions,
            NavClocks clocks,
            People people,
            Batches batches,
            Institutions institutions,
            BusinessClock clock) {
        this.extensions = extensions;
        this.clocks = clocks;
        this.people = people;
        this.batches = batches;
        this.institutions = institutions;
        this.clock = clock;
    }

    ExtensionsPage page(Page page, Actor actor, Form form) {
        var all = extensions.of(actor);
        var names = people.names(all.stream().map(Extension::student).toList());
        var list = new ExtensionList(names);
        var show = form.value("show");
        var found = list.found(all, show, form.value("q"), form.value("sort"));
        var base = "/extensions?" + query(form);
        int size = form.value("page").equals("all") ? Math.max(1, found.size()) : PAGE_SIZE;
        var paging = new Paging(number(form.value("page")), size, found.size(), base);
        // What is not on the page is not said yes to: nobody has seen it.
        var shown = found.stream().skip(paging.offset()).limit(size).toList();
        var whole = form.value("plan").equals(SEMESTER);
        var chosen = chosen(form, shown);
        var strip = new ExtensionStrip(page, clock.today(), institutions.semesters(actor.institution()));
        shown.forEach(it -> Trail.shows(it.caseId(), Shown.MONEY));
        var yes = shown.stream().filter(it -> chosen.contains(it.caseId())).toList();
        boolean any = shown.stream().anyMatch(Extension::canBeSent);
        return new ExtensionsPage(
                page.t("extensions.lead", all.size(), count(all, "ready")),
                show,
                List.of(
                        new Option("", page.t("extensions.show.all"), String.valueOf(all.size())),
                        new Option("ready", page.t("extensions.show.ready"), String.valueOf(count(all, "ready"))),
                        new Option(
                                "waiting", page.t("extensions.show.waiting"), String.valueOf(count(all, "waiting")))),
                form.value("q"),
                whole ? SEMESTER : "",
                List.of(
                        new Option("", page.t("extensions.plan.one")),
                        new Option(SEMESTER, page.t("extensions.plan.semester"))),
                paging,
                paging.pages() > 1 ? base + "&page=all" : null,
                "/extensions.xlsx?" + query(form),
                "/extensions.csv?" + query(form),
                strip.heads(),
                shown.stream()
                        .map(it -> row(page, it, list, chosen.contains(it.caseId()), whole, strip))
                        .toList(),
                strip.foot(all, chosen),
                batches.latest(actor, Extensions.BATCH).map(BatchId::toString).orElse(""),
                any ? bar(page, actor, yes, whole) : null,
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

    /** The same students as on the page, all of them, to take along. */
    Spreadsheet sheet(Page page, Actor actor, Form form) {
        var all = extensions.of(actor);
        var list = new ExtensionList(
                people.names(all.stream().map(Extension::student).toList()));
        var found = list.found(all, form.value("show"), form.value("q"), form.value("sort"));
        found.forEach(it -> Trail.shows(it.caseId(), Shown.MONEY));
        return list.sheet(
                page, found, new ExtensionStrip(page, clock.today(), institutions.semesters(actor.institution())));
    }

    private static String query(Form form) {
        return Stream.of("show", "q", "sort", "plan")
                .map(name -> name + "=" + encoded(form.value(name)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static int number(String page) {
        return page.matches("\\d{1,4}") ? Integer.parseInt(page) : 1;
    }

    private static long count(List<Extension> all, String show) {
        return all.stream().filter(it -> ExtensionList.isShown(it, show)).count();
    }

    private static ExtensionsPage.Row row(
            Page page, Extension it, ExtensionList list, boolean chosen, boolean whole, ExtensionStrip strip) {
        var several = whole && it.applications() > 1;
        return new ExtensionsPage.Row(
                it.caseId().toString(),
                list.name(it),
                "/cases/" + it.caseId(),
                ExtensionList.payer(it),
                it.canBeSent() ? it.caseId() + " " + (several ? it.seenWhole() : it.seen()) : null,
                chosen,
                strip.cells(several ? it : it.followedBy(List.of()), chosen),
                it.coveredUntil().map(page::shortDate).orElse(page.t("extensions.no-grant")),
                says(page, it),
                step(it),
                several && it.canBeSent()
                        ? page.t(
                                "extensions.several",
                                it.applications(),
                                it.following().getLast().days().to())
                        : "",
                why(page, it));
    }

    /** What is in the way, and what one should know; and a hole that is over, as long as its month is drawn. */
    private static List<String> why(Page page, Extension it) {
        var why = new ArrayList<>(it.hinders().stream().map(page::why).toList());
        it.notes().forEach(note -> why.add(page.why(note)));
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

    static String says(Page page, Extension it) {
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

    private ExtensionsPage.Bar bar(Page page, Actor actor, List<Extension> yes, boolean whole) {
        var hours = Minutes.sum(yes.stream()
                .map(whole ? Extension::hoursOfAll : Extension::hours)
                .toList());
        int letters = yes.stream().mapToInt(it -> whole ? it.applications() : 1).sum();
        return new ExtensionsPage.Bar(
                page.t("extensions.bar", letters, hours, extensions.sought(actor, yes, whole)),
                page.t("extensions.bar-counted", "{n}"),
                page.t("extensions.send", letters),
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
        var months = clocks.of(actor, it.caseId(), clock.today());
        var facts = new ArrayList<>(List.of(
                new Fact(page.t("extensions.to"), words.officeName()),
                new Fact(page.t("extensions.how"), page.t("extensions.how-letter")),
                new Fact(
                        page.t("extensions.months"),
                        page.t("extensions.months-used", months.months(), months.limit()))));
        clocks.taperings(it.caseId()).stream()
                .filter(answer -> it.asked()
                        .filter(days -> days.from().equals(answer.from()))
                        .isPresent())
                .findFirst()
                .ifPresent(answer ->
                        facts.add(new Fact(page.t("extensions.tapering"), page.t("clock.answer." + answer.answer()))));
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
        return "/extensions?look=" + place + which + "&" + query(form) + "&page=" + encoded(form.value("page"))
                + "#preview";
    }

    private static boolean isFresh(Form form) {
        return form.value("chosen").isEmpty() && !form.isRefused();
    }
}
