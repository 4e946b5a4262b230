package no.kneika.hours.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.kneika.hours.EntryId;
import no.kneika.hours.EntryKind;
import no.kneika.hours.HourEntry;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.PersonId;
import no.kneika.mentors.AssignmentId;
import org.junit.jupiter.api.Test;

/** What Aksel Rød finds ready when he opens the page on the way down the stairs. */
class UsualLengthTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-09-01");

    /** One a day from the first of September, in minutes. */
    private static List<HourEntry> meetings(int... minutes) {
        var entries = new ArrayList<HourEntry>();
        for (int length : minutes) entries.add(entry(FIRST.plusDays(entries.size()), EntryKind.MEETING, length));
        return entries;
    }

    private static HourEntry entry(LocalDate day, EntryKind kind, int minutes) {
        return new HourEntry(
                new EntryId(UUID.randomUUID()),
                new AssignmentId(UUID.randomUUID()),
                new CaseId(UUID.randomUUID()),
                new PersonId(UUID.randomUUID()),
                day,
                new Minutes(minutes),
                kind,
                day.atTime(20, 0).toInstant(ZoneOffset.UTC));
    }

    @Test
    void theFirstTimeAnHourAndAHalfIsReady() {
        assertThat(UsualLength.of(List.of())).isEqualTo(new Minutes(90));
    }

    @Test
    void whatAkselWritesMostOftenIsReady() {
        assertThat(UsualLength.of(meetings(60, 120, 120, 45, 120, 60))).isEqualTo(new Minutes(120));
    }

    @Test
    void ofTwoAsCommonTheOneHeUsedLastIsReady() {
        assertThat(UsualLength.of(meetings(60, 120, 60, 120))).isEqualTo(new Minutes(120));
        assertThat(UsualLength.of(meetings(120, 60, 120, 60))).isEqualTo(new Minutes(60));
    }

    @Test
    void onlyTheLastTenCountSoANewHabitTakesOver() {
        assertThat(UsualLength.of(meetings(60, 60, 60, 60, 60, 60, 60, 45, 45, 45, 45, 45, 45, 60, 60, 60)))
                .isEqualTo(new Minutes(45));
    }

    @Test
    void aQuarterOfPreparingEachTimeIsNotAMeeting() {
        var entries = new ArrayList<>(meetings(120));
        for (int day = 1; day <= 5; day++) entries.add(entry(FIRST.plusDays(day), EntryKind.PREPARATION, 15));
        assertThat(UsualLength.of(entries)).isEqualTo(new Minutes(120));
    }
}
