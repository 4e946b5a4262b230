package no.kneika.desk.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.kneika.cases.Cases;
import no.kneika.cases.SupportCase;
import no.kneika.desk.Worklist;
import no.kneika.desk.domain.Sorted;
import no.kneika.funding.Funding;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.Obligation.Kind;
import no.kneika.mentors.Mentors;
import no.kneika.platform.Actor;
import no.kneika.platform.Use;
import no.kneika.platform.web.Event;
import no.kneika.platform.web.Figure;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Today: what is next, by when, what is at risk. Every role lands here. */
@Controller
public class TodayController {

    private static final Set<Kind> EXTENSIONS = Set.of(Kind.EXTEND_FUNDING, Kind.RENEW_AGREEMENT, Kind.RENEW_OWN);

    private final Use use;
    private final Pages pages;
    private final Worklist worklist;
    private final Cases cases;
    private final Mentors mentors;
    private final Funding funding;
    private final HomePages homes;

    TodayController(
            Use use, Pages pages, Worklist worklist, Cases cases, Mentors mentors, Funding funding, HomePages homes) {
        this.use = use;
        this.pages = pages;
        this.worklist = worklist;
        this.cases = cases;
        this.mentors = mentors;
        this.funding = funding;
        this.homes = homes;
    }

    /** One thing to do: a row. */
    public record Row(String about, String note, String href, String due, boolean soon, String amount) {}

    /**
     * Things of one kind to do, with one line of why.
     *
     * @param together where all of them are looked over and sent at once, when there is such a page
     */
    public record Group(
            String id, String heading, String why, boolean hasAmounts, List<Row> rows, Optional<Together> together) {}

    /** @param first whether it is the one button that stands out on the page */
    public record Together(String href, String label, boolean first) {}

    public record TodayPage(
            String date,
            String lead,
            List<Figure> figures,
            List<Group> groups,
            List<Event> watched,
            List<Event> later) {}

    @GetMapping("/")
    View front() {
        return Reply.seeOther("/today");
    }

    @GetMapping("/today")
    View today(Actor actor) {
        return use.as(actor, () -> switch (actor.capacity()) {
            case STUDENT -> homes.student(actor);
            case MENTOR -> homes.mentor(actor);
            default -> staff(actor);
        });
    }

    private Html staff(Actor actor) {
        var sorted = worklist.of(actor);
        var page = pages.page(actor, "today.title", "today");
        var today = page.today();
        var groups = new ArrayList<Group>();
        for (Map.Entry<Kind, List<Obligation>> kind : sorted.now().entrySet()) {
            boolean first = groups.stream().noneMatch(it -> it.together().isPresent());
            groups.add(group(page, kind.getKey(), kind.getValue(), first));
        }
        return Html.page(
                "desk/today",
                page,
                new TodayPage(
                        page.t("today.date", page.upper(page.weekdayDate(today)), page.week(today)),
                        page.t("today.lead", sorted.count()),
                        actor.capacity() == Capacity.COORDINATOR ? figures(page, sorted) : List.of(),
                        groups,
                        sorted.watched().stream().map(o -> event(page, o)).toList(),
                        sorted.later().stream().map(o -> event(page, o)).toList()));
    }

    private List<Figure> figures(Page page, Sorted sorted) {
        var figures = new ArrayList<Figure>();
        var claims = sorted.of(Kind.SEND_CLAIM);
        if (!claims.isEmpty())
            figures.add(new Figure(
                    page.amount(sorted.atRisk(Kind.SEND_CLAIM)),
                    page.kroner(),
                    page.t("today.claimable", claims.size()),
                    false));
        sorted.soonLost(page.today()).stream()
                .findFirst()
                .ifPresent(o -> figures.add(new Figure(
                        page.amount(o.amountAtRisk()),
                        page.kroner(),
                        page.t("today.soon-lost", page.inDays(o.due()), o.about()),
                        true)));
        var open = cases.all().stream()
                .filter(SupportCase::isOpen)
                .map(SupportCase::id)
                .toList();
        if (open.isEmpty()) return figures;
        var helped = mentors.ofCases(open);
        var granted = funding.grantsOf(open);
        var inPlace = open.stream()
                .filter(c -> helped.getOrDefault(c, List.of()).stream().anyMatch(a -> a.isActiveOn(page.today())))
                .filter(c -> granted.getOrDefault(c, List.of()).stream()
                        .anyMatch(g -> g.period().contains(page.today())))
                .count();
        figures.add(new Figure(page.number(inPlace), page.t("today.of", open.size()), page.t("today.in-place"), false));
        return figures;
    }

    private static Group group(Page page, Kind kind, List<Obligation> obligations, boolean first) {
        var rows = obligations.stream().map(o -> row(page, o)).toList();
        return new Group(
                "todo-" + kind.name().toLowerCase(java.util.Locale.ROOT),
                page.t("today.heading." + kind),
                page.t("today.why." + kind),
                rows.stream().anyMatch(r -> !r.amount().isEmpty()),
                rows,
                together(page, kind, rows.size(), first));
    }

    // Only for those who may open the page where they are done together.
    private static Optional<Together> together(Page page, Kind kind, int count, boolean first) {
        var href = switch (kind) {
            case EXTEND_FUNDING -> page.capacity() == Capacity.COORDINATOR ? "/extensions" : "";
            case SEND_CLAIM -> page.capacity() == Capacity.APPROVER ? "" : "/claims/ready";
            case ATTEST_MONTH, APPROVE_MONTH -> "/sheets";
            default -> "";
        };
        return href.isEmpty() || count < 2
                ? Optional.empty()
                : Optional.of(new Together(href, page.t("today.together." + kind, count), first));
    }

    private static Row row(Page page, Obligation o) {
        var soon = o.amountAtRisk().isPositive() && Sorted.isSoon(o, page.today())
                || o.due().isBefore(page.today());
        var about = o.about().isEmpty() ? page.t("todo." + o.kind()) : o.about();
        return new Row(
                about,
                consequence(page, o),
                o.link(),
                o.due().isBefore(page.today())
                        ? page.t("today.overdue", page.shortDate(o.due()), page.inDays(o.due()))
                        : page.shortDate(o.due()) + ", " + page.inDays(o.due()),
                soon,
                o.amountAtRisk().isPositive() ? page.money(o.amountAtRisk()) : "");
    }

    // Of an extension: when the money stops, which is what the date is about (its period is the last day paid for).
    private static String consequence(Page page, Obligation o) {
        // Of an agreement: the day NAV puts it away when nobody signs.
        if (o.kind() == Kind.CHASE_SIGNATURE)
            return page.t("today.lapses", page.shortDate(LocalDate.parse(o.period())));
        if (!EXTENSIONS.contains(o.kind()) || o.period().isEmpty()) return "";
        var gap = LocalDate.parse(o.period()).plusDays(1);
        return gap.isAfter(page.today())
                ? page.t("today.gap-from", page.shortDate(gap))
                : page.t("today.gap-since", page.shortDate(gap));
    }

    private static Event event(Page page, Obligation o) {
        var about = o.about().isEmpty() ? page.t("todo." + o.kind()) : o.about();
        return new Event(page.shortDate(o.due()), o.due(), about, o.link(), page.t("today.watch." + o.kind()));
    }
}
