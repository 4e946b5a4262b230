package no.kneika.platform;

import java.time.Instant;

/** The clock of sessions, tokens, jobs and the access log (teknisk klokke). It is never wound. */
public interface TechnicalClock {

    Instant now();

    /** The clock of the machine. */
    static TechnicalClock ofTheMachine() {
        return Instant::now;
    }
}
