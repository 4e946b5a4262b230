package no.kneika.cases;

import java.time.LocalDate;

/** How a case ended (avslutning). */
public record Closure(Why why, LocalDate lastDay) {

    /** Why it ended; never whose fault. */
    public enum Why {
        /** The studies are done. */
        FINISHED,
        /** The help is not needed any more. */
        NOT_NEEDED,
        /** The student has moved to another institution. */
        MOVED,
        /** The studies were broken off. */
        LEFT,
        /** Something else is better. */
        OTHER
    }
}
