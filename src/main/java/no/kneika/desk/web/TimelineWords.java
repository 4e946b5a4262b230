package no.kneika.desk.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.kneika.desk.domain.Continuity;
import no.kneika.desk.domain.TimelineFacts;
import no.kneika.funding.Grant;
import no.kneika.funding.Refund;
import no.kneika.hours.FundedSlice;
import no.kneika.hours.HourEntry;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.platform.web.Page;

/** The timeline in the reader's words: the picture's facts, its description, and the table that says the same. */
record TimelineWords(TimelineFacts facts, String description, List<CasePage.Month> rows) {

    private record Row(Period period, String what, String detail, String href) {

        Row(Period period, String what, String detail) {
            this(period, what, detail, "");
        }
    }

    /** @param mayOpen the reader is somebody an agreement is open to */
    static TimelineWords of(Page page, CaseFacts facts, boolean mayOpen) {
        var rows = new ArrayList<Row>();
        var covers = new ArrayList<TimelineFacts.Cover>();
        var used = new ArrayList<TimelineFacts.Used>();
        for (var grant : facts.grants()) {
            var own = grant.refund() instanceof Refund.None;
            var agreement = facts.agreements().stream()
                    .filter(it -> it.conclusion()
                            .filter(done -> done.grant().equals(grant.id()))
                            .isPresent())
                    .findFirst();
            var label = agreement
                    .map(it -> page.t("timeline.agreement.label", page.minutes(it.hoursAMonth())))
                    .orElseGet(() -> page.t("timeline.hours.label", page.minutes(grant.hours())));
            covers.add(new TimelineFacts.Cover(grant.period(), label, own));
            var worked = worked(facts, grant);
            var sum = Minutes.sum(
                    worked.stream().map(TimelineFacts.Used.Day::worked).toList());
            used.add(new TimelineFacts.Used(
                    grant.period(), grant.hours(), worked, sum.isZero() ? "" : page.minutes(sum)));
            rows.add(new Row(
                    grant.period(),
                    agreement
                            .map(it -> page.t("timeline.row.agreement", facts.name(it.mentor())))
                            .orElseGet(
                                    () -> page.t(own ? "timeline.row.own" : "timeline.row.grant", grant.funderName())),
                    page.t("timeline.row.used", page.minutes(sum), page.minutes(grant.hours())),
                    agreement.map(it -> "/agreements/" + it.id()).orElse("")));
        }
        var asked = new ArrayList<TimelineFacts.Asked>();
        for (var a : facts.applications()) {
            if (!a.isWaiting()) continue;
            var label = page.t("timeline.asked", a.sentOn().map(page::shortDate).orElse(""));
            rows.add(new Row(a.period(), page.t("timeline.row.asked"), label));
            // Days that are granted already are drawn as granted, not as asked for once more.
            Continuity.gaps(a.period(), facts.grantPeriods())
                    .forEach(days -> asked.add(new TimelineFacts.Asked(days, label)));
        }
        for (var it : facts.agreements()) {
            if (!it.isOpen()) continue;
            var name = page.t("timeline.row.agreement", facts.name(it.mentor()));
            rows.add(new Row(
                    it.period(),
                    name,
                    page.t("timeline.row.lapses", page.shortDate(it.lapsesOn())),
                    "/agreements/" + it.id()));
            Continuity.gaps(it.period(), facts.grantPeriods())
                    .forEach(days -> asked.add(new TimelineFacts.Asked(days, name)));
        }
        var pauses = facts.need().stream().flatMap(it -> it.pauses().stream()).toList();
        pauses.forEach(
                days -> rows.add(new Row(days, page.t("timeline.row.pause"), page.t("timeline.row.pause.detail"))));
        var gaps = gaps(page, facts);
        gaps.forEach(g -> rows.add(new Row(g.period(), page.t("timeline.row.gap"), g.label())));
        var deals = new ArrayList<TimelineFacts.Deal>();
        for (var assignment : facts.assignments())
            for (var contract : assignment.contracts())
                if (contract.isSigned()) {
                    var name = facts.name(assignment.mentor());
                    deals.add(new TimelineFacts.Deal(contract.period(), name));
                    rows.add(new Row(contract.period(), page.t("timeline.row.contract"), name));
                }
        // Two mentors for the same days share one bar: two on top of each other would hide one.
        var sideBySide = deals.stream()
                .collect(Collectors.groupingBy(TimelineFacts.Deal::period, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(same -> new TimelineFacts.Deal(
                        same.getKey(),
                        same.getValue().stream()
                                .map(TimelineFacts.Deal::mentor)
                                .distinct()
                                .collect(Collectors.joining(", "))))
                .toList();
        var claims = claims(page, facts, rows);
        var terms = facts.semesters().stream().map(s -> s.period()).toList();
        rows.sort(Comparator.comparing(Row::period).reversed());
        return new TimelineWords(
                new TimelineFacts(covers, asked, gaps, paused(page, facts, pauses), sideBySide, used, claims, terms),
                rows.stream()
                        .map(r -> page.period(r.period()) + ": " + r.what() + ", " + r.detail() + ".")
                        .collect(Collectors.joining(" ")),
                rows.stream()
                        .map(r -> new CasePage.Month(
                                page.period(r.period()), r.what(), r.detail(), mayOpen ? r.href() : ""))
                        .toList());
    }

    /** What somebody pays for in a pause is drawn as paid for. */
    private static List<TimelineFacts.Asked> paused(Page page, CaseFacts facts, List<Period> pauses) {
        return pauses.stream()
                .flatMap(days -> Continuity.gaps(days, facts.grantPeriods()).stream())
                .map(days -> new TimelineFacts.Asked(days, page.t("timeline.pause")))
                .toList();
    }

    private static List<TimelineFacts.Gap> gaps(Page page, CaseFacts facts) {
        // What was never covered before the first grant is waiting, not a gap.
        var first = facts.grantPeriods().stream().map(Period::from).min(Comparator.naturalOrder());
        if (facts.needPeriod().isEmpty() || first.isEmpty()) return List.of();
        var need = facts.needPeriod().get();
        if (need.to().isBefore(first.get())) return List.of();
        var horizon = page.today().plusDays(60);
        var from = need.from().isAfter(first.get()) ? need.from() : first.get();
        var to = need.to().isBefore(horizon) ? need.to() : horizon;
        if (to.isBefore(from)) return List.of();
        return Continuity.gaps(new Period(from, to), facts.paidOrPaused()).stream()
                .map(g -> new TimelineFacts.Gap(
                        g,
                        g.to().isBefore(page.today())
                                ? page.t("timeline.gap.days", g.days())
                                : page.t("timeline.gap.from", page.shortDate(g.from()))))
                .toList();
    }

    private static List<TimelineFacts.Used.Day> worked(CaseFacts facts, Grant grant) {
        Map<no.kneika.hours.EntryId, HourEntry> entries =
                facts.entries().stream().collect(Collectors.toMap(HourEntry::id, e -> e));
        return facts.slices().stream()
                .filter(s -> s.grant().filter(grant.id()::equals).isPresent())
                .filter(s -> entries.containsKey(s.entry()))
                .map((FundedSlice s) -> new TimelineFacts.Used.Day(
                        java.util.Objects.requireNonNull(entries.get(s.entry())).day(), s.minutes()))
                .toList();
    }

    private static List<TimelineFacts.Claim> claims(Page page, CaseFacts facts, List<Row> rows) {
        var claims = new ArrayList<TimelineFacts.Claim>();
        for (var claim : facts.claims()) {
            var state = page.t("claim.status." + claim.status());
            var on = claim.sentOn().orElse(claim.deadline());
            var open = claim.sentOn().isEmpty();
            claims.add(new TimelineFacts.Claim(
                    on,
                    open ? page.t("timeline.deadline", page.shortDate(claim.deadline())) : page.money(claim.amount()),
                    open ? page.inDays(claim.deadline()) : state,
                    open));
            rows.add(new Row(
                    new Period(on, on), page.t("timeline.row.claim"), page.money(claim.amount()) + ", " + state));
        }
        return claims;
    }
}
