package no.kneika.platform;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import no.kneika.kernel.InstitutionId;
import no.kneika.platform.database.Entered;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What an institution has decided and stands until something new is decided (det som gjelder): rulebooks, costs. Kept
 * between transactions under the stamp whoever comes in is told, so no other Kneika on the same database has to be told.
 */
@Component
public final class Standing {

    private record Key(InstitutionId institution, Record question) {}

    private record Kept(Object stamp, Object answer) {}

    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

    /**
     * @param question what is asked, with everything the answer depends on; a record of the asker's own
     * @param read asks the tables; its answer is never changed by anybody
     */
    public <T> T of(InstitutionId institution, Record question, Supplier<T> read) {
        var entered = Entered.now();
        return kept(entered == null ? null : entered.stamp(institution.value()), institution, question, read);
    }

    /**
     * What follows from facts of the institution one is inside that have a stamp of their own, for which the asker answers:
     * another one as soon as a transaction that changed them is done, and {@code null} while that cannot be said.
     */
    public <T> T under(@Nullable Object stamp, Record question, Supplier<T> read) {
        var entered = Entered.now();
        if (entered == null) return read.get();
        return kept(stamp, new InstitutionId(entered.institution()), question, read);
    }

    @SuppressWarnings("unchecked") // the same question has the same kind of answer
    private <T> T kept(@Nullable Object stamp, InstitutionId institution, Record question, Supplier<T> read) {
        if (stamp == null) return read.get();
        var key = new Key(institution, question);
        var known = kept.get(key);
        if (known != null && known.stamp().equals(stamp)) return (T) known.answer();
        var answer = read.get();
        kept.put(key, new Kept(stamp, answer));
        return answer;
    }

    /** The same at the institution whoever asks has come into. */
    public <T> T here(Record question, Supplier<T> read) {
        var entered = Entered.now();
        return entered == null ? read.get() : of(new InstitutionId(entered.institution()), question, read);
    }

    /** Something is decided in this transaction: it reads what it decided, before anybody is told. */
    public void decides() {
        var entered = Entered.now();
        if (entered != null) entered.decides();
    }
}
