package no.kneika.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import no.kneika.kernel.InstitutionId;
import no.kneika.platform.Ids;
import no.kneika.platform.Job;
import no.kneika.platform.Jobs;
import no.kneika.platform.TechnicalClock;
import no.kneika.platform.Use;
import no.kneika.support.KneikaTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KneikaTest
class JobsTest {

    @Autowired
    Jobs jobs;

    @Autowired
    Use use;

    @Autowired
    JobsAtRest atRest;

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    OneTime oneTime;

    @Autowired
    JobsCommand command;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TechnicalClock technical;

    private final InstitutionId nordfjella = new InstitutionId(UUID.randomUUID());
    private final String id = Ids.next().toString();
    private final List<Job.Run> runs = new CopyOnWriteArrayList<>();

    @Test
    void aLetterAskedForIsSentWhenTheTransactionIsCommitted() {
        rehearsal.when(id, runs::add);

        use.asSystem(nordfjella, () -> {
            jobs.soon(nordfjella, Rehearsal.NAME, id, "letter 7");
            assertThat(runs).isEmpty();
            return true;
        });

        assertThat(atRest.await()).isTrue();
        assertThat(runs).containsExactly(new Job.Run(nordfjella, id, "letter 7", 1));
    }

    @Test
    void whatIsRolledBackWasNeverAskedFor() {
        rehearsal.when(id, runs::add);

        assertThatThrownBy(() -> use.asSystem(nordfjella, () -> {
                    jobs.soon(nordfjella, Rehearsal.NAME, id, "");
                    throw new IllegalStateException("refused after all");
                }))
                .hasMessage("refused after all");

        assertThat(waiting()).isZero();
        assertThat(atRest.await()).isTrue();
        assertThat(runs).isEmpty();
    }

    @Test
    void askingTwiceIsAskingOnceAlsoAfterItIsDone() {
        rehearsal.when(id, runs::add);

        ask();
        ask();
        atRest.await();
        ask();
        atRest.await();

        assertThat(runs).hasSize(1);
    }

    @Test
    void aJobForLaterWaits() {
        rehearsal.when(id, runs::add);

        use.asSystem(nordfjella, () -> {
            jobs.later(nordfjella, Rehearsal.NAME, id, "", Duration.ofHours(1));
            return true;
        });

        assertThat(atRest.await()).isTrue();
        assertThat(runs).isEmpty();
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void aRunThatFailsLeavesNothingAndIsTriedAgain() {
        rehearsal.when(id, run -> {
            begin(run.attempt());
            if (run.attempt() == 1) throw new IllegalStateException("the mail server is down");
            runs.add(run);
        });

        ask();

        await().untilAsserted(
                        () -> assertThat(runs).extracting(Job.Run::attempt).containsExactly(2));
        await().untilAsserted(() -> assertThat(waiting()).isZero());
        assertThat(daysBegun()).as("the first run's row is gone").isEqualTo(1);
    }

    @Test
    void aRunStartedAgainAfterACrashDoesNothing() {
        rehearsal.when(id, runs::add);
        var asked = new Asked(nordfjella, "letter 7");
        var instance = nordfjella + "/" + id;

        oneTime.run(rehearsal, instance, asked, 1);
        oneTime.run(rehearsal, instance, asked, 1);

        assertThat(runs).hasSize(1);
    }

    @Test
    void aJobInHandOfANodeThatWasKilledIsBegunAgainByAnother() {
        rehearsal.when(id, runs::add);
        jdbc.sql("""
                        insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, picked_by,
                          last_heartbeat, version)
                        values (:job, :instance, :data, :at, true, 'a node that was killed', :at, 2)
                        """)
                .param("job", Rehearsal.NAME)
                .param("instance", nordfjella + "/" + id)
                .param("data", new Asked(nordfjella, "letter 7").bytes())
                .param("at", technical.now().minusSeconds(30).atOffset(ZoneOffset.UTC))
                .update();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(runs).hasSize(1));
    }

    @Test
    void aPoisonedJobIsPutAsideWhereSomebodySeesItAndCanBeTriedAgain() {
        var cured = new AtomicBoolean();
        rehearsal.when(id, run -> {
            if (!cured.get()) throw new IllegalArgumentException("Eva Dahl has no address");
            runs.add(run);
        });

        ask();
        await().untilAsserted(() -> assertThat(list()).contains(id));

        assertThat(list())
                .contains("test.rehearsal", "3 attempts", "IllegalArgumentException")
                .doesNotContain("Eva Dahl");
        assertThat(waiting()).isZero();
        ask();
        assertThat(waiting()).as("the same facts do not ask again").isZero();

        cured.set(true);
        assertThat(command.run(List.of("retry", "test.rehearsal", nordfjella + "/" + id), quiet()))
                .isZero();
        await().untilAsserted(() -> assertThat(runs).hasSize(1));
        assertThat(list()).doesNotContain(id);
    }

    @Test
    void aJobIsAskedForInsideUse() {
        assertThatThrownBy(() -> jobs.soon(nordfjella, Rehearsal.NAME, id, ""))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aJobNobodyDoesIsABugAtOnce() {
        assertThatThrownBy(() -> use.asSystem(nordfjella, () -> {
                    jobs.soon(nordfjella, "test.unknown", id, "");
                    return true;
                }))
                .hasMessageContaining("test.unknown");
    }

    @Test
    void waitsDoubleUntilTheLongest() {
        var settings = new JobSettings(
                true,
                Duration.ofSeconds(1),
                8,
                Duration.ofSeconds(10),
                24,
                Duration.ofSeconds(10),
                Duration.ofHours(1),
                Duration.ofSeconds(20));

        assertThat(List.of(1, 2, 3, 9, 10, 24))
                .extracting(settings::waitAfter)
                .containsExactly(
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(40),
                        Duration.ofSeconds(2560),
                        Duration.ofHours(1),
                        Duration.ofHours(1));
    }

    private void ask() {
        use.asSystem(nordfjella, () -> {
            jobs.soon(nordfjella, Rehearsal.NAME, id, "");
            return true;
        });
    }

    /** Some row of the tenant's that a run writes. */
    private void begin(int dayOfMonth) {
        jdbc.sql("insert into day_begun (institution_id, day, begun_at) values (me_inst(), :day, :at)")
                .param("day", LocalDate.of(2026, Month.MARCH, dayOfMonth))
                .param("at", technical.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    private long daysBegun() {
        return use.asSystem(
                nordfjella,
                () -> jdbc.sql("select count(*) from day_begun")
                        .query(Long.class)
                        .single());
    }

    private long waiting() {
        return jdbc.sql("select count(*) from scheduled_tasks where task_instance = :instance")
                .param("instance", nordfjella + "/" + id)
                .query(Long.class)
                .single();
    }

    private String list() {
        var out = new ByteArrayOutputStream();
        command.run(List.of(), new PrintStream(out));
        return out.toString();
    }

    private static PrintStream quiet() {
        return new PrintStream(new ByteArrayOutputStream());
    }
}
