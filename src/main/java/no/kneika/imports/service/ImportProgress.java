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

    private final Map<ImportId, Step> steps = new ConcurrentHashMap<>();

    public Step of(ImportId id) {
        return steps.getOrDefault(id, Step.WAITING);
    }

    void at(ImportId id, Step step) {
        steps.put(id, step);
    }

    void over(ImportId id) {
        steps.remove(id);
    }
}
