package no.kneika.rehearsal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import no.kneika.platform.BusinessClock;
import no.kneika.rehearsal.domain.Plan;

/** The business clock of a rehearsal: half past eight on the day the director says. */
final class StageClock implements BusinessClock {

    private static final LocalTime MORNING = LocalTime.of(8, 30);

    private volatile LocalDate day = Plan.FIRST_DAY;

    void set(LocalDate today) {
        day = today;
    }

    @Override
    public LocalDateTime now() {
        return day.atTime(MORNING);
    }
}
