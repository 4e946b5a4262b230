package no.kneika.payroll.service;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.kneika.hours.EntryId;
import no.kneika.kernel.Money;
import no.kneika.ledger.Ledger;
import no.kneika.ledger.Piece;
import no.kneika.ledger.Share;
import no.kneika.payroll.Difference;
import no.kneika.payroll.VoucherFileId;
import no.kneika.payroll.VoucherReport;
import no.kneika.payroll.domain.Shared;
import no.kneika.payroll.store.Portions;
import no.kneika.payroll.store.Roundings;
import no.kneika.payroll.store.VoucherLines;
import no.kneika.payroll.store.Vouchers;
import no.kneika.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What came of a file of vouchers, told from what is on record: the same file always tells the same. */
@Component
public class VoucherReports {

    private static final int MOST_SHARED = 200;

    private final Vouchers vouchers;
    private final VoucherLines voucherLines;
    private final Portions portions;
    private final Ledger ledger;
    private final UnknownLines unknown;
    private final Roundings roundings;

    VoucherReports(
            Vouchers vouchers,
            VoucherLines voucherLines,
            Portions portions,
            Ledger ledger,
            UnknownLines unknown,
            Roundings roundings) {
        this.vouchers = vouchers;
        this.voucherLines = voucherLines;
        this.portions = portions;
        this.ledger = ledger;
        this.unknown = unknown;
        this.roundings = roundings;
    }

    public VoucherReport of(VoucherFileId id, boolean repeated) {
        var file = vouchers.files().stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("voucher file"));
        var lines = vouchers.linesOf(id);
        var ours = unknown.ours();
        var sent = voucherLines.sentOf(id);
        var rounded = roundings.of(lines.stream()
                .filter(line -> line.row().back())
                .map(Vouchers.LineRow::id)
                .toList());
        return new VoucherReport(
                id,
                file.name(),
                file.at(),
                repeated,
                lines.stream()
                        .map(line -> new VoucherReport.Line(
                                line.row().number(),
                                difference(line, line.sentLine().map(sent::get).orElse(null), ours),
                                line.mentor(),
                                line.row().workMonth(),
                                line.row().minutes(),
                                line.row().total(),
                                Money.sum(rounded.getOrDefault(line.id(), Map.of())
                                        .values())))
                        .toList());
    }

    /** How far the cost of a large file has found its place. */
    public Portions.Placed placed(VoucherFileId id) {
        return portions.of(id);
    }

    /** Lines that paid for several students, and how each was shared to the øre. */
    public List<Shared> shared(VoucherFileId id) {
        return Stream.concat(sharedPay(id).stream(), sharedBack(id).stream())
                .sorted(Comparator.comparingInt(Shared::number))
                .toList();
    }

    private List<Shared> sharedPay(VoucherFileId id) {
        var lines = voucherLines.sharedIn(id, MOST_SHARED);
        var entries = lines.stream()
                .flatMap(line -> line.entries().stream())
                .map(EntryId::value)
                .distinct()
                .toList();
        if (entries.isEmpty()) return List.of();
        var pieces = ledger.sharesOfEntries(entries).stream()
                .map(Share::piece)
                .distinct()
                .collect(Collectors.groupingBy(Piece::voucherLine));
        return lines.stream()
                .map(line -> Shared.of(line.number(), pieces.getOrDefault(line.id(), List.of())))
                .filter(shared -> !shared.parts().isEmpty())
                .toList();
    }

    /** Lines that took pay of several students back, and what of each. */
    private List<Shared> sharedBack(VoucherFileId id) {
        var lines = voucherLines.sharedBackIn(id, MOST_SHARED);
        var amounts = ledger.takenBackBy(
                lines.stream().map(VoucherLines.SharedBack::id).toList());
        return lines.stream()
                .map(line -> {
                    var of = amounts.getOrDefault(line.id(), Map.of());
                    var parts = line.minutes().entrySet().stream()
                            .map(each -> new Shared.Part(
                                    each.getKey(),
                                    each.getValue(),
                                    of.getOrDefault(each.getKey(), Money.ZERO).negate(),
                                    0))
                            .toList();
                    return new Shared(line.number(), Money.sum(of.values()).negate(), parts);
                })
                .toList();
    }

    private static Difference difference(Vouchers.LineRow line, VoucherLines.@Nullable Sent sent, Set<String> ours) {
        if (line.mentor().isEmpty() && ours.contains(line.row().wageType())) return Difference.UNKNOWN_PERSON;
        if (sent == null) return Difference.OTHER_JOB;
        if (line.row().back()) return Difference.TAKEN_BACK;
        if (!line.row().rate().equals(sent.rate())) return Difference.DIFFERENT_RATE;
        return line.row().minutes().equals(sent.minutes()) ? Difference.MATCHED : Difference.DIFFERENT_HOURS;
    }
}
