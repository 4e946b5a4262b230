package no.kneika.funding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import no.kneika.funding.domain.WaitingTimes.Asked;
import no.kneika.kernel.Generated;
import org.junit.jupiter.api.Test;

class WaitingTimesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void halfOfMossAnswersCameWithinFiveDaysAndNineOfTenWithinNine() {
        var asked = IntStream.rangeClosed(1, 10).mapToObj(n -> moss(n)).toList();
        var wait = WaitingTimes.of(asked, TODAY).getFirst();
        assertThat(wait.answers()).isEqualTo(10);
        assertThat(wait.median()).isEqualTo(5);
        assertThat(wait.ninety()).isEqualTo(9);
        assertThat(wait.isEnough()).isTrue();
    }

    @Test
    void oneAnswerIsItsOwnMedianAndSaysLittle() {
        var wait = WaitingTimes.of(List.of(moss(18)), TODAY).getFirst();
        assertThat(wait.median()).isEqualTo(18);
        assertThat(wait.ninety()).isEqualTo(18);
        assertThat(wait.isEnough()).isFalse();
    }

    @Test
    void whatWaitsIsNoAnswerAndADecisionBeforeTheApplicationTookNoTime() {
        var waits = new Asked("0104", "Nav Moss", TODAY.minusDays(40), Optional.empty());
        var early = new Asked("0104", "Nav Moss", TODAY.minusDays(10), Optional.of(TODAY.minusDays(12)));
        var wait = WaitingTimes.of(List.of(waits, early), TODAY).getFirst();
        assertThat(wait.answers()).isEqualTo(1);
        assertThat(wait.median()).isZero();
        assertThat(wait.waiting()).isEqualTo(1);
        assertThat(wait.longest()).isEqualTo(40);
    }

    /** However many and however long: so many did not take longer, and one fewer would not be enough. */
    @Test
    void aPercentileIsAWaitThatHappened() {
        var given = new Generated();
        for (int round = 0; round < 500; round++) {
            var days = new ArrayList<Integer>();
            for (int i = 0; i < given.between(1, 60); i++) days.add(given.between(0, 90));
            days.sort(Integer::compare);
            for (var percent : List.of(50, 90)) {
                int found = WaitingTimes.percentile(days, percent);
                assertThat(days).as(given.toString()).contains(found);
                assertThat(days.stream().filter(it -> it <= found).count() * 100)
                        .as(given.toString())
                        .isGreaterThanOrEqualTo((long) percent * days.size());
                assertThat(days.stream().filter(it -> it < found).count() * 100)
                        .as(given.toString())
                        .isLessThan((long) percent * days.size());
            }
        }
    }

    private static Asked moss(int days) {
        return new Asked("0104", "Nav Moss", TODAY.minusDays(100), Optional.of(TODAY.minusDays(100 - days)));
    }
}
