package no.kneika.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import no.kneika.Kneika;
import no.kneika.rehearsal.domain.Plan;
import no.kneika.rehearsal.domain.Script;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole scheme played in seconds, and its figures. */
class RehearsalTest {

    private static House house;

    @BeforeAll
    static void open() {
        // Whoever runs a rehearsal may have an installation set up here; the house must not even look at it.
        System.setProperty("kneika.database.url", "jdbc:postgresql://127.0.0.1:1/in-use");
        try {
            house = House.open(Kneika.class, false);
        } finally {
            System.clearProperty("kneika.database.url");
        }
    }

    @AfterAll
    static void close() {
        var folder = house.folder();
        house.close();
        assertThat(folder).doesNotExist();
    }

    private static Map<String, String> rehearsed(Plan plan) {
        return new Director(plan, house, said -> {}).play().lines();
    }

    private static long number(Map<String, String> figures, String name) {
        return Long.parseLong(figures.get(name));
    }

    /**
     * One student, one grant, worked out by hand. The mentor is paid 190.50, NAV covers 180.00 and the contribution of it;
     * payroll pays 12 % holiday pay and 14.1 % of both.
     *
     * <pre>
     * worked (h:min)            paid in   wage                holiday  contribution            together
     * Aug  2:15 3:00 3:00       Sep    8:15 x 190.50 1571.63  188.60   14.1% of 1760.23 248.19  2008.42
     * Sep  3:00 3:00 2:25       Oct    8:25 x 190.50 1603.38  192.41   14.1% of 1795.79 253.21  2049.00
     * Sep  2:30, told in Oct    Nov    2:30 x 190.50  476.25   57.15   14.1% of  533.40  75.21   608.61
     * Oct  3:00 2:35 2:15       Nov   13:00 x 190.50 2476.50  297.18   14.1% of 2773.68 391.09  3164.77
     *      2:30 2:40
     * Nov  2:40 2:45            Dec    5:25 x 190.50 1031.88  123.83   14.1% of 1155.71 162.96  1318.67
     *                                                                                           9149.47
     *
     * claimed     Sep   8:15 x 180.00 1485.00 + 14.1% 209.39   1694.39
     *             Oct   8:25 x 180.00 1515.00 + 14.1% 213.62   1728.62
     *             Nov  15:30 x 180.00 2790.00 + 14.1% 393.39   3183.39
     *             Dec   5:25 x 180.00  975.00 + 14.1% 137.48   1112.48
     *                                                          7718.88
     *
     * own cost    9149.47 - 7718.88 = 1430.59
     * NAV pays 99 %: 7641.69; the rest, 77.19, is written off by the approver.
     * </pre>
     */
    @Test
    void threeMonthsOfOneStudentAreAsWorkedOutByHand() {
        var plan = new Plan(1, 3, 3, 4, 28, false);
        var script = new Script(plan);
        assertThat(script.sessions(script.parts().getFirst()).stream()
                        .map(session -> session.day() + " " + session.minutes()))
                .containsExactly(
                        "2022-08-15 2:15",
                        "2022-08-22 3:00",
                        "2022-08-29 3:00",
                        "2022-09-05 3:00",
                        "2022-09-12 3:00",
                        "2022-09-19 2:30",
                        "2022-09-26 2:25",
                        "2022-10-03 3:00",
                        "2022-10-10 2:35",
                        "2022-10-17 2:15",
                        "2022-10-24 2:30",
                        "2022-10-31 2:40",
                        "2022-11-07 2:40",
                        "2022-11-14 2:45");
        assertThat(rehearsed(plan))
                .containsEntry("applications_sent", "1")
                .containsEntry("claims_sent", "1")
                .containsEntry("claims_lapsed", "0")
                .containsEntry("minutes_worked", "2255")
                .containsEntry("paid_ore", "914947")
                .containsEntry("own_cost_ore", "143059")
                .containsEntry("received_ore", "764169")
                .containsEntry("written_off_ore", "7719")
                .containsEntry("outstanding_ore", "0")
                .containsEntry("difference_ore", "0");
    }

    @Test
    void aLastShortGrantIsAGrantAndTheSameSeedGivesTheSame() {
        var plan = new Plan(2, 7, 3, 1, 28, false);
        var first = rehearsed(plan);
        assertThat(first)
                .containsEntry("applications_sent", "6")
                .containsEntry("applications_per_student", "3")
                .containsEntry("grants", "6")
                .containsEntry("gap_days", "0")
                .containsEntry("gap_minutes_lost", "0")
                .containsEntry("gap_cost_ore", "0")
                .containsEntry("claims_lapsed", "0")
                .containsEntry("outstanding_ore", "0")
                .containsEntry("difference_ore", "0");
        // Four extensions, each written and sent, are two batches; and two mentors' months are attested with one yes,
        // of seven.
        assertThat(number(first, "coordinator_actions_one_by_one") - number(first, "coordinator_actions"))
                .isGreaterThanOrEqualTo((8 - 2) + 6);
        assertThat(number(first, "coordinator_actions")).isBetween(2 * 5 + 2 * 6 + 2 + 7L, 60L);
        assertThat(rehearsed(plan)).containsExactlyEntriesOf(first);
    }

    @Test
    void aGrantTwiceAsLongIsAppliedForHalfAsOften() {
        assertThat(rehearsed(new Plan(1, 6, 6, 1, 28, false)))
                .containsEntry("applications_sent", "1")
                .containsEntry("gap_days", "0")
                .containsEntry("claims_lapsed", "0")
                .containsEntry("difference_ore", "0");
    }

    @Test
    void lettersWithinSixtyDaysOpenGapsAndTheGapsCost() {
        var figures = rehearsed(new Plan(2, 9, 3, 2, 60, false));
        assertThat(figures)
                .containsEntry("applications_sent", "6")
                .containsEntry("difference_ore", "0")
                .containsEntry("claims_lapsed", "0");
        assertThat(number(figures, "gap_days")).isPositive();
        assertThat(number(figures, "gap_minutes_lost") + number(figures, "gap_cost_ore"))
                .isPositive();
    }

    @Test
    void nonsenseIsRefusedBeforeAnyHouseIsMade() {
        var said = new ByteArrayOutputStream();
        var command = new RehearseCommand(Kneika.class, new PrintStream(OutputStream.nullOutputStream()));
        assertThat(command.run(List.of("--students", "0"), new PrintStream(said, true, StandardCharsets.UTF_8)))
                .isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("--students 0 cannot be rehearsed.");
        assertThat(Files.exists(house.folder())).isTrue();
    }
}
