package no.kneika.support;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import no.kneika.platform.BusinessClock;
import org.springframework.context.annotation.Primary;

/** A business clock that stands still until a test sets it: Monday 17 August 2026, ten in the morning. */
@Primary
public class TestClock implements BusinessClock {

    private static final LocalDateTime START = LocalDateTime.of(2026, Month.AUGUST, 17, 10, 0);

    private volatile LocalDateTime now = START;

    @Override
    public LocalDateTime now() {
        return now;
    }

    public void set(LocalDateTime moment) {
        now = moment;
    }

    /** Ten in the morning of that day. */
    public void set(LocalDate day) {
        now = day.atTime(10, 0);
    }

    void reset() {
        now = START;
    }
}
