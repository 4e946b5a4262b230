package no.kneika.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import org.junit.jupiter.api.Test;

class MatchingTest {

    private final PersonId eva = new PersonId(UUID.randomUUID());
    private final PersonId aksel = new PersonId(UUID.randomUUID());
    private final PersonId kare = new PersonId(UUID.randomUUID());
    private final Matching matching = new Matching(new Limits(Minutes.hours(40), 'C'));

    private Search evasSearch() {
        return new Search(eva, "Økonomi", 2, List.of("Finansregnskap"), Minutes.hours(4), false, Set.of(), Set.of());
    }

    private static Offer offer(
            PersonId who, String programme, int year, int hours, int taken, Offer.Course... courses) {
        return new Offer(who, programme, year, Minutes.hours(hours), Minutes.hours(taken), List.of(courses), List.of());
    }

    private static Offer.Course course(String name, String grade, boolean now) {
        return new Offer.Course(name, grade.isEmpty() ? Optional.empty() : Optional.of(grade.charAt(0)), now);
    }

    private Offer aksel() {
        return offer(aksel, "Økonomi", 3, 8, 0, course("Finansregnskap", "B", false));
    }

    private static List<String> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).toList();
    }

    @Test
    void akselWhoTookTheCourseWithABAndIsAYearAheadFitsEva() {
        var match = matching.match(evasSearch(), aksel());
        assertThat(match.isPossible()).isTrue();
        assertThat(codes(match.met())).containsExactly("wish-course-grade", "wish-same-programme", "wish-further-on");
        assertThat(match.missed()).isEmpty();
    }

    @Test
    void kareTheRetiredTeacherFromAnotherFieldIsPossibleThoughNoWishIsMet() {
        var match = matching.match(evasSearch(), offer(kare, "Pensjonert lærer", 0, 20, 0));
        assertThat(match.isPossible()).isTrue();
        assertThat(codes(match.missed())).containsExactly("wish-course-not-taken", "wish-other-programme");
    }

    @Test
    void aGradeUnderCIsAMissedWishAndNoWall() {
        var match =
                matching.match(evasSearch(), offer(aksel, "Økonomi", 3, 8, 0, course("Finansregnskap", "D", false)));
        assertThat(match.isPossible()).isTrue();
        assertThat(codes(match.missed())).contains("wish-course-low-grade");
    }

    @Test
    void nobodyIsTheirOwnMentor() {
        assertThat(matching.choose(evasSearch(), offer(eva, "Økonomi", 3, 8, 0)).codes())
                .containsExactly("mentor-for-oneself");
    }

    @Test
    void somebodyEvaHasTurnedDownIsNeverChosen() {
        var search = new Search(eva, "Økonomi", 2, List.of(), Minutes.hours(4), false, Set.of(aksel), Set.of());
        assertThat(matching.choose(search, aksel()).codes()).containsExactly("mentor-turned-down");
    }

    @Test
    void aMentorWhoHasDeclaredAConflictAboutEvaIsNeverChosen() {
        var close = new Offer(aksel, "Økonomi", 3, Minutes.hours(8), Minutes.ZERO, List.of(), List.of(eva));
        assertThat(matching.choose(evasSearch(), close).codes()).containsExactly("mentor-conflict");
    }

    @Test
    void forNoteTakingTheCourseMustBeTakenNow() {
        var notes =
                new Search(eva, "Økonomi", 2, List.of("Finansregnskap"), Minutes.hours(4), true, Set.of(), Set.of());
        assertThat(matching.choose(notes, aksel()).codes()).containsExactly("mentor-notes-course-now");
        assertThat(matching.choose(notes, offer(aksel, "Økonomi", 2, 8, 0, course("finansregnskap", "", true)))
                        .isAccepted())
                .isTrue();
    }

    @Test
    void aMentorIsNotGivenMoreThanTheyOffered() {
        assertThat(matching.choose(evasSearch(), offer(aksel, "Økonomi", 3, 8, 4))
                        .isAccepted())
                .isTrue();
        assertThat(matching.choose(evasSearch(), offer(aksel, "Økonomi", 3, 8, 5))
                        .codes())
                .containsExactly("mentor-week-full");
    }

    @Test
    void nobodyWorksMoreThanFortyHoursAWeekWhateverTheyOffered() {
        assertThat(matching.choose(evasSearch(), offer(aksel, "Økonomi", 3, 60, 38))
                        .codes())
                .containsExactly("mentor-week-too-long");
    }

    @Test
    void everyWallIsNamedAtOnce() {
        var search = new Search(eva, "Økonomi", 2, List.of(), Minutes.hours(4), false, Set.of(aksel), Set.of(aksel));
        assertThat(matching.choose(search, offer(aksel, "Økonomi", 3, 8, 8)).codes())
                .containsExactly("mentor-turned-down", "mentor-already", "mentor-week-full");
    }

    @Test
    void thoseWhoCanBeChosenStandFirstAndTheBestOnTop() {
        var full = offer(new PersonId(UUID.randomUUID()), "Økonomi", 3, 4, 4, course("Finansregnskap", "A", false));
        var ranked = matching.rank(evasSearch(), List.of(full, offer(kare, "Pensjonert lærer", 0, 20, 0), aksel()));
        assertThat(ranked).extracting(Match::mentor).containsExactly(aksel, kare, full.person());
    }
}
