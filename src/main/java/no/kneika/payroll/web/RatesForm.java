package no.kneika.payroll.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.kneika.institution.ContractKind;
import no.kneika.institution.NewPayScale;
import no.kneika.institution.PayRates;
import no.kneika.institution.PayScale;
import no.kneika.institution.PayStep;
import no.kneika.institution.SupportKind;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Gathering;
import no.kneika.platform.web.Inputs;
import org.springframework.stereotype.Component;

/** Reads a pay scale as it is written: so many per cent or kroner on every step, or each step by itself. */
@Component
class RatesForm {

    enum Way {
        PERCENT,
        KRONER,
        TABLE
    }

    static final int MOST_STEPS = 12;

    private final PayRates rates;

    RatesForm(PayRates rates) {
        this.rates = rates;
    }

    static String box(ContractKind contract, SupportKind support, int step) {
        return contract + "-" + support + "-" + step;
    }

    Decision<NewPayScale> read(Form form, java.time.LocalDate today, String reason) {
        var typed = new Gathering();
        var from = Inputs.date(form.value("from"), "from", today);
        typed.take(from);
        var way = Inputs.choice(form.value("regulate"), "regulate", Way.class);
        typed.take(way);
        if (!typed.reasons().isEmpty()) return new Decision.Refused<>(typed.reasons());
        var scales = rates.scales();
        var before = PayScale.on(from.orThrow(), scales);
        var steps = switch (way.orThrow()) {
            case TABLE -> table(form);
            case PERCENT -> moved(form, before, true);
            case KRONER -> moved(form, before, false);
        };
        return steps.map(all -> new NewPayScale(from.orThrow(), all, reason, scales.size()));
    }

    private Decision<List<PayStep>> moved(Form form, Optional<PayScale> before, boolean percent) {
        if (before.isEmpty())
            return Decision.refused(Reason.of("scale-none-before", "rules.md 5").at("regulate"));
        var steps = before.get().steps();
        return signed(form.value("amount"), percent)
                .then(amount -> percent ? rates.byPercent(steps, amount) : rates.byKroner(steps, amount));
    }

    /** "3,5", "3,5 %", "-2" */
    private static Decision<BigDecimal> signed(String text, boolean percent) {
        var typed = text.strip();
        boolean down = typed.startsWith("-") || typed.startsWith("−");
        var digits = down ? typed.substring(1) : typed;
        Decision<BigDecimal> read = percent
                ? Inputs.percent(digits, "amount").map(it -> it.value())
                : Inputs.money(digits, "amount").map(it -> it.kroner());
        return read.map(amount -> down ? amount.negate() : amount);
    }

    private static Decision<List<PayStep>> table(Form form) {
        var against = new ArrayList<Reason>();
        var steps = new ArrayList<PayStep>();
        for (var contract : ContractKind.values())
            for (var support : SupportKind.values()) {
                int step = 0;
                for (int box = 1; box <= MOST_STEPS; box++) {
                    var name = box(contract, support, box);
                    if (form.value(name).isBlank()) continue;
                    int number = ++step;
                    switch (Inputs.rate(form.value(name), name)) {
                        case Decision.Accepted<no.kneika.kernel.HourlyRate>(var rate) ->
                            steps.add(new PayStep(contract, support, number, rate));
                        case Decision.Refused<no.kneika.kernel.HourlyRate>(var reasons) -> against.addAll(reasons);
                    }
                }
            }
        if (against.isEmpty() && steps.isEmpty())
            against.add(
                    Reason.of("scale-empty", "rules.md 5").at(box(ContractKind.EMPLOYEE, SupportKind.PRACTICAL, 1)));
        return Decision.unless(against, steps);
    }
}
