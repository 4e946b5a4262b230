package no.kneika.rehearsal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import no.kneika.kernel.Decision;
import no.kneika.platform.Actor;
import no.kneika.platform.Answer;
import no.kneika.platform.Batch;
import no.kneika.platform.BatchItem;
import no.kneika.platform.Batches;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.Remembered;
import no.kneika.platform.Use;
import org.jspecify.annotations.Nullable;

/** Where people act: every command goes the way a form goes, with a receipt, and is counted. */
final class Stage {

    private final House house;
    private final Use use;
    private final Tally tally = new Tally();

    Stage(House house) {
        this.house = house;
        this.use = house.room(Use.class);
    }

    <T> T room(Class<T> door) {
        return house.room(door);
    }

    House house() {
        return house;
    }

    Tally tally() {
        return tally;
    }

    LocalDate today() {
        return house.clock().today();
    }

    void dawns(LocalDate day) {
        house.clock().set(day);
    }

    /** On a day of one's own, which the house may not have come to. */
    void on(LocalDate day, Runnable act) {
        house.clock().on(day, act);
    }

    /** What others take part in happens when everybody has come to the day. */
    void demandTogether() {
        if (!house.clock().isTogether())
            throw new IllegalStateException(today() + ": something for everybody, on a day of one's own");
    }

    /** Reading, as somebody before whom a page is drawn. */
    <T> T looks(Actor actor, Supplier<T> work) {
        return use.as(actor, () -> {
            Remembered.onlyReads();
            return work.get();
        });
    }

    /** A command that is part of the play: refused, the rehearsal stops and says why. */
    <T> T does(Actor actor, String name, Supplier<Decision<T>> work) {
        return does(actor, name, 1, work);
    }

    /** @param single how many commands it would have been, each thing by itself */
    <T> T does(Actor actor, String name, int single, Supplier<Decision<T>> work) {
        var done = new Box<T>();
        var answer = command(actor, name, done, work);
        if (answer instanceof Answer.Refused(var reasons))
            throw new IllegalStateException(
                    today() + ": " + actor.capacity() + " was refused " + name + ": " + reasons);
        tally.count(actor.capacity(), single);
        return done.get();
    }

    /** A command that may be refused, and then nothing happens; a refusal counts as nothing done. */
    <T> Optional<T> tries(Actor actor, String name, Supplier<Decision<T>> work) {
        var done = new Box<T>();
        if (command(actor, name, done, work) instanceof Answer.Refused) return Optional.empty();
        tally.count(actor.capacity(), 1);
        return Optional.of(done.get());
    }

    /**
     * One yes to many things, as from a page with boxes to tick: one command, and each thing carried out by itself. One that
     * is refused stops the play.
     *
     * @param alone how many commands each would have been by itself
     * @return where each thing is now
     */
    List<String> doesAll(Actor actor, String kind, int alone, List<BatchItem> items) {
        var batches = room(Batches.class);
        var places = new ArrayList<String>();
        for (int from = 0; from < items.size(); from += Batches.most()) {
            var chosen = items.subList(from, Math.min(items.size(), from + Batches.most()));
            var id = does(
                    actor,
                    "start-" + kind,
                    alone * chosen.size(),
                    () -> Decision.accepted(batches.start(actor, kind, batches.latest(actor, kind), chosen)));
            batches.carryOut(actor, id);
            var batch = looks(actor, () -> batches.find(id)).orElseThrow();
            if (!batch.refused().isEmpty())
                throw new IllegalStateException(today() + ": " + kind + " refused " + batch.refused());
            batch.accepted().stream()
                    .flatMap(line -> line.outcome().stream())
                    .map(Batch.Outcome::location)
                    .forEach(places::add);
        }
        return places;
    }

    private <T> Answer command(Actor actor, String name, Box<T> done, Supplier<Decision<T>> work) {
        return use.command(
                actor,
                CommandKey.fresh(),
                name,
                () -> work.get().map(value -> {
                    done.value = value;
                    return new Done("/", "saved");
                }));
    }

    /** What a command answered beside its receipt. */
    private static final class Box<T> {
        private @Nullable T value;

        private T get() {
            return Objects.requireNonNull(value);
        }
    }
}
