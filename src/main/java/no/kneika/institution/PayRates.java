package no.kneika.institution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kneika.institution.domain.PayScaleRules;
import no.kneika.institution.store.PayScaleRows;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Percent;
import no.kneika.kernel.Reason;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.Stale;
import org.springframework.stereotype.Component;

/** The door to what an hour is paid and costs (satser og kostnader), each from a date. Inside {@code Use.as}. */
@Component
public class PayRates {

    private final PayScaleRows rows;
    private final BusinessClock clock;

    PayRates(PayScaleRows rows, BusinessClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Every version of the scale, in the order they were decided. */
    public List<PayScale> scales() {
        return rows.scales();
    }

    /** The scale of a day; empty before the first. */
    public Optional<PayScale> scaleOn(LocalDate day) {
        return PayScale.on(day, scales());
    }

    /** Every step so many per cent up or down, rounded to øre: the yearly regulation of the whole scale. */
    public Decision<List<PayStep>> byPercent(List<PayStep> steps, BigDecimal percent) {
        return PayScaleRules.byPercent(steps, percent);
    }

    /** Every step so many kroner up or down. */
    public Decision<List<PayStep>> byKroner(List<PayStep> steps, BigDecimal kroner) {
        return PayScaleRules.byKroner(steps, kroner);
    }

    /** Whether a version could be decided today. Changes nothing. */
    public Decision<NewPayScale> consider(Actor by, NewPayScale it) {
        return PayScaleRules.decide(it, by.capacity(), scales(), clock.today());
    }

    /**
     * Decides a version of the scale. Who is paid by it follows in payroll, which asks this.
     *
     * @throws Stale when another was decided since the writing began
     */
    public Decision<PayScale> decide(Actor by, NewPayScale it) {
        rows.hold();
        var known = scales();
        if (known.size() != it.seen()) throw new Stale("the pay scale was decided anew");
        return PayScaleRules.decide(it, by.capacity(), known, clock.today()).map(accepted -> {
            var scale = new PayScale(
                    new PayScaleId(Ids.next()),
                    known.size() + 1,
                    accepted.from(),
                    accepted.reason(),
                    by.person(),
                    clock.instant(),
                    accepted.steps());
            rows.insert(scale);
            return scale;
        });
    }

    /** Employer's costs of each kind of contract as they were decided, newest date first. */
    public Map<ContractKind, List<DecidedCosts>> costs() {
        return rows.costs().stream().collect(Collectors.groupingBy(DecidedCosts::contract));
    }

    /** Employer's contribution in the institution's zone, newest first. */
    public List<ZoneRate> zone() {
        return rows.zone();
    }

    /**
     * Decides employer's costs of a kind of contract from a date, also one that has been: what payroll paid stays as it is.
     *
     * @param contribution empty to use the zone's rate
     */
    public Decision<UUID> decide(
            Actor by,
            ContractKind contract,
            LocalDate from,
            Percent holidayPay,
            Percent pension,
            Optional<Percent> contribution,
            String reason) {
        if (by.capacity() != Capacity.FINANCE && by.capacity() != Capacity.SYSTEM)
            return Decision.refused(Reason.of("rates-finance-only", "product.md, FINANCE"));
        if (from.isAfter(clock.today().plusYears(5)))
            return Decision.refused(
                    Reason.of("rates-far", "rules.md 5", clock.today().plusYears(5))
                            .at("from"));
        if (from.isBefore(clock.today().minusYears(5)))
            return Decision.refused(
                    Reason.of("rates-long-ago", "rules.md 5", clock.today().minusYears(5))
                            .at("from"));
        var decided = new DecidedCosts(
                contract, from, holidayPay, pension, contribution, reason, by.person(), clock.instant());
        return Decision.accepted(rows.insert(decided));
    }
}
