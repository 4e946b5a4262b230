package no.kneika.hours.web;

import java.util.ArrayList;
import java.util.List;
import no.kneika.hours.EntryKind;
import no.kneika.hours.service.CaseBook;
import no.kneika.hours.web.WhatCountsPage.Part;
import no.kneika.institution.Rulebook;
import no.kneika.kernel.Capacity;
import no.kneika.platform.Actor;
import no.kneika.platform.Use;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/**
 * What counts and what does not (hva som teller), as this institution's rulebook has it today: many a mentor writes nothing down
 * because it does not feel like work. rules.md 3, 4
 */
@Controller
class WhatCountsController {

    private final Use use;
    private final Pages pages;
    private final CaseBook books;

    WhatCountsController(Use use, Pages pages, CaseBook books) {
        this.use = use;
        this.pages = pages;
        this.books = books;
    }

    @GetMapping("/hours/what-counts")
    View page(Actor actor) {
        Route.only(actor, Capacity.MENTOR);
        return use.as(actor, () -> {
            var page = pages.page(actor, "counts.title", "hours");
            return Html.page("hours/what-counts", page, page(page, books.rules(actor.institution())));
        });
    }

    private static WhatCountsPage page(Page page, Rulebook rules) {
        var counts = new ArrayList<String>();
        var not = new ArrayList<>(List.of(page.t("counts.not.notice")));
        for (var kind : EntryKind.values()) {
            if (kind != EntryKind.NO_SHOW) counts.add(page.t("counts.kind." + kind));
            else if (rules.noShowPaid().isZero()) not.add(page.t("counts.no-show.none"));
            else counts.add(page.t("counts.no-show", rules.noShowPaid()));
        }
        not.addAll(List.of(page.t("counts.not.contract"), page.t("counts.not.future"), page.t("counts.not.twice")));
        return new WhatCountsPage(List.of(
                new Part(page.t("counts.counts"), counts),
                new Part(page.t("counts.not"), not),
                new Part(
                        page.t("counts.much"),
                        List.of(
                                page.t("counts.much.saved"),
                                page.t("counts.much.above"),
                                page.t("counts.much.day", rules.askHoursAbove(), rules.refuseHoursAbove()))),
                new Part(
                        page.t("counts.then"),
                        List.of(
                                page.t("counts.then.month", rules.lateEntryReminderDays()),
                                page.t("counts.then." + rules.confirmation()),
                                page.t("counts.then.two"),
                                page.t("counts.then.late")))));
    }
}
