package no.kneika.platform;

import org.jspecify.annotations.Nullable;

/** Kneika will not start (starter ikke), with one sentence that says why and one that says what to do. */
public class WillNotStart extends RuntimeException {

    private final String remedy;

    public WillNotStart(String why, String remedy) {
        this(why, remedy, null);
    }

    public WillNotStart(String why, String remedy, @Nullable Throwable cause) {
        super(why, cause);
        this.remedy = remedy;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }
}
