package no.kneika.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import no.kneika.cases.Cases;
import no.kneika.hours.domain.WorkedTime;
import no.kneika.hours.service.LogHours;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.mentors.AssignmentId;
import no.kneika.mentors.Mentors;
import no.kneika.platform.NotFound;
import no.kneika.support.KneikaTest;
import no.kneika.support.Payday;
import no.kneika.support.TestClock;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Aksel Rød stops helping Tuva Lie: what he may no longer see, and the hours he is still paid for. */
@KneikaTest
class LastDayTest {

    private static final Period AUTUMN = Period.of("2026-09-01", "2026-11-30");
    private static final LocalDate LAST_DAY = LocalDate.parse("2026-10-20");

    @Autowired
    World world;

    @Autowired
    Walk walk;

    @Autowired
    Payday payday;

    @Autowired
    TestClock clock;

    @Autowired
    Mentors mentors;

    @Autowired
    Cases cases;

    @Autowired
    LogHours log;

    @Autowired
    Hours hours;

    private World.Tenant at;
    private CaseId tuvas;
    private AssignmentId aksel;

    @BeforeEach
    void akselHelpsTuva() {
        clock.set(LocalDate.parse("2026-09-01"));
        at = world.newInstitution();
        tuvas = walk.assessedCase(at, "Tuva Lie", Period.of("2026-09-01", "2026-12-20"), 3);
        walk.granted(at, tuvas, AUTUMN, 40, "200", "2026/1");
        walk.offers(at, "Aksel Rød", 8);
        aksel = walk.chosen(at, tuvas, "Tuva Lie", "Aksel Rød");
        walk.contracted(at, aksel, "Aksel Rød", AUTUMN, 40, "171.50");
    }

    private void ends(LocalDate lastDay) {
        at.run(
                "Randi Moe",
                () -> mentors.end(at.actor("Randi Moe"), aksel, lastDay).orThrow());
    }

    private boolean akselKnowsTheCase() {
        return at.<Boolean>as("Aksel Rød", () -> cases.all().stream().anyMatch(c -> c.id().equals(tuvas)));
    }

    @Test
    void akselSeesTuvasCaseToHisLastDayAndNotTheDayAfter() {
        clock.set(LocalDate.parse("2026-10-10"));
        ends(LAST_DAY);
        assertThat(akselKnowsTheCase()).isTrue();
        clock.set(LAST_DAY);
        assertThat(akselKnowsTheCase()).isTrue();
        clock.set(LAST_DAY.plusDays(1));
        assertThat(akselKnowsTheCase()).isFalse();
        assertThatThrownBy(() -> at.run("Aksel Rød", () -> cases.find(tuvas))).isInstanceOf(NotFound.class);
    }

    @Test
    void afterHisLastDayAkselStillWritesDownTheHoursHeWorkedAndIsPaidForThem() {
        payday.worked(at, "Aksel Rød", aksel, "2026-09-01", "1:00");
        clock.set(LocalDate.parse("2026-10-25"));
        ends(LAST_DAY);
        assertThat(akselKnowsTheCase()).isFalse();

        payday.worked(at, "Aksel Rød", aksel, "2026-10-19", "1:30");
        assertThat(at.as("Aksel Rød", () -> hours.usage(tuvas, clock.today()).left()))
                .isEqualTo(Minutes.of(37, 30));
        clock.set(LocalDate.parse("2026-11-02"));
        payday.approved(at, "Tuva Lie", "Aksel Rød", aksel, "2026-10");
    }

    @Test
    void anHourAfterTheLastDayIsRefused() {
        clock.set(LocalDate.parse("2026-10-25"));
        ends(LAST_DAY);
        var time = WorkedTime.lasting(LAST_DAY.plusDays(1), Minutes.hours(1));
        var wish = new LogHours.Wish(aksel, time, EntryKind.MEETING, "", false);
        assertThat(at.as("Aksel Rød", () -> log.log(wish, at.actor("Aksel Rød")))
                        .codes())
                .containsExactly("hours-outside-contract");
    }

    @Test
    void twoMonthsAfterTheLastDayNothingOfTheCaseIsLeftToAksel() {
        clock.set(LocalDate.parse("2026-10-25"));
        ends(LAST_DAY);
        clock.set(LocalDate.parse("2026-12-27"));
        assertThat(at.as("Aksel Rød", () -> hours.usage(tuvas, clock.today()).period()))
                .isEmpty();
    }

    @Test
    void akselWhoIsChosenAgainAfterHisLastDayIsLetInAgain() {
        clock.set(LocalDate.parse("2026-10-10"));
        ends(LAST_DAY);
        clock.set(LAST_DAY.plusDays(2));
        assertThat(akselKnowsTheCase()).isFalse();
        walk.chosen(at, tuvas, "Tuva Lie", "Aksel Rød");
        assertThat(akselKnowsTheCase()).isTrue();
    }
}
