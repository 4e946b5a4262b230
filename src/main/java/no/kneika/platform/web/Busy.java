package no.kneika.platform.web;

import java.sql.SQLTransientConnectionException;
import no.kneika.platform.TooBusy;
import org.jspecify.annotations.Nullable;

/** Whether what went wrong is that there was no connection in time: something that passes by itself, and no fault of anybody's. */
final class Busy {

    private static final int DEEPEST = 8;

    private Busy() {}

    static boolean is(@Nullable Throwable fault) {
        int depth = 0;
        for (Throwable each = fault; each != null && depth < DEEPEST; each = each.getCause(), depth++)
            // The pool says the same of a server that is away; then there is a cause from the driver beneath it.
            if (each instanceof TooBusy || each instanceof SQLTransientConnectionException && each.getCause() == null)
                return true;
        return false;
    }
}
