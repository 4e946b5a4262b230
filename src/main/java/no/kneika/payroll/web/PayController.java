package no.kneika.payroll.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import no.kneika.hours.ApprovedEntry;
import no.kneika.hours.EntryId;
import no.kneika.hours.HourEntry;
import no.kneika.hours.Hours;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
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

    PayController(Use use, Pages pages, Hours hours, Mentors mentors, Exports exports, Resends resends) {
        this.use = use;
        this.pages = pages;
        this.hours = hours;
        this.mentors = mentors;
        this.exports = exports;
        this.resends = resends;
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
        var months = new ArrayList<PayPage.Month>();
        byMonth.forEach((month, entries) -> months.add(month(page, month, entries)));
        return new PayPage(months, back(page, actor));
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
                if (corrected.contains(new Resends.Corrected(entry.entry(), line.layer())))
                    gone = gone.plus(entry.minutes());
                else waits = waits.plus(entry.minutes());
        }
        var says = new ArrayList<String>();
        if (!waits.isZero()) says.add(page.t("pay.back-waits", waits));
        if (!gone.isZero()) says.add(page.t("pay.back-sent", gone));
        return says;
    }

    private List<HourEntry> own(CaseId caseId, Actor actor, LocalDate since) {
        return hours.entriesOf(caseId).stream()
                .filter(e -> e.mentor().equals(actor.person()) && !e.day().isBefore(since))
                .toList();
    }

    private PayPage.Month month(Page page, YearMonth month, List<HourEntry> entries) {
        var ids = entries.stream().map(HourEntry::id).toList();
        var approved = hours.approved(ids);
        var sent = exports.states(ids);
        var paid = Minutes.sum(sent.values().stream().map(e -> e.paid()).toList());
        return new PayPage.Month(
                page.upper(page.month(month)),
                "/hours/months/" + month,
                page.minutes(sum(entries)),
                page.money(beforeTax(entries)),
                page.t("pay.state." + state(ids, approved, sent.size(), paid), paid));
    }

    private static String state(List<EntryId> ids, Collection<ApprovedEntry> approved, int sent, Minutes paid) {
        var payable = Minutes.sum(approved.stream().map(ApprovedEntry::payable).toList());
        if (approved.size() < ids.size() && sent == 0) return "working";
        if (!paid.isZero()) return paid.compareTo(payable) >= 0 ? "paid" : "partly";
        return sent > 0 ? "sent" : "approved";
    }

    private static Minutes sum(List<HourEntry> entries) {
        return Minutes.sum(entries.stream().map(HourEntry::minutes).toList());
    }

    /** Lines of one assignment and rate, each rounded once. */
    private Money beforeTax(List<HourEntry> entries) {
        return hours.beforeTax(entries);
    }
}
