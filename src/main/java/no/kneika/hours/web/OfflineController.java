package no.kneika.hours.web;

import java.util.List;
import no.kneika.hours.web.HoursPage.Pick;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The page a mentor's browser keeps for when there is no net (uten nett). It says nothing about anybody. */
@Controller
class OfflineController {

    private final Pages pages;

    OfflineController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/offline")
    View page() {
        var page = pages.open("offline.title");
        var form = Form.empty();
        return Html.page(
                "hours/offline",
                page,
                new OfflinePage(
                        when(page),
                        HourPicks.lengths(page, form, HourPicks.LENGTHS.getFirst()),
                        HourPicks.kinds(page, form),
                        HourPicks.notices(page, form),
                        form));
    }

    /** Which day "today" is, is known when it is written. */
    private static List<Pick> when(Page page) {
        return List.of(
                new Pick("0", page.t("hours.today"), null, null, true),
                new Pick("1", page.t("hours.yesterday"), null, null, false),
                new Pick(HoursForm.OTHER, page.t("hours.other-day"), page.t("hours.choose-day"), null, false));
    }
}
