package no.kneika.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What this piece of work has worked out already (husket): one page asks the same large question for its rail, its head
 * and its list. Forgotten when {@link Use#as} ends. For questions only: never ask here for something the work then changes.
 */
public final class Remembered {

    private static final Object NOTHING = new Object();
    private static final ScopedValue<Boolean> READING = ScopedValue.newInstance();

    static final ScopedValue<Remembered> CURRENT = ScopedValue.newInstance();

    private final Map<Object, Object> answers = new HashMap<>();
    private boolean reading = READING.isBound();

    Remembered() {}

    /**
     * @param question what is asked, with everything the answer depends on; a record of the asker's own
     */
    @SuppressWarnings("unchecked") // the same question has the same kind of answer
    public static <T> T once(Record question, Supplier<T> work) {
        if (!CURRENT.isBound()) throw new IllegalStateException("remembered outside Use.as, who would forget?");
        var answers = CURRENT.get().answers;
        // Not computeIfAbsent: working out one answer may ask for another.
        var known = answers.get(question);
        if (known != null) return (T) known;
        var answer = work.get();
        answers.put(question, answer);
        return answer;
    }

    /** From here on this piece of work only reads: a page is being drawn. */
    public static void onlyReads() {
        if (CURRENT.isBound()) CURRENT.get().reading = true;
    }

    /** The same for everything inside. */
    public static <T> T reading(ScopedValue.CallableOp<T, Exception> work) throws Exception {
        return ScopedValue.where(READING, true).call(work);
    }

    /** As {@link #once}, but only while a page is drawn; work that may change the answer asks anew each time. */
    public static <T> T whileReading(Record question, Supplier<T> work) {
        return isReading() ? once(question, work) : work.get();
    }

    /**
     * The same for a question about many: those that were asked about before are not asked about again.
     *
     * @param question what is asked; the same for everybody who asks it
     */
    @SuppressWarnings("unchecked") // the same question has the same kind of answer
    public static <K, V> Map<K, V> eachWhileReading(
            String question, Collection<K> keys, Function<Collection<K>, Map<K, V>> work) {
        if (!isReading()) return work.apply(keys);
        var known = (Map<K, Object>) CURRENT.get().answers.computeIfAbsent(question, any -> new HashMap<K, Object>());
        var missing = new ArrayList<K>();
        for (var key : keys) if (known.putIfAbsent(key, NOTHING) == null) missing.add(key);
        if (!missing.isEmpty()) known.putAll(work.apply(missing));
        var answers = new LinkedHashMap<K, V>();
        for (var key : keys) {
            var answer = known.getOrDefault(key, NOTHING);
            if (answer != NOTHING) answers.put(key, (V) answer);
        }
        return answers;
    }

    /**
     * Work that remembers by itself and forgets when it is done: one portion of many, so that a whole institution is never
     * held at once.
     */
    public static <T> T apart(Supplier<T> work) {
        var portion = new Remembered();
        portion.reading = isReading();
        return ScopedValue.where(CURRENT, portion).call(work::get);
    }

    /** A page is being drawn: what is read once need not be read again. */
    public static boolean isReading() {
        return CURRENT.isBound() && CURRENT.get().reading;
    }

    public static boolean has(Record question) {
        return CURRENT.isBound() && CURRENT.get().answers.containsKey(question);
    }
}
