package no.kneika.payroll.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.kneika.institution.ContractKind;
import no.kneika.institution.NewPayScale;
import no.kneika.institution.PayRates;
import no.kneika.institution.PayScale;
import no.kneika.institution.SupportKind;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.payroll.service.RegulateRates.Effect;
import no.kneika.payroll.web.RatesPreviewPage.Row;
import no.kneika.platform.web.Figure;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Page;
import org.springframework.stereotype.Component;

/** Draws what a new pay scale would change: each step, each mentor, the back pay in kroner. */
@Component
class RatesPreview {

    private static final Set<String> OURS = Set.of("_key", "_csrf", "seen", "reason", "change", "fix");

    private final PayRates rates;
    private final RatesEffect effects;

    RatesPreview(PayRates rates, RatesEffect effects) {
        this.rates = rates;
        this.effects = effects;
    }

    RatesPreviewPage scale(Page page, NewPayScale it, Effect effect, Form form) {
        var rows = effects.rows(effect);
        var wage = Money.sum(rows.stream().map(RatesEffect.Row::wage).toList());
        var cost = Money.sum(rows.stream().map(RatesEffect.Row::cost).toList());
        var hours = Minutes.sum(rows.stream().map(RatesEffect.Row::hours).toList());
        var outside = effects.outside(page, effect);
        return new RatesPreviewPage(
                page.t("rates.preview-lead", it.from()),
                List.of(
                        new Figure(page.amount(wage), page.kroner(), page.t("rates.figure-back-pay"), false),
                        new Figure(page.amount(cost), page.kroner(), page.t("rates.figure-cost"), false),
                        new Figure(
                                String.valueOf(rows.size()), null, page.t("rates.figure-mentors", rows.size()), false)),
                page.t("rates.changes-head"),
                Stream.of("step", "before", "after")
                        .map(head -> page.t("rates.head." + head))
                        .toList(),
                steps(page, it),
                page.t("rates.effect-head", rows.size()),
                RatesEffect.heads(page),
                rows.stream()
                        .map(row -> new Row(
                                row.name(),
                                null,
                                List.of(
                                        RatesEffect.moves(page, row),
                                        RatesEffect.months(page, row),
                                        page.clock(row.hours()),
                                        page.amount(row.wage()),
                                        page.amount(row.cost()))))
                        .toList(),
                rows.isEmpty()
                        ? null
                        : new Row(
                                page.t("rates.sum"),
                                null,
                                List.of("", "", page.clock(hours), page.amount(wage), page.amount(cost))),
                page.t("rates.no-effect"),
                outside.isEmpty() ? null : page.t("rates.outside", outside),
                "/rates/new/xlsx?" + query(form),
                "/rates/new/csv?" + query(form),
                "/rates/versions",
                "/rates/new",
                wage.isZero() ? page.t("rates.save") : page.t("rates.save-back-pay", wage),
                rates.scales().size(),
                carried(form),
                form);
    }

    /** Every step of either scale. */
    private List<Row> steps(Page page, NewPayScale it) {
        var before = PayScale.on(it.from(), rates.scales());
        var rows = new ArrayList<Row>();
        for (var contract : ContractKind.values())
            for (var support : SupportKind.values())
                for (int step = 1; step <= RatesForm.MOST_STEPS; step++) {
                    int number = step;
                    var old = before.flatMap(scale -> scale.step(contract, support, number));
                    var now = it.steps().stream()
                            .filter(each -> each.isOf(contract, support) && each.step() == number)
                            .findFirst();
                    if (old.isEmpty() && now.isEmpty()) continue;
                    rows.add(new Row(
                            page.t(
                                    "rates.group",
                                    page.t("rates.contract." + contract),
                                    page.t("rates.support." + support)),
                            page.t("rates.step", String.valueOf(step)),
                            List.of(
                                    old.map(each -> page.rate(each.rate())).orElse("–"),
                                    now.map(each -> page.rate(each.rate())).orElse("–"))));
                }
        return rows;
    }

    static List<Map.Entry<String, String>> carried(Form form) {
        return form.values().entrySet().stream()
                .filter(entry -> !OURS.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream().map(value -> Map.entry(entry.getKey(), value)))
                .filter(entry -> !entry.getValue().isEmpty())
                .toList();
    }

    static String query(Form form) {
        return carried(form).stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
