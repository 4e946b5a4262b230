package no.kneika.claims.web;

import java.util.ArrayList;
import java.util.List;
import no.kneika.cases.Cases;
import no.kneika.claims.ClaimStatus;
import no.kneika.claims.ClaimView;
import no.kneika.claims.Claims;
import no.kneika.claims.service.Desks;
import no.kneika.claims.web.ClaimFilter.Named;
import no.kneika.institution.Institutions;
import no.kneika.institution.Semester;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Money;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Paging;
import org.springframework.stereotype.Component;

/** Draws the list of claims. */
@Component
class ListDrawing {

    private static final int SOON_DAYS = 14;

    private final Claims claims;
    private final Cases cases;
    private final People people;
    private final Institutions institutions;
    private final BusinessClock clock;

    ListDrawing(Claims claims, Cases cases, People people, Institutions institutions, BusinessClock clock) {
        this.claims = claims;
        this.cases = cases;
        this.people = people;
        this.institutions = institutions;
        this.clock = clock;
    }

    List<Named> named(Actor actor) {
        Desks.demand(actor);
        var all = claims.all(clock.today());
        var students =
                cases.studentsOf(all.stream().map(ClaimView::caseId).distinct().toList());
        var names = people.names(students.values());
        students.keySet().forEach(caseId -> Trail.shows(caseId, Shown.MONEY));
        var named = new ArrayList<Named>();
        for (var claim : all) {
            var student = students.get(claim.caseId());
            named.add(new Named(claim, student == null ? "" : names.getOrDefault(student, "")));
        }
        return named;
    }

    /** The semesters some claim's grant ended in, newest first. */
    List<Semester> semesters(Actor actor, List<Named> all) {
        return institutions.semesters(actor.institution()).stream()
                .filter(semester -> all.stream().anyMatch(named -> ClaimFilter.endsIn(semester, named)))
                .toList()
                .reversed();
    }

    ListPage draw(Page page, ClaimFilter filter, List<Named> all, List<Semester> calendar) {
        var asked = filter.withoutStatus(all, calendar);
        var hits = filter.matching(all, calendar);
        var paging = new Paging(filter.page(), ClaimFilter.SIZE, hits.size(), "/claims?" + filter.query());
        var sum = Money.sum(hits.stream().map(hit -> hit.claim().amount()).toList());
        return new ListPage(
                page.t("claims.lead", all.size(), count(all, ClaimStatus.READY), count(all, ClaimStatus.RETURNED)),
                filter.search(),
                filter.payer(),
                filter.year(),
                filter.semester(),
                filter.status(),
                payers(page, all),
                years(page, all),
                semesters(page, calendar),
                statuses(page, asked),
                hits.stream()
                        .skip(paging.offset())
                        .limit(ClaimFilter.SIZE)
                        .map(hit -> row(page, hit))
                        .toList(),
                page.t("claims.sum", hits.size()),
                page.money(sum),
                paging,
                "/claims.csv?" + filter.query(),
                "/claims.xlsx?" + filter.query(),
                page.capacity() == Capacity.COORDINATOR || page.capacity() == Capacity.FINANCE,
                page.capacity() == Capacity.FINANCE);
    }

    private static long count(List<Named> all, ClaimStatus status) {
        return all.stream().filter(ClaimFilter.hasStatus(status.name())).count();
    }

    private static List<Option> payers(Page page, List<Named> all) {
        var options = new ArrayList<>(List.of(new Option("", page.t("claims.everyone"))));
        all.stream()
                .map(named -> named.claim().payer())
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .forEach(name -> options.add(new Option(name, name)));
        return options;
    }

    private static List<Option> years(Page page, List<Named> all) {
        var options = new ArrayList<>(List.of(new Option("", page.t("claims.every-year"))));
        all.stream()
                .map(named -> named.claim().deadline().getYear())
                .distinct()
                .sorted((a, b) -> b - a)
                .forEach(year -> options.add(new Option(year.toString(), year.toString())));
        return options;
    }

    private static List<Option> semesters(Page page, List<Semester> calendar) {
        var options = new ArrayList<>(List.of(new Option("", page.t("claims.every-year"))));
        calendar.forEach(semester -> options.add(new Option(semester.code(), name(page, semester.code()))));
        return options;
    }

    private static String name(Page page, String code) {
        var parts = code.split("-", 2);
        return code.matches("\\d{4}-[VH]") ? page.t("claims.semester." + parts[1], parts[0]) : code;
    }

    private static List<Option> statuses(Page page, List<Named> asked) {
        var options = new ArrayList<>(List.of(new Option("", page.t("claims.all"), String.valueOf(asked.size()))));
        for (var status : ClaimFilter.CHIPS) {
            var count = count(asked, status);
            if (count > 0)
                options.add(new Option(status.name(), page.t("claim.status." + status), String.valueOf(count)));
        }
        return options;
    }

    private ListPage.Row row(Page page, Named named) {
        var claim = named.claim();
        var today = clock.today();
        var waits = claim.status() == ClaimStatus.READY || claim.status() == ClaimStatus.RETURNED;
        var note = claim.sentOn().isPresent() && !waits
                ? page.t(claim.isLate(today) ? "claims.sent-late" : "claims.sent-in-time")
                : page.inDays(claim.deadline());
        return new ListPage.Row(
                named.student().isEmpty() ? claim.reference() : named.student(),
                claim.id().map(id -> "/claims/" + id).orElse("/grants/" + claim.grant() + "/claim"),
                claim.payer(),
                claim.reference(),
                page.shortPeriod(claim.period()),
                page.shortDate(claim.deadline()),
                note,
                waits && !today.plusDays(SOON_DAYS).isBefore(claim.deadline()),
                page.t("claim.status." + claim.status()),
                SentDrawing.color(claim.status()),
                page.money(claim.amount()));
    }
}
