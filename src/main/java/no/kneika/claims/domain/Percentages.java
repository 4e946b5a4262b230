package no.kneika.claims.domain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.kneika.institution.CostPart;
import no.kneika.kernel.Money;
import no.kneika.kernel.Percent;

/**
 * What of each cost part a funder pays on one line. The wage first; each percentage part again on what is claimed of the
 * parts below it, at the percentage payroll paid, rounded once. So contribution is of the wage alone where holiday pay
 * is not covered (nav.no 2023).
 */
record Percentages(Map<CostPart, Percent> percents, Map<CostPart, Money> claimable) {

    static Percentages claim(
            Terms terms, Money wage, Map<CostPart, Money> paid, Map<CostPart, ? extends List<?>> pieces) {
        var percents = new EnumMap<CostPart, Percent>(CostPart.class);
        var claimable = new EnumMap<CostPart, Money>(CostPart.class);
        var paidBelow = Money.ZERO;
        var claimedBelow = Money.ZERO;
        for (var part : CostPart.values()) {
            var paidPart = paid.getOrDefault(part, Money.ZERO);
            var amount = wage;
            if (part != CostPart.WAGE) {
                var count = pieces.containsKey(part) ? pieces.get(part).size() : 0;
                // Holiday pay is a percentage of the wage; pension and contribution of all below (EmployerCosts).
                var percent = PaidPercent.of(paidPart, paidBelow, count);
                percents.put(part, percent);
                amount = percent.of(claimedBelow);
            }
            paidBelow = paidBelow.plus(paidPart);
            if (!terms.covers(part)) continue;
            // What payroll really paid is the truth: never more than that.
            var claimed = amount.min(paidPart);
            claimable.put(part, claimed);
            claimedBelow = claimedBelow.plus(claimed);
        }
        return new Percentages(Map.copyOf(percents), Map.copyOf(claimable));
    }
}
