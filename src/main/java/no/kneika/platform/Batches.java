package no.kneika.platform;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import no.kneika.kernel.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * One yes to many things (samlesending). Each thing is a command of its own, with a key made of the batch and its place
 * in it: when the house dies in the middle, what was done stays done, and the rest goes on. One that is refused does
 * not stop the others.
 *
 * <p>Without a page, for example when the whole scheme is played:
 *
 * <pre>
 * var id = use.as(randi, () -> batches.start(randi, "extensions", batches.latest(randi, "extensions"), items));
 * batches.carryOut(randi, id);                                  // answers when everything has an outcome
 * var batch = use.as(randi, () -> batches.find(id)).orElseThrow();
 * </pre>
 *
 * The rooms say which items there are: {@code Extensions.ready}, {@code MonthBatch.toAttest}, {@code MonthBatch.toApprove},
 * {@code ClaimBatch.ready}.
 */
@Component
public class Batches implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);
    private static final int MOST = 500;
    private static final int LANES = 4;
    private static final String SOURCE = "design: batches";

    private final Use use;
    private final BatchRows rows;
    private final ObjectProvider<BatchWork> works;
    private final BusinessClock clock;
    private final Set<BatchId> running = ConcurrentHashMap.newKeySet();

    // For all batches together: whoever works in the browser meanwhile has the rest of the connections.
    private final ExecutorService lanes = Executors.newFixedThreadPool(
            Math.clamp(Runtime.getRuntime().availableProcessors(), 1, LANES),
            Thread.ofPlatform().name("batch-lane-", 1).daemon().factory());

    Batches(Use use, BatchRows rows, ObjectProvider<BatchWork> works, BusinessClock clock) {
        this.use = use;
        this.rows = rows;
        this.works = works;
        this.clock = clock;
    }

    /**
     * Starts a batch; inside {@link Use}. The same things chosen after the same batch are the same batch, however often
     * and from however many windows they are sent. Nothing is carried out yet.
     *
     * @param after the chooser's latest batch of the kind when the page was drawn ({@link #latest})
     */
    public BatchId start(Actor by, String kind, Optional<BatchId> after, List<BatchItem> items) {
        work(kind);
        if (items.isEmpty() || items.size() > MOST) throw new IllegalArgumentException("a batch of " + items.size());
        var id = new BatchId(
                UUID.nameUUIDFromBytes(identity(by, kind, after, items).getBytes(StandardCharsets.UTF_8)));
        rows.add(by, id, kind, items, clock.instant());
        return id;
    }

    /** The most that can be chosen at once. */
    public static int most() {
        return MOST;
    }

    /** The actor's newest batch of a kind; inside {@link Use}. */
    public Optional<BatchId> latest(Actor by, String kind) {
        return rows.latest(by, kind);
    }

    /** A batch of the actor's own; inside {@link Use}. */
    public Optional<Batch> find(BatchId id) {
        return rows.find(id);
    }

    /** What is done with the things of a kind. */
    public BatchWork work(String kind) {
        return works.stream()
                .filter(work -> work.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No BatchWork bean is called " + kind));
    }

    /**
     * Carries out what is left, a few at a time, and answers when everything has an outcome. What comes of each does not depend
     * on who was first: a room that needs an order holds what it changes. Outside {@link Use}.
     */
    public void carryOut(Actor by, BatchId id) {
        if (!running.add(id)) return;
        try {
            var batch = use.as(by, () -> rows.find(id)).orElseThrow(() -> new NotFound("batch"));
            var work = work(batch.kind());
            var going = batch.waiting().stream()
                    .map(line -> CompletableFuture.runAsync(() -> carryOut(by, id, work, line), lanes))
                    .toList();
            CompletableFuture.allOf(going.toArray(CompletableFuture[]::new)).join();
            use.run(by, () -> rows.end(by, id, clock.instant()));
        } finally {
            running.remove(id);
        }
    }

    /** As {@link #carryOut}, without waiting for it: one can leave the page and come back. */
    public void begin(Actor by, BatchId id) {
        Thread.ofVirtual().name("batch-" + id).start(() -> {
            try {
                carryOut(by, id);
            } catch (RuntimeException stopped) {
                // BatchResume goes on from here; messages of errors may tell about people.
                LOG.error("A batch stopped: {}", stopped.getClass().getSimpleName());
            }
        });
    }

    /** What has not begun goes on when the house is up again. */
    @Override
    public void close() {
        lanes.shutdownNow();
    }

    /** Says of everything that is left why it is not done. */
    void giveUp(Actor by, BatchId id, String code) {
        use.run(by, () -> {
            var why = List.of(Reason.of(code, SOURCE));
            rows.find(id).stream()
                    .flatMap(batch -> batch.waiting().stream())
                    .forEach(line -> rows.outcome(by, id, line.position(), "", why, clock.instant()));
            rows.end(by, id, clock.instant());
        });
    }

    private void carryOut(Actor by, BatchId id, BatchWork work, Batch.Line line) {
        var refused = attempt(by, id, work, line);
        if (!refused.isEmpty()) use.run(by, () -> rows.outcome(by, id, line.position(), "", refused, clock.instant()));
    }

    private List<Reason> attempt(Actor by, BatchId id, BatchWork work, Batch.Line line) {
        try {
            var answer = use.command(
                    by,
                    key(id, line),
                    work.kind(),
                    () -> work.carryOut(by, line.item()).map(done -> {
                        rows.outcome(by, id, line.position(), done.location(), List.of(), clock.instant());
                        return done;
                    }));
            return answer instanceof Answer.Refused(var reasons) ? reasons : List.of();
        } catch (Stale changed) {
            return List.of(Reason.of("batch-changed", SOURCE));
        } catch (NotFound gone) {
            return List.of(Reason.of("batch-gone", SOURCE));
        } catch (RuntimeException trouble) {
            LOG.error(
                    "One of a batch of {} could not be done: {}",
                    work.kind(),
                    trouble.getClass().getSimpleName());
            return List.of(Reason.of("batch-trouble", SOURCE));
        }
    }

    private static CommandKey key(BatchId id, Batch.Line line) {
        return new CommandKey(UUID.nameUUIDFromBytes((id + "/" + line.position()).getBytes(StandardCharsets.UTF_8)));
    }

    private static String identity(Actor by, String kind, Optional<BatchId> after, List<BatchItem> items) {
        return by.institution() + "|" + by.person() + "|" + by.capacity() + "|" + kind + "|"
                + after.map(BatchId::toString).orElse("first") + "|"
                + items.stream()
                        .map(item -> item.subject() + "=" + item.seen())
                        .sorted()
                        .collect(Collectors.joining("|"));
    }
}
