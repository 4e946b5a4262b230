package no.kneika.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void fiftyHoursAndTwentyMinutesAt180IsNineThousandAndSixty() {
        assertThat(HourlyRate.of("180").times(Minutes.of(50, 20))).isEqualTo(Money.ofKroner("9060.00"));
    }

    @Test
    void theContributionOfTobiasClaimIsRoundedOnceOnTheLine() {
        assertThat(Percent.of("14.1").of(Money.ofKroner("9060.00"))).isEqualTo(Money.ofKroner("1277.46"));
    }

    @Test
    void henniesNovemberIsRoundedOncePerLineAndNotPerEntry() {
        var rate = HourlyRate.of("190.50");
        assertThat(rate.times(Minutes.hours(5))).isEqualTo(Money.ofKroner("952.50"));
        // 2:00 and 2:15 and 0:45 rounded one by one would give an øre too much (rules.md 5).
        var perEntry = Money.sum(
                List.of(rate.times(Minutes.of(2, 0)), rate.times(Minutes.of(2, 15)), rate.times(Minutes.of(0, 45))));
        assertThat(perEntry).isEqualTo(Money.ofKroner("952.51"));
    }

    @Test
    void halfAnOreIsRoundedUp() {
        assertThat(Money.roundHalfUp(new java.math.BigDecimal("0.005"))).isEqualTo(Money.ofOre(1));
        assertThat(Money.roundHalfUp(new java.math.BigDecimal("0.0049"))).isEqualTo(Money.ZERO);
    }

    @Test
    void moreThanTwoDecimalsOfAnAmountIsABug() {
        assertThatThrownBy(() -> Money.ofKroner("1.005")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void timeIsNeverNegative() {
        assertThatThrownBy(() -> new Minutes(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Minutes.hours(2).minusDownToZero(Minutes.hours(3))).isEqualTo(Minutes.ZERO);
    }

    @Test
    void whateverIsSpreadSumsToTheAmountAndNoPartIsMoreThanAnOreFromItsShare() {
        var generated = new Generated();
        for (int run = 0; run < 500; run++) {
            var total = Money.ofOre(generated.between(-5_000_000, 5_000_000));
            List<Long> weights = LongStream.range(0, generated.between(1, 40))
                    .map(i -> generated.between(0, 900))
                    .boxed()
                    .toList();
            var spread = LargestRemainder.spread(total, weights);
            assertThat(Money.sum(spread)).as(generated.toString()).isEqualTo(total);
            var sum = weights.stream().mapToLong(w -> w).sum();
            for (int i = 0; sum > 0 && i < weights.size(); i++) {
                var exact = total.kroner()
                        .movePointRight(2)
                        .multiply(java.math.BigDecimal.valueOf(weights.get(i)))
                        .divide(java.math.BigDecimal.valueOf(sum), 6, java.math.RoundingMode.HALF_UP);
                assertThat(java.math.BigDecimal.valueOf(spread.get(i).ore())
                                .subtract(exact)
                                .abs())
                        .as(generated.toString())
                        .isLessThanOrEqualTo(java.math.BigDecimal.ONE);
            }
        }
    }

    @Test
    void anOreOverGoesToTheLargestRemainderAndTiesToTheEarlierPart() {
        assertThat(LargestRemainder.spread(Money.ofOre(100), List.of(1L, 1L, 1L)))
                .containsExactly(Money.ofOre(34), Money.ofOre(33), Money.ofOre(33));
        assertThat(LargestRemainder.spread(Money.ofOre(10), List.of(1L, 2L)))
                .containsExactly(Money.ofOre(3), Money.ofOre(7));
    }
}
