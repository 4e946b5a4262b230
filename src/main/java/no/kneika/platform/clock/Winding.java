package no.kneika.platform.clock;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.concurrent.locks.ReentrantLock;
import no.kneika.platform.ClockWinding;
import no.kneika.platform.database.Emptying;
import no.kneika.platform.jobs.JobsAtRest;
import no.kneika.platform.jobs.JobsBroughtForward;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Winds the clock a day at a time, and lets each day do what it does before the next begins. */
@Component
@Profile("training")
class Winding implements ClockWinding {

    private final WoundClock clock;
    private final Days days;
    private final JobsAtRest jobs;
    private final JobsBroughtForward forward;
    private final Emptying room;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    Winding(WoundClock clock, Days days, JobsAtRest jobs, JobsBroughtForward forward, Emptying room) {
        this.clock = clock;
        this.days = days;
        this.jobs = jobs;
        this.forward = forward;
        this.room = room;
    }

    @Override
    public LocalDate windBy(Period step) {
        if (step.isNegative() || step.isZero()) throw new IllegalArgumentException("The clock only goes forward");
        oneAtATime.lock();
        try {
            var goal = clock.today().plus(step);
            days.begin(clock.today());
            while (clock.today().isBefore(goal)) windOneDay();
            return clock.today();
        } finally {
            oneAtATime.unlock();
        }
    }

    // What was to happen before midnight happens before the new day begins; what the new day gave rise to, until now.
    private void windOneDay() {
        var sinceMidnight = Duration.ofNanos(clock.now().toLocalTime().toNanoOfDay());
        pass(Duration.ofDays(1).minus(sinceMidnight));
        clock.windOneDay();
        days.begin(clock.today());
        pass(sinceMidnight);
    }

    private void pass(Duration time) {
        forward.by(time);
        jobs.await();
    }

    @Override
    public void startOver(Runnable furnish) {
        oneAtATime.lock();
        try {
            room.empty();
            clock.forget();
            furnish.run();
        } finally {
            oneAtATime.unlock();
        }
    }
}
