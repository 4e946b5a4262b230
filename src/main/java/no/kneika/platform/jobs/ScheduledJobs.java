package no.kneika.platform.jobs;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.kneika.kernel.InstitutionId;
import no.kneika.platform.Job;
import no.kneika.platform.Jobs;
import no.kneika.platform.TechnicalClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes jobs into db-scheduler's table on the tenant's own connection. The library's client would do it on a connection
 * of its own, and could not ignore one that is there already without breaking the transaction.
 */
@Component
class ScheduledJobs implements Jobs {

    private final JdbcClient jdbc;
    private final TechnicalClock technical;
    private final ObjectProvider<Job> known;
    private final ObjectProvider<JobEngine> engine;

    ScheduledJobs(
            JdbcClient jdbc, TechnicalClock technical, ObjectProvider<Job> known, ObjectProvider<JobEngine> engine) {
        this.jdbc = jdbc;
        this.technical = technical;
        this.known = known;
        this.engine = engine;
    }

    @Override
    public void later(InstitutionId institution, String job, String id, String payload, Duration delay) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A job is asked for inside Use: " + job);
        }
        if (!names().contains(job)) throw new IllegalArgumentException("No Job bean is called " + job);
        // A job that was put aside is not asked for again by the same facts: people decide, with bin/kneika jobs.
        int added = jdbc.sql("""
                        insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
                        select :job, :instance, :data, :at, false, 1
                        where not exists (select from job_receipt where job = :job and instance = :instance)
                          and not exists (select from job_aside where job = :job and instance = :instance)
                        on conflict do nothing
                        """)
                .param("job", job)
                .param("instance", institution + "/" + id)
                .param("data", new Asked(institution, payload).bytes())
                .param("at", technical.now().plus(delay).atOffset(ZoneOffset.UTC))
                .update();
        if (added == 1 && delay.isZero()) nudgeAfterCommit();
    }

    @Override
    public Map<String, Standing> troubled(InstitutionId institution, String job, Collection<String> ids) {
        var found = new HashMap<String, Standing>();
        jdbc.sql("""
                        select task_instance as instance, consecutive_failures as failures, false as given_up
                        from scheduled_tasks
                        where task_name = :job and task_instance = any(:instances) and consecutive_failures > 0
                        union all
                        select instance, attempts, true from job_aside where job = :job and instance = any(:instances)
                        """)
                .param("job", job)
                .param(
                        "instances",
                        ids.stream().map(id -> institution + "/" + id).toArray(String[]::new))
                .query(row -> {
                    var instance = row.getString("instance");
                    found.put(
                            instance.substring(instance.indexOf('/') + 1),
                            new Standing(row.getInt("failures"), row.getBoolean("given_up")));
                });
        return found;
    }

    private Set<String> names() {
        return known.stream().map(Job::name).collect(Collectors.toUnmodifiableSet());
    }

    private void nudgeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                engine.ifAvailable(JobEngine::nudge);
            }
        });
    }
}
