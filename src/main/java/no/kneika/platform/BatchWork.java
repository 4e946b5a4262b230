package no.kneika.platform;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import no.kneika.kernel.Decision;

/**
 * What is done with each thing of one kind of batch. A room declares a bean; its work is the very service the one-by-one
 * page uses. Words: {@code batch.<kind>.title}, {@code .progress} (done, all), {@code .done} (accepted), {@code .back}.
 */
public interface BatchWork {

    /** Unique in the house, kebab-case. Never changed: batches lie under it. */
    String kind();

    /** One command, in a transaction of its own, as the one who started the batch. */
    Decision<Done> carryOut(Actor by, BatchItem item);

    /** What the things are called on the page of the batch. Inside {@link Use}; whoever shows a case says so to the {@link Trail}. */
    Map<UUID, String> names(Actor by, Collection<UUID> subjects);

    /** The place in the rail the batch belongs to. */
    String navItem();

    /** Where one comes from and goes back to. */
    String home();
}
