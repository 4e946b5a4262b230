package no.kneika.mentors.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import no.kneika.mentors.Offer;
import no.kneika.mentors.domain.Graded.Result;
import org.junit.jupiter.api.Test;

/** What Aksel says of his courses, beside what the register says. */
class GradedTest {

    private static Offer.Course said(String name, char grade) {
        return new Offer.Course(name, Optional.of(grade), false);
    }

    @Test
    void theRegisterIsRightAboutAGradeAndNamesWhatHePassedAndDidNotMention() {
        var courses = Graded.of(
                List.of(said("bøk101", 'A'), said("Metode", 'B')),
                List.of(
                        new Result("BØK101", "Bedriftsøkonomi", "C"),
                        new Result("REG110", "Regnskap", "B"),
                        new Result("SKR210", "Skatterett", "F"),
                        new Result("PRA100", "Praksis", "PASS")));

        assertThat(courses)
                .containsExactly(
                        said("bøk101", 'C'),
                        said("Metode", 'B'),
                        said("Regnskap", 'B'),
                        new Offer.Course("Praksis", Optional.empty(), false));
    }

    @Test
    void aCourseHeFailedHasNoGradeWhateverHeSays() {
        assertThat(Graded.of(List.of(said("Skatterett", 'B')), List.of(new Result("SKR210", "Skatterett", "F"))))
                .containsExactly(new Offer.Course("Skatterett", Optional.empty(), false));
    }
}
