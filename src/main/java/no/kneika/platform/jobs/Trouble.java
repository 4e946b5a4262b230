package no.kneika.platform.jobs;

import org.jspecify.annotations.Nullable;

/** What went wrong, as it may stand in a log or a table: the kind of error and where. Its message may tell about a person. */
public final class Trouble {

    private Trouble() {}

    public static String of(@Nullable Throwable cause) {
        if (cause == null) return "unknown";
        var root = cause;
        while (root.getCause() != null && root.getCause() != root) root = root.getCause();
        var trace = root.getStackTrace();
        return root.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
