package no.kneika.rehearsal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed is a plan, or a sentence says why not. */
class AskedTest {

    @Test
    void nothingSaidIsFifteenStudentsForThreeYears() {
        assertThat(Asked.read(List.of())).isEqualTo(new Asked.Wanted(new Plan(15, 36, 3, 1, 28, false)));
    }

    @Test
    void everythingCanBeSaidWithOrWithoutAnEqualsSign() {
        assertThat(Asked.read(List.of(
                        "--students=8",
                        "--months",
                        "24",
                        "--grant-months=6",
                        "--seed",
                        "-7",
                        "--letters-within",
                        "60",
                        "--pdf=all")))
                .isEqualTo(new Asked.Wanted(new Plan(8, 24, 6, -7, 60, true)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --students 0        | --students 0 cannot be rehearsed. It takes at least one student, and at most 1000.
            --students -3       | --students -3 cannot be rehearsed.
            --students many     | --students many cannot be rehearsed.
            --students 1.5      | --students 1.5 cannot be rehearsed.
            --students 99999999999999999999 | cannot be rehearsed.
            --months 0          | at least one month
            --months 37         | NAV pays for a mentor no longer than that.
            --grant-months 0    | at least one month and at most 36 months
            --letters-within 0  | from 1 to 120
            --seed x            | --seed x is not a whole number.
            --pdf some          | --pdf is all or sample, not some.
            --students          | --students wants a value after it.
            --studnets 15       | There is no option --studnets. There is --grant-months,
            15                  | There is no option 15.
            --seed 1 --seed 1   | --seed is said twice.
            """)
    void nonsenseIsRefusedWithASentence(String typed, String sentence) {
        assertThat(Asked.read(List.of(typed.strip().split(" "))))
                .isInstanceOfSatisfying(
                        Asked.Nonsense.class,
                        it -> assertThat(it.sentence())
                                .contains(sentence.strip())
                                .endsWith("."));
    }
}
