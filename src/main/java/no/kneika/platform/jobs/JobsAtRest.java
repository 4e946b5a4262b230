package no.kneika.platform.jobs;

import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import no.kneika.platform.Job;
import no.kneika.platform.TechnicalClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Waits until the jobs that are due are done. For winding the clock, and for tests. */
@Component
public class JobsAtRest {

    private static final long LOOK_AGAIN_MS = 15;

    private final JdbcClient jdbc;
    private final TechnicalClock technical;
    private final JobSettings settings;
    private final ObjectProvider<Job> jobs;
    private final ObjectProvider<JobEngine> engine;

    JobsAtRest(
            JdbcClient jdbc,
            TechnicalClock technical,
            JobSettings settings,
            ObjectProvider<Job> jobs,
            ObjectProvider<JobEngine> engine) {
        this.jdbc = jdbc;
        this.technical = technical;
        this.settings = settings;
        this.jobs = jobs;
        this.engine = engine;
    }

    /**
     * A job that failed waits for its next attempt and is not due. Patience begins anew with every job that is done.
     *
     * @return false when patience ran out first, or nobody on this node runs jobs
     */
    public boolean await() {
        var running = engine.getIfAvailable();
        var names = jobs.stream().map(Job::name).collect(Collectors.toSet());
        if (names.isEmpty()) return true;
        if (running == null || !running.isRunning()) return false;
        var until = technical.now().plus(settings.patience());
        long before = Long.MAX_VALUE;
        for (var due = due(names); due > 0; due = due(names)) {
            if (due < before) until = technical.now().plus(settings.patience());
            else if (technical.now().isAfter(until)) return false;
            before = due;
            running.nudge();
            if (!pause()) return false;
        }
        return true;
    }

    private long due(Set<String> names) {
        return jdbc.sql(
                        "select count(*) from scheduled_tasks where task_name in (:names) and (picked or execution_time <= :now)")
                .param("names", names)
                .param("now", technical.now().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private static boolean pause() {
        try {
            Thread.sleep(LOOK_AGAIN_MS);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
