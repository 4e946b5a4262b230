package no.kneika.payroll.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.PersonId;
import no.kneika.payroll.domain.LineStory;
import no.kneika.payroll.domain.LineStory.Again;
import no.kneika.payroll.domain.LineStory.Standing;
import no.kneika.payroll.service.ExportAnswers;
import no.kneika.payroll.store.Exports.ExportRow;
import no.kneika.payroll.store.Resends;
import no.kneika.people.People;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.web.Figure;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws one export: its files, how far each line is, and what can be sent again. */
@Component
class ExportPages {

    private final ExportAnswers answers;
    private final People people;

    ExportPages(ExportAnswers answers, People people) {
        this.answers = answers;
        this.people = people;
    }

    ExportPage page(Page page, ExportRow export, Form receipt) {
        var stories = answers.stories(export.id());
        var names = people.names(
                stories.stream().map(Resends.Told::mentor).distinct().toList());
        return new ExportPage(
                export.id().toString(),
                page.t("payroll.export-lead", page.date(export.on()), people.name(export.by())),
                files(page, export),
                figures(page, stories),
                stories.stream().map(told -> line(page, told, names)).toList(),
                receipt,
                again(page, stories, Again.REFUSED),
                again(page, stories, Again.LOST),
                page.t("payroll.lost-text"));
    }

    private List<ExportPage.File> files(Page page, ExportRow export) {
        var base = "/payroll/exports/" + export.id() + "/file";
        var files = new ArrayList<ExportPage.File>();
        files.add(new ExportPage.File(page.t("payroll.export-name", export.number()), "", base));
        for (var attempt : answers.attempts(export.id()))
            files.add(new ExportPage.File(
                    page.t("payroll.attempt", attempt.number()),
                    page.t("payroll.attempt-note", page.date(attempt.on()), people.name(attempt.by()), attempt.lines()),
                    base + "?attempt=" + attempt.number()));
        return files;
    }

    private static List<Figure> figures(Page page, List<Resends.Told> stories) {
        var counted = ExportAnswers.counted(stories);
        var figures = new ArrayList<Figure>();
        for (var standing : List.of(Standing.PAID, Standing.TAKEN, Standing.REFUSED)) {
            long count = counted.getOrDefault(standing, 0L);
            if (count > 0)
                figures.add(new Figure(
                        String.valueOf(count),
                        null,
                        page.t("payroll.standing." + standing),
                        standing == Standing.REFUSED));
        }
        long silent = counted.getOrDefault(Standing.SENT, 0L) + counted.getOrDefault(Standing.SENT_AGAIN, 0L);
        if (silent > 0) figures.add(new Figure(String.valueOf(silent), null, page.t("payroll.standing.SENT"), false));
        return figures;
    }

    private static @Nullable String again(Page page, List<Resends.Told> stories, Again again) {
        long count = stories.stream().filter(t -> t.story().goes(again)).count();
        return count == 0 ? null : page.t("payroll.again." + again, count);
    }

    private static ExportPage.Line line(Page page, Resends.Told told, Map<PersonId, String> names) {
        var as = told.story().as();
        var minutes = page.clock(new Minutes(Math.abs(as.minutes())));
        return new ExportPage.Line(
                as.lineId(),
                names.getOrDefault(told.mentor(), ""),
                page.month(as.workMonth()),
                as.minutes() < 0 ? "\u2212" + minutes : minutes,
                says(page, told.story()),
                told.story().standing() == Standing.REFUSED
                        ? told.story().last().reason()
                        : null,
                told.story().standing() == Standing.REFUSED);
    }

    private static String says(Page page, LineStory story) {
        var on = LocalDate.ofInstant(story.last().at(), BusinessClock.ZONE);
        return page.t("payroll.line-is." + story.standing(), page.shortDate(on));
    }
}
