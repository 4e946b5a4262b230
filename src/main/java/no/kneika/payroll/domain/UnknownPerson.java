package no.kneika.payroll.domain;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import no.kneika.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A line payroll paid to an employee number we have sent nothing for (ukjent person): taken in, and nobody's until somebody has
 * said what it is.
 *
 * @param file what the file is called
 * @param aside somebody's words about it, or null while it waits
 */
public record UnknownPerson(
        UUID line,
        String file,
        VoucherRow row,
        @Nullable String aside,
        @Nullable PersonId saidBy) {

    public boolean waits() {
        return aside == null;
    }

    /** Whose it may be: the one line of the month that was sent, is not paid, and has these very minutes and this rate. */
    public Optional<SentLine> resembles(Collection<SentLine> sent) {
        var alike = sent.stream()
                .filter(line -> line.workMonth().equals(row.workMonth()))
                .filter(line -> line.rate().equals(row.rate()))
                .filter(line -> !row.minutes().isZero() && line.unpaid().equals(row.minutes()))
                .toList();
        return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
    }
}
