package no.kneika.access;

import java.util.List;
import java.util.Optional;
import no.kneika.kernel.Capacity;

/** Whom a student shares with (mottaker), and what can be shared with them, in the order the page shows it. */
public enum Recipient {
    MENTOR(Capacity.MENTOR, Field.NEED, Field.PLAN, Field.DIAGNOSIS, Field.PHONE),
    NAV(Capacity.NAV_ADVISER, Field.PLAN, Field.STATUS, Field.MENTOR_WORK),
    LECTURER(Capacity.LECTURER, Field.HAS_MENTOR, Field.COURSE_NEED),
    /** The coordinator reads need, plan and assessment to do the casework; the diagnosis is asked for by itself. */
    COORDINATOR(Capacity.COORDINATOR, Field.DIAGNOSIS);

    private final Capacity capacity;
    private final List<Field> fields;

    Recipient(Capacity capacity, Field... fields) {
        this.capacity = capacity;
        this.fields = List.of(fields);
    }

    public Capacity capacity() {
        return capacity;
    }

    public List<Field> fields() {
        return fields;
    }

    /** Who a capacity is to the student who shares; empty for those nothing can be shared with. */
    public static Optional<Recipient> of(Capacity capacity) {
        for (var recipient : values()) if (recipient.capacity == capacity) return Optional.of(recipient);
        return Optional.empty();
    }
}
