package no.kneika.platform.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.kneika.platform.Actor;
import no.kneika.platform.HouseJob;
import no.kneika.platform.InstitutionDirectory;
import no.kneika.platform.RecurringJob;
import no.kneika.platform.Use;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is done again and again. With several nodes, one of them does it each time. */
@Component
class Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(Recurring.class);

    private final Use use;
    private final ObjectProvider<InstitutionDirectory> institutions;
    private final ObjectProvider<RecurringJob> jobs;
    private final ObjectProvider<HouseJob> houseJobs;

    Recurring(
            Use use,
            ObjectProvider<InstitutionDirectory> institutions,
            ObjectProvider<RecurringJob> jobs,
            ObjectProvider<HouseJob> houseJobs) {
        this.use = use;
        this.institutions = institutions;
        this.jobs = jobs;
        this.houseJobs = houseJobs;
    }

    List<RecurringTask<Void>> tasks() {
        var tasks = new ArrayList<RecurringTask<Void>>();
        houseJobs.stream().forEach(job -> tasks.add(task(job.name(), job.every(), job::run)));
        jobs.stream().forEach(job -> tasks.add(task(job.name(), job.every(), () -> everywhere(job))));
        return tasks;
    }

    void everywhere(RecurringJob job) {
        institutions.stream()
                .flatMap(directory -> directory.all().stream())
                .forEach(institution ->
                        attempt(job.name(), () -> use.run(Actor.system(institution), () -> job.run(institution))));
    }

    private RecurringTask<Void> task(String name, Duration every, Runnable work) {
        return Tasks.recurring(name, FixedDelay.of(every)).execute((task, context) -> attempt(name, work));
    }

    /** The next time is the next attempt; the log gets the kind of error, not its message. */
    private static void attempt(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.error("Recurring job {} failed: {}", name, Trouble.of(failed));
        }
    }
}
