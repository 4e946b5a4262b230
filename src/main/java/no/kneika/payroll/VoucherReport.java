package no.kneika.payroll;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.PersonId;

/**
 * What came of a file of vouchers, line by line. A file with a wrong line is refused whole and leaves no report.
 *
 * @param repeated the very same file was read before; nothing was changed now
 */
public record VoucherReport(VoucherFileId file, String name, Instant receivedAt, boolean repeated, List<Line> lines) {

    public VoucherReport {
        lines = List.copyOf(lines);
    }

    /**
     * @param number the line in the file, the heading being 1
     * @param mentor empty for another job, and for a person we do not know
     * @param total as it counts
     * @param rounding what payroll wrote more, because it rounds
     */
    public record Line(
            int number,
            Difference difference,
            Optional<PersonId> mentor,
            YearMonth workMonth,
            Minutes minutes,
            Money total,
            Money rounding) {}

    /** What the mentors' lines sum to; other jobs and unknown people are not ours to sum. */
    public Money total() {
        return Money.sum(lines.stream()
                .filter(l -> l.mentor().isPresent())
                .map(Line::total)
                .toList());
    }
}
