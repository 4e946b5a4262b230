package no.kneika.rehearsal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Month;
import no.kneika.kernel.Period;
import org.junit.jupiter.api.Test;

/** The world of a rehearsal: the same for the same seed, and never one in which the money cannot come back. */
class ScriptTest {

    private final Plan plan = new Plan(40, 36, 3, 3, 28, false);
    private final Script script = new Script(plan);

    @Test
    void theSameSeedIsTheSameWorldAndAnotherIsNot() {
        assertThat(new Script(plan).parts()).isEqualTo(script.parts());
        var other = new Script(new Plan(40, 36, 3, 4, 28, false));
        assertThat(other.parts()).isNotEqualTo(script.parts());
    }

    @Test
    void moreStudentsChangeNothingForThoseThereWere() {
        var larger = new Script(new Plan(60, 36, 3, 3, 28, false));
        assertThat(larger.parts()).startsWith(script.parts().toArray(Part[]::new));
        var first = script.parts().getFirst();
        assertThat(larger.sessions(first)).isEqualTo(script.sessions(first));
    }

    @Test
    void anAnswerWithinFourWeeksComesBeforeTheGrantItFollowsIsOver() {
        var asked = Period.of("2022-11-15", "2023-02-14");
        var sent = asked.from().minusDays(29);
        for (var part : script.parts())
            assertThat(script.answered(part, 2, sent, asked))
                    .isBetween(sent.plusDays(7), asked.from().minusDays(1));
    }

    @Test
    void whatIsWrittenDownLateIsNeverSoLateThatTheDeadlineIsOver() {
        for (var part : script.parts()) {
            assertThat(script.sessions(part)).isNotEmpty().allSatisfy(session -> {
                var attested = plan.grantEnds(session.day()).plusMonths(1).withDayOfMonth(8);
                assertThat(session.recordedOn()).isBefore(attested);
                assertThat(session.day().getMonth()).isNotEqualTo(Month.JULY);
            });
        }
    }

    @Test
    void everythingThatCanHappenHappensToSomebody() {
        assertThat(script.parts())
                .anySatisfy(part -> assertThat(script.sessions(part)).anyMatch(Session::isLate))
                .extracting(part -> script.answer(part, 1).kind())
                .contains(ClaimAnswer.Kind.values());
        assertThat(script.parts()).anyMatch(part -> script.answer(part, 1).isLate());
        assertThat(script.parts()).anyMatch(part -> script.isHasty(part, 0)).anyMatch(Part::goesOnInAGap);
    }
}
