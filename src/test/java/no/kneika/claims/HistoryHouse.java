package no.kneika.claims;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.kneika.funding.GrantId;
import no.kneika.funding.GrantLetter;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Generated;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.mentors.AssignmentId;
import no.kneika.platform.Actor;
import no.kneika.platform.Stale;
import no.kneika.support.Rooms;
import no.kneika.support.TestClock;
import no.kneika.support.World;

/**
 * Where one history takes place: Tobias has two mentors and two grants one after the other, Tuva has one of the same mentors and a
 * grant of her own. What is tried and what came of it is counted, so that a history where nothing happens is seen.
 */
final class HistoryHouse {

    static final String RANDI = "Randi Moe";
    static final String JORUNN = "Jorunn Sand";
    static final String OLAV = "Olav Lien";

    /** A mentor of a student. */
    record Pair(AssignmentId assignment, String mentor, String student, CaseId caseId) {}

    final Rooms rooms;
    final TestClock clock;
    final World.Tenant at;
    final Generated random;
    final Period days;
    final List<Pair> pairs = new ArrayList<>();
    final List<CaseId> cases = new ArrayList<>();
    final List<GrantId> grants = new ArrayList<>();
    final List<String> told = new ArrayList<>();
    final Map<String, Integer> happened = new TreeMap<>();

    HistoryHouse(Rooms rooms, World world, TestClock clock, Generated random, Period days) {
        this.rooms = rooms;
        this.clock = clock;
        this.random = random;
        this.days = days;
        clock.set(days.from());
        at = world.newInstitution();
        var half = days.from().plusMonths(2);
        var tobias = theCase("Tobias Strand");
        grant(tobias, new Period(days.from(), half.minusDays(1)), 1);
        grant(tobias, new Period(half, days.to()), 2);
        var tuva = theCase("Tuva Lie");
        grant(tuva, days, 3);
        rooms.walk().offers(at, "Sivert Ness", 20);
        rooms.walk().offers(at, "Kaja Foss", 20);
        pair(tobias, "Tobias Strand", "Sivert Ness", "171.50");
        pair(tobias, "Tobias Strand", "Kaja Foss", "190.50");
        pair(tuva, "Tuva Lie", "Sivert Ness", "185.80");
    }

    private CaseId theCase(String student) {
        var id = rooms.walk().assessedCase(at, student, days, 4);
        cases.add(id);
        return id;
    }

    private void grant(CaseId caseId, Period period, int number) {
        var letter = new GrantLetter(
                Optional.empty(),
                period,
                Minutes.hours(random.between(20, 60)),
                Optional.of(HourlyRate.of(random.oneOf(List.of("173", "180", "200")))),
                "2026/" + number,
                today(),
                Optional.empty(),
                "",
                Optional.empty(),
                true);
        grants.add(as(
                RANDI, () -> rooms.grants().record(caseId, letter, actor(RANDI)).orThrow()));
    }

    private void pair(CaseId caseId, String student, String mentor, String rate) {
        var assignment = rooms.walk().chosen(at, caseId, student, mentor);
        rooms.walk().contracted(at, assignment, mentor, days, 5, rate);
        pairs.add(new Pair(assignment, mentor, student, caseId));
    }

    Actor actor(String name) {
        return at.actor(name);
    }

    <T> T as(String name, Supplier<T> work) {
        return at.as(name, work);
    }

    LocalDate today() {
        return clock.today();
    }

    /** The months work can have been done in so far. */
    List<YearMonth> months() {
        return Stream.iterate(YearMonth.from(days.from()), month -> month.plusMonths(1))
                .limit(24)
                .filter(month -> !month.isAfter(YearMonth.from(today())) && !month.isAfter(YearMonth.from(days.to())))
                .toList();
    }

    /** Said and counted; a refusal is counted under its reason. */
    <T> Decision<T> tried(String what, Decision<T> answer) {
        counted(answer.isAccepted() ? what : what + ": " + new LinkedHashSet<>(answer.codes()));
        return answer;
    }

    void counted(String what) {
        told.add(today() + " " + what);
        happened.merge(what, 1, Integer::sum);
    }

    /** The same command by two at once: how many of them it was accepted for. Who comes too late is refused or told so. */
    <T> List<T> byTwo(String what, Supplier<Decision<T>> command) {
        var both = Stream.of(1, 2)
                .map(any -> CompletableFuture.supplyAsync(command))
                .toList();
        var accepted = new ArrayList<T>();
        for (var one : both)
            try {
                if (one.join() instanceof Decision.Accepted<T>(var value)) accepted.add(value);
            } catch (CompletionException failed) {
                if (!(failed.getCause() instanceof Stale)) throw failed;
            }
        counted(what + " by two at once, " + accepted.size() + " of them");
        return accepted;
    }

    @Override
    public String toString() {
        return random + " " + days + "\n  " + String.join("\n  ", told);
    }
}
