package no.kneika.payroll.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * In which order the lines of a file are gone through, wherever they stand in it: what is taken back first, for the same file may pay
 * it anew; then pay; then back pay, which is of what was paid. It is the whole file's, also when only some of it is gone through.
 *
 * @param takesBack some line of the file has a minus
 * @param backPayIds the external ids of the back pay we have sent to the file's employees
 * @param backPayTypes the wage types it was sent as
 */
public record FileOrder(boolean takesBack, Set<String> backPayIds, Set<String> backPayTypes) {

    public FileOrder {
        backPayIds = Set.copyOf(backPayIds);
        backPayTypes = Set.copyOf(backPayTypes);
    }

    static FileOrder of(List<VoucherRow> rows, Collection<SentLine> sent) {
        var backPay = sent.stream().filter(SentLine::isBackPay).toList();
        return new FileOrder(
                rows.stream().anyMatch(VoucherRow::back),
                backPay.stream().map(SentLine::externalId).collect(Collectors.toSet()),
                backPay.stream().map(SentLine::wageType).collect(Collectors.toSet()));
    }

    List<VoucherRow> sorted(List<VoucherRow> rows) {
        return rows.stream().sorted(this::compare).toList();
    }

    int compare(VoucherRow one, VoucherRow other) {
        return Comparator.comparing((VoucherRow row) -> !row.back())
                .thenComparing(this::isBackPay)
                .thenComparingInt(VoucherRow::number)
                .compare(one, other);
    }

    private boolean isBackPay(VoucherRow row) {
        return row.externalId().isEmpty()
                ? backPayTypes.contains(row.wageType())
                : backPayIds.contains(row.externalId());
    }
}
