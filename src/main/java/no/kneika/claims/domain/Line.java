package no.kneika.claims.domain;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import no.kneika.institution.CostPart;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Percent;
import no.kneika.kernel.PersonId;
import no.kneika.ledger.PieceId;

/**
 * One line of a calculation (kravlinje): mentor × grant × payroll month × rate, each cost part rounded once.
 *
 * @param below what was paid per hour before this line; zero unless it is back pay (etterbetaling)
 * @param rate what payroll paid per hour, on top of {@code below}
 * @param claimedRate the same, at most the ceiling
 * @param percents what payroll paid of each percentage part
 * @param claimable by cost part; parts the funder does not pay are missing
 * @param paid what payroll paid for these minutes, by cost part
 * @param parts the claimable amount of each piece; sums to {@code claimable}
 */
public record Line(
        PersonId mentor,
        YearMonth payrollMonth,
        HourlyRate below,
        HourlyRate rate,
        HourlyRate claimedRate,
        Minutes minutes,
        Map<CostPart, Percent> percents,
        Map<CostPart, Money> claimable,
        Map<CostPart, Money> paid,
        List<Part> parts) {

    /** What of a piece is claimable. */
    public record Part(PieceId piece, CostPart part, Money amount) {}

    public boolean isBackPay() {
        return !below.equals(HourlyRate.ZERO);
    }

    public Money claimable(CostPart part) {
        return claimable.getOrDefault(part, Money.ZERO);
    }

    public Money paid(CostPart part) {
        return paid.getOrDefault(part, Money.ZERO);
    }

    public Money claimableTotal() {
        return Money.sum(claimable.values());
    }

    public Money paidTotal() {
        return Money.sum(paid.values());
    }
}
