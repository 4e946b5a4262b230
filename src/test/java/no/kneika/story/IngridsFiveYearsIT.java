package no.kneika.story;

import static no.kneika.story.Theatre.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.kneika.funding.Funding;
import no.kneika.funding.OwnBudget;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Period;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Story 8.2: Ingrid's five years. NAV pays for three of them, three months at a time, and the institution for the last two,
 * half a year at a time, without a day between. She leaves hours unused once, and their money is somebody else's.
 */
@KneikaTest
@Tag("browser")
class IngridsFiveYearsIT {

    private static final LocalDate FIRST = LocalDate.of(2022, 8, 15);
    private static final LocalDate LAST = LocalDate.of(2027, 6, 18);

    /** rules.md 2: 36 months from the first day. */
    private static final LocalDate LAST_NAV_DAY = LocalDate.of(2025, 8, 14);

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    World world;

    @Autowired
    Walk walk;

    @Autowired
    Funding funding;

    @Autowired
    OwnBudget budget;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    private World.Tenant at;
    private CaseId ingrids;
    private Actor randi;
    private Actor jorunn;

    @BeforeEach
    void ingridHasAMentor() {
        clock.set(FIRST.minusDays(7));
        at = world.newInstitution();
        randi = at.actor("Randi Moe");
        jorunn = at.actor("Jorunn Sand");
        ingrids = walk.assessedCase(at, "Ingrid Moen", new Period(FIRST, LAST), 6);
        walk.offers(at, "Aksel Rød", 8);
        walk.chosen(at, ingrids, "Ingrid Moen", "Aksel Rød");
    }

    @Test
    void navPaysForThreeYearsAndTheInstitutionForTwoWithoutADayBetween() {
        try (var theatre = new Theatre(port, sessions)) {
            twelveGrants(theatre);
            theLastHalfYearOfNav(theatre);
            theInstitutionTakesOver(theatre);
            hoursAreLeftUnused(theatre);
            fiveYearsOnOnePage(theatre);
        }
    }

    /** The first is typed in from the letter by Randi; the others have come in the same way. */
    private void twelveGrants(Theatre theatre) {
        theatre.looksAt(randi, "/cases/" + ingrids + "/grants/new");
        var identity = at.as(
                "Randi Moe",
                () -> people.identityNumber(randi, at.person("Ingrid Moen"))
                        .orElseThrow()
                        .digits());
        theatre.sends(
                randi,
                "/cases/" + ingrids + "/grants",
                fields(
                        "from", "15.08.2022",
                        "to", "14.11.2022",
                        "hours", "78",
                        "ceiling", "180",
                        "identity", identity,
                        "funderReference", "2022/8000",
                        "decidedOn", "05.08.2022"));
        for (int nth = 1; nth < 12; nth++) {
            var from = FIRST.plusMonths(3L * nth);
            clock.set(from.minusDays(2));
            walk.granted(
                    at,
                    ingrids,
                    new Period(from, from.plusMonths(3).minusDays(1)),
                    78,
                    "180",
                    from.getYear() + "/80" + (10 + nth));
        }
        assertThat(at.as("Randi Moe", () -> funding.grantsOf(ingrids))).hasSize(12);
    }

    /** Six months before the clock stops Randi reads it where the grant is. */
    private void theLastHalfYearOfNav(Theatre theatre) {
        clock.set(LocalDate.of(2025, 7, 20));
        var grants = at.as("Randi Moe", () -> funding.grantsOf(ingrids));
        var page = theatre.looksAt(randi, "/grants/" + grants.getLast().id());
        assertThat(Scheme.text(page)).contains("14. august 2025").contains("36");
        assertThat(Scheme.text(theatre.looksAt(randi, "/today")))
                .as("only the institution can go on, and Today says so")
                .contains("Ingrid Moen");
    }

    private void theInstitutionTakesOver(Theatre theatre) {
        for (int year = 2025; year <= 2027; year++) {
            theatre.looksAt(jorunn, "/budget/lines/new?year=" + year);
            theatre.sends(jorunn, "/budget/lines", fields("name", "Mentor", "year", "" + year, "amount", "90000"));
        }
        var from = LAST_NAV_DAY.plusDays(1);
        while (!from.isAfter(LAST)) {
            clock.set(from.minusDays(25));
            var half = from.plusMonths(6).minusDays(1);
            granted(theatre, from, half.isAfter(LAST) ? LAST : half);
            from = half.plusDays(1);
        }
    }

    private void granted(Theatre theatre, LocalDate from, LocalDate to) {
        var path = "/cases/" + ingrids + "/own-budget-grants";
        var line = at.as("Randi Moe", () -> budget.lines()).stream()
                .filter(each -> each.year() == from.getYear())
                .findFirst()
                .orElseThrow();
        theatre.looksAt(randi, path + "/new");
        theatre.sends(
                randi,
                path,
                fields(
                        "line",
                        line.id(),
                        "from",
                        day(from),
                        "to",
                        day(to),
                        "hours",
                        "120",
                        "rate",
                        "190",
                        "ground",
                        "MONTHS_USED"));
    }

    private static String day(LocalDate day) {
        return "%02d.%02d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    /** In the spring of 2026 Ingrid needs less: the hours are corrected, and their money is free on the line. */
    private void hoursAreLeftUnused(Theatre theatre) {
        clock.set(LocalDate.of(2026, 5, 4));
        var spring = at.as("Randi Moe", () -> funding.grantsOf(ingrids)).stream()
                .filter(it -> it.period().from().equals(LocalDate.of(2026, 2, 15)))
                .findFirst()
                .orElseThrow();
        var before = left(2026);
        theatre.looksAt(randi, "/grants/" + spring.id());
        theatre.sends(
                randi,
                "/grants/" + spring.id() + "/own-corrections",
                fields("hours", "80", "why", "Trenger færre timer i vår"));
        assertThat(left(2026)).as("forty hours are free again").isGreaterThan(before);
        assertThat(Scheme.text(theatre.opens(randi, "/grants/" + spring.id()))).contains("80 t");
    }

    private long left(int year) {
        return at.as("Randi Moe", () -> budget.lines()).stream()
                .filter(line -> line.year() == year)
                .mapToLong(line -> line.left().ore())
                .sum();
    }

    private void fiveYearsOnOnePage(Theatre theatre) {
        clock.set(LocalDate.of(2027, 3, 1));
        var text = Scheme.text(theatre.looksAt(randi, "/cases/" + ingrids));
        assertThat(text).doesNotContain("Hull");
        theatre.seat(randi).screenshot("ingrids-five-years");
        assertThat(Scheme.text(theatre.looksAt(jorunn, "/budget?year=2026"))).contains("Ingrid Moen");
        List<LocalDate> uncovered = at.as("Randi Moe", () -> {
            var days = new ArrayList<LocalDate>();
            for (var day = FIRST; !day.isAfter(LAST); day = day.plusDays(1))
                if (funding.mayWorkOn(ingrids, day).isEmpty()) days.add(day);
            return days;
        });
        assertThat(uncovered).as("days nobody paid for").isEmpty();
    }
}
