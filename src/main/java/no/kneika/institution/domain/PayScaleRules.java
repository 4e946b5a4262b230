package no.kneika.institution.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import no.kneika.institution.ContractKind;
import no.kneika.institution.NewPayScale;
import no.kneika.institution.PayScale;
import no.kneika.institution.PayStep;
import no.kneika.institution.SupportKind;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Reason;

/** What a new pay scale may say, and the yearly regulation of all of it (rules.md 5). */
public final class PayScaleRules {

    private static final String SOURCE = "rules.md 5";
    private static final int YEARS_AHEAD = 5;
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(1000);

    private PayScaleRules() {}

    /** Every step so many per cent up or down, rounded half up to øre. */
    public static Decision<List<PayStep>> byPercent(Collection<PayStep> steps, BigDecimal percent) {
        var factor = BigDecimal.ONE.add(percent.movePointLeft(2));
        return moved(steps, rate -> rate.multiply(factor).setScale(2, RoundingMode.HALF_UP), "amount");
    }

    /** Every step so many kroner up or down. */
    public static Decision<List<PayStep>> byKroner(Collection<PayStep> steps, BigDecimal kroner) {
        return moved(steps, rate -> rate.add(kroner), "amount");
    }

    private static Decision<List<PayStep>> moved(
            Collection<PayStep> steps, UnaryOperator<BigDecimal> move, String field) {
        var moved = new ArrayList<PayStep>();
        for (var step : steps) {
            var rate = move.apply(step.rate().kroner());
            if (rate.signum() <= 0)
                return Decision.refused(Reason.of("scale-rate-gone", SOURCE).at(field));
            moved.add(new PayStep(step.contract(), step.support(), step.step(), new HourlyRate(rate)));
        }
        return Decision.accepted(moved);
    }

    /** Whether a version may be decided. A day that has been is allowed: the difference is back pay, shown before. */
    public static Decision<NewPayScale> decide(
            NewPayScale it, Capacity capacity, Collection<PayScale> known, LocalDate today) {
        var against = new ArrayList<Reason>();
        if (capacity != Capacity.FINANCE && capacity != Capacity.SYSTEM)
            against.add(Reason.of("rates-finance-only", "product.md, FINANCE"));
        if (it.from().isAfter(today.plusYears(YEARS_AHEAD)))
            against.add(
                    Reason.of("rates-far", SOURCE, today.plusYears(YEARS_AHEAD)).at("from"));
        if (it.from().isBefore(today.minusYears(YEARS_AHEAD)))
            against.add(Reason.of("rates-long-ago", SOURCE, today.minusYears(YEARS_AHEAD))
                    .at("from"));
        if (it.reason().isBlank())
            against.add(Reason.of("rates-no-reason", SOURCE).at("reason"));
        if (it.steps().isEmpty()) against.add(Reason.of("scale-empty", SOURCE).at("steps"));
        for (var contract : ContractKind.values())
            for (var support : SupportKind.values()) rising(it, contract, support, against);
        if (against.isEmpty()
                && PayScale.on(it.from(), known)
                        .filter(before -> before.steps().equals(it.steps()))
                        .isPresent()) against.add(Reason.of("scale-nothing-changed", SOURCE));
        return Decision.unless(against, it);
    }

    private static void rising(NewPayScale it, ContractKind contract, SupportKind support, List<Reason> against) {
        HourlyRate last = HourlyRate.ZERO;
        for (var step : it.steps()) {
            if (!step.isOf(contract, support)) continue;
            var field = contract + "-" + support + "-" + step.step();
            if (step.rate().kroner().compareTo(HIGHEST) > 0)
                against.add(Reason.of("scale-rate-high", SOURCE, step.rate()).at(field));
            // Contracts name the rate: two steps of one rate could not be told apart.
            if (step.rate().compareTo(last) <= 0)
                against.add(
                        Reason.of("scale-not-rising", SOURCE, step.step(), last).at(field));
            last = step.rate();
        }
    }
}
