package no.kneika.claims.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.kneika.cases.Cases;
import no.kneika.claims.domain.Calculation;
import no.kneika.claims.domain.ClaimFacts;
import no.kneika.claims.domain.Line;
import no.kneika.claims.domain.NotNow;
import no.kneika.claims.service.ClaimBundle;
import no.kneika.claims.service.Desks;
import no.kneika.claims.service.Prepared;
import no.kneika.claims.store.ClaimRows;
import no.kneika.institution.CostPart;
import no.kneika.institution.RulebookVersion;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.PersonId;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.web.Figure;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws a prepared claim: every figure and sentence ready. */
@Component
class ClaimDrawing {

    private final Cases cases;
    private final People people;
    private final ClaimBundle bundle;
    private final ClaimRows claims;
    private final SigningDrawing signing;
    private final BusinessClock clock;

    ClaimDrawing(
            Cases cases,
            People people,
            ClaimBundle bundle,
            ClaimRows claims,
            SigningDrawing signing,
            BusinessClock clock) {
        this.cases = cases;
        this.people = people;
        this.bundle = bundle;
        this.claims = claims;
        this.signing = signing;
        this.clock = clock;
    }

    String student(CaseId caseId) {
        return people.name(cases.find(caseId).student());
    }

    ClaimPage draw(Page page, Actor actor, Prepared prepared, String student, Form form) {
        var calculation = prepared.calculation();
        var names = people.names(
                calculation.lines().stream().map(Line::mentor).distinct().toList());
        var reference = prepared.returned()
                .map(ClaimFacts::reference)
                .orElseGet(() -> claims.expectedReference(clock.today().getYear()));
        var grant = prepared.grant();
        return new ClaimPage(
                grant.id().toString(),
                "/cases/" + grant.caseId(),
                student,
                lead(page, prepared),
                figures(page, prepared),
                calculation.lines().stream()
                        .map(line -> line(page, line, names))
                        .toList(),
                sum(page, calculation),
                calculation.notNow().stream().map(rest -> rest(page, rest)).toList(),
                page.minutes(calculation.notNowMinutes()),
                sums(page, calculation),
                own(page, calculation),
                prepared.differences().stream()
                        .map(d -> page.t(
                                "claim.difference",
                                people.name(d.mentor()),
                                d.month(),
                                page.t("claim.difference." + d.difference())))
                        .toList(),
                bundle.preview(actor, prepared, reference, clock.today()),
                grant.payer(),
                page.t("claim.proof." + prepared.proof()),
                signing.of(page, actor, prepared),
                rulebook(page, prepared.rulebook()),
                Desks.handles(actor) && prepared.canBeSent()
                        ? page.t(
                                prepared.returned().isPresent() ? "claim.send-again" : "claim.send",
                                calculation.total())
                        : null,
                calculation.total().ore(),
                late(page, prepared),
                prepared.returned()
                        .map(claim -> page.t(
                                "claim.returned-because",
                                claim.reference(),
                                claim.steps().getLast().reason()))
                        .orElse(null),
                prepared.earlier().stream()
                        .map(claim -> new ClaimPage.Earlier(
                                "/claims/" + claim.id(),
                                claim.reference(),
                                page.money(claim.last().total())))
                        .toList(),
                form);
    }

    static String rulebook(Page page, RulebookVersion it) {
        var counted = page.t("claim.rulebook", it.number(), it.validFrom());
        return it.rules().collectiveClaims() ? counted + " " + page.t("claim.collective") : counted;
    }

    private static String lead(Page page, Prepared prepared) {
        var grant = prepared.grant();
        var ceiling = prepared.calculation().terms().ceiling();
        return ceiling.map(rate -> page.t("claim.lead", grant.period(), grant.funderReference(), grant.hours(), rate))
                .orElseGet(
                        () -> page.t("claim.lead-no-ceiling", grant.period(), grant.funderReference(), grant.hours()));
    }

    private List<Figure> figures(Page page, Prepared prepared) {
        var calculation = prepared.calculation();
        var deadline = prepared.deadline();
        var today = clock.today();
        return List.of(
                new Figure(
                        page.amount(calculation.total()),
                        page.kroner(),
                        page.t(prepared.isSupplementary() ? "claim.can-supplementary" : "claim.can"),
                        false),
                new Figure(
                        page.minutes(calculation.minutes().plus(calculation.alreadyClaimed())),
                        null,
                        page.t("claim.of-hours", prepared.grant().hours()),
                        false),
                new Figure(
                        page.shortDate(deadline.lastDay()),
                        null,
                        page.t("claim.deadline-is", page.inDays(deadline.lastDay())),
                        deadline.isSoon(today) && calculation.total().isPositive()));
    }

    private static ClaimPage.Line line(Page page, Line line, Map<PersonId, String> names) {
        var month = page.upper(
                line.payrollMonth().getYear() == page.today().getYear()
                        ? page.monthName(line.payrollMonth())
                        : page.month(line.payrollMonth()));
        return new ClaimPage.Line(
                line.isBackPay() ? page.t("claim.back-pay", month) : month,
                names.getOrDefault(line.mentor(), ""),
                page.minutes(line.minutes()),
                page.amount(line.claimable(CostPart.WAGE)),
                page.amount(line.claimableTotal().minus(line.claimable(CostPart.WAGE))));
    }

    private static ClaimPage.Line sum(Page page, Calculation calculation) {
        var wage = calculation.total(CostPart.WAGE);
        return new ClaimPage.Line(
                page.t("claim.sum"),
                "",
                page.minutes(calculation.minutes()),
                page.amount(wage),
                page.amount(calculation.total().minus(wage)));
    }

    private static ClaimPage.Rest rest(Page page, NotNow rest) {
        var days = rest.days().stream().map(page::shortDate).toList();
        return new ClaimPage.Rest(
                page.minutes(rest.minutes()),
                page.t("claim.why." + rest.why()),
                days.size() > 6
                        ? page.t(
                                "claim.days-between",
                                rest.days().getFirst(),
                                rest.days().getLast())
                        : page.list(days),
                page.t("claim.next." + rest.why()));
    }

    private static List<ClaimPage.Sum> sums(Page page, Calculation calculation) {
        var sums = new ArrayList<ClaimPage.Sum>();
        var byRate = calculation.lines().stream()
                .collect(Collectors.groupingBy(Line::claimedRate, java.util.TreeMap::new, Collectors.toList()));
        byRate.forEach((rate, lines) -> sums.add(wages(page, rate, lines)));
        for (var part : CostPart.values()) {
            var amount = calculation.total(part);
            if (part == CostPart.WAGE || amount.isZero()) continue;
            var percents = calculation.lines().stream()
                    .map(line -> line.percents().get(part))
                    .distinct()
                    .toList();
            var one = percents.size() == 1 ? percents.getFirst() : null;
            var name = page.t("claim.part." + part);
            sums.add(new ClaimPage.Sum(
                    one == null ? name : page.t("claim.part-percent", name, one), page.amount(amount), false));
        }
        sums.add(new ClaimPage.Sum(page.t("claim.the-claim"), page.money(calculation.total()), true));
        return sums;
    }

    private static ClaimPage.Sum wages(Page page, HourlyRate rate, List<Line> lines) {
        var minutes = Minutes.sum(lines.stream().map(Line::minutes).toList());
        var amount = no.kneika.kernel.Money.sum(
                lines.stream().map(line -> line.claimable(CostPart.WAGE)).toList());
        var backPay = lines.stream().allMatch(Line::isBackPay);
        return new ClaimPage.Sum(
                page.t(backPay ? "claim.back-pay-at" : "claim.wage-at", minutes, rate), page.amount(amount), false);
    }

    private static String own(Page page, Calculation calculation) {
        if (calculation.ownCost().isZero()) return "";
        return page.t("claim.own", calculation.paid(), calculation.ownCost());
    }

    private @Nullable String late(Page page, Prepared prepared) {
        return prepared.deadline().isLate(clock.today())
                        && prepared.calculation().total().isPositive()
                ? page.t("claim.late", prepared.deadline().lastDay())
                : null;
    }
}
