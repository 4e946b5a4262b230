package no.kneika.payroll.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.kneika.institution.ContractKind;
import no.kneika.institution.EmployerCosts;
import no.kneika.institution.Institutions;
import no.kneika.institution.PayRates;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Money;
import no.kneika.kernel.Percent;
import no.kneika.payroll.service.CostChange;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.Use;
import no.kneika.platform.web.Figure;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Gathering;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Inputs;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import no.kneika.platform.web.Spreadsheet;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Finance writes new employer's costs from a date, sees which months and mentors expect another cost, and decides. */
@Controller
class NewCostsController {

    private final Use use;
    private final Pages pages;
    private final PayRates rates;
    private final Institutions institutions;
    private final CostChange changes;
    private final People people;
    private final BusinessClock clock;

    NewCostsController(
            Use use,
            Pages pages,
            PayRates rates,
            Institutions institutions,
            CostChange changes,
            People people,
            BusinessClock clock) {
        this.use = use;
        this.pages = pages;
        this.rates = rates;
        this.institutions = institutions;
        this.changes = changes;
        this.people = people;
        this.clock = clock;
    }

    /** @param contribution empty to use the zone's */
    private record Typed(
            ContractKind contract, LocalDate from, Percent holiday, Percent pension, Optional<Percent> contribution) {}

    private static Decision<Typed> read(Form form, LocalDate today) {
        var typed = new Gathering();
        var contract = typed.take(Inputs.choice(form.value("contract"), "contract", ContractKind.class));
        var from = typed.take(Inputs.date(form.value("from"), "from", today));
        var holiday = typed.take(Inputs.percent(form.value("holiday"), "holiday"));
        var pension = typed.take(Inputs.percent(form.value("pension"), "pension"));
        var contribution =
                typed.take(Inputs.optional(form.value("contribution"), text -> Inputs.percent(text, "contribution")));
        return typed.make(
                () -> new Typed(contract.get(), from.get(), holiday.get(), pension.get(), contribution.get()));
    }

    @GetMapping("/rates/costs/new")
    View write(Actor actor, Form form) {
        NewRatesController.finance(actor);
        return use.as(
                actor,
                () -> !form.values().containsKey("from") || form.has("change", "true")
                        ? form(actor, form)
                        : preview(actor, form));
    }

    @GetMapping({"/rates/costs/new/csv", "/rates/costs/new/xlsx"})
    ResponseEntity<byte[]> file(Actor actor, Form form, Spreadsheet.Kind kind) {
        NewRatesController.finance(actor);
        return sheet(actor, form).as("kostnader", kind);
    }

    @PostMapping("/rates/costs")
    View decide(Actor actor, CommandKey key, Form form) {
        NewRatesController.finance(actor);
        var answer = use.command(
                actor,
                key,
                "decide-costs",
                () -> Inputs.text(form.value("reason"), "reason", 500)
                        .then(reason -> read(form, clock.today())
                                .then(it -> rates.decide(
                                        actor,
                                        it.contract(),
                                        it.from(),
                                        it.holiday(),
                                        it.pension(),
                                        it.contribution(),
                                        reason)))
                        .map(done -> new Done("/rates", "costs-decided")));
        return Reply.to(answer, reasons -> use.as(actor, () -> preview(actor, form.refused(reasons))));
    }

    private List<CostChange.Row> rows(Actor actor, Typed it) {
        return changes.of(it.contract(), next(actor, it), it.from());
    }

    private EmployerCosts next(Actor actor, Typed it) {
        var zone = institutions
                .employerCosts(actor.institution(), it.contract(), it.from())
                .contribution();
        var byLaw = rates.zone().stream()
                .filter(rate -> !rate.validFrom().isAfter(it.from()))
                .findFirst()
                .map(rate -> rate.percent())
                .orElse(zone);
        return new EmployerCosts(it.holiday(), it.pension(), it.contribution().orElse(byLaw));
    }

    private Spreadsheet sheet(Actor actor, Form form) {
        return use.as(actor, () -> {
            var page = pages.page(actor, "rates.costs-preview-title", "rates");
            List<CostChange.Row> rows = switch (read(form, clock.today())) {
                case Decision.Accepted<Typed>(var it) -> rows(actor, it);
                case Decision.Refused<Typed> no -> List.of();
            };
            var names = people.names(
                    rows.stream().map(CostChange.Row::mentor).distinct().toList());
            return new Spreadsheet(
                    page.t("rates.sheet"),
                    heads(page),
                    rows.stream()
                            .map(row -> List.<Object>of(
                                    names.getOrDefault(row.mentor(), ""),
                                    row.month().toString(),
                                    row.wages(),
                                    row.before(),
                                    row.after(),
                                    row.difference()))
                            .toList());
        });
    }

    private static List<String> heads(Page page) {
        return Stream.of("mentor", "month", "wages", "cost-before", "cost-after", "difference")
                .map(head -> page.t("rates.head." + head))
                .toList();
    }

    private Html preview(Actor actor, Form form) {
        return switch (read(form, clock.today())) {
            case Decision.Accepted<Typed>(var it) -> preview(actor, it, form);
            case Decision.Refused<Typed>(var reasons) ->
                form(actor, form.refused(reasons)).status(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private Html preview(Actor actor, Typed it, Form form) {
        var page = pages.page(actor, "rates.costs-preview-title", "rates");
        var before = institutions.employerCosts(actor.institution(), it.contract(), it.from());
        var next = next(actor, it);
        var rows = rows(actor, it);
        var names = people.names(
                rows.stream().map(CostChange.Row::mentor).distinct().toList());
        var difference = Money.sum(rows.stream().map(CostChange.Row::difference).toList());
        var mentors = (int) rows.stream().map(CostChange.Row::mentor).distinct().count();
        var effect = new ArrayList<RatesPreviewPage.Row>();
        for (var row : rows)
            effect.add(new RatesPreviewPage.Row(
                    names.getOrDefault(row.mentor(), ""),
                    null,
                    List.of(
                            page.month(row.month()),
                            page.amount(row.wages()),
                            page.amount(row.before()),
                            page.amount(row.after()),
                            page.amount(row.difference()))));
        return Html.page(
                "payroll/rates-preview",
                page,
                new RatesPreviewPage(
                        page.t("rates.costs-preview-lead", page.t("rates.contract." + it.contract()), it.from()),
                        List.of(
                                new Figure(
                                        page.amount(difference),
                                        page.kroner(),
                                        page.t("rates.figure-difference"),
                                        false),
                                new Figure(
                                        String.valueOf(mentors), null, page.t("rates.figure-mentors", mentors), false)),
                        page.t("rates.costs-changes-head"),
                        Stream.of("part", "before", "after")
                                .map(head -> page.t("rates.head." + head))
                                .toList(),
                        List.of(
                                part(page, "holiday", before.holidayPay(), next.holidayPay()),
                                part(page, "pension", before.pension(), next.pension()),
                                part(page, "contribution", before.contribution(), next.contribution())),
                        page.t("rates.costs-effect-head", rows.size()),
                        heads(page),
                        effect,
                        rows.isEmpty()
                                ? null
                                : new RatesPreviewPage.Row(
                                        page.t("rates.sum"), null, List.of("", "", "", "", page.amount(difference))),
                        page.t("rates.costs-no-effect"),
                        null,
                        "/rates/costs/new/xlsx?" + RatesPreview.query(form),
                        "/rates/costs/new/csv?" + RatesPreview.query(form),
                        "/rates/costs",
                        "/rates/costs/new",
                        page.t("rates.save-costs"),
                        0,
                        RatesPreview.carried(form),
                        form));
    }

    private static RatesPreviewPage.Row part(Page page, String name, Percent before, Percent after) {
        return new RatesPreviewPage.Row(
                page.t("rates." + name), null, List.of(page.percent(before), page.percent(after)));
    }

    private Html form(Actor actor, Form typed) {
        var page = pages.page(actor, "rates.costs-new-title", "rates");
        var now = institutions.employerCosts(actor.institution(), ContractKind.EMPLOYEE, clock.today());
        return Html.page(
                "payroll/costs-new",
                page,
                new NewCostsPage(
                        page.t("rates.costs-new-lead"),
                        Stream.of(ContractKind.values())
                                .map(kind -> new Option(kind.name(), page.t("rates.contract." + kind)))
                                .toList(),
                        page.typed(now.holidayPay()),
                        page.typed(now.pension()),
                        typed));
    }
}
