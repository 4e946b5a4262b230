package no.kneika.payroll.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.kneika.institution.ContractKind;
import no.kneika.institution.NewPayScale;
import no.kneika.institution.PayRates;
import no.kneika.institution.PayScale;
import no.kneika.institution.PayStep;
import no.kneika.institution.SupportKind;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.payroll.service.RegulateRates;
import no.kneika.payroll.service.RegulateRates.Effect;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.NotFound;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
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

/** Finance writes a new pay scale, sees whom it changes and the back pay in kroner, and decides it. */
@Controller
class NewRatesController {

    private static final String WRITE = "/rates/new";

    private final Use use;
    private final Pages pages;
    private final PayRates rates;
    private final RegulateRates regulate;
    private final RatesForm reader;
    private final RatesPreview preview;
    private final RatesEffect effects;
    private final BusinessClock clock;

    NewRatesController(
            Use use,
            Pages pages,
            PayRates rates,
            RegulateRates regulate,
            RatesForm reader,
            RatesPreview preview,
            RatesEffect effects,
            BusinessClock clock) {
        this.use = use;
        this.pages = pages;
        this.rates = rates;
        this.regulate = regulate;
        this.reader = reader;
        this.preview = preview;
        this.effects = effects;
        this.clock = clock;
    }

    static void finance(Actor actor) {
        if (actor.capacity() != Capacity.FINANCE) throw new NotFound("a page of finance");
    }

    @GetMapping(WRITE)
    View write(Actor actor, Form form) {
        finance(actor);
        return use.as(
                actor,
                () -> !form.values().containsKey("from") || form.has("change", "true")
                        ? form(actor, form)
                        : preview(actor, form));
    }

    @GetMapping({"/rates/new/csv", "/rates/new/xlsx"})
    ResponseEntity<byte[]> file(Actor actor, Form form, Spreadsheet.Kind kind) {
        finance(actor);
        return sheet(actor, form).as("etterbetaling", kind);
    }

    private Spreadsheet sheet(Actor actor, Form form) {
        return use.as(actor, () -> {
            var page = pages.page(actor, "rates.preview-title", "rates");
            return consider(actor, form)
                    .map(it -> effects.sheet(page, it.effect()))
                    .orElse(new Spreadsheet(page.t("rates.sheet"), RatesEffect.heads(page), List.of()));
        });
    }

    @PostMapping("/rates/versions")
    View decide(Actor actor, CommandKey key, Form form) {
        finance(actor);
        var answer = use.command(
                actor,
                key,
                "decide-rates",
                () -> Inputs.integer(form.value("seen"), "seen", 0, 10_000)
                        .then(seen -> Inputs.text(form.value("reason"), "reason", 500)
                                .then(reason -> reader.read(form, clock.today(), reason))
                                .map(it -> new NewPayScale(it.from(), it.steps(), it.reason(), seen)))
                        .then(it -> regulate.decide(actor, it))
                        .map(done -> new Done("/rates", "rates-decided")));
        return Reply.to(answer, reasons -> use.as(actor, () -> preview(actor, form.refused(reasons))));
    }

    record Considered(NewPayScale it, Effect effect) {}

    private Optional<Considered> consider(Actor actor, Form form) {
        return switch (read(actor, form)) {
            case Decision.Accepted<Considered>(var it) -> Optional.of(it);
            case Decision.Refused<Considered> no -> Optional.empty();
        };
    }

    private Decision<Considered> read(Actor actor, Form form) {
        return reader.read(form, clock.today(), "-")
                .then(it -> regulate.consider(actor, it).map(effect -> new Considered(it, effect)));
    }

    /** What would change; where it cannot be told, the form again with what is wrong. */
    private Html preview(Actor actor, Form form) {
        return switch (read(actor, form)) {
            case Decision.Accepted<Considered>(var it) -> {
                var page = pages.page(actor, "rates.preview-title", "rates");
                yield Html.page("payroll/rates-preview", page, preview.scale(page, it.it(), it.effect(), form));
            }
            case Decision.Refused<Considered>(var reasons) ->
                form(actor, form.refused(reasons)).status(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private Html form(Actor actor, Form typed) {
        var page = pages.page(actor, "rates.new-title", "rates");
        var scales = rates.scales();
        var now = scales.isEmpty() ? Optional.<PayScale>empty() : Optional.of(scales.getLast());
        var form = typed.values().containsKey("regulate")
                ? typed
                : typed.with("regulate", now.isPresent() ? "PERCENT" : "TABLE");
        return Html.page(
                "payroll/rates-new",
                page,
                new NewRatesPage(
                        now.map(scale -> page.t("rates.new-lead", scale.validFrom()))
                                .orElseGet(() -> page.t("rates.new-lead-first")),
                        Stream.of(RatesForm.Way.values())
                                .filter(way -> now.isPresent() || way == RatesForm.Way.TABLE)
                                .map(way -> new Option(
                                        way.name(), page.t("rates.way." + way), page.t("rates.way-note." + way)))
                                .toList(),
                        groups(page, now),
                        form));
    }

    private static List<NewRatesPage.Group> groups(Page page, Optional<PayScale> now) {
        var groups = new ArrayList<NewRatesPage.Group>();
        for (var contract : ContractKind.values())
            for (var support : SupportKind.values()) {
                var steps = now.map(PayScale::steps).orElse(List.of()).stream()
                        .filter(step -> step.isOf(contract, support))
                        .toList();
                var boxes = new ArrayList<NewRatesPage.Box>();
                int most = Math.min(RatesForm.MOST_STEPS, Math.max(3, steps.size() + 1));
                for (int n = 1; n <= most; n++)
                    boxes.add(new NewRatesPage.Box(
                            RatesForm.box(contract, support, n),
                            page.t("rates.step", String.valueOf(n)),
                            n <= steps.size() ? rate(steps.get(n - 1)) : ""));
                groups.add(new NewRatesPage.Group(
                        page.t("rates.group", page.t("rates.contract." + contract), page.t("rates.support." + support)),
                        boxes));
            }
        return groups;
    }

    private static String rate(PayStep step) {
        return step.rate().kroner().toPlainString().replace('.', ',');
    }
}
