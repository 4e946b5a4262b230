package no.kneika.hours.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.kneika.hours.EntryKind;
import no.kneika.hours.domain.Absence;
import no.kneika.hours.domain.EntryFacts;
import no.kneika.hours.domain.Occasion;
import no.kneika.hours.domain.Occasion.Standing;
import no.kneika.hours.domain.WorkedTime;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.platform.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The words of a week's days.
 *
 * @param names what the mentor calls each student; empty for a case that is closed to them
 * @param back where a tap leads back to
 * @param noShowPaid what a no-show pays at most
 */
record WeekDays(Page page, Map<CaseId, String> names, String back, Minutes noShowPaid) {

    WeekPage.Day day(
            LocalDate day,
            boolean holiday,
            List<EntryFacts> written,
            List<Occasion> occasions,
            List<Absence> absences) {
        var meetings = new ArrayList<WeekPage.Meeting>();
        occasions.forEach(o -> meetings.add(meeting(o)));
        absences.forEach(a -> meetings.add(new WeekPage.Meeting(
                name(a.caseId()),
                page.t("week.absent", name(a.caseId())),
                null,
                "",
                null,
                "",
                null,
                "/absences/" + a.id() + "/withdrawal")));
        return new WeekPage.Day(
                page.upper(page.t("week.day." + day.getDayOfWeek(), page.shortDate(day))),
                day.equals(page.today()),
                holiday && day.getDayOfWeek().getValue() < 7 ? page.t("week.holiday") : null,
                written.stream().map(this::line).toList(),
                meetings);
    }

    private String name(CaseId caseId) {
        return names.getOrDefault(caseId, "");
    }

    private WeekPage.Line line(EntryFacts facts) {
        var entry = facts.entry();
        var text = new StringBuilder(page.t("hours.entry", name(entry.caseId()), entry.minutes()));
        facts.span().ifPresent(span -> text.append(' ').append(times(span)).append('.'));
        if (entry.kind() != EntryKind.MEETING)
            text.append(' ').append(page.t("hours.kind." + entry.kind())).append('.');
        var standing = facts.approved()
                ? page.t("hours.line-approved")
                : facts.attestation().isPresent()
                        ? page.t("hours.line-attested")
                        : facts.hasOpenDispute() ? page.t("hours.line-disputed") : "";
        return new WeekPage.Line(
                text.toString(),
                (standing + " " + Says.ruled(page, facts)).strip(),
                facts.attestation().isPresent() ? null : "/hours/" + entry.id() + "/reversals");
    }

    private String times(WorkedTime.Span span) {
        return page.t(
                "week.times",
                page.time(span.starts().toLocalTime()),
                page.time(span.ends().toLocalTime()));
    }

    private WeekPage.Meeting meeting(Occasion occasion) {
        var meeting = occasion.meeting();
        var name = name(meeting.caseId());
        var path = "/fixed-meetings/" + meeting.id() + "/days/" + occasion.day();
        var time = meeting.on(occasion.day());
        boolean ready = occasion.standing() == Standing.READY;
        boolean open = ready || occasion.standing() == Standing.COMING;
        return new WeekPage.Meeting(
                page.t("week.meeting", page.time(meeting.starts()), page.time(meeting.ends()), name),
                ready ? null : page.t("week.standing." + occasion.standing(), name),
                ready ? path + "/entry" : null,
                page.t("week.confirm", time.minutes()),
                open ? path + "/absence" : null,
                page.t("week.told", name),
                ready ? noShow(time.minutes()) : null,
                occasion.absence().map(id -> "/absences/" + id + "/withdrawal").orElse(null));
    }

    private @Nullable String noShow(Minutes length) {
        if (noShowPaid.isZero()) return null;
        var paid = length.compareTo(noShowPaid) < 0 ? length : noShowPaid;
        return page.t("week.no-show", paid);
    }
}
