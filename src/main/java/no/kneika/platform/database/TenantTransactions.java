package no.kneika.platform.database;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs work in a transaction of one tenant and person; work that already is inside one joins it, if it is the same. */
@Component
public class TenantTransactions {

    private final TransactionTemplate template;
    private final Turns turns;

    public TenantTransactions(TenantTransactionManager manager, Turns turns) {
        this.template = new TransactionTemplate(manager);
        this.turns = turns;
    }

    /** The transaction open on this thread is one of ours. */
    public boolean isOpen() {
        return TenantTransactionManager.BOUND.isBound();
    }

    public <T extends @Nullable Object> T run(Bound bound, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "A technical transaction is open: tenant work has a transaction of its own");
        }
        return ScopedValue.where(TenantTransactionManager.BOUND, bound)
                .call(() -> turns.asked(() -> template.execute(status -> work.get())));
    }
}
