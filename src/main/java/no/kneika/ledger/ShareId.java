package no.kneika.ledger;

import java.util.UUID;
import no.kneika.kernel.Id;
import no.kneika.platform.Ids;

/** A share of a cost piece (andel). */
public record ShareId(UUID value) implements Id {

    public static ShareId next() {
        return new ShareId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
