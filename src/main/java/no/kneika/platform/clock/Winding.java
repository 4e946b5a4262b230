package no.kneika.platform.clock;

import java.time.LocalDate;
import java.time.Period;
import java.util.concurrent.locks.ReentrantLock;
import no.kneika.platform.ClockWinding;
import no.kneika.platform.jobs.JobsAtRest;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Winds the clock a day at a time, and lets each day do what it does before the next begins. */
@Component
@Profile("training")
class Winding implements ClockWinding {

    private final WoundClock clock;
    private final Days days;
    private final JobsAtRest jobs;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    Winding(WoundClock clock, Days days, JobsAtRest jobs) {
        this.clock = clock;
        this.days = days;
        this.jobs = jobs;
    }

    @Override
    public LocalDate windBy(Period step) {
        if (step.isNegative() || step.isZero()) throw new IllegalArgumentException("The clock only goes forward");
        oneAtATime.lock();
        try {
            var goal = clock.today().plus(step);
            days.begin(clock.today());
            while (clock.today().isBefore(goal)) {
                clock.windOneDay();
                days.begin(clock.today());
                jobs.await();
            }
            return clock.today();
        } finally {
            oneAtATime.unlock();
        }
    }
}
