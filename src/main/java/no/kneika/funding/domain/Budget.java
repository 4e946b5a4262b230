package no.kneika.funding.domain;

import no.kneika.institution.EmployerCosts;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;

/**
 * A line of the institution's own budget as it stands (budsjettlinje).
 *
 * @param frame what may be used in the year
 * @param bound what grants and rulings have bound of it
 */
public record Budget(Money frame, Money bound) {

    /** What a number of hours binds: wage and the employer's costs, each part rounded once. */
    public static Money commitment(Minutes hours, HourlyRate rate, EmployerCosts costs) {
        return costs.total(rate.times(hours));
    }

    public Money left() {
        return frame.minus(bound);
    }

    /** How far a further commitment would pass the line; zero when it fits. */
    public Money over(Money commitment) {
        return bound.plus(commitment).minus(frame).max(Money.ZERO);
    }

    /** The most time that fits in what is left. */
    public Minutes fits(HourlyRate rate, EmployerCosts costs, Minutes atMost) {
        int low = 0;
        int high = atMost.value();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (over(commitment(new Minutes(middle), rate, costs)).isZero()) low = middle;
            else high = middle - 1;
        }
        return new Minutes(low);
    }
}
