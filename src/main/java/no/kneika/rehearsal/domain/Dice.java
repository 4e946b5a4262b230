package no.kneika.rehearsal.domain;

/**
 * Chance that depends on nothing but the seed and what it is about. The order of the throws does not matter, so whoever
 * plays a part differently changes nothing for the others.
 */
final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long seed;

    Dice(long seed) {
        this.seed = seed;
    }

    /** A number from and including one to and including the other. */
    int between(int least, int most, Object... about) {
        long mixed = mix(seed);
        for (var each : about) mixed = mix(mixed ^ each.toString().hashCode());
        return least + (int) Math.floorMod(mixed, (long) most - least + 1);
    }

    boolean oneIn(int count, Object... about) {
        return between(1, count, about) == 1;
    }

    /** The finaliser of splitmix64 (Steele, Lea and Flood 2014). */
    private static long mix(long value) {
        long z = value + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
