package no.kneika.payroll.web;

import java.time.YearMonth;
import java.util.List;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Reason;
import no.kneika.payroll.Payroll;
import no.kneika.payroll.VoucherFileId;
import no.kneika.payroll.service.ReadVouchers;
import no.kneika.payroll.service.VoucherReports;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.NotFound;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import no.kneika.platform.web.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Hours out to payroll, vouchers in. */
@Controller
class PayrollController {

    private final Use use;
    private final Pages pages;
    private final PayrollPages payrollPages;
    private final ReportPages reportPages;
    private final Payroll payroll;
    private final ReadVouchers reading;
    private final VoucherReports reports;
    private final BusinessClock clock;

    PayrollController(
            Use use,
            Pages pages,
            PayrollPages payrollPages,
            ReportPages reportPages,
            Payroll payroll,
            ReadVouchers reading,
            VoucherReports reports,
            BusinessClock clock) {
        this.use = use;
        this.pages = pages;
        this.payrollPages = payrollPages;
        this.reportPages = reportPages;
        this.payroll = payroll;
        this.reading = reading;
        this.reports = reports;
        this.clock = clock;
    }

    @GetMapping("/payroll")
    View page(Actor actor) {
        only(actor);
        return draw(actor, Form.empty(), Form.empty());
    }

    @PostMapping("/payroll/exports")
    View export(Actor actor, CommandKey key) {
        only(actor);
        var answer = use.command(
                actor,
                key,
                "export-payroll",
                () -> payroll.export(YearMonth.from(clock.today()), actor)
                        .map(id -> new Done("/payroll", "payroll-sent")));
        return Reply.to(answer, reasons -> draw(actor, Form.empty().refused(whole(reasons)), Form.empty()));
    }

    @PostMapping("/payroll/vouchers")
    View receive(
            Actor actor, @RequestParam(name = "file", required = false) @Nullable MultipartFile file, CommandKey key) {
        only(actor);
        var answer = use.command(
                actor,
                key,
                "receive-vouchers",
                () -> Upload.content(file, 10)
                        .then(bytes -> reading.bring(Upload.name(file), bytes, actor))
                        .map(PayrollController::done));
        return Reply.to(
                answer, reasons -> draw(actor, Form.empty(), Form.empty().refused(reasons)));
    }

    @GetMapping("/payroll/vouchers/{id}")
    View report(Actor actor, @PathVariable String id) {
        only(actor);
        return use.as(actor, () -> {
            var page = pages.page(actor, "payroll.report.title", "payroll");
            var report = reports.of(
                    new VoucherFileId(Ids.read(id)), page.query("again").equals("yes"));
            return Html.page("payroll/report", page, reportPages.page(page, report));
        });
    }

    private static Done done(ReadVouchers.Answer answer) {
        var report = answer.report();
        if (report == null) return new Done("/payroll/brought-vouchers/" + answer.id(), "vouchers-brought");
        return new Done(
                "/payroll/vouchers/" + report.file() + (report.repeated() ? "?again=yes" : ""),
                report.repeated() ? "vouchers-known" : "vouchers-received");
    }

    private Html draw(Actor actor, Form sendForm, Form voucherForm) {
        return use.as(actor, () -> {
            var page = pages.page(actor, "payroll.title", "payroll");
            return Html.page("payroll/payroll", page, payrollPages.page(page, sendForm, voucherForm));
        });
    }

    private static List<Reason> whole(List<Reason> reasons) {
        return reasons.stream()
                .map(r -> new Reason(r.code(), r.source(), null, r.args()))
                .toList();
    }

    static void only(Actor actor) {
        if (actor.capacity() != Capacity.FINANCE) throw new NotFound("a page for finance");
    }
}
