package no.kneika.platform.jobs;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.ZoneOffset;
import no.kneika.platform.Job;
import no.kneika.platform.TechnicalClock;
import no.kneika.platform.Use;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Runs one-time jobs. The receipt and the job's own work are one transaction; db-scheduler removes the task in another
 * afterwards. A crash between the two runs the task again, which then finds its receipt and does nothing.
 */
@Component
class OneTime {

    private static final Logger LOG = LoggerFactory.getLogger(OneTime.class);

    private final Use use;
    private final JdbcClient jdbc;
    private final TechnicalClock technical;
    private final Aside aside;
    private final JobSettings settings;

    OneTime(Use use, JdbcClient jdbc, TechnicalClock technical, Aside aside, JobSettings settings) {
        this.use = use;
        this.jdbc = jdbc;
        this.technical = technical;
        this.aside = aside;
        this.settings = settings;
    }

    OneTimeTask<Asked> task(Job job) {
        return Tasks.oneTime(job.name(), Asked.class)
                .onFailure(this::failed)
                .execute((task, context) ->
                        run(job, task.getId(), task.getData(), context.getExecution().consecutiveFailures + 1));
    }

    void run(Job job, String instance, Asked asked, int attempt) {
        use.asSystem(asked.institution(), () -> {
            if (firstTime(job, instance)) {
                var id = instance.substring(instance.indexOf('/') + 1);
                job.run(new Job.Run(asked.institution(), id, asked.payload(), attempt));
            }
            return true;
        });
    }

    private boolean firstTime(Job job, String instance) {
        return jdbc.sql(
                                "insert into job_receipt (job, instance, done_at) values (:job, :instance, :at) on conflict do nothing")
                        .param("job", job.name())
                        .param("instance", instance)
                        .param("at", technical.now().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private void failed(ExecutionComplete complete, ExecutionOperations<Asked> operations) {
        Execution execution = complete.getExecution();
        int failures = execution.consecutiveFailures + 1;
        var cause = complete.getCause().orElse(null);
        if (failures < settings.attempts()) {
            var again = technical.now().plus(settings.waitAfter(failures));
            LOG.warn(
                    "Job {} failed for the {}. time ({}); tried again at {}",
                    execution.getTaskName(),
                    failures,
                    Trouble.of(cause),
                    again);
            operations.reschedule(complete, again);
            return;
        }
        aside.put(execution, failures, cause);
        operations.stop();
        LOG.error(
                "Job {} {} failed {} times and was put aside ({}). See bin/kneika jobs",
                execution.getTaskName(),
                execution.getId(),
                failures,
                Trouble.of(cause));
    }
}
