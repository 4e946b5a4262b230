package no.kneika.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.kneika.hours.service.EntryWords;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.Period;
import no.kneika.platform.DutyList;
import no.kneika.support.KneikaTest;
import no.kneika.support.Payday;
import no.kneika.support.TestClock;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tuva says no to hours that are nine days old: Randi has two days from then. */
@KneikaTest
class DisputeDutyTest {

    private static final Period AUTUMN = Period.of("2026-09-01", "2026-11-30");

    @Autowired
    World world;

    @Autowired
    Walk walk;

    @Autowired
    Payday payday;

    @Autowired
    TestClock clock;

    @Autowired
    EntryWords words;

    @Autowired
    List<DutyList> duties;

    @Test
    void randiHasTwoDaysFromTheDayTuvaSaidIt() {
        clock.set(LocalDate.parse("2026-09-01"));
        var at = world.newInstitution();
        var tuvas = walk.assessedCase(at, "Tuva Lie", Period.of("2026-09-01", "2026-12-20"), 3);
        walk.granted(at, tuvas, AUTUMN, 40, "200", "2026/1");
        walk.offers(at, "Aksel Rød", 8);
        var aksel = walk.chosen(at, tuvas, "Tuva Lie", "Aksel Rød");
        walk.contracted(at, aksel, "Aksel Rød", AUTUMN, 40, "171.50");
        clock.set(LocalDate.parse("2026-09-15"));
        var entry = payday.worked(at, "Aksel Rød", aksel, "2026-09-14", "1:30");
        clock.set(LocalDate.parse("2026-09-24"));
        at.run(
                "Tuva Lie",
                () -> words.dispute(entry, "Vi møttes ikke", at.actor("Tuva Lie"))
                        .orThrow());

        var randi = at.actor("Randi Moe");
        assertThat(at.as(
                        "Randi Moe",
                        () -> duties.stream()
                                .flatMap(list -> list.dueBy(clock.today(), randi).stream())
                                .filter(duty -> duty.kind() == Obligation.Kind.SETTLE_DISPUTE)
                                .toList()))
                .extracting(Obligation::due)
                .containsExactly(LocalDate.parse("2026-09-26"));
    }
}
