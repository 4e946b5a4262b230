package no.kneika.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import no.kneika.institution.CostPart;
import no.kneika.institution.Institutions;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Money;
import no.kneika.payroll.Payroll;
import no.kneika.payroll.VoucherReport;
import no.kneika.payroll.domain.SentLine;
import no.kneika.payroll.store.Exports;
import no.kneika.payroll.store.Portions;
import no.kneika.platform.Actor;
import no.kneika.platform.InstitutionDirectory;
import no.kneika.platform.Job;

/** Ten thousand vouchers: everything an institution sent to payroll comes back in one file, as if nothing had been paid before. */
final class VoucherWork {

    private static final int WANTED = 10_000;
    private static final int WARM = 400;
    private static final double AIM = 10;
    private static final String HEADING =
            "employee_no;payroll_month;work_month;wage_type;hours;rate;wage;holiday_pay;pension;contribution;external_id\n";

    private final House house;
    private final Actor olav;

    VoucherWork(House house) {
        this.house = house;
        var here = house.bean(InstitutionDirectory.class).all().getFirst();
        this.olav = house.one(here, Capacity.FINANCE);
    }

    List<Once> all() throws SQLException, IOException {
        house.run("truncate voucher_file, cost_piece, refund_claim, case_balance cascade");
        house.run("vacuum analyze");
        var lines = house.use().as(olav, () -> house.bean(Exports.class).unanswered());
        int warm = Math.min(WARM, lines.size() / 10);
        var first = taken(lines.subList(0, warm));
        place(first);
        var part = lines.subList(warm, Math.min(lines.size(), warm + WANTED));
        var file = file(part);
        var answered = SameRows.from(house.postgres);
        var report = new AtomicReference<VoucherReport>();
        var answering = house.clocked(() -> report.set(received(file)));
        var months = part.stream().map(SentLine::workMonth).distinct().toList();
        var laidOut = house.clocked(() -> months.forEach(this::laidOut));
        var placed = SameRows.from(house.postgres);
        var placing = house.clocked(() -> place(report.get()));
        var ledger = placed.again(List.of("cost_piece", "cost_share", "movement"));
        var vouchers = answered.again(List.of("voucher_file", "voucher_line", "voucher_match"));
        return List.of(
                answering.as("k", "vouchers answered, each with its finding", part.size(), vouchers, AIM),
                laidOut.as("k", "all their months laid out, a page each", months.size(), SameRows.NONE, 0),
                placing.as("k", "their cost placed in the ledger, meanwhile", part.size(), ledger, 0));
    }

    private VoucherReport taken(List<SentLine> lines) {
        return received(file(lines));
    }

    private VoucherReport received(String file) {
        return house.use()
                .as(
                        olav,
                        () -> house.bean(Payroll.class)
                                .receive("bilag.csv", file.getBytes(StandardCharsets.UTF_8), olav)
                                .orThrow());
    }

    private void laidOut(YearMonth month) {
        house.use().as(olav, () -> house.bean(Payroll.class).reconciliation(month));
    }

    /** As the jobs would do it, one after the other. */
    private void place(VoucherReport report) {
        var job = house.context().getBeansOfType(Job.class).values().stream()
                .filter(each -> each.name().equals("payroll.place-vouchers"))
                .findFirst()
                .orElseThrow();
        var here = olav.institution();
        var file = report.file();
        for (int portion = 1; ; portion++) {
            var run = new Job.Run(here, file + "-" + portion, file.toString(), 1);
            boolean left = house.use().asSystem(here, () -> {
                boolean waits = !house.bean(Portions.class).of(file).isAll();
                if (waits) job.run(run);
                return waits;
            });
            if (!left) return;
        }
    }

    private String file(List<SentLine> lines) {
        return house.use().as(olav, () -> {
            var text = new StringBuilder(HEADING);
            for (var line : lines) text.append(String.join(";", cells(line))).append('\n');
            return text.toString();
        });
    }

    private List<String> cells(SentLine line) {
        var wage = line.rate().times(line.unpaid());
        var parts = house.bean(Institutions.class)
                .employerCosts(
                        olav.institution(), line.contract(), line.workMonth().atEndOfMonth())
                .parts(wage);
        var cells = new ArrayList<>(List.of(
                line.employeeNumber(),
                YearMonth.from(house.today()).toString(),
                line.workMonth().toString(),
                line.wageType(),
                line.unpaid().toString(),
                line.rate().toString()));
        for (var part : List.of(CostPart.WAGE, CostPart.HOLIDAY_PAY, CostPart.PENSION, CostPart.CONTRIBUTION))
            cells.add(parts.getOrDefault(part, Money.ZERO).toString());
        cells.add(line.externalId());
        return cells;
    }
}
