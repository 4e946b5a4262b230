package no.kneika.payroll.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.kneika.access.Admissions;
import no.kneika.hours.ApprovedEntry;
import no.kneika.hours.EntryId;
import no.kneika.hours.HourEntry;
import no.kneika.hours.Hours;
import no.kneika.institution.Funder;
import no.kneika.institution.Institutions;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.payroll.PaidState;
import no.kneika.payroll.Payroll;
import no.kneika.payroll.domain.Payday;
import no.kneika.payroll.store.OwnPay;
import no.kneika.payroll.store.OwnPay.Part;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says where a mentor's money is: for a month, for each payment, and for every entry. */
@Component
class PayWords {

    private final Hours hours;
    private final Payroll payroll;
    private final OwnPay pay;
    private final Institutions institutions;
    private final Admissions admissions;
    private final People people;

    PayWords(
            Hours hours, Payroll payroll, OwnPay pay, Institutions institutions, Admissions admissions, People people) {
        this.hours = hours;
        this.payroll = payroll;
        this.pay = pay;
        this.institutions = institutions;
        this.admissions = admissions;
        this.people = people;
    }

    Payday payday(Actor actor, LocalDate today) {
        var rules = institutions.rulebook(actor.institution(), Funder.NAV, today);
        return new Payday(rules.payday(), institutions::isHoliday);
    }

    PayPage.Month month(Page page, YearMonth month, List<HourEntry> entries, Payday payday) {
        var ids = entries.stream().map(HourEntry::id).toList();
        var approved = hours.approved(ids).stream()
                .collect(Collectors.toMap(it -> it.entry().id(), it -> it));
        var states = payroll.paid(ids);
        var parts = pay.of(ids);
        var names = new HashMap<CaseId, String>();
        entries.forEach(e -> names.computeIfAbsent(e.caseId(), this::firstName));
        var paid = Minutes.sum(states.values().stream().map(PaidState::paid).toList());
        return new PayPage.Month(
                page.upper(page.month(month)),
                "/hours/months/" + month,
                page.minutes(
                        Minutes.sum(entries.stream().map(HourEntry::minutes).toList())),
                page.money(hours.beforeTax(entries)),
                page.t("pay.state." + state(ids, approved, states.size(), paid), paid),
                payments(page, parts, payday),
                entries.stream()
                        .sorted(HourEntry.IN_ORDER)
                        .map(e -> new PayPage.Row(
                                page.shortDate(e.day()),
                                what(page, e, names.getOrDefault(e.caseId(), "")),
                                page.minutes(e.minutes()),
                                said(page, approved.get(e.id()), states.get(e.id()), parts, payday)))
                        .toList());
    }

    private static String what(Page page, HourEntry entry, String name) {
        var kind = page.t("hours.kind." + entry.kind());
        return name.isEmpty() ? kind : page.t("pay.what", kind, name);
    }

    /** Empty when the case is no longer open to the mentor: the pay is still theirs, the name is not. */
    private String firstName(CaseId caseId) {
        return admissions.around(caseId, Capacity.STUDENT).stream()
                .findFirst()
                .map(id -> people.get(id).firstName())
                .orElse("");
    }

    private static String state(List<EntryId> ids, Map<EntryId, ApprovedEntry> approved, int sent, Minutes paid) {
        var payable = Minutes.sum(
                approved.values().stream().map(ApprovedEntry::payable).toList());
        if (approved.size() < ids.size() && sent == 0) return "working";
        boolean all = approved.size() == ids.size() && paid.compareTo(payable) >= 0;
        if (!paid.isZero()) return all ? "paid" : "partly";
        return sent > 0 ? "sent" : "approved";
    }

    /** What was paid with each month's wages; a line that paid many entries is counted once. */
    private static List<String> payments(Page page, List<Part> parts, Payday payday) {
        var byMonth = new TreeMap<YearMonth, List<Part>>();
        parts.forEach(part -> byMonth.computeIfAbsent(part.payrollMonth(), any -> new ArrayList<>())
                .add(part));
        var says = new ArrayList<String>();
        byMonth.forEach((month, of) -> {
            var paid = of.stream().filter(part -> !part.isBack()).toList();
            if (!paid.isEmpty()) says.add(payment(page, "pay.payment", month, paid, payday));
            var back = of.stream().filter(Part::isBack).toList();
            if (!back.isEmpty()) says.add(payment(page, "pay.taken-back", month, back, payday));
        });
        return says;
    }

    /** @param key takes the day, the hours and the pay */
    private static String payment(Page page, String key, YearMonth month, List<Part> parts, Payday payday) {
        var wages = wages(parts);
        return page.t(
                key,
                page.upper(page.day(payday.of(month))),
                Minutes.sum(parts.stream().map(Part::minutes).toList()),
                wages.isNegative() ? wages.negate() : wages);
    }

    /** What was taken back of hours that were reversed: they stand under no month any more. */
    List<String> takenBack(Page page, Actor actor, Collection<EntryId> reversed) {
        var byMonth = new TreeMap<YearMonth, List<Part>>();
        for (var part : pay.of(reversed))
            if (part.isBack())
                byMonth.computeIfAbsent(part.payrollMonth(), any -> new ArrayList<>())
                        .add(part);
        var payday = payday(actor, page.today());
        return byMonth.entrySet().stream()
                .map(of -> payment(page, "pay.back-done", of.getKey(), of.getValue(), payday))
                .toList();
    }

    /** Of a line that paid other hours too, such as some that were reversed since, what these hours are of it. */
    private static Money wages(List<Part> parts) {
        var lines = parts.stream().collect(Collectors.groupingBy(Part::line));
        return Money.sum(lines.values().stream().map(PayWords::wage).toList());
    }

    private static Money wage(List<Part> ofLine) {
        var line = ofLine.getFirst();
        int shown = ofLine.stream().mapToInt(part -> part.minutes().value()).sum();
        int all = line.lineMinutes().value();
        if (shown == 0 || shown >= all) return line.wage();
        return Money.ofOre(BigDecimal.valueOf(line.wage().ore())
                .multiply(BigDecimal.valueOf(shown))
                .divide(BigDecimal.valueOf(all), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    private static String said(
            Page page, @Nullable ApprovedEntry approved, @Nullable PaidState state, List<Part> parts, Payday payday) {
        if (state != null && !state.paid().isZero()) {
            var day = parts.stream()
                    .filter(part -> part.entry().equals(state.entry())
                            && !part.minutes().isZero()
                            && !part.isBack())
                    .map(part -> page.day(payday.of(part.payrollMonth())))
                    .reduce((before, last) -> last);
            if (day.isEmpty()) return page.t("pay.state.paid");
            return state.isPaid()
                    ? page.t("pay.entry.paid", day.get())
                    : page.t("pay.entry.partly", state.paid(), day.get());
        }
        if (state != null) return page.t("pay.entry.sent", page.day(payday.after(page.today())));
        if (approved == null) return page.t("pay.entry.waits");
        var declined = approved.entry().minutes().minusDownToZero(approved.payable());
        return declined.isZero()
                ? page.t("pay.entry.approved", page.day(payday.after(page.today())))
                : page.t("pay.entry.declined", declined);
    }
}
