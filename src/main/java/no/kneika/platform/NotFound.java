package no.kneika.platform;

import org.jspecify.annotations.Nullable;

/** There is nothing here that the one who asks may know of (finnes ikke): 404, the same for what is missing and what is hidden. */
public class NotFound extends RuntimeException {

    /** @param what what was looked for, for the log; no names and no health information */
    public NotFound(String what) {
        super(what);
    }

    public NotFound(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
