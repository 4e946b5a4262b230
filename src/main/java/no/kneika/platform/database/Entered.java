package no.kneika.platform.database;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the database said when this transaction came in. */
public final class Entered {

    private final UUID institution;
    private final @Nullable UUID stamp;
    private final boolean receiptTaken;
    private boolean decides;

    Entered(UUID institution, @Nullable UUID stamp, boolean receiptTaken) {
        this.institution = institution;
        this.stamp = stamp;
        this.receiptTaken = receiptTaken;
    }

    /** Of the transaction that is open on this thread; null where none of a tenant's is. */
    public static @Nullable Entered now() {
        return (Entered) TransactionSynchronizationManager.getResource(Entered.class);
    }

    public UUID institution() {
        return institution;
    }

    /** The command's receipt is this transaction's: its key had not been used. */
    public boolean receiptTaken() {
        return receiptTaken;
    }

    /**
     * Another one when the institution has decided something new; null where what is decided must be read, for another
     * institution or because this very transaction decides.
     */
    public @Nullable UUID stamp(UUID of) {
        return decides || !institution.equals(of) ? null : stamp;
    }

    /** From here on what is decided is read again. */
    public void decides() {
        decides = true;
    }
}
