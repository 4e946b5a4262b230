package no.kneika.bench;

import static no.kneika.bench.Made.at;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import no.kneika.hours.EntryId;
import no.kneika.hours.FundedSlice;
import no.kneika.hours.HourEntry;
import no.kneika.institution.ContractKind;
import no.kneika.institution.CostPart;
import no.kneika.institution.EmployerCosts;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.PersonId;
import no.kneika.ledger.Piece;
import no.kneika.ledger.PieceId;
import no.kneika.payroll.Difference;
import no.kneika.payroll.domain.Matching.Matched;
import no.kneika.payroll.domain.Matching.PaidSpan;
import no.kneika.payroll.domain.SentLine;
import no.kneika.payroll.domain.SentLine.SentEntry;
import no.kneika.payroll.domain.Spread;
import no.kneika.payroll.domain.VoucherRow;

/** Approved months sent to payroll and paid the month after, a voucher line each; spread by the rule the application has. */
final class PayFill {

    private static final String WAGE_TYPE = "1530";

    private final Made made;
    private final Cells cells;
    private final Staff staff;
    private final Size size;
    private final Function<ContractKind, EmployerCosts> costs;

    PayFill(Made made, Cells cells, Staff staff, Size size, Function<ContractKind, EmployerCosts> costs) {
        this.made = made;
        this.cells = cells;
        this.staff = staff;
        this.size = size;
        this.costs = costs;
    }

    /** The pieces of every case. */
    Map<UUID, List<Piece>> pay(List<Story> stories, Map<EntryId, List<FundedSlice>> slices) {
        var handedIn = YearMonth.from(size.today()).minusMonths(1);
        var byMonth = new TreeMap<YearMonth, TreeMap<String, List<Sent>>>();
        for (var story : stories)
            for (var entry : story.entries)
                if (entry.month().isBefore(handedIn))
                    byMonth.computeIfAbsent(entry.month(), any -> new TreeMap<>())
                            .computeIfAbsent(story.mentor.employee(), any -> new ArrayList<>())
                            .add(new Sent(story.mentor, entry));
        var pieces = new HashMap<UUID, List<Piece>>();
        int number = 0;
        for (var month : byMonth.entrySet())
            for (var piece : month(++number, month.getKey(), month.getValue(), slices))
                pieces.computeIfAbsent(piece.caseId().value(), any -> new ArrayList<>())
                        .add(piece);
        return pieces;
    }

    private record Sent(Story.Mentor mentor, HourEntry entry) {}

    private List<Piece> month(
            int number, YearMonth month, Map<String, List<Sent>> mentors, Map<EntryId, List<FundedSlice>> slices) {
        var inst = staff.institution();
        var sent = at(month.plusMonths(1).atDay(5), 9, 0);
        var paid = at(month.plusMonths(1).atDay(20), 9, 0);
        var export = made.id(sent);
        var sheet =
                made.paper(cells, inst, null, null, "OUTGOING", "MONEY", "Lønnsfil " + number, sent, staff.finance());
        cells.row(
                "payroll_export(institution_id, id, number, up_to, document_id, exported_by, exported_at)",
                inst,
                export,
                number,
                month.atDay(1),
                sheet,
                staff.finance(),
                sent);
        var file = made.id(paid);
        var vouchers = made.paper(cells, inst, null, null, "VOUCHER", "MONEY", "Bilag", paid, staff.finance());
        cells.row(
                "voucher_file(institution_id, id, sha256, name, document_id, received_by, received_at)",
                inst,
                file,
                Made.sha256(file.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII)),
                "bilag-" + month + ".csv",
                vouchers,
                staff.finance(),
                paid);
        var pieces = new ArrayList<Piece>();
        int row = 1;
        for (var mentor : mentors.values()) {
            var line = line(made.id(sent), "K%d-%d".formatted(number, row), month, mentor);
            var matched = matched(++row, line, month.plusMonths(1));
            var voucher = made.id(paid);
            write(export, line);
            write(file, voucher, matched);
            pieces.addAll(Spread.of(matched, voucher, slices, () -> new PieceId(made.id(paid))));
        }
        return pieces;
    }

    private SentLine line(UUID id, String external, YearMonth month, List<Sent> sent) {
        var mentor = sent.getFirst().mentor();
        var entries = sent.stream()
                .map(Sent::entry)
                .map(e -> new SentEntry(e.id(), e.caseId(), e.day(), e.minutes(), Minutes.ZERO))
                .sorted(Comparator.comparing(SentEntry::day))
                .toList();
        return new SentLine(
                id,
                external,
                new PersonId(mentor.person()),
                mentor.employee(),
                WAGE_TYPE,
                month,
                mentor.rate(),
                mentor.kind(),
                entries);
    }

    private Matched matched(int number, SentLine line, YearMonth payrollMonth) {
        var wage = line.rate().times(line.minutes());
        var parts = costs.apply(line.contract()).parts(wage);
        var row = new VoucherRow(
                number,
                line.employeeNumber(),
                payrollMonth,
                line.workMonth(),
                WAGE_TYPE,
                line.minutes(),
                line.rate(),
                parts.getOrDefault(CostPart.WAGE, Money.ZERO),
                parts.getOrDefault(CostPart.HOLIDAY_PAY, Money.ZERO),
                parts.getOrDefault(CostPart.PENSION, Money.ZERO),
                parts.getOrDefault(CostPart.CONTRIBUTION, Money.ZERO),
                line.externalId());
        var spans = line.entries().stream()
                .map(e -> new PaidSpan(
                        e.entry(), e.caseId(), e.day(), 0, e.minutes().value()))
                .toList();
        return new Matched(row, Difference.MATCHED, java.util.Optional.of(line), spans);
    }

    private void write(UUID export, SentLine line) {
        cells.row(
                "payroll_export_line(institution_id, id, export_id, external_id, mentor_id, employee_no, wage_type,"
                        + " work_month, rate, contract_kind, minutes)",
                staff.institution(),
                line.id(),
                export,
                line.externalId(),
                line.mentor(),
                line.employeeNumber(),
                line.wageType(),
                line.workMonth().atDay(1),
                line.rate().kroner(),
                line.contract(),
                line.minutes().value());
        for (var entry : line.entries())
            cells.row(
                    "payroll_export_entry(institution_id, entry_id, line_id, case_id, mentor_id, day, minutes)",
                    staff.institution(),
                    entry.entry(),
                    line.id(),
                    entry.caseId(),
                    line.mentor(),
                    entry.day(),
                    entry.minutes().value());
    }

    private void write(UUID file, UUID voucher, Matched matched) {
        var row = matched.row();
        var sent = matched.sent().orElseThrow();
        cells.row(
                "voucher_line(institution_id, id, file_id, number, employee_no, mentor_id, payroll_month, work_month,"
                        + " wage_type, minutes, rate, wage_ore, holiday_pay_ore, pension_ore, contribution_ore, external_id,"
                        + " export_line_id)",
                staff.institution(),
                voucher,
                file,
                row.number(),
                row.employeeNumber(),
                sent.mentor(),
                row.payrollMonth().atDay(1),
                row.workMonth().atDay(1),
                row.wageType(),
                row.minutes().value(),
                row.rate().kroner(),
                row.wage().ore(),
                row.holidayPay().ore(),
                row.pension().ore(),
                row.contribution().ore(),
                row.externalId(),
                sent.id());
        for (var span : matched.spans())
            cells.row(
                    "voucher_match(institution_id, voucher_line_id, entry_id, case_id, minutes)",
                    staff.institution(),
                    voucher,
                    span.entry(),
                    span.caseId(),
                    "[" + span.from() + "," + span.to() + ")");
    }
}
