package no.kneika.platform.training;

import no.kneika.platform.CommandKey;
import no.kneika.platform.Technical;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Receipts for what is done to the training room as a whole: nobody need be signed in, and each is many transactions, so
 * the receipt comes first, in one of its own.
 */
@Component
@Profile("training")
class OnceOnly {

    private final Technical technical;
    private final JdbcClient jdbc;

    OnceOnly(Technical technical, JdbcClient jdbc) {
        this.technical = technical;
        this.jdbc = jdbc;
    }

    boolean isFirst(CommandKey key, String step) {
        return technical.run(
                () -> jdbc.sql("insert into clock_winding (key, step) values (:key, :step) on conflict do nothing")
                                .param("key", key.value())
                                .param("step", step)
                                .update()
                        == 1);
    }
}
