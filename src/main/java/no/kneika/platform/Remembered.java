package no.kneika.platform;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What this piece of work has worked out already (husket): one page asks the same large question for its rail, its head
 * and its list. Forgotten when {@link Use#as} ends. For questions only: never ask here for something the work then changes.
 */
public final class Remembered {

    static final ScopedValue<Remembered> CURRENT = ScopedValue.newInstance();

    private final Map<Object, Object> answers = new HashMap<>();

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

    public static boolean has(Record question) {
        return CURRENT.isBound() && CURRENT.get().answers.containsKey(question);
    }
}
