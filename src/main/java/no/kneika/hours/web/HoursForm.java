package no.kneika.hours.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.kneika.hours.EntryKind;
import no.kneika.hours.domain.WorkedTime;
import no.kneika.hours.service.LogHours;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Reason;
import no.kneika.mentors.AssignmentId;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Inputs;
import org.jspecify.annotations.Nullable;

/** What a mentor tapped or typed, as hours. Taps lead; what is typed counts where "other" is tapped. */
final class HoursForm {

    static final String OTHER = "x";
    private static final int MOST_NOTE = 280;

    private HoursForm() {}

    static Decision<LogHours.Wish> read(Form form, LocalDate today) {
        var against = new ArrayList<Reason>();
        var assignment = keep(assignment(form.value("assignment")), against);
        var day = keep(day(form, today), against);
        var time = day == null ? null : keep(time(form, day), against);
        var kind = keep(kind(form), against);
        if (kind == EntryKind.NO_SHOW && form.value("notice").isEmpty())
            against.add(Reason.of("no-show-notice", "rules.md 4").at("notice"));
        var note = keep(Inputs.optionalText(form.value("note"), "note", MOST_NOTE), against);
        if (assignment == null || time == null || kind == null || note == null || !against.isEmpty())
            return new Decision.Refused<>(against);
        return Decision.accepted(new LogHours.Wish(
                assignment, time, kind, note, form.value("sure").equals("yes")));
    }

    /** The student had told beforehand: no hours, and the question was asked only because nobody came. */
    static boolean isTold(Form form) {
        return form.value("kind").equals(EntryKind.NO_SHOW.name())
                && form.value("notice").equals("YES");
    }

    /** Whom and which day it was about. */
    record Told(AssignmentId assignment, LocalDate day) {}

    static Decision<Told> told(Form form, LocalDate today) {
        var against = new ArrayList<Reason>();
        var assignment = keep(assignment(form.value("assignment")), against);
        var day = keep(day(form, today), against);
        if (assignment == null || day == null) return new Decision.Refused<>(against);
        return Decision.accepted(new Told(assignment, day));
    }

    static <T> @Nullable T keep(Decision<T> decision, List<Reason> against) {
        against.addAll(decision.reasons());
        return decision instanceof Decision.Accepted<T>(var value) ? value : null;
    }

    static Decision<AssignmentId> assignment(String text) {
        try {
            return Decision.accepted(AssignmentId.of(text));
        } catch (IllegalArgumentException none) {
            return Decision.refused(Reason.of("choice-missing", "look.md").at("assignment"));
        }
    }

    private static Decision<LocalDate> day(Form form, LocalDate today) {
        return switch (form.value("when")) {
            case OTHER -> Inputs.date(form.value("day"), "day", today);
            case "1" -> shown(form, today).map(day -> day.minusDays(1));
            default -> shown(form, today);
        };
    }

    /** "Today" is the day the form said it was: one that lay open over midnight, or in a pocket without a net, means that day. */
    private static Decision<LocalDate> shown(Form form, LocalDate today) {
        return form.value("today").isEmpty()
                ? Decision.accepted(today)
                : Inputs.date(form.value("today"), "when", today);
    }

    private static Decision<WorkedTime> time(Form form, LocalDate day) {
        var tapped = form.value("long");
        if (!tapped.equals(OTHER))
            return Inputs.integer(tapped, "long", 1, 24 * 60).map(m -> WorkedTime.lasting(day, new Minutes(m)));
        if (form.value("starts").isBlank() && form.value("ends").isBlank())
            return Inputs.hours(form.value("length"), "length").map(m -> WorkedTime.lasting(day, m));
        return ClockTime.read(form.value("starts"), "starts")
                .then(start -> ClockTime.read(form.value("ends"), "ends")
                        .then(end -> WorkedTime.read(day, start, end, BusinessClock.ZONE)));
    }

    private static Decision<EntryKind> kind(Form form) {
        return form.value("kind").isEmpty()
                ? Decision.accepted(EntryKind.MEETING)
                : Inputs.choice(form.value("kind"), "kind", EntryKind.class);
    }

    /** A reason about the day or the length is shown where the mentor tapped it. */
    static List<Reason> placed(List<Reason> reasons, Form form) {
        boolean otherDay = form.value("when").equals(OTHER);
        boolean otherLength = form.value("long").equals(OTHER);
        return reasons.stream()
                .map(reason -> {
                    var field = reason.field();
                    if (field == null) return reason;
                    return switch (field) {
                        case "day" -> otherDay ? reason : reason.at("when");
                        case "length" ->
                            !otherLength
                                    ? reason.at("long")
                                    : form.value("starts").isBlank() ? reason : reason.at("starts");
                        default -> reason;
                    };
                })
                .toList();
    }
}
