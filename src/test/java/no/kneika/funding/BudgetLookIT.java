package no.kneika.funding;

import java.util.List;
import java.util.Map;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.support.Browser;
import no.kneika.support.CaseScenes;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.Visitor;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Lines of the own budget in a real browser: one half bound, one passed, one free; in the dark and narrow too. */
@KneikaTest
@Tag("browser")
class BudgetLookIT {

    private static final Period AUTUMN = Period.of("2026-08-17", "2026-12-18");

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    World world;

    @Autowired
    CaseScenes scenes;

    @Autowired
    OwnBudget budget;

    @Autowired
    TestClock clock;

    private World.Tenant hinf;

    @BeforeEach
    void threeLinesAndTwoGrants() {
        hinf = world.newInstitution();
        var whole = opened("Hele lærestedet", "120000.00");
        var health = opened("Fakultet for helse- og sosialvitenskap", "9000.00");
        opened("Økonomi", "40000.00");
        granted("Tobias Strand", whole);
        granted("Tuva Lie", whole);
        granted("Eva Dahl", health);
    }

    private BudgetLineId opened(String name, String kroner) {
        var jorunn = hinf.actor("Jorunn Sand");
        return hinf.as(
                "Jorunn Sand",
                () -> budget.openLine(name, 2026, Money.ofKroner(kroner), jorunn)
                        .orThrow());
    }

    private void granted(String student, BudgetLineId line) {
        var jorunn = hinf.actor("Jorunn Sand");
        var caseId = scenes.consented(hinf, student, Period.of("2026-08-17", "2027-06-20"));
        hinf.run(
                "Jorunn Sand",
                () -> budget.grant(
                                caseId,
                                new OwnGrant(
                                        line,
                                        AUTUMN,
                                        Minutes.hours(40),
                                        HourlyRate.of("180.00"),
                                        budget.costs(jorunn, AUTUMN.from()),
                                        clock.today(),
                                        "Eksamen i desember"),
                                jorunn)
                        .orThrow());
    }

    @Test
    void itsPagesAreSoundInLightAndDarkAndOnTheNarrowestScreen() {
        var pages = Map.of(
                "Jorunn Sand",
                List.of("/budget?year=2026", "/budget/lines/new?year=2027"),
                "Marit Hove",
                List.of("/budget?year=2026", "/budget?year=2027"));
        for (var machine :
                Map.of("wide", Browser.desktop(), "narrow", Browser.narrow()).entrySet())
            try (var seat = machine.getValue().open("http://localhost:" + port)) {
                pages.forEach((who, paths) -> {
                    seat.remember("kneika", Visitor.sessionCookie(sessions, hinf.actor(who)));
                    for (int i = 0; i < paths.size(); i++) {
                        var name = "budget-" + who.substring(0, 5).strip().toLowerCase(java.util.Locale.ROOT) + i + "-"
                                + machine.getKey();
                        seat.go(paths.get(i));
                        seat.isSound();
                        seat.screenshot(name + "-light");
                        seat.turnsDark();
                        seat.isSound();
                        seat.screenshot(name + "-dark");
                        seat.turnsLight();
                    }
                });
            }
    }
}
