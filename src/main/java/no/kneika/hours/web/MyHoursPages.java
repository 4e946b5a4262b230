package no.kneika.hours.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import no.kneika.access.Admissions;
import no.kneika.hours.HourEntry;
import no.kneika.hours.domain.EntryFacts;
import no.kneika.hours.domain.EntryStanding;
import no.kneika.hours.service.CaseBook;
import no.kneika.hours.service.Confirmations;
import no.kneika.hours.service.MoreHours;
import no.kneika.institution.ConfirmationPolicy;
import no.kneika.kernel.CaseId;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the student's page: what is asked of them, which is often nothing, and the hours as the mentors wrote them. */
@Component
class MyHoursPages {

    private static final int MOST_LINES = 40;

    private final CaseBook books;
    private final Confirmations confirmations;
    private final MoreHours moreHours;
    private final ExamHoursPages exam;
    private final Admissions admissions;
    private final People people;

    MyHoursPages(
            CaseBook books,
            Confirmations confirmations,
            MoreHours moreHours,
            ExamHoursPages exam,
            Admissions admissions,
            People people) {
        this.books = books;
        this.confirmations = confirmations;
        this.moreHours = moreHours;
        this.exam = exam;
        this.admissions = admissions;
        this.people = people;
    }

    MyHoursPage page(Page page, Actor actor, Form form) {
        var institutions = books.rules(actor.institution()).confirmation();
        var mine = admissions.admittedTo(actor).stream().findFirst();
        if (mine.isEmpty())
            return new MyHoursPage(
                    page.t("my-hours.lead." + institutions), null, null, null, List.of(), null, null, null, form);
        var caseId = mine.get();
        Trail.shows(caseId, Shown.HOURS);
        var book = books.of(caseId);
        var usage = book.usage(page.today());
        var wishes = moreHours.wishes(caseId, usage, actor);
        var policy = confirmations.asked(caseId, actor.institution());
        var lines = book.facts().stream()
                .filter(f -> !f.reversed() && f.entry().kind().concernsStudent())
                .sorted(Comparator.comparing(EntryFacts::entry, HourEntry.IN_ORDER)
                        .reversed())
                .limit(MOST_LINES)
                .map(f -> line(page, f, books.standing(f, book, policy), policy))
                .toList();
        var left = usage.period()
                .map(p -> page.t("my-hours.left", usage.left(), usage.granted(), Says.day(page, p.to())))
                .orElse(null);
        return new MyHoursPage(
                lead(page, caseId, institutions),
                left,
                left == null ? null : exam.line(page, caseId, actor),
                left == null ? null : ExamHoursPages.href(caseId),
                lines,
                wishes.mayAsk() ? "/cases/" + caseId + "/more-hours-requests" : null,
                wishes.latest().map(it -> MoreHoursPages.said(page, it)).orElse(null),
                handOver(page, caseId, institutions, actor),
                form);
    }

    private String lead(Page page, CaseId caseId, ConfirmationPolicy institutions) {
        return confirmations
                .handover(caseId)
                .map(it -> page.t(
                        "my-hours.lead.HANDED_OVER", Says.day(page, LocalDate.ofInstant(it.at(), BusinessClock.ZONE))))
                .orElseGet(() -> page.t("my-hours.lead." + institutions));
    }

    private MyHoursPage.@Nullable HandOver handOver(
            Page page, CaseId caseId, ConfirmationPolicy institutions, Actor actor) {
        if (!confirmations.mayHandOver(caseId, actor)) return null;
        return new MyHoursPage.HandOver(
                "/cases/" + caseId + "/confirmation-handovers",
                List.of(
                        page.t("my-hours.hand-over.what." + institutions),
                        page.t("my-hours.hand-over.still"),
                        page.t("my-hours.hand-over.good")));
    }

    private MyHoursPage.Line line(Page page, EntryFacts facts, EntryStanding standing, ConfirmationPolicy policy) {
        var entry = facts.entry();
        boolean asked = policy != ConfirmationPolicy.NOT_ASKED
                && !facts.confirmed()
                && !facts.settled()
                && standing.isOpen()
                && standing != EntryStanding.DISPUTED;
        boolean mayDispute = standing.isOpen() && !facts.disputed();
        return new MyHoursPage.Line(
                entry.id().toString(),
                page.relative(entry.day()),
                page.t(
                        "my-hours.entry",
                        people.get(entry.mentor()).firstName(),
                        entry.minutes(),
                        page.t("hours.kind." + entry.kind())),
                null,
                (page.t("my-hours.standing." + (facts.confirmed() && standing.isOpen() ? "CONFIRMED" : standing)) + " "
                                + Says.ruled(page, facts))
                        .strip(),
                asked ? "/hours/" + entry.id() + "/confirmation" : null,
                mayDispute ? "/hours/" + entry.id() + "/disputes" : null);
    }
}
