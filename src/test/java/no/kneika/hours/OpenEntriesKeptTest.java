package no.kneika.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import no.kneika.hours.service.EntryWords;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Obligation.Kind;
import no.kneika.kernel.Period;
import no.kneika.mentors.AssignmentId;
import no.kneika.platform.DutyList;
import no.kneika.support.KneikaTest;
import no.kneika.support.Payday;
import no.kneika.support.Superuser;
import no.kneika.support.TestClock;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The queue of Tuva's unfinished hours says of each entry what its facts say, after every step it takes. */
@KneikaTest
class OpenEntriesKeptTest {

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
    Superuser superuser;

    @Autowired
    List<DutyList> rooms;

    private World.Tenant at;
    private AssignmentId aksel;

    @BeforeEach
    void tuvaHasFortyHoursAndAksel() {
        clock.set(LocalDate.parse("2026-09-01"));
        at = world.newInstitution();
        CaseId tuvas = walk.assessedCase(at, "Tuva Lie", Period.of("2026-09-01", "2026-12-20"), 3);
        walk.granted(at, tuvas, AUTUMN, 40, "200", "2026/1");
        walk.offers(at, "Aksel Rød", 8);
        aksel = walk.chosen(at, tuvas, "Tuva Lie", "Aksel Rød");
        walk.contracted(at, aksel, "Aksel Rød", AUTUMN, 40, "180");
    }

    /** How many stand in the queue, when each of them says what is so. */
    private int open() {
        var rows = superuser.ask("""
                select (o.assignment_id = e.assignment_id and o.month = date_trunc('month', e.day)::date and o.kind = e.kind
                        and o.recorded_at = e.recorded_at
                        and o.said = (c.entry_id is not null or s.entry_id is not null)
                        and o.disputed = (d.entry_id is not null and s.entry_id is null)
                        and o.attested = (t.entry_id is not null))::text
                from open_entry o join hour_entry e on e.institution_id = o.institution_id and e.id = o.entry_id
                left join entry_confirmation c on c.institution_id = e.institution_id and c.entry_id = e.id
                left join entry_dispute d on d.institution_id = e.institution_id and d.entry_id = e.id
                left join dispute_settlement s on s.institution_id = e.institution_id and s.entry_id = e.id
                left join attested_entry t on t.institution_id = e.institution_id and t.entry_id = e.id
                where o.institution_id = '%s'
                """.formatted(at.id()));
        assertThat(rows).allMatch("true"::equals);
        return rows.size();
    }

    private long waits(Kind kind) {
        var randi = at.actor("Randi Moe");
        return at.as(
                "Randi Moe",
                () -> rooms.stream()
                        .flatMap(room -> room.counted(clock.today(), randi).stream())
                        .filter(duty -> duty.kind() == kind)
                        .count());
    }

    @Test
    void everyStepOfAnEntryIsSeenInTheQueueAndInRandisNumbers() {
        clock.set(LocalDateTime.parse("2026-09-14T18:05"));
        var first = payday.worked(at, "Aksel Rød", aksel, "2026-09-14", "1:30");
        payday.worked(at, "Aksel Rød", aksel, "2026-09-12", "2:00");
        payday.worked(at, "Aksel Rød", aksel, "2026-09-11", "1:00");
        assertThat(open()).isEqualTo(3);
        at.run(
                "Tuva Lie",
                () -> words.dispute(first, "Vi møttes ikke", at.actor("Tuva Lie"))
                        .orThrow());
        assertThat(open()).isEqualTo(3);
        assertThat(waits(Kind.SETTLE_DISPUTE)).isEqualTo(1);
        payday.confirmed(at, "Tuva Lie", aksel, "2026-09");
        assertThat(open()).isEqualTo(3);
        at.run(
                "Randi Moe",
                () -> words.settle(first, "De møttes på nett", at.actor("Randi Moe"))
                        .orThrow());
        assertThat(open()).isEqualTo(3);
        assertThat(waits(Kind.SETTLE_DISPUTE)).isZero();
        assertThat(waits(Kind.ATTEST_MONTH)).as("not handed in").isZero();
        payday.submitted(at, "Aksel Rød", aksel, "2026-09");
        assertThat(waits(Kind.ATTEST_MONTH)).isEqualTo(1);
        var attestation = payday.attested(at, aksel, "2026-09");
        assertThat(open()).as("attested, not approved").isEqualTo(3);
        assertThat(waits(Kind.ATTEST_MONTH)).isZero();
        payday.approve(at, attestation);
        assertThat(open()).isZero();
    }

    private EntryId worked(String at, String day) {
        clock.set(LocalDateTime.parse(at));
        return payday.worked(this.at, "Aksel Rød", aksel, day, "1:00");
    }

    private long toAttestOn(String day) {
        clock.set(LocalDate.parse(day));
        return waits(Kind.ATTEST_MONTH);
    }

    @Test
    void silenceSpeaksFirstForTheHourThatWasWrittenFirst() {
        worked("2026-09-10T18:00", "2026-09-10");
        worked("2026-09-14T18:00", "2026-09-03");
        payday.submitted(at, "Aksel Rød", aksel, "2026-09");
        assertThat(toAttestOn("2026-09-16")).isZero();
        assertThat(toAttestOn("2026-09-17")).isEqualTo(1);
    }

    @Test
    void anHourTuvaHasConfirmedIsAttestedThoughTheOthersWait() {
        worked("2026-09-10T18:00", "2026-09-10");
        var last = worked("2026-09-14T18:00", "2026-09-14");
        payday.submitted(at, "Aksel Rød", aksel, "2026-09");
        assertThat(toAttestOn("2026-09-15")).isZero();
        at.run("Tuva Lie", () -> words.confirm(last, at.actor("Tuva Lie")).orThrow());
        assertThat(toAttestOn("2026-09-15")).isEqualTo(1);
    }

    @Test
    void anHourThatIsAttestedSaysNothingOfTheOneThatWaits() {
        worked("2026-09-03T18:00", "2026-09-03");
        payday.confirmed(at, "Tuva Lie", aksel, "2026-09");
        payday.submitted(at, "Aksel Rød", aksel, "2026-09");
        payday.attested(at, aksel, "2026-09");
        worked("2026-09-14T18:00", "2026-09-14");
        assertThat(toAttestOn("2026-09-20")).isZero();
        assertThat(toAttestOn("2026-09-21")).isEqualTo(1);
    }

    @Test
    void anHourInDisputeSaysNothingOfTheOneThatWaits() {
        var first = worked("2026-09-03T18:00", "2026-09-03");
        at.run(
                "Tuva Lie",
                () -> words.dispute(first, "Vi møttes ikke", at.actor("Tuva Lie"))
                        .orThrow());
        worked("2026-09-14T18:00", "2026-09-14");
        payday.submitted(at, "Aksel Rød", aksel, "2026-09");
        assertThat(toAttestOn("2026-09-20")).isZero();
        assertThat(toAttestOn("2026-09-21")).isEqualTo(1);
    }
}
