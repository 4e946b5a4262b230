package no.kneika.bench;

import java.time.LocalDate;
import java.util.List;
import no.kneika.kernel.Period;

/**
 * How much there is, and when. Smaller is fewer institutions, each as large as ever: a page then shows the same, and what
 * grows with the database alone is seen.
 *
 * @param institutions 20 at full size
 * @param students of all of them together, 5,000 at full size; every fifth had a case before the one that is open
 * @param today what has happened, has happened before this day
 */
public record Size(int institutions, int students, LocalDate today, long seed) {

    /** Of an ordinary student; every twenty-fifth has a month of a hundred short ones, as text and messages make them. */
    static final int ENTRIES_PER_STUDENT = 97;

    static final int SHORT_ONES = 100;
    private static final int BUSY_STUDENTS = 25;
    private static final int ALL_INSTITUTIONS = 20;
    private static final int ALL_STUDENTS = 5_000;
    private static final int IN_THE_LARGEST = 300;
    private static final int DAYS_OF_A_GRANT = 91;
    private static final int CURRENT_SINCE = 50;
    /** Every fifth of them has two cases, so 5,040 cases: all at one institution. */
    private static final int ALL_OF_THE_LARGE = 4_200;
    /** Six cases for five students, one of which is closed: 150 and 1,000 students with a case that runs. */
    private static final int CASES_OF_ONE = 180;

    private static final int CASES_OF_ANOTHER = 1_200;
    static final int GRANTS = 4;

    static Size scaled(double scale, LocalDate today, long seed) {
        var institutions = Math.max(1, (int) Math.round(ALL_INSTITUTIONS * scale));
        return new Size(institutions, Math.max(10, (int) Math.round(ALL_STUDENTS * scale)), today, seed);
    }

    /** One institution with all the students: what asks for many cases of one coordinator, or of one institution. */
    static Size large(double scale, LocalDate today, long seed) {
        return new Size(1, Math.max(40, (int) Math.round(ALL_OF_THE_LARGE * scale)), today, seed);
    }

    /**
     * Which of its coordinators a case belongs to, the first having none of her own: everywhere they take turns; where there is one
     * institution only, the next has 150 students, and the one after her 1,000.
     */
    int coordinatorOf(int story, int coordinators) {
        int turn = 1 + story % (coordinators - 1);
        if (institutions > 1) return turn;
        if (story < CASES_OF_ONE * students / ALL_OF_THE_LARGE) return 1;
        if (story < (CASES_OF_ONE + CASES_OF_ANOTHER) * students / ALL_OF_THE_LARGE) return 2;
        return 3 + story % (coordinators - 3);
    }

    /** The first is the largest: 300 students, each with a claim to send. */
    int studentsOf(int institution) {
        if (institutions == 1) return students;
        var first = Math.min(IN_THE_LARGEST, students / institutions * 6 / 5);
        if (institution == 0) return first;
        var others = institutions - 1;
        return (students - first) / others + (institution <= (students - first) % others ? 1 : 0);
    }

    static boolean isBusy(int student) {
        return student % BUSY_STUDENTS == 3;
    }

    /** Three mentors for five students, as 3,000 are to 5,000. */
    int mentorsOf(int institution) {
        return Math.max(2, studentsOf(institution) * 3 / 5);
    }

    /** The periods grants are given for, oldest first; the last one runs today. */
    List<Period> periods() {
        var current = today.minusDays(CURRENT_SINCE);
        return java.util.stream.IntStream.range(0, GRANTS)
                .mapToObj(i -> current.minusDays((long) DAYS_OF_A_GRANT * (GRANTS - 1 - i)))
                .map(from -> new Period(from, from.plusDays(DAYS_OF_A_GRANT - 1L)))
                .toList();
    }
}
