package no.kneika.security;

import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import no.kneika.support.Visitor;

/** Payroll's file in a new version, and vouchers that were refused and are read again. */
final class FinanceOnPages {

    private static final int LONG = 101_000;

    private final House home;
    private final WalkOnPages pages;
    private final AllRows rows;

    FinanceOnPages(House home, WalkOnPages pages, AllRows rows) {
        this.home = home;
        this.pages = pages;
        this.rows = rows;
    }

    void happen() {
        var olav = pages.visitor(home.tenant(), "Olav Lien");
        pages.done(olav, "/payroll/formats/VISMA_16/versions", Plausible.of("/payroll/formats/{format}/versions"));
        var unknown = rows.ask("select id from voucher_line where institution_id = '%s' and employee_no = '99999'"
                        .formatted(home.tenant().id()))
                .getFirst()
                .getFirst();
        pages.done(
                olav, "/payroll/voucher-lines/" + unknown + "/asides", Map.of("explanation", "Gjelder en annen enhet"));
        readAgain(olav);
    }

    /** A file too long to wait for, with payroll months nobody can read: a job refuses it, and Olav has it read again. */
    private void readAgain(Visitor olav) {
        var line = "1001;2026-10;oktober;TIMELØNN;1,00;180,00;180,00;21,60;0,00;28,43;FEIL-%d\n";
        var text = new StringBuilder(
                "employee_no;payroll_month;work_month;wage_type;hours;rate;wage;holiday_pay;pension;contribution;external_id\n");
        for (int i = 0; text.length() < LONG; i++) text.append(line.formatted(i));
        pages.doneWithFile(olav, "/payroll/vouchers", text.toString());
        var refused = "select brought_id from voucher_outcome where institution_id = '%s' and file_id is null"
                .formatted(home.tenant().id());
        for (int i = 0; i < 600 && rows.ask(refused).isEmpty(); i++) LockSupport.parkNanos(50_000_000);
        var brought = rows.ask(refused).getFirst().getFirst();
        pages.done(olav, "/payroll/brought-vouchers/" + brought + "/attempts", Map.of());
    }
}
