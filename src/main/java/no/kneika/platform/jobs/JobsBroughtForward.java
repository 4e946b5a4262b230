package no.kneika.platform.jobs;

import java.time.Duration;
import java.util.stream.Collectors;
import no.kneika.platform.Job;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Time passes for jobs too when somebody winds the clock of the training room: what was to wait, waits that much less,
 * and keeps its place in the queue.
 */
@Component
@Profile("training")
public class JobsBroughtForward {

    private final JdbcClient jdbc;
    private final ObjectProvider<Job> jobs;

    JobsBroughtForward(JdbcClient jdbc, ObjectProvider<Job> jobs) {
        this.jdbc = jdbc;
        this.jobs = jobs;
    }

    public void by(Duration passed) {
        var names = jobs.stream().map(Job::name).collect(Collectors.toSet());
        if (names.isEmpty()) return;
        jdbc.sql("""
                        update scheduled_tasks set execution_time = execution_time - :ms * interval '1 millisecond'
                        where task_name in (:names) and not picked
                        """).param("ms", passed.toMillis()).param("names", names).update();
    }
}
