package no.kneika.payroll.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import no.kneika.hours.HourEntry;
import no.kneika.hours.Hours;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.mentors.Assignment;
import no.kneika.mentors.Mentors;
import no.kneika.payroll.store.Exports;
import no.kneika.payroll.store.Resends;
import no.kneika.platform.Actor;
import no.kneika.platform.NotFound;
import no.kneika.platform.Use;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** A mentor's pay: what is on its way, what is sent, what is paid. */
@Controller
class PayController {

    private static final int MONTHS = 12;

    private final Use use;
    private final Pages pages;
    private final Hours hours;
    private final Mentors mentors;
    private final Exports exports;
    private final Resends resends;
    private final PayWords words;

    PayController(
            Use use, Pages pages, Hours hours, Mentors mentors, Exports exports, Resends resends, PayWords words) {
        this.use = use;
        this.pages = pages;
        this.hours = hours;
        this.mentors = mentors;
        this.exports = exports;
        this.resends = resends;
        this.words = words;
    }

    @GetMapping("/pay")
    View pay(Actor actor) {
        if (actor.capacity() != Capacity.MENTOR) throw new NotFound("a page for mentors");
        return use.as(actor, () -> {
            var page = pages.page(actor, "pay.title", "pay");
            return Html.page("payroll/pay", page, page(page, actor));
        });
    }

    private PayPage page(Page page, Actor actor) {
        var since = page.today().minusMonths(MONTHS).withDayOfMonth(1);
        var byMonth = new TreeMap<YearMonth, List<HourEntry>>(Comparator.reverseOrder());
        for (var caseId : mentors.ofMentor(actor.person()).stream()
                .map(Assignment::caseId)
                .distinct()
                .toList())
            own(caseId, actor, since)
                    .forEach(e -> byMonth.computeIfAbsent(e.month(), any -> new ArrayList<>())
                            .add(e));
        var payday = words.payday(actor, page.today());
        var months = new ArrayList<PayPage.Month>();
        byMonth.forEach((month, entries) -> months.add(words.month(page, month, entries, payday)));
        return new PayPage(page.t("pay.next", page.day(payday.after(page.today()))), months, back(page, actor));
    }

    /** Hours that were reversed after payroll had them: taken back with the next file, or already. */
    private List<String> back(Page page, Actor actor) {
        var undone = new HashSet<>(hours.undone());
        hours.approved(undone).forEach(still -> undone.remove(still.entry().id()));
        var corrected = resends.corrected(undone);
        var waits = Minutes.ZERO;
        var gone = Minutes.ZERO;
        for (var line : exports.linesHolding(undone)) {
            if (!line.mentor().equals(actor.person()) || line.isBackPay()) continue;
            for (var entry : line.entries())
                if (entry.closed()) continue;
                else if (corrected.contains(new Resends.Corrected(entry.entry(), line.layer())))
                    gone = gone.plus(entry.minutes());
                else waits = waits.plus(entry.minutes());
        }
        var says = new ArrayList<String>();
        if (!waits.isZero()) says.add(page.t("pay.back-waits", waits));
        if (!gone.isZero()) says.add(page.t("pay.back-sent", gone));
        says.addAll(words.takenBack(page, actor, undone));
        return says;
    }

    private List<HourEntry> own(CaseId caseId, Actor actor, LocalDate since) {
        return hours.entriesOf(caseId).stream()
                .filter(e -> e.mentor().equals(actor.person()) && !e.day().isBefore(since))
                .toList();
    }
}
