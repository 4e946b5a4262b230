package no.kneika.platform.jobs;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import no.kneika.platform.Job;
import org.springframework.stereotype.Component;

/** A job whose runs do what a test says, by the job's id. */
@Component
class Rehearsal implements Job {

    static final String NAME = "test.rehearsal";

    private final Map<String, Consumer<Run>> acts = new ConcurrentHashMap<>();

    void when(String id, Consumer<Run> act) {
        acts.put(id, act);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Run run) {
        acts.getOrDefault(run.id(), nothing -> {}).accept(run);
    }
}
