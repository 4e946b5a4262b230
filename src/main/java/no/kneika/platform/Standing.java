package no.kneika.platform;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import no.kneika.kernel.InstitutionId;
import no.kneika.platform.database.Entered;
import org.springframework.stereotype.Component;

/**
 * What an institution has decided and stands until something new is decided (det som gjelder): rulebooks, costs. Kept
 * between transactions under the stamp whoever comes in is told, so no other Kneika on the same database has to be told.
 */
@Component
public final class Standing {

    private record Key(InstitutionId institution, Record question) {}

    private record Kept(UUID stamp, Object answer) {}

    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

    /**
     * @param question what is asked, with everything the answer depends on; a record of the asker's own
     * @param read asks the tables; its answer is never changed by anybody
     */
    @SuppressWarnings("unchecked") // the same question has the same kind of answer
    public <T> T of(InstitutionId institution, Record question, Supplier<T> read) {
        var entered = Entered.now();
        var stamp = entered == null ? null : entered.stamp(institution.value());
        if (stamp == null) return read.get();
        var key = new Key(institution, question);
        var known = kept.get(key);
        if (known != null && known.stamp().equals(stamp)) return (T) known.answer();
        var answer = read.get();
        kept.put(key, new Kept(stamp, answer));
        return answer;
    }

    /** Something is decided in this transaction: it reads what it decided, before anybody is told. */
    public void decides() {
        var entered = Entered.now();
        if (entered != null) entered.decides();
    }
}
