package no.kneika.claims;

import static no.kneika.claims.HistoryHouse.JORUNN;
import static no.kneika.claims.HistoryHouse.RANDI;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.kneika.claims.HistoryHouse.Pair;
import no.kneika.hours.AttestationId;
import no.kneika.hours.EntryId;
import no.kneika.hours.EntryKind;
import no.kneika.hours.HourEntry;
import no.kneika.hours.domain.EntryFacts.Ruling;
import no.kneika.hours.domain.EntryStanding;
import no.kneika.hours.domain.SheetRules.Line;
import no.kneika.hours.domain.WorkedTime;
import no.kneika.hours.service.LogHours;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;

/** What mentors, students, coordinator and approver do about hours in a history. */
final class HistoryHours {

    /** Nights with 23, 25 and 24 hours, and a day that comes every fourth year. */
    private record Night(String starts, String ends, int minutes) {}

    /** An hour less: 1.30 to 3.30 is one hour. 2.30 did not exist, so it cannot be written. */
    private static final List<Night> SPRING = List.of(new Night("01:30", "03:30", 60), new Night("02:30", "04:00", -1));
    /** An hour more: 1.30 to 3.30 is three; 2.45 to 2.15 is half an hour. */
    private static final List<Night> AUTUMN =
            List.of(new Night("01:30", "03:30", 180), new Night("02:45", "02:15", 30), new Night("01:15", "01:45", 30));

    private static final List<Night> LEAP = List.of(new Night("10:00", "11:20", 80));

    private static final Map<LocalDate, List<Night>> SPECIAL = new TreeMap<>(Map.of(
            LocalDate.of(2026, 3, 29), SPRING,
            LocalDate.of(2026, 10, 25), AUTUMN,
            LocalDate.of(2027, 3, 28), SPRING,
            LocalDate.of(2027, 10, 31), AUTUMN,
            LocalDate.of(2028, 2, 29), LEAP,
            LocalDate.of(2028, 3, 26), SPRING));

    private static final List<EntryKind> KINDS = List.of(
            EntryKind.MEETING,
            EntryKind.MEETING,
            EntryKind.PREPARATION,
            EntryKind.NOTES,
            EntryKind.TRAINING,
            EntryKind.SICK);

    private final HistoryHouse house;
    private final List<AttestationId> unapproved = new ArrayList<>();

    HistoryHours(HistoryHouse house) {
        this.house = house;
    }

    /** Most hours are of this week; one in five comes weeks late. */
    void worked() {
        var random = house.random;
        var back = random.oneIn(5) ? random.between(8, 70) : random.between(0, 6);
        var day = house.today().minusDays(back);
        if (!house.days.contains(day)) day = house.days.from();
        var minutes = 5 * random.between(1, 40);
        var time = random.oneIn(2)
                ? WorkedTime.lasting(day, new Minutes(minutes))
                : WorkedTime.between(
                        day,
                        LocalTime.of(random.between(8, 17), 0),
                        LocalTime.of(random.between(18, 19), random.between(0, 59)),
                        HourEntry.ZONE);
        written(random.oneOf(house.pairs), time, random.oneOf(KINDS));
    }

    /** The nights when the clocks are changed, and 29 February, once they have been. */
    void special(Period sinceLast) {
        SPECIAL.forEach((day, nights) -> {
            if (!sinceLast.contains(day)) return;
            var pair = house.random.oneOf(house.pairs);
            for (var night : nights)
                WorkedTime.read(day, LocalTime.parse(night.starts()), LocalTime.parse(night.ends()), HourEntry.ZONE)
                        .map(time -> {
                            assertThat(time.minutes().value()).as("%s", house).isEqualTo(night.minutes());
                            written(pair, time, EntryKind.MEETING)
                                    .map(entry -> assertThat(entry.minutes().value())
                                            .as("%s", house)
                                            .isEqualTo(night.minutes()));
                            house.counted("worked on " + day);
                            return true;
                        });
        });
    }

    private Decision<HourEntry> written(Pair pair, WorkedTime time, EntryKind kind) {
        var wish = new LogHours.Wish(pair.assignment(), time, kind, "", true);
        var answer = house.as(pair.mentor(), () -> house.rooms.log().log(wish, house.actor(pair.mentor())));
        return house.tried(
                "worked" + (answer instanceof Decision.Accepted<HourEntry>(var it) && it.isLate() ? " late" : ""),
                answer);
    }

    List<Line> lines(Pair pair, YearMonth month) {
        return house.as(
                RANDI,
                () -> house.rooms
                        .sheets()
                        .sheet(house.rooms.mentors().assignment(pair.assignment()), month, house.actor(RANDI))
                        .lines());
    }

    private List<Line> some(EntryStanding standing) {
        return lines(house.random.oneOf(house.pairs), house.random.oneOf(house.months())).stream()
                .filter(line -> line.standing() == standing)
                .toList();
    }

    /** The student says yes to most, and no to one in six; the coordinator lets some of those stand. */
    void answered() {
        var pair = house.random.oneOf(house.pairs);
        for (var line : lines(pair, house.random.oneOf(house.months()))) {
            if (line.standing() == EntryStanding.AWAITING_STUDENT) {
                var no = house.random.oneIn(6);
                house.tried(no ? "disputed" : "confirmed", house.as(pair.student(), () -> {
                    var student = house.actor(pair.student());
                    return no
                            ? house.rooms.words().dispute(line.id(), "Vi møttes ikke", student)
                            : house.rooms.words().confirm(line.id(), student);
                }));
            }
            if (line.standing() == EntryStanding.DISPUTED && house.random.oneIn(2)) settled(line);
        }
    }

    void settled(Line line) {
        house.tried(
                "settled",
                house.as(RANDI, () -> house.rooms.words().settle(line.id(), "De møttes", house.actor(RANDI))));
    }

    /** Wherever it has come: by the mentor while it is open, by the coordinator afterwards. */
    void reversed() {
        var pair = house.random.oneOf(house.pairs);
        var all = lines(pair, house.random.oneOf(house.months())).stream()
                .filter(line -> line.standing() != EntryStanding.REVERSED)
                .toList();
        if (all.isEmpty()) return;
        var line = house.random.oneOf(all);
        var who = line.standing().isOpen() && house.random.oneIn(2) ? pair.mentor() : RANDI;
        house.tried(
                "reversed " + line.standing(),
                house.as(who, () -> house.rooms.words().reverse(line.id(), "Ført to ganger", house.actor(who))));
    }

    /** Randi decides what becomes of minutes above the total. */
    void ruled() {
        for (var line : some(EntryStanding.UNDECIDED)) ruled(line);
    }

    void ruled(Line line) {
        var outcome = house.random.oneOf(List.of(Ruling.Outcome.values()));
        house.tried(
                "ruled " + outcome,
                house.as(RANDI, () -> house.rooms.words().rule(line.id(), outcome, house.actor(RANDI))));
    }

    void month() {
        month(house.random.oneOf(house.pairs), house.random.oneOf(house.months()));
    }

    /** Handed in, attested (sometimes by two windows at once) and approved (the same). */
    void month(Pair pair, YearMonth month) {
        var mentor = house.actor(pair.mentor());
        house.as(pair.mentor(), () -> house.rooms.sheets().submit(pair.assignment(), month, mentor));
        var ready = lines(pair, month).stream()
                .filter(line -> line.standing() == EntryStanding.READY)
                .map(Line::id)
                .collect(Collectors.toSet());
        if (ready.isEmpty()) return;
        List<AttestationId> attested = house.random.oneIn(3)
                ? house.byTwo("attested", () -> attest(pair, month, ready))
                : house.tried("attested", attest(pair, month, ready))
                                instanceof Decision.Accepted<AttestationId>(var id)
                        ? List.of(id)
                        : List.of();
        assertThat(attested).as("attested once, %s", house).hasSize(1);
        if (house.random.oneIn(6)) unapproved.add(attested.getFirst());
        else approve(attested.getFirst());
    }

    /** What was attested and left lying. */
    void approvedLater() {
        var left = List.copyOf(unapproved);
        unapproved.clear();
        left.forEach(this::approve);
    }

    private Decision<AttestationId> attest(Pair pair, YearMonth month, Set<EntryId> seen) {
        return house.as(RANDI, () -> house.rooms.sheets().attest(pair.assignment(), month, seen, house.actor(RANDI)));
    }

    private void approve(AttestationId id) {
        if (house.random.oneIn(3))
            assertThat(house.byTwo("approved", () -> approved(id)).size())
                    .as("approved once, %s", house)
                    .isLessThanOrEqualTo(1);
        else house.tried("approved", approved(id));
    }

    private Decision<AttestationId> approved(AttestationId id) {
        return house.as(
                JORUNN,
                () -> house.rooms.sheets().approve(id, house.actor(JORUNN)).map(any -> id));
    }
}
