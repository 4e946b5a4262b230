package no.kneika.institution;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import no.kneika.kernel.Money;
import no.kneika.kernel.Percent;

/**
 * What an employer pays on top of wages (arbeidsgiverkostnader) for one kind of contract on one date.
 *
 * @param holidayPay feriepenger, of the wage
 * @param pension of wage and holiday pay
 * @param contribution arbeidsgiveravgift by zone, of wage, holiday pay and pension
 */
public record EmployerCosts(Percent holidayPay, Percent pension, Percent contribution) {

    /** The expected cost parts of a wage, each rounded half up to øre once (rules.md 5). Payroll's own figures win. */
    public Map<CostPart, Money> parts(Money wage) {
        var parts = new EnumMap<CostPart, Money>(CostPart.class);
        var holiday = holidayPay.of(wage);
        var pensionPart = pension.of(wage.plus(holiday));
        parts.put(CostPart.WAGE, wage);
        parts.put(CostPart.HOLIDAY_PAY, holiday);
        parts.put(CostPart.PENSION, pensionPart);
        parts.put(CostPart.CONTRIBUTION, contribution.of(wage.plus(holiday).plus(pensionPart)));
        return parts;
    }

    /** The whole expected cost of a wage. */
    public Money total(Money wage) {
        return Money.sum(parts(wage).values());
    }

    /** The expected cost of a wage, counting the given parts alone. */
    public Money total(Money wage, Collection<CostPart> counted) {
        return Money.sum(parts(wage).entrySet().stream()
                .filter(part -> counted.contains(part.getKey()))
                .map(Map.Entry::getValue)
                .toList());
    }
}
