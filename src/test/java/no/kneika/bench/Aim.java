package no.kneika.bench;

import java.util.Map;

/**
 * What was aimed at before anything was measured.
 *
 * @param ofLimit per cent of the limit; 0 for none
 * @param p99 in milliseconds at half the rate; 0 for none
 */
record Aim(int ofLimit, int p99) {

    static final Aim NONE = new Aim(0, 0);
    static final double START_SECONDS = 4;
    static final int RESIDENT_MB = 350;
    static final int LIST_BYTES = 14_000;

    private static final Map<String, Aim> AIMS = Map.of(
            "a", new Aim(50, 40),
            "b", new Aim(40, 30),
            "c", new Aim(45, 100),
            "d", new Aim(70, 100),
            "f", new Aim(0, 2000),
            "h", new Aim(0, 150),
            "i", new Aim(0, 5000),
            "j", new Aim(0, 1000));

    static Aim of(String scenario) {
        return AIMS.getOrDefault(scenario, NONE);
    }
}
