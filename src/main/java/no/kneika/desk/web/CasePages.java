package no.kneika.desk.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.kneika.access.Admissions;
import no.kneika.cases.Cases;
import no.kneika.cases.CloseCase;
import no.kneika.cases.StatusTalk;
import no.kneika.cases.SupportCase;
import no.kneika.desk.Worklist;
import no.kneika.desk.domain.Continuity;
import no.kneika.desk.domain.Timeline;
import no.kneika.documents.Documents;
import no.kneika.funding.ApplicationView;
import no.kneika.funding.Grant;
import no.kneika.funding.NavClocks;
import no.kneika.hours.Usage;
import no.kneika.institution.Institutions;
import no.kneika.institution.Programme;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Obligation;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Page;
import org.springframework.stereotype.Component;

/** Gathers the case page from the rooms. What a room withholds from the actor is not there. */
@Component
class CasePages {

    private static final Set<Capacity> AGREEMENTS =
            Set.of(Capacity.COORDINATOR, Capacity.STUDENT, Capacity.APPROVER, Capacity.FINANCE);

    private static final Set<Capacity> CLOCK = Set.of(Capacity.COORDINATOR, Capacity.STUDENT, Capacity.APPROVER);

    private final CaseGathering gathering;
    private final Worklist worklist;
    private final Cases cases;
    private final Admissions admissions;
    private final Documents documents;
    private final Institutions institutions;
    private final People people;
    private final SharedWords shared;
    private final NavClocks clocks;
    private final CloseCase closing;

    CasePages(
            CaseGathering gathering,
            Worklist worklist,
            Cases cases,
            Admissions admissions,
            Documents documents,
            Institutions institutions,
            People people,
            SharedWords shared,
            NavClocks clocks,
            CloseCase closing) {
        this.gathering = gathering;
        this.worklist = worklist;
        this.cases = cases;
        this.admissions = admissions;
        this.documents = documents;
        this.institutions = institutions;
        this.people = people;
        this.shared = shared;
        this.clocks = clocks;
        this.closing = closing;
    }

    CasePage of(Actor actor, Page page, SupportCase supportCase) {
        var facts = gathering.gather(actor, supportCase);
        var drawn = TimelineWords.of(page, facts, AGREEMENTS.contains(actor.capacity()));
        return new CasePage(
                supportCase.id(),
                list(actor, page),
                people.get(supportCase.student()).firstName(),
                lead(actor, page, supportCase),
                gap(actor, page, supportCase, facts),
                header(actor, page, facts),
                Timeline.wide(drawn.facts(), page.today(), month -> shortMonth(page, month)),
                Timeline.near(drawn.facts(), page.today(), month -> shortMonth(page, month)),
                drawn.description(),
                drawn.rows(),
                clock(actor, page, supportCase, facts),
                next(actor, page, supportCase),
                around(page, supportCase),
                CaseEvents.of(page, facts),
                CasePapers.of(page, facts, documents.of(supportCase.id())),
                told(actor, page, supportCase),
                facts.plan().orElse(""),
                shared.with(actor, page, supportCase.id()),
                CaseActions.of(actor, page, supportCase));
    }

    /** The list this case stands in, for those who have one. */
    private static Optional<CasePage.Todo> list(Actor actor, Page page) {
        return switch (actor.capacity()) {
            case COORDINATOR, ADVISER, APPROVER ->
                Optional.of(new CasePage.Todo(page.t("cases.title"), "", "/cases", "people"));
            case FINANCE -> Optional.of(new CasePage.Todo(page.t("nav.money"), "", "/money", "money"));
            default -> Optional.empty();
        };
    }

    /** For those who may open the whole of it. */
    private Optional<CasePage.Clock> clock(Actor actor, Page page, SupportCase c, CaseFacts facts) {
        if (!CLOCK.contains(actor.capacity())) return Optional.empty();
        var it = facts.navClock();
        return Optional.of(new CasePage.Clock(
                clocks.use(actor, c.id(), page.today()).picture(),
                page.t("clock.picture.said", it.months(), it.days(), it.limit()),
                it.lastDay()
                        .map(last -> page.t("case.clock.left", page.date(last)))
                        .orElse(""),
                "/cases/" + c.id() + "/nav-months"));
    }

    private String lead(Actor actor, Page page, SupportCase c) {
        return people.student(c.student())
                .map(s -> {
                    var programme = s.programme();
                    var name = programme == null
                            ? ""
                            : institutions
                                    .programme(actor.institution(), programme)
                                    .map((Programme p) -> p.name(page.lang()))
                                    .orElse("");
                    return name.isEmpty() ? page.t("case.year", s.year()) : name + ", " + page.t("case.year", s.year());
                })
                .orElse("");
    }

    private Optional<CasePage.Alert> gap(Actor actor, Page page, SupportCase c, CaseFacts facts) {
        if (!actor.capacity().isStaff() && actor.capacity() != Capacity.STUDENT) return Optional.empty();
        if (!c.isOpen()) return closing.closure(c.id()).map(it -> GapWords.closed(page, it));
        return Continuity.nextGap(facts.needPeriod(), facts.paidOrPaused(), page.today())
                .map(first -> {
                    var agreed = GapWords.agreed(page, facts, first, AGREEMENTS.contains(actor.capacity()));
                    if (agreed.isPresent()) return agreed.get();
                    var waiting = facts.applications().stream()
                            .filter(ApplicationView::isWaiting)
                            .filter(a -> a.period().contains(first)
                                    || a.period().from().isAfter(first))
                            .findFirst();
                    var text = waiting.map(a -> page.t(
                                    "case.gap.waiting",
                                    a.recipient(),
                                    page.number(daysSince(a.sentOn().orElse(page.today()), page.today()))))
                            .orElseGet(() -> page.t("case.gap.none"));
                    var used = clocks.areUsed(actor, c.id(), first, page.today());
                    var since = GapWords.openSince(facts, first, page.today());
                    return new CasePage.Alert(
                            since.map(day -> page.t("case.gap.since", page.date(day)))
                                    .orElseGet(() -> page.t("case.gap", page.date(first))),
                            waiting.isEmpty() && used
                                    ? page.t("case.gap.months-used")
                                    : (waiting.isEmpty() && since.isPresent() ? page.t("case.gap.open") : text)
                                            + GapWords.meanwhile(actor, page),
                            GapWords.actions(actor, page, c.id(), waiting.isPresent() || used));
                });
    }

    // "okt", "mars": as many letters as a month's column holds.
    private static String shortMonth(Page page, YearMonth month) {
        var name = page.monthName(month);
        return name.length() <= 4 ? name : name.substring(0, 3);
    }

    private static long daysSince(LocalDate day, LocalDate today) {
        return java.time.temporal.ChronoUnit.DAYS.between(day, today);
    }

    private List<Fact> header(Actor actor, Page page, CaseFacts facts) {
        var header = new ArrayList<Fact>();
        var active = facts.assignments().stream()
                .filter(a -> a.isActiveOn(page.today()))
                .toList();
        if (active.isEmpty()) header.add(new Fact(page.t("case.mentor"), page.t("case.mentor.none")));
        for (var a : active)
            header.add(
                    new Fact(page.t("case.mentor"), facts.name(a.mentor()), page.t("case.since", page.date(a.from()))));
        var current = facts.grants().stream()
                .filter(g -> !g.period().to().isBefore(page.today()))
                .reduce((a, b) -> b);
        header.add(current.map((Grant g) ->
                        new Fact(page.t("case.funding"), page.date(g.period().to()), g.funderName()))
                .orElseGet(() -> new Fact(page.t("case.funding"), page.t("case.funding.none"))));
        Usage usage = facts.usage();
        if (usage.period().isPresent())
            header.add(new Fact(
                    page.t("case.left"),
                    page.minutes(usage.left()),
                    page.t("case.left.of", page.minutes(usage.granted()), page.t("case.pace." + usage.pace()))));
        if (facts.exposure().isPositive())
            header.add(new Fact(page.t("case.exposure"), page.money(facts.exposure()), page.t("case.exposure.note")));
        if (actor.capacity() != Capacity.MENTOR)
            header.add(new Fact(
                    page.t("case.nav"),
                    page.t(
                            "case.nav.used",
                            facts.navClock().months(),
                            facts.navClock().days()),
                    page.t("case.nav.of", facts.navClock().limit())));
        facts.talks().stream()
                .filter(t -> !t.isNoted() && !t.day().isBefore(page.today()))
                .min(Comparator.comparing(StatusTalk::day))
                .ifPresent(t -> header.add(new Fact(
                        page.t("case.next-talk"),
                        page.t("case.talk"),
                        page.weekdayDate(t.day()) + (t.place().isEmpty() ? "" : ", " + t.place()))));
        return header;
    }

    private List<CasePage.Todo> next(Actor actor, Page page, SupportCase c) {
        return worklist.of(actor).now().values().stream()
                .flatMap(List::stream)
                .filter(o -> c.id().equals(o.caseId()))
                .map((Obligation o) ->
                        new CasePage.Todo(page.t("todo." + o.kind()), HomePages.by(page, o.due()), o.link(), "task"))
                .toList();
    }

    private List<CasePage.Someone> around(Page page, SupportCase c) {
        return admissions.around(c.id()).stream()
                .filter(a -> a.capacity() != Capacity.STUDENT)
                .flatMap(a -> people.find(a.person()).stream()
                        .map(p -> new CasePage.Someone(
                                p.name(), p.initials(), Page.tone(a.capacity()), page.t("capacity." + a.capacity()))))
                .toList();
    }

    private List<CasePage.Told> told(Actor actor, Page page, SupportCase c) {
        return cases.needs(actor, c.id()).stream()
                .filter(n -> !n.text().isEmpty())
                .map(n -> new CasePage.Told(
                        page.t("case.told." + n.origin()),
                        page.shortDate(LocalDate.ofInstant(n.raisedAt(), BusinessClock.ZONE)),
                        n.text()))
                .toList();
    }
}
