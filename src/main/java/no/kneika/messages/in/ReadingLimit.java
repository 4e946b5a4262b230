package no.kneika.messages.in;

import java.time.Duration;

/** What the reading of one paper may take: somebody else wrote it. Counted while it is read, by the one who reads. */
final class ReadingLimit {

    /**
     * Far more than a hundred full pages need.
     *
     * @param unpacked bytes everything in it unpacks to, in all
     * @param steps drawing instructions
     * @param signs letters and digits shown
     */
    record Most(long unpacked, int steps, int signs, Duration time) {

        static final Most OF_A_LETTER =
                new Most(BroughtLetter.MOST_UNPACKED, 2_000_000, 1_000_000, Duration.ofSeconds(20));
    }

    /** Not an IOException: those are swallowed where a font is missing or a form is drawn. */
    static final class Reached extends RuntimeException {

        final String reason;

        Reached(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }
    }

    private final Most most;
    private final long began = System.nanoTime();
    private long unpacked;
    private int steps;
    private int signs;

    ReadingLimit(Most most) {
        this.most = most;
    }

    void unpacked(long bytes) {
        unpacked += bytes;
        inTime();
    }

    void step() {
        steps++;
        inTime();
    }

    void sign() {
        signs++;
        inTime();
    }

    /** What was reached stays reached, whoever caught it meanwhile. */
    void inTime() {
        if (unpacked > most.unpacked()) throw new Reached("too-large");
        if (steps > most.steps() || signs > most.signs()) throw new Reached("endless");
        if (System.nanoTime() - began > most.time().toNanos()) throw new Reached("endless");
    }
}
