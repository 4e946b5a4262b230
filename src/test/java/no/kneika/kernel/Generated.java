package no.kneika.kernel;

import java.util.List;
import java.util.Random;

/**
 * Generated histories with a seed that is printed when something fails. Run again with {@code -Dkneika.seed=...} to see
 * the same.
 */
public final class Generated {

    private final long seed;
    private final Random random;

    public Generated() {
        this(Long.getLong("kneika.seed", new Random().nextLong()));
    }

    public Generated(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** Both ends included. */
    public long between(long low, long high) {
        return low + (long) Math.floor(random.nextDouble() * (high - low + 1));
    }

    public int between(int low, int high) {
        return (int) between((long) low, (long) high);
    }

    public boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    public <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    @Override
    public String toString() {
        return "seed " + seed + " (run again with -Dkneika.seed=" + seed + ")";
    }
}
