package no.kneika.platform;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work on technical tables (teknisk transaksjon): sessions, jobs, finding out who logs in. No institution is bound,
 * so every tenant table is empty here. Inside {@link Use#as} it joins the transaction that is open.
 */
@Component
public class Technical {

    private final TransactionTemplate template;

    Technical(@Qualifier("technicalTransactionManager") PlatformTransactionManager manager) {
        this.template = new TransactionTemplate(manager);
    }

    public <T extends @Nullable Object> T run(Supplier<T> work) {
        return template.execute(status -> work.get());
    }
}
