package no.kneika.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import no.kneika.funding.GrantId;
import no.kneika.funding.HoursWorked;
import no.kneika.hours.domain.EntryFacts.Ruling.Outcome;
import no.kneika.hours.domain.EntryStanding;
import no.kneika.hours.domain.WorkedTime;
import no.kneika.hours.service.EntryWords;
import no.kneika.hours.service.LogHours;
import no.kneika.hours.service.Timesheets;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.mentors.AssignmentId;
import no.kneika.platform.*;
import no.kneika.support.*;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tuva Lie's autumn with Aksel Rød and Hennie Vik, on the real database. */
@KneikaTest
class HoursTest {

    private static final Period AUTUMN = Period.of("2026-09-01", "2026-11-30");
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);

    @Autowired
    World world;

    @Autowired
    Walk walk;

    @Autowired
    Payday payday;

    @Autowired
    TestClock clock;

    @Autowired
    Use use;

    @Autowired
    Hours hours;

    @Autowired
    HoursWorked worked;

    @Autowired
    LogHours log;

    @Autowired
    EntryWords words;

    @Autowired
    Timesheets sheets;

    @Autowired
    JdbcClient jdbc;

    private World.Tenant at;
    private CaseId tuvas;
    private AssignmentId aksel;
    private GrantId grant;

    @BeforeEach
    void tuvaHasFortyHoursAndAksel() {
        clock.set(LocalDate.parse("2026-09-01"));
        at = world.newInstitution();
        tuvas = walk.assessedCase(at, "Tuva Lie", Period.of("2026-09-01", "2026-12-20"), 3);
        grant = walk.granted(at, tuvas, AUTUMN, 40, "200", "2026/1");
        aksel = mentored("Aksel Rød", "171.50");
        clock.set(LocalDate.parse("2026-09-15"));
    }

    private AssignmentId mentored(String mentor, String rate) {
        walk.offers(at, mentor, 8);
        var assignment = walk.chosen(at, tuvas, "Tuva Lie", mentor);
        walk.contracted(at, assignment, mentor, AUTUMN, 40, rate);
        return assignment;
    }

    private List<String> refusedAt(String day, String length) {
        var minutes = Minutes.of(Integer.parseInt(length.split(":")[0]), Integer.parseInt(length.split(":")[1]));
        var wish = new LogHours.Wish(
                aksel, WorkedTime.lasting(LocalDate.parse(day), minutes), EntryKind.MEETING, "", false);
        return at.as("Aksel Rød", () -> log.log(wish, at.actor("Aksel Rød"))).codes();
    }

    private Set<EntryId> ready() {
        return payday.lines(at, "Randi Moe", aksel, "2026-09", EntryStanding.READY);
    }

    @Test
    void akselWritesHoursAndTuvaHasFewerLeft() {
        payday.worked(at, "Aksel Rød", aksel, "2026-09-14", "1:30");
        var usage = at.as("Aksel Rød", () -> hours.usage(tuvas, clock.today()));
        assertThat(usage.used()).isEqualTo(Minutes.of(1, 30));
        assertThat(usage.left()).isEqualTo(Minutes.of(38, 30));
        assertThat(usage.period()).contains(AUTUMN);
        assertThat(at.as("Randi Moe", () -> worked.usedIn(grant))).isEqualTo(Minutes.of(1, 30));
    }

    @Test
    void beforeTheContractOrOnADayNobodyPaysForHeIsToldSo() {
        assertThat(refusedAt("2026-08-31", "1:00"))
                .containsExactly("hours-outside-contract", "hours-no-start-permission");
        assertThat(refusedAt("2026-09-16", "1:00")).containsExactly("hours-future");
    }

    @Test
    void twoOverlappingMeetingsAreRefusedAndTheTimeIsFreeAgainWhenOneIsUndone() {
        var meeting = WorkedTime.between(
                LocalDate.parse("2026-09-14"), LocalTime.of(10, 0), LocalTime.of(12, 0), BusinessClock.ZONE);
        var wish = new LogHours.Wish(aksel, meeting, EntryKind.MEETING, "Øvde til muntlig", false);
        var first =
                at.as("Aksel Rød", () -> log.log(wish, at.actor("Aksel Rød")).orThrow());
        assertThat(at.as("Aksel Rød", () -> log.log(wish, at.actor("Aksel Rød")))
                        .codes())
                .containsExactly("hours-overlap");
        at.run(
                "Aksel Rød",
                () -> words.reverse(first.id(), "", at.actor("Aksel Rød")).orThrow());
        assertThat(at.as("Aksel Rød", () -> log.log(wish, at.actor("Aksel Rød")))
                        .isAccepted())
                .isTrue();
    }

    @Test
    void aNoteIsSealedInTheDatabase() {
        var time = WorkedTime.lasting(LocalDate.parse("2026-09-14"), Minutes.hours(1));
        var wish = new LogHours.Wish(aksel, time, EntryKind.MEETING, "Øvde til muntlig", false);
        at.run("Aksel Rød", () -> {
            var entry = log.log(wish, at.actor("Aksel Rød")).orThrow();
            var note = jdbc.sql("select note from hour_entry where id = :id")
                    .param("id", entry.id().value())
                    .query(byte[].class)
                    .single();
            assertThat(new String(note, StandardCharsets.UTF_8)).doesNotContain("muntlig");
        });
    }

    @Test
    void theMonthIsAttestedByRandiAndApprovedByJorunn() {
        payday.worked(at, "Aksel Rød", aksel, "2026-09-14", "1:30");
        payday.approved(at, "Tuva Lie", "Aksel Rød", aksel, "2026-09");
        var approved = at.as("Olav Lien", () -> hours.approvedUpTo(SEPTEMBER));
        assertThat(approved).hasSize(1);
        assertThat(approved.getFirst().rate().toString()).isEqualTo("171.50");
        assertThat(at.as("Randi Moe", () -> hours.sheets(tuvas)).getFirst().isDone())
                .isTrue();
    }

    @Test
    void silenceIsAYesAfterSevenDays() {
        payday.worked(at, "Aksel Rød", aksel, "2026-09-14", "1:30");
        payday.submitted(at, "Aksel Rød", aksel, "2026-09");
        assertThat(ready()).isEmpty();
        clock.set(LocalDate.parse("2026-09-22"));
        assertThat(ready()).hasSize(1);
    }

    @Test
    void tuvasObjectionStopsTheHoursUntilRandiHasAskedBoth() {
        var entry = payday.worked(at, "Aksel Rød", aksel, "2026-09-14", "1:30");
        at.run(
                "Tuva Lie",
                () -> words.dispute(entry, "Vi møttes ikke", at.actor("Tuva Lie"))
                        .orThrow());
        clock.set(LocalDate.parse("2026-10-01"));
        payday.submitted(at, "Aksel Rød", aksel, "2026-09");
        assertThat(ready()).isEmpty();
        at.run(
                "Randi Moe",
                () -> words.settle(entry, "De møttes på nett", at.actor("Randi Moe"))
                        .orThrow());
        assertThat(ready()).containsExactly(entry);
    }

    @Test
    void twoWhoAttestAtOnceMakeOneAttestationAndTheOtherIsToldWhat() throws Exception {
        payday.worked(at, "Aksel Rød", aksel, "2026-09-14", "1:30");
        payday.confirmed(at, "Tuva Lie", aksel, "2026-09");
        payday.submitted(at, "Aksel Rød", aksel, "2026-09");
        var seen = ready();
        try (var both = Executors.newFixedThreadPool(2)) {
            var first = both.submit(() -> attest(seen, CommandKey.fresh()));
            var second = both.submit(() -> attest(seen, CommandKey.fresh()));
            var answers = List.of(first.get(), second.get());
            assertThat(answers).filteredOn(Answer.Accepted.class::isInstance).hasSize(1);
            var refused = (Answer.Refused) answers.stream()
                    .filter(Answer.Refused.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            assertThat(refused.reasons()).extracting(r -> r.code()).containsExactly("attest-taken");
        }
        assertThat(count("attestation")).isEqualTo(1);
    }

    @Test
    void aFormSentTwiceAttestsOnceAndAnswersTheSame() {
        payday.worked(at, "Aksel Rød", aksel, "2026-09-14", "1:30");
        payday.confirmed(at, "Tuva Lie", aksel, "2026-09");
        payday.submitted(at, "Aksel Rød", aksel, "2026-09");
        var seen = ready();
        var key = CommandKey.fresh();
        var first = (Answer.Accepted) attest(seen, key);
        var again = (Answer.Accepted) attest(seen, key);
        assertThat(again.done()).isEqualTo(first.done());
        assertThat(again.repeated()).isTrue();
        assertThat(count("attestation")).isEqualTo(1);
    }

    private Answer attest(Set<EntryId> seen, CommandKey key) {
        var randi = at.actor("Randi Moe");
        return use.command(
                randi,
                key,
                "attest",
                () -> sheets.attest(aksel, SEPTEMBER, seen, randi).map(id -> new Done("/sheets", "attested")));
    }

    private int count(String table) {
        return at.asSystem(() ->
                jdbc.sql("select count(*) from " + table).query(Integer.class).single());
    }

    @Test
    void theDatabaseItselfRefusesThatOneWhoAttestedApproves() {
        payday.worked(at, "Aksel Rød", aksel, "2026-09-14", "1:30");
        payday.confirmed(at, "Tuva Lie", aksel, "2026-09");
        payday.submitted(at, "Aksel Rød", aksel, "2026-09");
        var attestation = payday.attested(at, aksel, "2026-09");
        assertThatThrownBy(() -> at.asSystem(
                        () -> jdbc.sql("""
                        insert into approval (institution_id, attestation_id, case_id, attested_by, mentor_id, approved_by, approved_at)
                        select institution_id, id, case_id, attested_by, mentor_id, attested_by, attested_at from attestation
                        where id = :id
                        """).param("id", attestation.value()).update()))
                .hasMessageContaining("two_people");
    }

    @Test
    void afterAttestationAkselAsksRandiWhoReversesWithAReason() {
        var entry = payday.worked(at, "Aksel Rød", aksel, "2026-09-14", "1:30");
        payday.approved(at, "Tuva Lie", "Aksel Rød", aksel, "2026-09");
        assertThat(at.as("Aksel Rød", () -> words.reverse(entry, "", at.actor("Aksel Rød")))
                        .codes())
                .containsExactly("entry-attested-ask");
        assertThat(at.as("Randi Moe", () -> words.reverse(entry, " ", at.actor("Randi Moe")))
                        .codes())
                .containsExactly("entry-reversal-why");
        at.run(
                "Randi Moe",
                () -> words.reverse(entry, "Feil dag", at.actor("Randi Moe")).orThrow());
        assertThat(at.as("Olav Lien", () -> hours.approvedUpTo(SEPTEMBER))).isEmpty();
        assertThat(at.as("Randi Moe", () -> hours.usage(tuvas, clock.today()).used()))
                .isEqualTo(Minutes.ZERO);
    }

    @Test
    void hoursAboveTheTotalWaitForADecisionAndDeclinedMinutesAreNotPaid() {
        clock.set(LocalDate.parse("2026-09-30"));
        for (var day : List.of("2026-09-01", "2026-09-02", "2026-09-03", "2026-09-04"))
            payday.worked(at, "Aksel Rød", aksel, day, "9:30");
        var last = payday.worked(at, "Aksel Rød", aksel, "2026-09-30", "2:45");
        assertThat(at.as("Randi Moe", () -> hours.usage(tuvas, clock.today()).unfunded()))
                .isEqualTo(Minutes.of(0, 45));
        payday.confirmed(at, "Tuva Lie", aksel, "2026-09");
        payday.submitted(at, "Aksel Rød", aksel, "2026-09");
        assertThat(ready()).hasSize(4).doesNotContain(last);
        at.run(
                "Randi Moe",
                () -> words.rule(last, Outcome.DECLINE, at.actor("Randi Moe")).orThrow());
        payday.approved(at, "Tuva Lie", "Aksel Rød", aksel, "2026-09");
        var paid = at.as("Olav Lien", () -> hours.approved(List.of(last))).getFirst();
        assertThat(paid.payable()).isEqualTo(Minutes.hours(2));
    }

    @Test
    void sivertWhoHelpsSomebodyElseSeesNothingOfTuvas() {
        var entry = payday.worked(at, "Aksel Rød", aksel, "2026-09-14", "1:30");
        assertThat(at.as("Sivert Ness", () -> hours.entriesOf(tuvas))).isEmpty();
        assertThatThrownBy(() -> at.run("Sivert Ness", () -> words.reverse(entry, "", at.actor("Sivert Ness"))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> at.run("Eva Dahl", () -> words.confirm(entry, at.actor("Eva Dahl"))))
                .isInstanceOf(NotFound.class);
    }
}
