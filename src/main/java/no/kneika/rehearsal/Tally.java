package no.kneika.rehearsal;

import java.util.EnumMap;
import java.util.Map;
import no.kneika.kernel.Capacity;

/** Counts what people do, as commands given and as if each thing had been done by itself. */
final class Tally {

    private final Map<Capacity, Integer> commands = new EnumMap<>(Capacity.class);
    private final Map<Capacity, Integer> oneByOne = new EnumMap<>(Capacity.class);

    /** @param single how many commands it would have been one by one */
    synchronized void count(Capacity who, int single) {
        commands.merge(who, 1, Integer::sum);
        oneByOne.merge(who, single, Integer::sum);
    }

    synchronized int commands(Capacity who) {
        return commands.getOrDefault(who, 0);
    }

    synchronized int oneByOne(Capacity who) {
        return oneByOne.getOrDefault(who, 0);
    }
}
