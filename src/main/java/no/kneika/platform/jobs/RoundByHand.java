package no.kneika.platform.jobs;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import no.kneika.platform.Actor;
import no.kneika.platform.HouseJob;
import no.kneika.platform.HouseRound;
import no.kneika.platform.InstitutionDirectory;
import no.kneika.platform.Job;
import no.kneika.platform.RecurringJob;
import no.kneika.platform.Technical;
import no.kneika.platform.TechnicalClock;
import no.kneika.platform.Use;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A round of the house. Where an engine runs, both would pick the same job: there it refuses. */
@Component
class RoundByHand implements HouseRound {

    private final ObjectProvider<HouseJob> houseJobs;
    private final ObjectProvider<RecurringJob> recurring;
    private final ObjectProvider<Job> jobs;
    private final ObjectProvider<InstitutionDirectory> institutions;
    private final ObjectProvider<JobEngine> engine;
    private final OneTime oneTime;
    private final Use use;
    private final Technical technical;
    private final JdbcClient jdbc;
    private final TechnicalClock clock;

    RoundByHand(
            ObjectProvider<HouseJob> houseJobs,
            ObjectProvider<RecurringJob> recurring,
            ObjectProvider<Job> jobs,
            ObjectProvider<InstitutionDirectory> institutions,
            ObjectProvider<JobEngine> engine,
            OneTime oneTime,
            Use use,
            Technical technical,
            JdbcClient jdbc,
            TechnicalClock clock) {
        this.houseJobs = houseJobs;
        this.recurring = recurring;
        this.jobs = jobs;
        this.institutions = institutions;
        this.engine = engine;
        this.oneTime = oneTime;
        this.use = use;
        this.technical = technical;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private static final int LANES = 4;

    private record Waiting(String taskName, String taskInstance, byte[] taskData) {}

    @Override
    public void make() {
        small();
        var all = institutions.stream()
                .flatMap(directory -> directory.all().stream())
                .toList();
        recurring.stream()
                .sorted(Comparator.comparing(RecurringJob::name))
                .forEach(job ->
                        all.forEach(institution -> use.run(Actor.system(institution), () -> job.run(institution))));
    }

    @Override
    public void small() {
        demandNoEngine();
        houseJobs.stream().sorted(Comparator.comparing(HouseJob::name)).forEach(HouseJob::run);
        for (var due = due(); !due.isEmpty(); due = due())
            if (due.size() == 1) run(due.getFirst());
            else sideBySide(due);
    }

    /** As an engine would: what was asked for separately waits for nothing but itself. */
    private void sideBySide(List<Waiting> due) {
        try (var lanes =
                Executors.newFixedThreadPool(Math.clamp(Runtime.getRuntime().availableProcessors(), 1, LANES))) {
            var going = due.stream()
                    .map(waiting -> CompletableFuture.runAsync(() -> run(waiting), lanes))
                    .toList();
            CompletableFuture.allOf(going.toArray(CompletableFuture[]::new)).join();
        }
    }

    private void demandNoEngine() {
        var running = engine.getIfAvailable();
        if (running != null && running.isRunning()) throw new IllegalStateException("an engine runs the jobs here");
    }

    private List<Waiting> due() {
        return technical.run(
                () -> jdbc.sql("""
                        select task_name, task_instance, task_data from scheduled_tasks
                        where not picked and execution_time <= :now and task_data is not null
                        order by execution_time, task_name, task_instance
                        """).param("now", now()).query(Waiting.class).list());
    }

    private void run(Waiting waiting) {
        var job = jobs.stream()
                .filter(each -> each.name().equals(waiting.taskName()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Job bean is called " + waiting.taskName()));
        oneTime.run(job, waiting.taskInstance(), Asked.of(waiting.taskData()), 1);
        technical.run(
                () -> jdbc.sql("delete from scheduled_tasks where task_name = :name and task_instance = :instance")
                        .param("name", waiting.taskName())
                        .param("instance", waiting.taskInstance())
                        .update());
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }
}
