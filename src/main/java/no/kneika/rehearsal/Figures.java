package no.kneika.rehearsal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import no.kneika.claims.ClaimStatus;
import no.kneika.claims.ClaimView;
import no.kneika.claims.Claims;
import no.kneika.funding.ApplicationView;
import no.kneika.funding.Funding;
import no.kneika.funding.Grant;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.ledger.Account;
import no.kneika.ledger.Finding;
import no.kneika.ledger.Ledger;
import no.kneika.ledger.Share;
import no.kneika.platform.Use;
import no.kneika.rehearsal.domain.PayrollOffice;
import no.kneika.rehearsal.domain.Plan;

/** What the rehearsal came to: read from the house as anybody could, and from the books of those outside it. */
final class Figures {

    private final Plan plan;
    private final Stage stage;
    private final Staff staff;
    private final List<Pair> pairs;
    private final PayrollOffice payroll;
    private final Nav nav;
    private final Payers payers;

    Figures(Plan plan, Stage stage, Staff staff, List<Pair> pairs, PayrollOffice payroll, Nav nav, Payers payers) {
        this.plan = plan;
        this.stage = stage;
        this.staff = staff;
        this.pairs = pairs;
        this.payroll = payroll;
        this.nav = nav;
        this.payers = payers;
    }

    /** Names and values in the order they are printed; all but {@code seconds}, which the machine decides. */
    Map<String, String> lines() {
        return stage.room(Use.class).asSystem(staff.institution(), () -> {
            var lines = new LinkedHashMap<String, String>();
            funding(lines);
            hours(lines);
            claims(lines);
            money(lines);
            work(lines);
            return lines;
        });
    }

    private List<CaseId> cases() {
        return pairs.stream().map(Pair::caseId).toList();
    }

    private void funding(Map<String, String> lines) {
        var funding = stage.room(Funding.class);
        var sent = new HashMap<CaseId, Integer>();
        for (ApplicationView each : funding.applicationsOf(cases()))
            if (each.sentOn().isPresent()) sent.merge(each.caseId(), 1, Integer::sum);
        var least = sent.values().stream().mapToInt(Integer::intValue).min().orElse(0);
        var most = sent.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        put(lines, "students", pairs.size());
        put(
                lines,
                "applications_sent",
                sent.values().stream().mapToInt(Integer::intValue).sum());
        lines.put("applications_per_student", least == most ? "" + most : least + "-" + most);
        put(
                lines,
                "grants",
                funding.grantsOf(cases()).values().stream().mapToInt(List::size).sum());
        var gaps = gaps(funding);
        put(lines, "gap_days", gaps.values().stream().mapToInt(Set::size).sum());
        put(
                lines,
                "gap_students",
                gaps.values().stream().filter(days -> !days.isEmpty()).count());
        put(
                lines,
                "gap_minutes_lost",
                pairs.stream().mapToInt(pair -> pair.minutesLost).sum());
        put(lines, "gap_cost_ore", gapCost(gaps).ore());
    }

    /** Days the student needed support and no grant covered. */
    private Map<CaseId, Set<LocalDate>> gaps(Funding funding) {
        var gaps = new HashMap<CaseId, Set<LocalDate>>();
        funding.grantsOf(cases()).forEach((caseId, grants) -> gaps.put(caseId, uncovered(grants)));
        return gaps;
    }

    private Set<LocalDate> uncovered(List<Grant> grants) {
        var days = new HashSet<LocalDate>();
        for (var day = plan.need().from(); !day.isAfter(plan.need().to()); day = day.plusDays(1)) {
            var today = day;
            if (grants.stream().noneMatch(grant -> grant.period().contains(today))) days.add(today);
        }
        return days;
    }

    /** What was worked in the gaps on an approver's word: nobody pays it back. */
    private Money gapCost(Map<CaseId, Set<LocalDate>> gaps) {
        var ledger = stage.room(Ledger.class);
        var costs = new ArrayList<Money>();
        gaps.forEach((caseId, days) -> {
            if (days.isEmpty()) return;
            for (Share share : ledger.shares(caseId))
                if (days.contains(share.piece().workDay())) costs.add(share.amount());
        });
        return Money.sum(costs);
    }

    private void hours(Map<String, String> lines) {
        put(
                lines,
                "minutes_worked",
                pairs.stream().mapToInt(pair -> pair.minutesWorked).sum());
        put(
                lines,
                "hours_late",
                pairs.stream().mapToInt(pair -> pair.lateSessions).sum());
    }

    private void claims(Map<String, String> lines) {
        var sent = stage.room(Claims.class).all(stage.today()).stream()
                .filter(claim -> claim.status().isDispatched())
                .toList();
        put(lines, "claims_sent", sent.size());
        put(
                lines,
                "claims_supplementary",
                sent.stream().filter(ClaimView::supplementary).count());
        put(lines, "claims_returned", nav.returned());
        put(lines, "claims_settled", count(sent, ClaimStatus.SETTLED));
        put(lines, "claims_lapsed", count(sent, ClaimStatus.LAPSED));
        put(lines, "payments_late", nav.late);
        put(lines, "payments_short", nav.inParts);
    }

    private static long count(List<ClaimView> claims, ClaimStatus status) {
        return claims.stream().filter(claim -> claim.status() == status).count();
    }

    private void money(Map<String, String> lines) {
        var ledger = stage.room(Ledger.class);
        var paid = Money.sum(ledger.paid().values());
        var places = new EnumMap<Account, Money>(Account.class);
        ledger.balances().values().forEach(places(places));
        put(lines, "paid_ore", paid.ore());
        put(lines, "received_ore", at(places, Account.RECEIVED).ore());
        put(lines, "own_cost_ore", at(places, Account.OWN).ore());
        put(lines, "written_off_ore", at(places, Account.WRITTEN_OFF).ore());
        put(lines, "lost_ore", at(places, Account.LOST).ore());
        var waiting = List.of(at(places, Account.PAID), at(places, Account.CLAIMABLE), at(places, Account.CLAIMED));
        put(lines, "outstanding_ore", Money.sum(waiting).ore());
        if (!plan.regimes().isOrdinary()) {
            put(lines, "agreements", payers.agreementsConcluded());
            payers.money(cases(), places).forEach((name, sum) -> put(lines, name, sum.ore()));
        }
        put(lines, "difference_ore", difference(ledger.audit(), paid, places).ore());
    }

    private static Consumer<Map<Account, Money>> places(Map<Account, Money> sums) {
        return balance -> balance.forEach((account, money) -> sums.merge(account, money, Money::plus));
    }

    private static Money at(Map<Account, Money> places, Account account) {
        return places.getOrDefault(account, Money.ZERO);
    }

    /**
     * What the audit finds, and what the house says beside what those outside say: payroll's own sum of what it paid, NAV's
     * own sum of what it paid back.
     */
    private Money difference(List<Finding> findings, Money paid, Map<Account, Money> places) {
        var apart = new ArrayList<Money>();
        for (var finding : findings)
            apart.add(apart(finding.expected(), finding.found()).max(Money.ofOre(1)));
        apart.add(apart(paid, Money.sum(places.values())));
        apart.add(apart(paid, payroll.paid()));
        apart.add(apart(at(places, Account.RECEIVED), nav.paid()));
        payers.apart(cases(), places).forEach(books -> apart.add(apart(books[0], books[1])));
        return Money.sum(apart);
    }

    private static Money apart(Money one, Money other) {
        var difference = one.minus(other);
        return difference.isNegative() ? difference.negate() : difference;
    }

    private void work(Map<String, String> lines) {
        put(lines, "papers_made", stage.house().press().made());
        put(lines, "papers_pressed", stage.house().press().pressed());
        put(lines, "coordinator_actions", stage.tally().commands(Capacity.COORDINATOR));
        put(lines, "coordinator_actions_one_by_one", stage.tally().oneByOne(Capacity.COORDINATOR));
    }

    private static void put(Map<String, String> lines, String name, long value) {
        lines.put(name, Long.toString(value));
    }
}
