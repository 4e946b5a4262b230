package no.kneika.ledger;

import java.util.UUID;
import no.kneika.kernel.Id;
import no.kneika.platform.Ids;

/** A cost piece (kostnadsbit). */
public record PieceId(UUID value) implements Id {

    public static PieceId next() {
        return new PieceId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
