package no.kneika.cases;

import java.util.UUID;
import no.kneika.kernel.Id;

/** One invitation (invitasjon). */
public record InvitationId(UUID value) implements Id {

    public static InvitationId of(String text) {
        return new InvitationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
