package no.kneika.claims.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import no.kneika.kernel.Money;
import no.kneika.ledger.Piece;

/**
 * A cost piece, and whether it has left the hands of the rules (kostnad).
 *
 * @param taken some of it is claimed, received, lost or written off: it stays as it is
 */
public record Cost(Piece piece, boolean taken) {

    /** Another part of what the same voucher line paid for some of the same minutes. */
    boolean isBeside(Cost other) {
        return piece.entry().equals(other.piece.entry())
                && piece.voucherLine().equals(other.piece.voucherLine())
                && piece.fromMinute() < other.piece.toMinute()
                && other.piece.fromMinute() < piece.toMinute();
    }

    /**
     * What payroll paid for the minutes [from, to) of this piece's entry. Counted from the piece's start, so that
     * neighbours sum to the piece to the øre.
     */
    Money worth(int from, int to) {
        int first = Math.clamp(from, piece.fromMinute(), piece.toMinute());
        int last = Math.clamp(to, first, piece.toMinute());
        return upTo(last).minus(upTo(first));
    }

    private Money upTo(int minute) {
        var length = BigDecimal.valueOf(piece.minutes().value());
        var part = BigDecimal.valueOf(minute - piece.fromMinute());
        return Money.ofOre(BigDecimal.valueOf(piece.amount().ore())
                .multiply(part)
                .divide(length, 0, RoundingMode.HALF_UP)
                .longValueExact());
    }
}
