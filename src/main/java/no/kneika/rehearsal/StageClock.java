package no.kneika.rehearsal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import no.kneika.platform.BusinessClock;
import no.kneika.rehearsal.domain.Plan;

/**
 * The business clock of a rehearsal: half past eight on the day the director says. Whoever is ahead of the house on an errand
 * of their own has a day of their own meanwhile.
 */
final class StageClock implements BusinessClock {

    private static final LocalTime MORNING = LocalTime.of(8, 30);
    private static final ScopedValue<LocalDate> OWN = ScopedValue.newInstance();

    private volatile LocalDate day = Plan.FIRST_DAY;

    void set(LocalDate today) {
        day = today;
    }

    /** Does something on a day that is this thread's alone. */
    void on(LocalDate own, Runnable act) {
        ScopedValue.where(OWN, own).run(act);
    }

    /** Whether the house has come as far as whoever asks. */
    boolean isTogether() {
        return today().equals(day);
    }

    @Override
    public LocalDateTime now() {
        return OWN.orElse(day).atTime(MORNING);
    }
}
