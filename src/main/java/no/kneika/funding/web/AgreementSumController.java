package no.kneika.funding.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.kneika.funding.domain.AgreementSum;
import no.kneika.funding.domain.AgreementTerms;
import no.kneika.funding.domain.AgreementTerms.WageKind;
import no.kneika.institution.Funder;
import no.kneika.institution.Institutions;
import no.kneika.institution.Rulebook;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Money;
import no.kneika.kernel.Percent;
import no.kneika.platform.Actor;
import no.kneika.platform.NotFound;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Gathering;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Inputs;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** A small calculator: what NAV pays by itself for a month of a mentor agreement, with every step of it. */
@Controller
class AgreementSumController {

    private static final Set<Capacity> COUNT_MONEY = Set.of(Capacity.FINANCE, Capacity.COORDINATOR, Capacity.APPROVER);
    private static final int MOST_HOURS = 999;
    private static final int MOST_DAYS = AgreementSum.MOST_DAYS;

    private record Asked(AgreementTerms terms, Optional<Integer> days) {}

    private final Use use;
    private final Pages pages;
    private final Institutions institutions;

    AgreementSumController(Use use, Pages pages, Institutions institutions) {
        this.use = use;
        this.pages = pages;
        this.institutions = institutions;
    }

    @GetMapping("/money/agreement-sum")
    View show(Actor actor, Form form) {
        return use.as(actor, () -> {
            if (!COUNT_MONEY.contains(actor.capacity())) throw new NotFound("agreement-sum");
            var page = pages.page(actor, "agreement-sum.title", "money");
            if (!form.values().containsKey("wage")) return draw(page, form, null, HttpStatus.OK);
            return switch (read(form)) {
                case Decision.Refused<Asked>(var reasons) ->
                    draw(page, form.refused(reasons), null, HttpStatus.UNPROCESSABLE_ENTITY);
                case Decision.Accepted<Asked>(var asked) ->
                    draw(
                            page,
                            form,
                            result(page, asked, institutions.rulebook(actor.institution(), Funder.NAV, page.today())),
                            HttpStatus.OK);
            };
        });
    }

    private static Decision<Asked> read(Form form) {
        var typed = new Gathering();
        var kind = typed.take(Inputs.choice(form.value("per"), "per", WageKind.class));
        var wage = typed.take(Inputs.money(form.value("wage"), "wage"));
        var position = typed.take(Inputs.percent(form.value("position"), "position"));
        var hours = typed.take(Inputs.integer(form.value("hours"), "hours", 0, MOST_HOURS));
        var holiday = typed.take(Inputs.percent(form.value("holiday"), "holiday"));
        var pension = typed.take(Inputs.percent(form.value("pension"), "pension"));
        var zone = typed.take(Inputs.percent(form.value("contribution"), "contribution"));
        var days = typed.take(Inputs.optional(form.value("days"), text -> Inputs.integer(text, "days", 1, MOST_DAYS)));
        return typed.make(() -> new AgreementTerms(
                        wage.get().kroner(),
                        kind.get(),
                        position.get().value(),
                        BigDecimal.valueOf(hours.get()),
                        holiday.get().value().movePointLeft(2),
                        pension.get().value().movePointLeft(2),
                        zone.get().value().movePointLeft(2)))
                .then(AgreementTerms::of)
                .map(terms -> new Asked(terms, days.get()));
    }

    private static AgreementSumPage.Result result(Page page, Asked asked, Rulebook rules) {
        var terms = asked.terms();
        var sum = AgreementSum.of(terms);
        var steps = new ArrayList<AgreementSumPage.Step>();
        steps.add(step(
                page,
                "hourly",
                terms.kind() == WageKind.HOUR ? page.t("agreement-sum.as-it-is") : page.t("agreement-sum.per-hour"),
                sum.hourly()));
        steps.add(step(page, "wage", plain(sum.hourly()) + " × " + plain(terms.hours()), sum.wage()));
        steps.add(step(page, "holiday", rate(page, terms.holiday(), "L"), sum.holiday()));
        steps.add(step(page, "pension", rate(page, terms.pension(), "L + F"), sum.pension()));
        steps.add(step(page, "contribution", rate(page, terms.contribution(), "L + F + O"), sum.contribution()));
        steps.add(new AgreementSumPage.Step(
                page.t("agreement-sum.month"), page.t("agreement-sum.month-how"), page.money(sum.month())));
        asked.days()
                .ifPresent(days -> steps.add(new AgreementSumPage.Step(
                        page.t("agreement-sum.part", days),
                        page.t("agreement-sum.part-how", days, sum.month()),
                        page.money(sum.part(days)))));
        var answer = asked.days().map(sum::part).orElse(sum.month());
        return new AgreementSumPage.Result(
                asked.days().isPresent()
                        ? page.t("agreement-sum.part", asked.days().get())
                        : page.t("agreement-sum.month"),
                page.money(answer),
                List.copyOf(steps),
                sum.month().equals(sum.monthRoundedOnce())
                        ? page.t("agreement-sum.same")
                        : page.t("agreement-sum.other", sum.monthRoundedOnce()),
                RateWarning.of(page, new HourlyRate(sum.hourly()), rules));
    }

    private static AgreementSumPage.Step step(Page page, String what, String how, BigDecimal kroner) {
        return new AgreementSumPage.Step(page.t("agreement-sum." + what), how, page.money(Money.roundHalfUp(kroner)));
    }

    private static String rate(Page page, BigDecimal share, String of) {
        return page.t("agreement-sum.share", page.percent(percent(share)), of);
    }

    private static Percent percent(BigDecimal share) {
        return new Percent(share.movePointRight(2));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static Html draw(Page page, Form form, AgreementSumPage.@Nullable Result result, HttpStatus status) {
        var kinds = Stream.of(WageKind.values())
                .map(kind -> new Option(
                        kind.name(), page.t("agreement-sum.per." + kind.name().toLowerCase(Locale.ROOT))))
                .toList();
        return Html.page(
                        "funding/agreement-sum",
                        page,
                        new AgreementSumPage(
                                form,
                                kinds,
                                rates(page, AgreementTerms.HOLIDAY),
                                rates(page, AgreementTerms.CONTRIBUTION),
                                result))
                .status(status);
    }

    private static List<Option> rates(Page page, List<BigDecimal> shares) {
        return shares.stream()
                .map(share -> new Option(plain(share.movePointRight(2)), page.percent(percent(share))))
                .toList();
    }
}
