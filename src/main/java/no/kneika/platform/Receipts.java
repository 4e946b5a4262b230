package no.kneika.platform;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.platform.database.Entered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers which commands were carried out and what they answered. The receipt is inserted as the transaction comes
 * in, before the work: a second sending waits in the unique index until the first has ended, and then answers the same.
 */
@Component
class Receipts {

    private final JdbcClient jdbc;

    Receipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Inside the transaction that came in with the receipt. */
    Answer once(Actor actor, CommandKey key, String name, Supplier<Decision<Done>> work) {
        var entered = Entered.now();
        if (entered == null || !entered.receiptTaken()) return earlier(key, name);
        return switch (work.get()) {
            case Decision.Accepted<Done>(var done) -> {
                keep(actor, key, done);
                yield new Answer.Accepted(done, false);
            }
            case Decision.Refused<Done>(var reasons) -> throw new Use.Refusal(reasons);
        };
    }

    private void keep(Actor actor, CommandKey key, Done done) {
        jdbc.sql("""
                        insert into receipt_answer (institution_id, key, person_id, location, message)
                        values (:institution, :key, :person, :location, :message)
                        """)
                .param("institution", actor.institution().value())
                .param("key", key.value())
                .param("person", actor.person().value())
                .param("location", done.location())
                .param("message", done.message())
                .update();
    }

    /** The receipt is invisible when another person holds the key, and of no use when another command does. */
    private Answer earlier(CommandKey key, String name) {
        return answered(key, name)
                .<Answer>map(done -> new Answer.Accepted(done, true))
                .orElseThrow(() -> new Use.Refusal(
                        List.of(Reason.of("command-key-taken", "design: a form sent twice acts once"))));
    }

    /** What a command that was carried out answered. */
    Optional<Done> answered(CommandKey key, String name) {
        return jdbc.sql("""
                        select location, message from receipt join receipt_answer using (institution_id, key)
                        where key = :key and name = :name
                        """)
                .param("key", key.value())
                .param("name", name)
                .query(Done.class)
                .optional();
    }
}
