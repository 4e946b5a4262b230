package no.kneika.imports.service;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.kneika.imports.ImportId;
import org.springframework.stereotype.Component;

/**
 * How far the node that works on an import has come, for whoever looks. Only what is said on the way: whether an import
 * is read, decided and done stands in the database, and another node says that much.
 */
@Component
public class ImportProgress {

    /** What is done now, in order. */
    public enum Step {
        WAITING,
        READING,
        COMPARING,
        SHOWING,
        WRITING
    }

    /** @param rows how many lines have been read of how many; both zero when that is not what is being done */
    public record Far(Step step, int rows, int all) {}

    private static final Far NOT_BEGUN = new Far(Step.WAITING, 0, 0);

    private final Map<ImportId, Far> far = new ConcurrentHashMap<>();

    public Far of(ImportId id) {
        return far.getOrDefault(id, NOT_BEGUN);
    }

    void at(ImportId id, Step step) {
        far.put(id, new Far(step, 0, 0));
    }

    void rows(ImportId id, int read, int all) {
        far.put(id, new Far(Step.READING, read, all));
    }

    void over(ImportId id) {
        far.remove(id);
    }
}
