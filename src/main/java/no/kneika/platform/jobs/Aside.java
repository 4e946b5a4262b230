package no.kneika.platform.jobs;

import com.github.kagkarlsson.scheduler.task.Execution;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import no.kneika.platform.Technical;
import no.kneika.platform.TechnicalClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Jobs whose attempts are used up (lagt til side). They stay until a person tries them again. */
@Component
class Aside {

    /** @param trouble the kind of error and where, never its message: that may tell about a person */
    record Row(String job, String instance, int attempts, String trouble, Instant at) {}

    private final Technical technical;
    private final JdbcClient jdbc;
    private final TechnicalClock clock;

    Aside(Technical technical, JdbcClient jdbc, TechnicalClock clock) {
        this.technical = technical;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void put(Execution execution, int attempts, @Nullable Throwable cause) {
        var data = Objects.requireNonNull((Asked) execution.taskInstance.getData());
        technical.run(() -> jdbc.sql("""
                        insert into job_aside (job, instance, task_data, attempts, trouble, at)
                        values (:job, :instance, :data, :attempts, :trouble, :at)
                        on conflict (job, instance) do update
                        set attempts = excluded.attempts, trouble = excluded.trouble, at = excluded.at
                        """)
                .param("job", execution.getTaskName())
                .param("instance", execution.getId())
                .param("data", data.bytes())
                .param("attempts", attempts)
                .param("trouble", Trouble.of(cause))
                .param("at", clock.now().atOffset(ZoneOffset.UTC))
                .update());
    }

    List<Row> all() {
        return technical.run(() -> jdbc.sql("select job, instance, attempts, trouble, at from job_aside order by at")
                .query(Row.class)
                .list());
    }

    /** Back among the jobs that wait. False when it is not aside. */
    boolean tryAgain(String job, String instance) {
        return technical.run(() -> jdbc.sql("""
                        with back as (delete from job_aside where job = :job and instance = :instance returning *)
                        insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
                        select job, instance, task_data, :at, false, 1 from back on conflict do nothing
                        """)
                        .param("job", job)
                        .param("instance", instance)
                        .param("at", clock.now().atOffset(ZoneOffset.UTC))
                        .update())
                == 1;
    }
}
