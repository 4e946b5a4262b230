package no.kneika.hours.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import no.kneika.funding.GrantId;
import no.kneika.hours.EntryId;
import no.kneika.hours.EntryKind;
import no.kneika.hours.HourEntry;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.mentors.AssignmentId;
import no.kneika.platform.BusinessClock;

/** Tuva Lie's case with her two mentors, Aksel Rød and Hennie Vik, and hours as they write them. */
final class Written {

    static final CaseId TUVAS_CASE = new CaseId(new UUID(1, 1));
    static final PersonId TUVA = new PersonId(new UUID(2, 1));
    static final PersonId AKSEL = new PersonId(new UUID(2, 2));
    static final PersonId HENNIE = new PersonId(new UUID(2, 3));
    static final PersonId RANDI = new PersonId(new UUID(2, 4));
    static final PersonId JORUNN = new PersonId(new UUID(2, 5));
    static final GrantId GRANT = new GrantId(new UUID(3, 1));

    private static long count;

    private Written() {}

    static Minutes m(String clock) {
        var parts = clock.split(":");
        return Minutes.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    /** Recorded the evening of the same day. */
    static HourEntry by(PersonId mentor, String day, String length) {
        return by(mentor, day, length, EntryKind.MEETING);
    }

    static HourEntry by(PersonId mentor, String day, String length, EntryKind kind) {
        return recorded(mentor, day, length, kind, at(LocalDate.parse(day), "20:00"));
    }

    static HourEntry recorded(PersonId mentor, String day, String length, EntryKind kind, Instant at) {
        return new HourEntry(
                new EntryId(new UUID(9, ++count)),
                new AssignmentId(new UUID(4, mentor.value().getLeastSignificantBits())),
                TUVAS_CASE,
                mentor,
                LocalDate.parse(day),
                m(length),
                kind,
                at);
    }

    static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(BusinessClock.ZONE).toInstant();
    }

    static Allotment.Pot pot(GrantId grant, String from, String to, String hours) {
        return new Allotment.Pot(grant, Period.of(from, to), m(hours), Optional.empty());
    }

    /** Of an agreement: for one mentor alone. */
    static Allotment.Pot potOf(PersonId mentor, GrantId grant, String from, String to, String hours) {
        return new Allotment.Pot(grant, Period.of(from, to), m(hours), Optional.of(mentor));
    }

    static EntryFacts facts(HourEntry entry) {
        return new EntryFacts(
                entry,
                Optional.empty(),
                false,
                false,
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
