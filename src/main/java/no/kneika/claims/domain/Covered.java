package no.kneika.claims.domain;

import java.util.List;
import no.kneika.kernel.Money;

/**
 * The part of a cost piece that some slices of its entry cover.
 *
 * @param minutes how many of its minutes
 * @param worth what payroll paid for them
 */
record Covered(Cost cost, int minutes, Money worth) {

    static Covered by(Cost cost, List<Work> slices) {
        var piece = cost.piece();
        int minutes = 0;
        var worth = Money.ZERO;
        for (var slice : slices) {
            minutes += slice.overlap(piece.fromMinute(), piece.toMinute());
            worth = worth.plus(cost.worth(slice.fromMinute(), slice.toMinute()));
        }
        return new Covered(cost, minutes, worth);
    }
}
