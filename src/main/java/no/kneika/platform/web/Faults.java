package no.kneika.platform.web;

import java.security.SecureRandom;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a fault to the log under a reference a person can read aloud. Messages are left out: they may carry a name. */
final class Faults {

    private static final Logger log = LoggerFactory.getLogger(Faults.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ23456789";
    private static final int FRAMES = 12;

    private Faults() {}

    /** @return the reference, for example "K7F-4QX" */
    static String log(@Nullable Throwable fault) {
        var reference = reference();
        log.error("Fault {}: {}", reference, fault == null ? "no exception" : describe(fault));
        return reference;
    }

    static String describe(Throwable fault) {
        var text = new StringBuilder();
        int depth = 0;
        for (Throwable each = fault; each != null && depth < 6; each = each.getCause(), depth++) {
            text.append(depth == 0 ? "" : "\n caused by ")
                    .append(each.getClass().getName());
            if (each instanceof SQLException sql)
                text.append(" (SQL state ").append(sql.getSQLState()).append(')');
            var frames = each.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++)
                text.append("\n  at ").append(frames[i]);
        }
        return text.toString();
    }

    private static String reference() {
        var letters = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            if (i == 3) letters.append('-');
            letters.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }
}
