package no.kneika.ledger;

import java.time.YearMonth;
import java.util.UUID;
import no.kneika.kernel.Money;

/**
 * What one voucher line with a minus takes back of a cost piece (tilbaketrekk).
 *
 * @param fromMinute the first minute that is no longer paid; the piece's own end where only øre are taken
 * @param voucherLine the line with the minus
 * @param payrollMonth the month payroll took it back in
 * @param amount zero where minutes were taken back and none of this part's cost
 */
public record PayBack(Piece piece, int fromMinute, UUID voucherLine, YearMonth payrollMonth, Money amount) {

    public PayBack {
        if (fromMinute < piece.fromMinute() || fromMinute > piece.toMinute())
            throw new IllegalArgumentException("not a minute of the piece");
        if (amount.isNegative()) throw new IllegalArgumentException("what is taken back is told without its minus");
    }
}
