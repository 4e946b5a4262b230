package no.kneika.access.domain;

import java.util.EnumSet;
import java.util.Set;
import no.kneika.access.Field;
import no.kneika.access.Recipient;
import no.kneika.access.Share;
import no.kneika.kernel.Capacity;

/**
 * Who, of those admitted to a case, reads which field (rules.md 7). Casework is read without being shared; the diagnosis
 * never is.
 */
public final class Readers {

    private static final Set<Field> COORDINATOR = EnumSet.complementOf(EnumSet.of(Field.DIAGNOSIS));
    private static final Set<Field> ADVISER = EnumSet.of(Field.HAS_MENTOR, Field.NEED, Field.PLAN, Field.TALK);

    private Readers() {}

    public static boolean mayRead(Field field, Capacity capacity, Set<Share> shared) {
        return forCasework(capacity).contains(field)
                || Recipient.of(capacity)
                        .filter(recipient -> recipient.fields().contains(field))
                        .filter(recipient -> shared.contains(new Share(recipient, field)))
                        .isPresent();
    }

    private static Set<Field> forCasework(Capacity capacity) {
        return switch (capacity) {
            case STUDENT -> EnumSet.allOf(Field.class);
            case COORDINATOR, SYSTEM -> COORDINATOR;
            case ADVISER -> ADVISER;
            default -> EnumSet.noneOf(Field.class);
        };
    }
}
