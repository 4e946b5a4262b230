package no.kneika.desk;

import java.time.LocalDate;
import java.util.List;
import no.kneika.desk.domain.Sorted;
import no.kneika.kernel.Obligation;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.DutyList;
import org.springframework.stereotype.Service;

/** What every room says must be done, for whoever asks (arbeidslista). Derived from the facts each time; nothing is stored. */
@Service
public class Worklist {

    private final List<DutyList> rooms;
    private final BusinessClock clock;

    Worklist(List<DutyList> rooms, BusinessClock clock) {
        this.rooms = rooms;
        this.clock = clock;
    }

    /** Everything that concerns the actor, sorted by what it asks of them. Inside {@code Use.as}. */
    public Sorted of(Actor actor) {
        LocalDate today = clock.today();
        List<Obligation> all = rooms.stream()
                .flatMap(room -> room.dueBy(today, actor).stream())
                .filter(o -> o.who() == actor.capacity())
                .filter(o -> o.person() == null || o.person().equals(actor.person()))
                .toList();
        return Sorted.of(all, today);
    }
}
