package no.kneika.platform.clock;

import java.time.Duration;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.HouseJob;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Looks every minute whether a new day has come. Tests turn it off: there each test winds a clock of its own. */
@Component
@ConditionalOnBooleanProperty(name = "kneika.days.watch", matchIfMissing = true)
class DayWatch implements HouseJob {

    private final Days days;
    private final BusinessClock clock;

    DayWatch(Days days, BusinessClock clock) {
        this.days = days;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "platform.day-begins";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        days.begin(clock.today());
    }
}
