package no.kneika.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import no.kneika.platform.Job;
import no.kneika.platform.TechnicalClock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** db-scheduler, started when everything else is up and stopped before the database goes. */
@Component
@ConditionalOnProperty(name = "kneika.jobs.enabled", matchIfMissing = true)
class JobEngine implements SmartLifecycle {

    private static final Duration LAST_WORK = Duration.ofSeconds(10);
    private static final int MISSED = 6;

    private final DataSource pool;
    private final JobSettings settings;
    private final TechnicalClock technical;
    private final ObjectProvider<Job> jobs;
    private final OneTime oneTime;
    private final Recurring recurring;
    private volatile @Nullable Scheduler scheduler;

    JobEngine(
            DataSource pool,
            JobSettings settings,
            TechnicalClock technical,
            ObjectProvider<Job> jobs,
            OneTime oneTime,
            Recurring recurring) {
        this.pool = pool;
        this.settings = settings;
        this.technical = technical;
        this.jobs = jobs;
        this.oneTime = oneTime;
        this.recurring = recurring;
    }

    @Override
    public void start() {
        var running = build();
        running.start();
        scheduler = running;
    }

    @Override
    public void stop() {
        var running = scheduler;
        scheduler = null;
        if (running != null) running.stop();
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    /** There is something to do now. */
    void nudge() {
        var running = scheduler;
        if (running != null) running.triggerCheckForDueExecutions();
    }

    private Scheduler build() {
        List<Task<?>> known = new ArrayList<>();
        jobs.stream().forEach(job -> known.add(oneTime.task(job)));
        List<RecurringTask<Void>> started = recurring.tasks();
        return Scheduler.create(pool, known)
                .startTasks(started)
                .schedulerName(new SchedulerName.Fixed("kneika-" + UUID.randomUUID()))
                .clock(technical::now)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
                .serializer(new Asked.AsText())
                .executorService(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("job-", 0).factory()))
                .threads(settings.threads())
                .pollingInterval(settings.polling())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(MISSED)
                .pollUsingLockAndFetch(0.5, 1.0)
                // Messages of errors may tell about people: the failure handlers log what may be logged.
                .failureLogging(LogLevel.OFF, false)
                .shutdownMaxWait(LAST_WORK)
                .build();
    }
}
