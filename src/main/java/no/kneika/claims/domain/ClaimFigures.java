package no.kneika.claims.domain;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import no.kneika.funding.Grant;
import no.kneika.institution.CostPart;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;

/**
 * A claim in figures (kravet i tall), as it was sent or would be today. Paper, spreadsheet and JSON come of the same
 * calculation, so they say the same to the øre.
 *
 * @param grantReference the funder's own reference, as it was then
 * @param period of the grant, as it was then
 */
public record ClaimFigures(String grantReference, Period period, List<Row> rows) {

    /**
     * A line of the claim.
     *
     * @param rate what payroll paid per hour
     * @param claimedRate the same, at most the ceiling
     * @param claimed by cost part; a missing part is not paid by the funder
     * @param paid what payroll paid for these minutes, all parts together
     * @param backPay on top of what the hours were paid before (etterbetaling)
     */
    public record Row(
            PersonId mentor,
            YearMonth payrollMonth,
            HourlyRate rate,
            HourlyRate claimedRate,
            Minutes minutes,
            Map<CostPart, Money> claimed,
            Money paid,
            boolean backPay) {

        public Money claimed(CostPart part) {
            return claimed.getOrDefault(part, Money.ZERO);
        }

        public Money total() {
            return Money.sum(claimed.values());
        }
    }

    public static ClaimFigures of(Grant grant, Calculation calculation) {
        return new ClaimFigures(
                grant.funderReference(),
                grant.period(),
                calculation.lines().stream()
                        .map(line -> new Row(
                                line.mentor(),
                                line.payrollMonth(),
                                line.rate(),
                                line.claimedRate(),
                                line.minutes(),
                                line.claimable(),
                                line.paidTotal(),
                                line.isBackPay()))
                        .toList());
    }

    /** Hours worked; back pay is of hours that were counted when they were paid. */
    public Minutes minutes() {
        return Minutes.sum(
                rows.stream().filter(row -> !row.backPay()).map(Row::minutes).toList());
    }

    public Money total(CostPart part) {
        return Money.sum(rows.stream().map(row -> row.claimed(part)).toList());
    }

    public Money total() {
        return Money.sum(rows.stream().map(Row::total).toList());
    }

    public Money paid() {
        return Money.sum(rows.stream().map(Row::paid).toList());
    }

    /** What was paid and is not claimed. */
    public Money ownCost() {
        return paid().minus(total());
    }
}
