package no.kneika.story;

import static no.kneika.story.Theatre.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.kneika.claims.service.AnswerClaim.PaymentIn;
import no.kneika.funding.Funding;
import no.kneika.funding.Grant;
import no.kneika.funding.OwnBudget;
import no.kneika.institution.CostPart;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.ledger.Account;
import no.kneika.mentors.AssignmentId;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.support.KneikaTest;
import no.kneika.support.Payday;
import no.kneika.support.Rooms;
import no.kneika.support.TestClock;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Story 8.2: Ingrid's five years. NAV pays for three of them and the institution for the last two, half a year at a time, without a
 * day between. In every half year Aksel works ten hours, is paid, and the money is claimed or stands on the budget line. Each
 * kind of half year is played once by its people in the browser; the others go through the same services.
 *
 * <p>Ten hours at 180.00 are 1 800.00, holiday pay 12 % 216.00, contribution 14.1 % of 2 016.00 284.26: 2 300.26. NAV pays wage and
 * the contribution of it: 1 800.00 + 253.80 = 2 053.80, so 246.46 is the institution's own. Six half years from NAV are 12 322.80
 * and 1 478.76 of our own; four from the institution are 9 201.04.
 */
@KneikaTest
@Tag("browser")
@NullUnmarked
class IngridsFiveYearsIT {

    private static final String AKSEL = "Aksel Rød";
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
    Payday payday;

    @Autowired
    Rooms rooms;

    @Autowired
    TestClock clock;

    private World.Tenant at;
    private CaseId ingrids;
    private Actor randi;
    private Actor jorunn;
    private Actor olav;
    private AssignmentId aksel;
    private Theatre theatre;

    @BeforeEach
    void ingridHasAMentor() {
        clock.set(FIRST.minusDays(30));
        at = world.newInstitution();
        randi = at.actor("Randi Moe");
        jorunn = at.actor("Jorunn Sand");
        olav = at.actor("Olav Lien");
        ingrids = walk.assessedCase(at, "Ingrid Moen", new Period(FIRST, LAST), 6);
        walk.offers(at, AKSEL, 8);
        aksel = walk.chosen(at, ingrids, "Ingrid Moen", AKSEL);
    }

    @Test
    void navPaysForThreeYearsAndTheInstitutionForTwoWithoutADayBetween() {
        try (var stage = new Theatre(port, sessions)) {
            theatre = stage;
            new IngridsFirstHalfYear(theatre, at, clock, walk, people, funding, ingrids, aksel, half(FIRST)).play();
            for (int nth = 1; nth < 6; nth++) anotherHalfYearOfNav(FIRST.plusMonths(6L * nth));
            theLastHalfYearOfNav();
            theInstitutionTakesOver();
            hoursAreLeftUnused();
            fiveYearsOnOnePage();
            everyOre();
        }
    }

    /** As the first, through the services: granted, contracted, worked, paid, claimed and received. */
    private void anotherHalfYearOfNav(LocalDate from) {
        clock.set(from.minusDays(2));
        var grant = walk.granted(at, ingrids, half(from), 78, "180", from.getYear() + "/80" + from.getMonthValue());
        contractedAndWorked(half(from));
        clock.set(half(from).to().plusDays(10));
        var claim = at.as(
                "Randi Moe",
                () -> rooms.dispatch()
                        .dispatch(grant, Money.ofKroner("2053.80"), randi)
                        .orThrow());
        clock.set(half(from).to().plusDays(30));
        at.run(
                "Olav Lien",
                () -> rooms.answers()
                        .settle(claim, 1, new PaymentIn(Money.ofKroner("2053.80"), clock.today(), "NAV " + from), olav)
                        .orThrow());
    }

    /** Ten hours in the first whole month. */
    private void contractedAndWorked(Period days) {
        walk.contracted(at, aksel, AKSEL, days, 78, "180");
        var month = YearMonth.from(days.from().plusMonths(1));
        clock.set(month.atDay(20));
        payday.worked(at, AKSEL, aksel, month.atDay(7).toString(), "5:00");
        payday.worked(at, AKSEL, aksel, month.atDay(14).toString(), "5:00");
        clock.set(month.atEndOfMonth());
        payday.approved(at, "Ingrid Moen", AKSEL, aksel, month.toString());
        payday.exported(at, month.toString());
        payday.paid(at, month.plusMonths(1).toString(), CostPart.HOLIDAY_PAY, CostPart.CONTRIBUTION);
    }

    private static Period half(LocalDate from) {
        var to = from.plusMonths(6).minusDays(1);
        return new Period(from, to.isAfter(LAST) ? LAST : to);
    }

    private List<Grant> grants() {
        return at.as("Randi Moe", () -> funding.grantsOf(ingrids));
    }

    /** Before the clock stops Randi reads it where the grant is. */
    private void theLastHalfYearOfNav() {
        clock.set(LocalDate.of(2025, 7, 20));
        assertThat(grants()).hasSize(6);
        var page = theatre.looksAt(randi, "/grants/" + grants().getLast().id());
        assertThat(Scheme.text(page)).contains("14. august 2025").contains("36");
        assertThat(Scheme.text(theatre.looksAt(randi, "/today")))
                .as("only the institution can go on, and Today says so")
                .contains("Ingrid Moen");
    }

    private void theInstitutionTakesOver() {
        for (int year = 2025; year <= 2027; year++) {
            theatre.looksAt(jorunn, "/budget/lines/new?year=" + year);
            theatre.sends(jorunn, "/budget/lines", fields("name", "Mentor", "year", "" + year, "amount", "90000"));
        }
        var from = LAST_NAV_DAY.plusDays(1);
        while (!from.isAfter(LAST)) {
            clock.set(from.minusDays(25));
            granted(half(from));
            contractedAndWorked(half(from));
            from = half(from).to().plusDays(1);
        }
    }

    private void granted(Period days) {
        var path = "/cases/" + ingrids + "/own-budget-grants";
        var line = at.as("Randi Moe", () -> budget.lines()).stream()
                .filter(each -> each.year() == days.from().getYear())
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
                        day(days.from()),
                        "to",
                        day(days.to()),
                        "hours",
                        "120",
                        "rate",
                        "180",
                        "ground",
                        "MONTHS_USED"));
    }

    static String day(LocalDate day) {
        return "%02d.%02d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    /** In the spring of 2026 Ingrid needs less: the hours are corrected, and their money is free on the line. */
    private void hoursAreLeftUnused() {
        clock.set(LocalDate.of(2026, 5, 4));
        var spring = grants().stream()
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

    private void fiveYearsOnOnePage() {
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

    private void everyOre() {
        clock.set(LAST.plusDays(20));
        var text = Scheme.text(theatre.looksAt(olav, "/money"));
        assertThat(text).contains("12 322,80").contains("1 478,76").contains("9 201,04");
        assertThat(at.as("Olav Lien", () -> rooms.ledger().balance(ingrids)))
                .containsOnly(
                        Map.entry(Account.RECEIVED, Money.ofKroner("12322.80")),
                        Map.entry(Account.OWN, Money.ofKroner("1478.76")),
                        Map.entry(Account.BUDGET, Money.ofKroner("9201.04")));
        assertThat(at.asSystem(rooms.ledger()::audit)).isEmpty();
    }
}
