package no.kneika.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import no.kneika.desk.domain.Sorted;
import no.kneika.kernel.Obligation;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.DutyList;
import no.kneika.platform.Remembered;
import org.springframework.stereotype.Service;

/**
 * What every room says must be done, for whoever asks (arbeidslista). Derived from the facts for each page, once;
 * nothing is stored.
 */
@Service
public class Worklist {

    private record Whole(Actor actor, LocalDate today) {}

    private record Counted(Actor actor, LocalDate today) {}

    private final List<DutyList> rooms;
    private final BusinessClock clock;

    Worklist(List<DutyList> rooms, BusinessClock clock) {
        this.rooms = rooms;
        this.clock = clock;
    }

    /** Everything that concerns the actor, sorted by what it asks of them. Inside {@code Use.as}. */
    public Sorted of(Actor actor) {
        var today = clock.today();
        return Remembered.once(new Whole(actor, today), () -> sorted(actor, today, room -> room.dueBy(today, actor)));
    }

    /** The same for those who only count: what a thing is called may be missing. Inside {@code Use.as}. */
    Sorted counted(Actor actor) {
        var today = clock.today();
        if (Remembered.has(new Whole(actor, today))) return of(actor);
        return Remembered.once(
                new Counted(actor, today), () -> sorted(actor, today, room -> room.counted(today, actor)));
    }

    private Sorted sorted(Actor actor, LocalDate today, Function<DutyList, List<Obligation>> ask) {
        List<Obligation> all = rooms.stream()
                .flatMap(room -> ask.apply(room).stream())
                .filter(o -> o.who() == actor.capacity())
                .filter(o -> o.person() == null || o.person().equals(actor.person()))
                .toList();
        return Sorted.of(all, today);
    }
}
