package no.kneika.hours.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import no.kneika.hours.AttestationId;
import no.kneika.hours.EntryId;
import no.kneika.hours.domain.AbsenceId;
import no.kneika.hours.domain.FixedMeetingId;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Reason;
import no.kneika.mentors.AssignmentId;
import no.kneika.platform.Actor;
import no.kneika.platform.NotFound;
import no.kneika.platform.web.Form;

/** Reads ids out of addresses; what is no id is a page that does not exist. */
final class Route {

    private Route() {}

    private interface Reader<T> {
        T read(String text);
    }

    static EntryId entry(String text) {
        return read(text, EntryId::of);
    }

    static AssignmentId assignment(String text) {
        return read(text, AssignmentId::of);
    }

    static AttestationId attestation(String text) {
        return read(text, AttestationId::of);
    }

    static CaseId caseId(String text) {
        return read(text, CaseId::of);
    }

    static UUID id(String text) {
        return read(text, UUID::fromString);
    }

    static YearMonth month(String text) {
        return read(text, YearMonth::parse);
    }

    static FixedMeetingId fixedMeeting(String text) {
        return read(text, FixedMeetingId::of);
    }

    static AbsenceId absence(String text) {
        return read(text, AbsenceId::of);
    }

    static Week week(String text) {
        return read(text, Week::parse);
    }

    static LocalDate day(String text) {
        return read(text, LocalDate::parse);
    }

    private static <T> T read(String text, Reader<T> reader) {
        try {
            return reader.read(text);
        } catch (IllegalArgumentException | DateTimeException none) {
            throw new NotFound("no such id in the address");
        }
    }

    /** A page for others is a page that does not exist. */
    static void only(Actor actor, Capacity... capacities) {
        if (!List.of(capacities).contains(actor.capacity())) throw new NotFound("a page for another capacity");
    }

    /** Reasons about a small form among many: told on top, with no field to lead to. */
    static List<Reason> whole(List<Reason> reasons) {
        return reasons.stream()
                .map(r -> new Reason(r.code(), r.source(), null, r.args()))
                .toList();
    }

    /** Where the form was sent from, when it says so and that is a page about hours. */
    static String back(Form form, String otherwise) {
        var from = form.value("back");
        return from.matches("/(hours|sheets|my-hours)[/a-zW0-9-]*") ? from : otherwise;
    }
}
