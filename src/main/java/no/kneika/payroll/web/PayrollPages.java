package no.kneika.payroll.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.PersonId;
import no.kneika.payroll.Difference;
import no.kneika.payroll.ExportId;
import no.kneika.payroll.Reconciliation;
import no.kneika.payroll.domain.SentLine;
import no.kneika.payroll.service.ExportFormats;
import no.kneika.payroll.service.ReadVouchers;
import no.kneika.payroll.service.Reconciliations;
import no.kneika.payroll.service.SendHours;
import no.kneika.payroll.store.BroughtVouchers;
import no.kneika.payroll.store.Exports;
import no.kneika.payroll.store.Unanswered;
import no.kneika.payroll.store.Vouchers;
import no.kneika.people.People;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes finance's pages from what is on record. */
@Component
class PayrollPages {

    private final SendHours sending;
    private final ExportFormats formats;
    private final Exports exports;
    private final ReadVouchers reading;
    private final Vouchers vouchers;
    private final Reconciliations reconciliations;
    private final People people;
    private final UnknownDrawing nobodys;
    private final Unanswered unanswered;

    PayrollPages(
            SendHours sending,
            ExportFormats formats,
            Exports exports,
            ReadVouchers reading,
            Vouchers vouchers,
            Reconciliations reconciliations,
            People people,
            UnknownDrawing nobodys,
            Unanswered unanswered) {
        this.sending = sending;
        this.formats = formats;
        this.exports = exports;
        this.reading = reading;
        this.vouchers = vouchers;
        this.reconciliations = reconciliations;
        this.people = people;
        this.nobodys = nobodys;
        this.unanswered = unanswered;
    }

    PayrollPage page(Page page, Form sendForm, Form voucherForm) {
        var ready = sending.ready(YearMonth.from(page.today()));
        return new PayrollPage(
                send(page, ready),
                corrections(page, ready),
                without(page, ready.withoutNumber()),
                format(page),
                exports.all().stream().map(x -> export(page, x)).toList(),
                reading.open().stream().map(b -> underway(page, b)).toList(),
                vouchers.files().stream().map(f -> file(page, f)).toList(),
                exports.workMonths().stream().map(m -> month(page, m)).toList(),
                sendForm,
                voucherForm);
    }

    private String format(Page page) {
        var current = formats.current();
        return page.t(
                "payroll.formats.link", page.t("payroll.format." + current.code()), String.valueOf(current.version()));
    }

    private List<PayrollPage.Row> corrections(Page page, SendHours.Ready ready) {
        var names = people.names(ready.corrections().stream()
                .map(c -> c.corrects().mentor())
                .distinct()
                .toList());
        return ready.corrections().stream()
                .map(c -> new PayrollPage.Row(
                        names.getOrDefault(c.corrects().mentor(), ""),
                        page.month(c.corrects().workMonth()),
                        "\u2212" + page.clock(c.minutes()),
                        page.rate(c.corrects().rate()),
                        "\u2212" + page.amount(c.corrects().rate().times(c.minutes()))))
                .toList();
    }

    private PayrollPage.@Nullable Send send(Page page, SendHours.Ready ready) {
        if (ready.isEmpty()) return null;
        var lines = ready.lines();
        var names = people.names(lines.stream().map(SentLine::mentor).distinct().toList());
        var minutes = Minutes.sum(lines.stream()
                .filter(line -> !line.isBackPay())
                .map(SentLine::minutes)
                .toList());
        var backPay = wages(lines.stream().filter(SentLine::isBackPay).toList());
        var sum = page.t("payroll.send-sum", names.size(), minutes, wages(lines));
        return new PayrollPage.Send(
                label(page, minutes, backPay),
                lines.isEmpty() ? "" : backPay.isZero() ? sum : sum + " " + page.t("payroll.of-it-back-pay", backPay),
                lines.stream().map(l -> row(page, l, names)).toList());
    }

    private static String label(Page page, Minutes minutes, Money backPay) {
        if (!minutes.isZero()) return page.t("payroll.send", minutes);
        return backPay.isZero() ? page.t("payroll.send-corrections") : page.t("payroll.send-back-pay", backPay);
    }

    private static PayrollPage.Row row(Page page, SentLine line, Map<PersonId, String> names) {
        return new PayrollPage.Row(
                names.getOrDefault(line.mentor(), ""),
                line.isBackPay()
                        ? page.t("payroll.back-pay-month", page.month(line.workMonth()))
                        : page.month(line.workMonth()),
                page.clock(line.minutes()),
                page.rate(line.rate()),
                page.amount(line.rate().times(line.minutes())));
    }

    private static Money wages(Collection<SentLine> lines) {
        return Money.sum(lines.stream().map(l -> l.rate().times(l.minutes())).toList());
    }

    private @Nullable String without(Page page, Collection<PersonId> mentors) {
        if (mentors.isEmpty()) return null;
        return page.t(
                "payroll.without-number",
                page.list(List.copyOf(new LinkedHashSet<>(people.names(mentors).values()))));
    }

    private PayrollPage.Export export(Page page, Exports.ExportRow row) {
        return new PayrollPage.Export(
                page.t("payroll.export-name", row.number()),
                page.t("payroll.export-note", page.shortDate(row.on()), people.name(row.by()), row.minutes()),
                "/payroll/exports/" + row.id());
    }

    private static PayrollPage.File underway(Page page, BroughtVouchers.Brought brought) {
        return new PayrollPage.File(
                brought.name(),
                page.t(brought.attempts() == 0 ? "payroll.brought.reading-note" : "payroll.brought.refused-note"),
                "/payroll/brought-vouchers/" + brought.id());
    }

    private PayrollPage.File file(Page page, Vouchers.FileRow row) {
        return new PayrollPage.File(
                row.name(),
                page.t(
                        "payroll.file-note",
                        page.shortDate(LocalDate.ofInstant(row.at(), BusinessClock.ZONE)),
                        people.name(row.by()),
                        row.lines(),
                        row.total()),
                "/payroll/vouchers/" + row.id());
    }

    private PayrollPage.Month month(Page page, YearMonth month) {
        var findings = reconciliations.of(month);
        long open = findings.stream().filter(r -> !r.isResolved()).count() + nobodys.waiting(month);
        var waits = findings.stream().anyMatch(r -> r.difference() == Difference.MISSING);
        var state = open > 0
                ? page.t("payroll.month-open", open)
                : page.t(waits ? "payroll.month-waits" : "payroll.month-matched");
        return new PayrollPage.Month(page.upper(page.month(month)), state, "/payroll/months/" + month);
    }

    MonthPage month(Page page, YearMonth month, Form form) {
        var findings = reconciliations.of(month);
        var names = people.names(
                findings.stream().map(Reconciliation::mentor).distinct().toList());
        var missing = unanswered.exportsOf(month);
        return new MonthPage(
                findings.stream()
                        .map(f -> finding(page, f, names, missing, form))
                        .toList(),
                nobodys.of(page, month, form),
                form);
    }

    private MonthPage.Line finding(
            Page page,
            Reconciliation finding,
            Map<PersonId, String> names,
            Map<PersonId, ExportId> missing,
            Form form) {
        var explained = finding.explanation();
        boolean asks = finding.difference().mustBeExplained() && explained.isEmpty();
        boolean typed = form.value("finding").equals(finding.id().toString());
        return new MonthPage.Line(
                finding.id().toString(),
                names.getOrDefault(finding.mentor(), ""),
                page.t(
                        "payroll.difference." + finding.difference(),
                        finding.exported(),
                        finding.paidMinutes(),
                        finding.expected(),
                        finding.paid(),
                        finding.approved().minusDownToZero(finding.exported())),
                page.clock(finding.exported()),
                page.clock(finding.paidMinutes()),
                page.amount(finding.paid()),
                explained
                        .map(e -> page.t("payroll.explained", e.text(), people.name(e.by())))
                        .orElse(null),
                asks ? "/payroll/months/" + finding.month() + "/differences/" + finding.id() + "/explanations" : null,
                asks ? Suggested.explanation(page, finding) : null,
                Suggested.step(page, finding, missing),
                typed ? form.value("explanation") : "");
    }
}
