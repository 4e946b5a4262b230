package no.kneika.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.platform.database.Ground;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Work is done as somebody, in one transaction, once, and leaves a trail. */
class UseTest {

    private static final Ground GROUND = Ground.get();
    private static final BusinessClock CLOCK = () -> LocalDateTime.of(2026, Month.SEPTEMBER, 1, 10, 0);

    private final List<Map<CaseId, Set<Shown>>> lines = new ArrayList<>();
    private final TrailSink log = (actor, shown) -> lines.add(Map.copyOf(shown));
    private final Use use = new Use(
            GROUND.transactions,
            CLOCK,
            new Receipts(GROUND.jdbc),
            new StaticListableBeanFactory(Map.of("log", log)).getBeanProvider(TrailSink.class));

    private final InstitutionId university = new InstitutionId(Ids.next());
    private final Actor randi = new Actor(university, new PersonId(Ids.next()), Capacity.COORDINATOR);
    private final Actor jorunn = new Actor(university, new PersonId(Ids.next()), Capacity.APPROVER);
    private final CommandKey key = CommandKey.fresh();
    private final CaseId ingrids = new CaseId(Ids.next());

    @BeforeAll
    static void tables() {
        GROUND.migrate(
                "drop table if exists probe_attestation",
                "create table probe_attestation (institution_id uuid, month text, by uuid, primary key (institution_id, month))",
                "call fence_tenant('probe_attestation')");
    }

    @Test
    void aFormSentTwiceActsOnceAndAnswersTheSame() {
        var first = use.command(randi, key, "attest", () -> attest(randi, "2026-09"));
        var second = use.command(randi, key, "attest", () -> attest(randi, "2026-09"));

        assertThat(first).isEqualTo(new Answer.Accepted(new Done("/months/2026-09", "attested"), false));
        assertThat(second).isEqualTo(new Answer.Accepted(new Done("/months/2026-09", "attested"), true));
        assertThat(attestations()).isOne();
    }

    @Test
    void aFormSentTwiceAtTheSameMomentActsOnce() throws Exception {
        var runs = new AtomicInteger();
        var gate = new CountDownLatch(1);
        Callable<Answer> send = () -> {
            gate.await();
            return use.command(randi, key, "attest", () -> {
                runs.incrementAndGet();
                return attest(randi, "2026-09");
            });
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = List.of(threads.submit(send), threads.submit(send), threads.submit(send), threads.submit(send));
            gate.countDown();
            var repeated = 0;
            for (var each : sent) {
                assertThat(each.get())
                        .isInstanceOfSatisfying(
                                Answer.Accepted.class,
                                answer -> assertThat(answer.done()).isEqualTo(new Done("/months/2026-09", "attested")));
                if (each.get() instanceof Answer.Accepted(var done, var again) && again) repeated++;
            }
            assertThat(repeated).isEqualTo(3);
        }
        assertThat(runs).hasValue(1);
        assertThat(attestations()).isOne();
    }

    @Test
    void aRefusedCommandLeavesNothingBehindAndMayBeSentAgain() {
        var refused = use.command(randi, key, "attest", () -> {
            attest(randi, "2026-09");
            return Decision.refused(Reason.of("month-not-over", "rules.md 4"));
        });

        assertThat(refused)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        answer -> assertThat(answer.reasons())
                                .extracting(Reason::code)
                                .containsExactly("month-not-over"));
        assertThat(attestations()).isZero();
        assertThat(use.command(randi, key, "attest", () -> attest(randi, "2026-09")))
                .isEqualTo(new Answer.Accepted(new Done("/months/2026-09", "attested"), false));
    }

    @Test
    void aCommandThatFailsLeavesNothingBehind() {
        assertThatThrownBy(() -> use.command(randi, key, "attest", () -> {
                    attest(randi, "2026-09");
                    throw new NotFound("month");
                }))
                .isInstanceOf(NotFound.class);
        assertThat(attestations()).isZero();
        assertThat(use.command(randi, key, "attest", () -> attest(randi, "2026-09")))
                .isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void aKeyOfAnotherPersonIsRefused() {
        use.command(randi, key, "attest", () -> attest(randi, "2026-09"));
        assertThat(use.command(jorunn, key, "attest", () -> attest(jorunn, "2026-10")))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        answer -> assertThat(answer.reasons())
                                .extracting(Reason::code)
                                .containsExactly("command-key-taken"));
        assertThat(attestations()).isOne();
    }

    @Test
    void aKeyOfAnotherCommandIsRefused() {
        use.command(randi, key, "attest", () -> attest(randi, "2026-09"));
        assertThat(use.command(randi, key, "approve", () -> attest(randi, "2026-10")))
                .isInstanceOf(Answer.Refused.class);
    }

    @Test
    void theSecondOfTwoPeopleWhoDoTheSameIsToldThatSomebodyWasFirst() {
        use.command(randi, key, "attest", () -> attest(randi, "2026-09"));
        assertThatThrownBy(() -> use.command(jorunn, CommandKey.fresh(), "attest", () -> attest(jorunn, "2026-09")))
                .isInstanceOf(Stale.class);
    }

    @Test
    void writingWhatOneMayNotKnowOfIsNotFound() {
        assertThatThrownBy(() -> use.run(
                        randi,
                        () -> GROUND.jdbc
                                .sql("insert into probe_attestation values (?, '2026-09', ?)")
                                .params(Ids.next(), randi.person().value())
                                .update()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void workInsideWorkOfTheSamePersonIsOneTransaction() {
        assertThatThrownBy(() -> use.run(randi, () -> {
                    use.run(randi, () -> attest(randi, "2026-09"));
                    throw new NotFound("month");
                }))
                .isInstanceOf(NotFound.class);
        assertThat(attestations()).isZero();
    }

    @Test
    void aTransactionBelongsToOnePersonInOneCapacity() {
        assertThatThrownBy(() -> use.run(randi, () -> use.run(jorunn, () -> attest(jorunn, "2026-09"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("APPROVER")
                .hasMessageNotContaining(jorunn.person().toString());
    }

    @Test
    void whatWasShownIsOneLineHoweverOftenItWasShown() {
        use.run(randi, () -> {
            Trail.shows(ingrids, Shown.CASE);
            use.run(randi, () -> Trail.shows(ingrids, Shown.NEED));
            Trail.shows(ingrids, Shown.CASE);
        });
        assertThat(lines).containsExactly(Map.of(ingrids, Set.of(Shown.CASE, Shown.NEED)));
    }

    @Test
    void whatARefusalShowedIsWrittenToo() {
        use.command(randi, key, "attest", () -> {
            Trail.shows(ingrids, Shown.HOURS);
            return Decision.refused(Reason.of("month-not-over", "rules.md 4"));
        });
        assertThat(lines).containsExactly(Map.of(ingrids, Set.of(Shown.HOURS)));
    }

    @Test
    void nothingShownIsNoLine() {
        use.run(randi, () -> attest(randi, "2026-09"));
        assertThat(lines).isEmpty();
    }

    @Test
    void nothingIsShownOutside() {
        assertThatThrownBy(() -> Trail.shows(ingrids, Shown.CASE)).isInstanceOf(IllegalStateException.class);
    }

    private Decision<Done> attest(Actor by, String month) {
        GROUND.jdbc
                .sql("insert into probe_attestation values (?, ?, ?)")
                .params(by.institution().value(), month, by.person().value())
                .update();
        return Decision.accepted(new Done("/months/" + month, "attested"));
    }

    private int attestations() {
        return use.asSystem(
                university,
                () -> GROUND.jdbc
                        .sql("select count(*) from probe_attestation")
                        .query(Integer.class)
                        .single());
    }
}
