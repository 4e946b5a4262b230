package no.kneika.hours.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.kneika.hours.EntryKind;
import no.kneika.hours.service.MentorDesk;
import no.kneika.hours.web.HoursPage.Pick;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.mentors.Assignment;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Page;

/** The large choices of the hours form: whom, which day, how long, what. */
final class HourPicks {

    static final List<Minutes> LENGTHS =
            Stream.of(60, 90, 120, 30, 150).map(Minutes::new).toList();

    private HourPicks() {}

    static Pick who(Page page, MentorDesk.Choice choice, Map<CaseId, String> names, Assignment chosen) {
        var name = names.getOrDefault(choice.assignment().caseId(), "");
        var note = choice.last()
                .map(day -> page.t("hours.last", page.relative(day)))
                .orElse(null);
        return new Pick(
                choice.assignment().id().toString(),
                name,
                note,
                name,
                choice.assignment().id().equals(chosen.id()));
    }

    static List<Pick> when(Page page, Form form) {
        var today = page.today();
        var chosen = form.value("when").isEmpty() ? "0" : form.value("when");
        return List.of(
                new Pick("0", page.t("hours.today"), day(page, today), null, chosen.equals("0")),
                new Pick("1", page.t("hours.yesterday"), day(page, today.minusDays(1)), null, chosen.equals("1")),
                new Pick(
                        HoursForm.OTHER,
                        page.t("hours.other-day"),
                        page.t("hours.choose-day"),
                        null,
                        chosen.equals(HoursForm.OTHER)));
    }

    private static String day(Page page, LocalDate day) {
        return page.t("hours.weekday." + day.getDayOfWeek(), day.getDayOfMonth());
    }

    static List<Pick> lengths(Page page, Form form, Minutes usual) {
        var chosen = form.value("long").isEmpty() ? String.valueOf(usual.value()) : form.value("long");
        var picks = new ArrayList<Pick>();
        for (var length : offered(usual)) {
            var written = page.minutes(length);
            var value = String.valueOf(length.value());
            picks.add(new Pick(value, written, null, written, chosen.equals(value)));
        }
        picks.add(new Pick(HoursForm.OTHER, page.t("hours.other-length"), null, null, chosen.equals(HoursForm.OTHER)));
        return picks;
    }

    /** The usual one is always among them, and there are never more than fit a thumb. */
    private static List<Minutes> offered(Minutes usual) {
        return LENGTHS.contains(usual)
                ? LENGTHS
                : Stream.concat(Stream.of(usual), LENGTHS.stream())
                        .limit(LENGTHS.size())
                        .toList();
    }

    static List<Pick> kinds(Page page, Form form) {
        var picks = new ArrayList<Pick>();
        for (var kind : EntryKind.values())
            picks.add(new Pick(
                    kind.name(),
                    page.t("hours.kind." + kind),
                    null,
                    null,
                    form.value("kind").equals(kind.name())
                            || form.value("kind").isEmpty() && kind == EntryKind.MEETING));
        return picks;
    }

    static List<Pick> notices(Page page, Form form) {
        return Stream.of("YES", "NO")
                .map(it -> new Pick(
                        it,
                        page.t("hours.notice." + it),
                        null,
                        null,
                        form.value("notice").equals(it)))
                .toList();
    }
}
