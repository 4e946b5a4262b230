package no.kneika.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kneika.hours.domain.EntryFacts.Ruling;
import no.kneika.hours.domain.WorkedTime;
import no.kneika.hours.service.EntryWords;
import no.kneika.hours.service.LogHours;
import no.kneika.hours.store.DrawnHours;
import no.kneika.hours.store.DrawnHours.Days;
import no.kneika.hours.store.DrawnHours.Drawn;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.mentors.AssignmentId;
import no.kneika.support.KneikaTest;
import no.kneika.support.Payday;
import no.kneika.support.TestClock;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the days of Tuva's and Eva's grants have drawn of them: Tuva has three hours, and Aksel Rød has worked more. */
@KneikaTest
class DrawnHoursTest {

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
    LogHours log;

    @Autowired
    DrawnHours hours;

    private World.Tenant at;
    private CaseId tuvas;
    private CaseId evas;
    private AssignmentId forTuva;
    private AssignmentId forEva;

    @BeforeEach
    void akselHelpsTuvaAndEva() {
        clock.set(LocalDate.parse("2026-09-01"));
        at = world.newInstitution();
        walk.offers(at, "Aksel Rød", 8);
        tuvas = walk.assessedCase(at, "Tuva Lie", Period.of("2026-09-01", "2026-12-20"), 3);
        forTuva = helped(tuvas, "Tuva Lie", 3, "2026/1");
        evas = walk.assessedCase(at, "Eva Dahl", Period.of("2026-09-01", "2026-12-20"), 3);
        forEva = helped(evas, "Eva Dahl", 40, "2026/2");
        clock.set(LocalDate.parse("2026-09-20"));
    }

    private AssignmentId helped(CaseId whose, String student, int hours, String reference) {
        walk.granted(at, whose, AUTUMN, hours, "200", reference);
        var assignment = walk.chosen(at, whose, student, "Aksel Rød");
        walk.contracted(at, assignment, "Aksel Rød", AUTUMN, hours, "180");
        return assignment;
    }

    private EntryId worked(AssignmentId whose, String day, String length) {
        return payday.worked(at, "Aksel Rød", whose, day, length);
    }

    private void reversed(EntryId entry) {
        at.run(
                "Aksel Rød",
                () -> words.reverse(entry, "Skrevet to ganger", at.actor("Aksel Rød"))
                        .orThrow());
    }

    private void ruled(EntryId entry, Ruling.Outcome outcome) {
        at.run(
                "Randi Moe",
                () -> words.rule(entry, outcome, at.actor("Randi Moe")).orThrow());
    }

    private record Asked(CaseId whose, String from, String to) {}

    private Asked days(CaseId whose, String from, String to) {
        return new Asked(whose, from, to);
    }

    /** What each of them has drawn, asked for all at once; empty where nothing was worked. */
    private List<Optional<Drawn>> drawn(Asked... asked) {
        var all = new ArrayList<Days>();
        for (var it : asked)
            all.add(new Days(UUID.randomUUID(), it.whose(), LocalDate.parse(it.from()), LocalDate.parse(it.to())));
        Map<UUID, Drawn> found = at.as("Randi Moe", () -> hours.of(all));
        return all.stream().map(it -> Optional.ofNullable(found.get(it.id()))).toList();
    }

    private static Optional<Drawn> plain(int minutes) {
        return Optional.of(new Drawn(new Minutes(minutes), false));
    }

    private static Optional<Drawn> ruledOver(int minutes) {
        return Optional.of(new Drawn(new Minutes(minutes), true));
    }

    @Test
    void daysThatOverlapEachCountTheHoursTheyHaveAndNobodyElses() {
        worked(forTuva, "2026-09-08", "1:00");
        worked(forTuva, "2026-09-10", "0:45");
        worked(forTuva, "2026-09-14", "0:30");
        worked(forEva, "2026-09-09", "2:00");
        assertThat(drawn(
                        days(tuvas, "2026-09-08", "2026-09-10"),
                        days(tuvas, "2026-09-10", "2026-09-14"),
                        days(tuvas, "2026-09-09", "2026-09-09"),
                        days(evas, "2026-09-01", "2026-09-30")))
                .containsExactly(plain(105), plain(75), Optional.empty(), plain(120));
    }

    @Test
    void whatIsTakenBackIsNotCountedOnItsDayAndTheOthersAre() {
        var twice = worked(forTuva, "2026-09-08", "1:00");
        worked(forTuva, "2026-09-10", "0:45");
        var evas = worked(forEva, "2026-09-08", "2:00");
        worked(forEva, "2026-09-08", "0:15");
        reversed(twice);
        reversed(evas);
        assertThat(drawn(
                        days(tuvas, "2026-09-08", "2026-09-10"),
                        days(tuvas, "2026-09-09", "2026-09-30"),
                        days(this.evas, "2026-09-01", "2026-09-30")))
                .containsExactly(plain(45), plain(45), plain(15));
    }

    @Test
    void whereEverythingIsTakenBackNothingIsDrawn() {
        reversed(worked(forTuva, "2026-09-08", "1:00"));
        assertThat(drawn(days(tuvas, "2026-09-01", "2026-09-30"))).containsExactly(Optional.empty());
    }

    @Test
    void anHourThatWasRuledAboutTwiceCountsOnceAndOnItsOwnDaysAlone() {
        worked(forTuva, "2026-09-08", "2:30");
        var above = worked(forTuva, "2026-09-10", "0:45");
        ruled(above, Ruling.Outcome.FUND_LATER);
        worked(forTuva, "2026-09-09", "0:30");
        ruled(above, Ruling.Outcome.PAY);
        assertThat(drawn(
                        days(tuvas, "2026-09-01", "2026-09-30"),
                        days(tuvas, "2026-09-01", "2026-09-09"),
                        days(evas, "2026-09-01", "2026-09-30")))
                .containsExactly(ruledOver(225), plain(180), Optional.empty());
    }

    @Test
    void whatWasRuledAboutAndThenTakenBackIsNeitherCountedNorRuled() {
        worked(forTuva, "2026-09-08", "3:00");
        var above = worked(forTuva, "2026-09-10", "0:45");
        ruled(above, Ruling.Outcome.PAY);
        reversed(above);
        assertThat(drawn(days(tuvas, "2026-09-01", "2026-09-30"))).containsExactly(plain(180));
    }

    @Test
    void hoursAkselWasSickDrawNothingAlsoWhenTheyAreTakenBack() {
        worked(forTuva, "2026-09-08", "1:00");
        var sick = new LogHours.Wish(
                forTuva, WorkedTime.lasting(LocalDate.parse("2026-09-10"), Minutes.of(2, 0)), EntryKind.SICK, "", true);
        var entry = at.as(
                "Aksel Rød",
                () -> log.log(sick, at.actor("Aksel Rød")).orThrow().id());
        assertThat(drawn(days(tuvas, "2026-09-01", "2026-09-30"))).containsExactly(plain(60));
        reversed(entry);
        assertThat(drawn(days(tuvas, "2026-09-01", "2026-09-30"))).containsExactly(plain(60));
    }

    @Test
    void whoDoesNotKnowTuvaIsToldNothing() {
        worked(forTuva, "2026-09-08", "1:00");
        var asked =
                List.of(new Days(tuvas.value(), tuvas, LocalDate.parse("2026-09-01"), LocalDate.parse("2026-09-30")));
        assertThat(at.as("Ingrid Moen", () -> hours.of(asked))).isEmpty();
    }
}
