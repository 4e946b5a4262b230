package no.kneika.hours.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.kneika.kernel.Minutes;
import org.junit.jupiter.api.Test;

/** Why a month lies on top when many are attested at once. */
class SheetOddityTest {

    private static List<SheetOddity> odd(int hours, List<Integer> earlier, int used, long late, long unconfirmed) {
        return SheetOddity.of(new SheetOddity.Facts(
                        Minutes.hours(hours),
                        earlier.stream().map(Minutes::hours).toList(),
                        Minutes.hours(used),
                        Minutes.hours(56),
                        late,
                        unconfirmed,
                        0,
                        0))
                .stream()
                .map(SheetOddity.Odd::what)
                .toList();
    }

    @Test
    void akselsThirdMonthLikeTheOthersIsNotOdd() {
        assertThat(odd(17, List.of(16, 18), 30, 0, 0)).isEmpty();
    }

    @Test
    void kajasFirstMonthIsLookedAt() {
        assertThat(odd(10, List.of(), 10, 0, 0)).containsExactly(SheetOddity.FIRST_MONTH);
    }

    @Test
    void sivertsTwentyEightHoursAfterSixteenIsAJumpAndTwentyIsNot() {
        assertThat(odd(28, List.of(16), 30, 0, 0)).containsExactly(SheetOddity.JUMP);
        assertThat(odd(20, List.of(16), 30, 0, 0)).isEmpty();
        assertThat(odd(4, List.of(1), 30, 0, 0)).isEmpty();
    }

    @Test
    void nineTenthsOfTheGrantIsNearItsEnd() {
        assertThat(odd(17, List.of(16), 51, 0, 0)).containsExactly(SheetOddity.NEAR_LIMIT);
        assertThat(odd(17, List.of(16), 50, 0, 0)).isEmpty();
    }

    @Test
    void lateAndUnconfirmedHoursAreSaidTheUnconfirmedFirst() {
        assertThat(odd(17, List.of(16), 30, 2, 1)).containsExactly(SheetOddity.UNCONFIRMED, SheetOddity.LATE);
    }
}
