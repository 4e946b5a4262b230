package no.kneika.hours.domain;

import java.time.LocalDate;
import no.kneika.hours.Usage.Pace;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;

/** What an even pace (jevnt forbruk) would have used by a day, and how the real use compares. */
public final class EvenPace {

    private EvenPace() {}

    /** Granted hours by the share of days that have passed, today included; whole minutes, half up. */
    public static Minutes by(LocalDate today, Period period, Minutes granted) {
        if (today.isBefore(period.from())) return Minutes.ZERO;
        if (!today.isBefore(period.to())) return granted;
        long passed = new Period(period.from(), today).days();
        long days = period.days();
        return new Minutes(Math.toIntExact((2 * granted.value() * passed + days) / (2 * days)));
    }

    /** Within a tenth of the total is even: nobody meets a person by the minute. */
    public static Pace verdict(Minutes granted, Minutes used, Minutes expected) {
        if (granted.isZero()) return Pace.NONE;
        if (used.compareTo(granted) >= 0) return Pace.USED_UP;
        long apart = 10L * (used.value() - expected.value());
        if (apart > granted.value()) return Pace.FASTER;
        return -apart > granted.value() ? Pace.SLOWER : Pace.EVEN;
    }
}
