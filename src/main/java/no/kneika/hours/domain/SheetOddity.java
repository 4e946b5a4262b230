package no.kneika.hours.domain;

import java.util.ArrayList;
import java.util.List;
import no.kneika.kernel.Minutes;

/** Why a month should be looked at before many are vouched for at once (merknad til måneden), most pressing first. */
public enum SheetOddity {
    DISPUTED,
    UNFUNDED,
    UNCONFIRMED,
    FIRST_MONTH,
    JUMP,
    NEAR_LIMIT,
    LATE;

    // Ours: half as much again as before, and not for a few hours' sake. Nine tenths of the grant is near its end.
    private static final int JUMP_AT_LEAST = 4 * 60;
    private static final int NEAR_PERCENT = 90;

    /** @param values for its sentence */
    public record Odd(SheetOddity what, List<Object> values) {
        Odd(SheetOddity what, Object... values) {
            this(what, List.of(values));
        }
    }

    /**
     * @param earlier hours of the same assignment in the months before, those that are known
     * @param granted what the grant carries in all; zero when nothing does
     */
    public record Facts(
            Minutes worked,
            List<Minutes> earlier,
            Minutes used,
            Minutes granted,
            long late,
            long unconfirmed,
            long disputed,
            long unfunded) {}

    public static List<Odd> of(Facts it) {
        var odd = new ArrayList<Odd>();
        if (it.disputed() > 0) odd.add(new Odd(DISPUTED, it.disputed()));
        if (it.unfunded() > 0) odd.add(new Odd(UNFUNDED, it.unfunded()));
        if (it.unconfirmed() > 0) odd.add(new Odd(UNCONFIRMED, it.unconfirmed()));
        if (it.earlier().isEmpty()) odd.add(new Odd(FIRST_MONTH));
        else {
            int before = it.earlier().stream().mapToInt(Minutes::value).sum()
                    / it.earlier().size();
            int more = it.worked().value() - before;
            if (more >= JUMP_AT_LEAST && it.worked().value() * 2 > before * 3)
                odd.add(new Odd(JUMP, it.worked(), new Minutes(before)));
        }
        if (!it.granted().isZero() && it.used().value() * 100L >= it.granted().value() * (long) NEAR_PERCENT)
            odd.add(new Odd(NEAR_LIMIT, it.used(), it.granted()));
        if (it.late() > 0) odd.add(new Odd(LATE, it.late()));
        return List.copyOf(odd);
    }
}
