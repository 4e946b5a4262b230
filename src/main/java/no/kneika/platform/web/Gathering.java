package no.kneika.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;

/**
 * Reads the fields of a form one by one and remembers everything that was wrong, so that a person hears it all at once.
 *
 * <pre>{@code
 * var typed = new Gathering();
 * var from = typed.take(Inputs.date(form.value("from"), "from", today));
 * var hours = typed.take(Inputs.hours(form.value("hours"), "hours"));
 * Decision<GrantTyped> grant = typed.make(() -> new GrantTyped(from.get(), hours.get()));
 * }</pre>
 */
public final class Gathering {

    private final List<Reason> against = new ArrayList<>();

    /** The value, to be asked for within {@link #make} only. */
    public <T> Supplier<T> take(Decision<T> read) {
        against.addAll(read.reasons());
        return read::orThrow;
    }

    public void refuse(Reason reason) {
        against.add(reason);
    }

    public List<Reason> reasons() {
        return List.copyOf(against);
    }

    /** The whole, when every field was sound. */
    public <T> Decision<T> make(Supplier<T> whole) {
        return against.isEmpty() ? Decision.accepted(whole.get()) : new Decision.Refused<>(against);
    }
}
