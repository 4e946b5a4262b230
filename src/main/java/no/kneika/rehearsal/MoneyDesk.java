package no.kneika.rehearsal;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import no.kneika.funding.OwnRisk;
import no.kneika.funding.StartEarly;
import no.kneika.hours.service.MonthBatch;
import no.kneika.kernel.Period;
import no.kneika.mentors.ContractId;
import no.kneika.mentors.Contracts;
import no.kneika.payroll.Payroll;
import no.kneika.payroll.service.Reconciliations;
import no.kneika.platform.BatchItem;
import no.kneika.rehearsal.domain.PayrollOffice;

/** What the approver and finance do each month: approve, send to payroll, take vouchers in, reconcile. */
final class MoneyDesk {

    private final Stage stage;
    private final Staff staff;
    private final MonthBatch months;
    private final Payroll payroll;
    private final Reconciliations reconciliations;
    private final Contracts contracts;
    private final StartEarly starts;
    private final PayrollOffice office = new PayrollOffice();
    private String waiting = "";

    MoneyDesk(Stage stage, Staff staff) {
        this.stage = stage;
        this.staff = staff;
        this.months = stage.room(MonthBatch.class);
        this.payroll = stage.room(Payroll.class);
        this.reconciliations = stage.room(Reconciliations.class);
        this.contracts = stage.room(Contracts.class);
        this.starts = stage.room(StartEarly.class);
    }

    void signs(ContractId contract) {
        var me = staff.approver();
        stage.does(me, "sign-contract", () -> contracts.sign(me, contract, contracts.shown(contract)));
    }

    /** No letter has come, and the approver answers for so many days. */
    void takesTheRisk(Pair pair, Period days) {
        var me = staff.approver();
        stage.does(
                me,
                "own-risk-start",
                () -> starts.ownRisk(
                        pair.caseId(),
                        new OwnRisk(days, pair.part.rate(), "Svaret fra NAV er forsinket. Støtten skal ikke stoppe."),
                        me));
    }

    List<BatchItem> toApprove() {
        var me = staff.approver();
        return MonthBatch.items(stage.looks(me, () -> months.toApprove(me)));
    }

    void approves(List<BatchItem> attested) {
        stage.doesAll(staff.approver(), MonthBatch.APPROVE, 1, attested);
    }

    /** Sends what is approved; a month without hours has nothing to send. */
    void exports() {
        var me = staff.finance();
        waiting = stage.tries(me, "payroll-export", () -> payroll.export(YearMonth.from(stage.today()), me))
                .map(export -> new String(stage.looks(me, () -> payroll.file(export)), StandardCharsets.UTF_8))
                .orElse("");
    }

    /** Payroll has paid, and its vouchers come back. */
    void takesVouchers() {
        if (waiting.isEmpty()) return;
        var me = staff.finance();
        var month = YearMonth.from(stage.today());
        var vouchers = office.pays(waiting, month).getBytes(StandardCharsets.UTF_8);
        waiting = "";
        stage.does(me, "vouchers", () -> payroll.receive("bilag-" + month + ".csv", vouchers, me));
    }

    /** What differs is explained, or no claim may leave. */
    void reconciles() {
        var me = staff.finance();
        stage.looks(me, reconciliations::unexplained)
                .forEach((month, open) -> open.forEach(difference -> stage.does(
                        me,
                        "explain-difference",
                        () -> reconciliations.explain(month, difference.id(), "Avklart med lønn på telefon.", me))));
    }

    PayrollOffice office() {
        return office;
    }
}
