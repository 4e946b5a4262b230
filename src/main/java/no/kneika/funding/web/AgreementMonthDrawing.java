package no.kneika.funding.web;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import no.kneika.cases.Cases;
import no.kneika.funding.HoursAhead;
import no.kneika.funding.RecordMonths;
import no.kneika.funding.SubsidyPeriod;
import no.kneika.funding.domain.MonthVariance;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Money;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Figure;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Page;
import org.springframework.stereotype.Component;

/** Draws one month of an agreement for whoever reads it. Inside {@code Use}. */
@Component
class AgreementMonthDrawing {

    private final RecordMonths recording;
    private final HoursAhead ahead;
    private final Cases cases;
    private final People people;

    AgreementMonthDrawing(RecordMonths recording, HoursAhead ahead, Cases cases, People people) {
        this.recording = recording;
        this.ahead = ahead;
        this.cases = cases;
        this.people = people;
    }

    AgreementMonthPage of(Actor actor, Page page, SubsidyPeriod it, Form form) {
        var tells = actor.capacity() == Capacity.COORDINATOR || actor.capacity() == Capacity.FINANCE;
        var variance = MonthVariance.of(it);
        var begun = !it.period().from().isAfter(page.today());
        var parting = begun ? OptionalInt.empty() : ahead.parting(actor.institution(), it);
        var about = !tells
                ? null
                : !it.isExplained()
                        ? SubsidyPeriod.About.PAYOUT
                        : parting.isPresent() && !it.isKept() ? SubsidyPeriod.About.HOURS : null;
        return new AgreementMonthPage(
                "/agreements/" + it.agreement() + "/months/" + it.month(),
                "/agreements/" + it.agreement(),
                page.t(
                        "agreement.month.over",
                        people.name(cases.find(it.caseId()).student()),
                        people.name(it.mentor())),
                verdict(page, it, begun),
                figures(page, it),
                facts(page, it),
                variance.parts().stream()
                        .map(part -> new AgreementMonthPage.Part(
                                page.t("agreement.month.cause." + part.cause(), it.worked(), it.agreed()),
                                signed(page, part.amount())))
                        .toList(),
                signed(page, variance.difference()),
                it.decisions().stream().map(each -> said(page, each)).toList(),
                it.notes().stream()
                        .map(note -> page.t("agreement.month.note." + note.about(), note.why()))
                        .toList(),
                begun ? "" : ahead(actor, page, it),
                actor.capacity() == Capacity.COORDINATOR && parting.isPresent()
                        ? "/agreements/" + it.agreement() + "/changes/new?month=" + it.month() + "&hoursAMonth="
                                + parting.getAsInt()
                        : null,
                tells,
                about == null ? null : about.name(),
                about == null ? "" : page.t("agreement.month.say." + about),
                about == null ? "" : page.t("agreement.month.say-help." + about, it.differs()),
                tells ? recording.nextNumber(it.agreement(), it.month()) : "",
                form);
    }

    private static String verdict(Page page, SubsidyPeriod it, boolean begun) {
        if (!begun) return page.t("agreement.month.verdict.ahead", it.expected(), it.agreed());
        if (it.paid().isEmpty())
            return page.t(
                    it.decided().isPresent() ? "agreement.month.verdict.decided" : "agreement.month.verdict.waits",
                    it.pays());
        return it.own().isPositive()
                ? page.t("agreement.month.verdict.own", it.pays(), it.own())
                : page.t("agreement.month.verdict.above", it.pays(), it.above());
    }

    private static List<Figure> figures(Page page, SubsidyPeriod it) {
        return List.of(
                new Figure(
                        page.amount(it.pays()),
                        page.kroner(),
                        page.t(it.paid().isPresent() ? "agreement.month.paid" : "agreement.month.to-pay"),
                        false),
                new Figure(page.amount(it.cost()), page.kroner(), page.t("agreement.month.cost"), false),
                it.own().isPositive()
                        ? new Figure(page.amount(it.own()), page.kroner(), page.t("agreement.month.own"), true)
                        : new Figure(page.amount(it.above()), page.kroner(), page.t("agreement.month.above"), false));
    }

    private static List<Fact> facts(Page page, SubsidyPeriod it) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(page.t("agreement.month.days"), page.period(it.period())));
        facts.add(new Fact(page.t("agreement.month.agreed"), page.minutes(it.agreed())));
        facts.add(new Fact(page.t("agreement.month.worked"), page.minutes(it.worked())));
        facts.add(new Fact(page.t("agreement.month.expected"), page.money(it.expected())));
        return facts;
    }

    private static AgreementMonthPage.Said said(Page page, SubsidyPeriod.Decided it) {
        var decided = it.sum().isZero()
                ? page.t("agreement.month.refused", it.on())
                : page.t("agreement.month.decided", it.sum(), it.on());
        return new AgreementMonthPage.Said(
                it.number(),
                it.paid()
                        .map(paid -> decided + " " + page.t("agreement.month.was-paid", paid.sum(), paid.on()))
                        .orElse(decided));
    }

    private String ahead(Actor actor, Page page, SubsidyPeriod it) {
        var expected = ahead.expected(actor.institution(), it);
        if (expected.isEmpty()) return page.t("agreement.month.no-calendar");
        int hours = expected.getAsInt();
        return hours == 0 ? page.t("agreement.month.pause") : page.t("agreement.month.ahead", hours, it.agreed());
    }

    /** A plus is said, so that nobody wonders which way it goes. */
    private static String signed(Page page, Money amount) {
        return amount.isPositive() ? "+" + page.amount(amount) : page.amount(amount);
    }
}
