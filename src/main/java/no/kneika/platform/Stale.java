package no.kneika.platform;

import org.jspecify.annotations.Nullable;

/** Somebody was first (noen kom først): the page that was acted on no longer tells what is so. 409, and nothing changed. */
public class Stale extends RuntimeException {

    public Stale(String what) {
        super(what);
    }

    public Stale(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
