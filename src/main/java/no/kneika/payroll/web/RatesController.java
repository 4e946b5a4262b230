package no.kneika.payroll.web;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import no.kneika.institution.ContractKind;
import no.kneika.institution.DecidedCosts;
import no.kneika.institution.PayRates;
import no.kneika.institution.PayScale;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.PersonId;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.NotFound;
import no.kneika.platform.Use;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** What an hour is paid and costs, from when, and who decided it. */
@Controller
class RatesController {

    private static final Set<Capacity> READERS = EnumSet.of(Capacity.FINANCE, Capacity.APPROVER, Capacity.ADMIN);

    private final Use use;
    private final Pages pages;
    private final PayRates rates;
    private final People people;

    RatesController(Use use, Pages pages, PayRates rates, People people) {
        this.use = use;
        this.pages = pages;
        this.rates = rates;
        this.people = people;
    }

    @GetMapping("/rates")
    View show(Actor actor) {
        if (!READERS.contains(actor.capacity())) throw new NotFound("a page of finance");
        return use.as(actor, () -> {
            var page = pages.page(actor, "rates.title", "rates");
            return Html.page("payroll/rates", page, draw(page, actor));
        });
    }

    private RatesPage draw(Page page, Actor actor) {
        var scales = rates.scales();
        var now = PayScale.on(page.today(), scales);
        var costs = Stream.of(ContractKind.values())
                .flatMap(kind -> rates.costs().getOrDefault(kind, List.of()).stream())
                .toList();
        var names = people.names(Stream.concat(
                        scales.stream().map(PayScale::decidedBy), costs.stream().map(DecidedCosts::decidedBy))
                .filter(person -> !person.equals(Actor.HOUSE))
                .distinct()
                .toList());
        var zone = rates.zone();
        return new RatesPage(
                now.map(scale -> page.t("rates.scale-from", scale.validFrom())).orElse(null),
                now.map(PayScale::steps).orElse(List.of()).stream()
                        .map(step -> new RatesPage.Step(
                                page.t("rates.contract." + step.contract()),
                                page.t("rates.support." + step.support()),
                                page.t("rates.step", String.valueOf(step.step())),
                                page.rate(step.rate())))
                        .toList(),
                scales.stream()
                        .sorted(Comparator.comparingInt(PayScale::number).reversed())
                        .map(scale -> version(
                                page,
                                scale,
                                now.filter(scale::equals).isPresent(),
                                name(page, scale.decidedBy(), names)))
                        .toList(),
                costs.stream()
                        .map(it -> cost(page, it, name(page, it.decidedBy(), names)))
                        .toList(),
                zone.stream()
                        .map(it -> new RatesPage.Zone(page.date(it.validFrom()), page.percent(it.percent())))
                        .toList(),
                zone.isEmpty() ? "" : zone.getFirst().zone(),
                actor.capacity() == Capacity.FINANCE);
    }

    private static String name(Page page, PersonId person, java.util.Map<PersonId, String> names) {
        return Objects.requireNonNullElse(names.get(person), page.t("rates.from-start"));
    }

    private static RatesPage.Version version(Page page, PayScale scale, boolean now, String by) {
        var state = now
                ? page.t("rates.counts-now")
                : scale.validFrom().isAfter(page.today()) ? page.t("rates.counts-from", scale.validFrom()) : "";
        return new RatesPage.Version(
                page.t("rates.version", String.valueOf(scale.number()), scale.validFrom()),
                state,
                page.t("rates.decided", by, scale.reason()));
    }

    private static RatesPage.Cost cost(Page page, DecidedCosts it, String by) {
        return new RatesPage.Cost(
                page.t("rates.contract." + it.contract()),
                page.date(it.validFrom()),
                page.percent(it.holidayPay()),
                page.percent(it.pension()),
                it.contribution().map(page::percent).orElseGet(() -> page.t("rates.by-zone")),
                it.reason().isEmpty() ? by : page.t("rates.decided", by, it.reason()));
    }
}
