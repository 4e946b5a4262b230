package no.kneika.platform;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers which commands were carried out and what they answered. The receipt is inserted before the work: a second
 * sending waits in the unique index until the first has ended, and then answers the same.
 */
@Component
class Receipts {

    private final JdbcClient jdbc;

    Receipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Answer once(Actor actor, CommandKey key, String name, Instant at, Supplier<Decision<Done>> work) {
        if (!claim(actor, key, name, at)) return earlier(key, name);
        return switch (work.get()) {
            case Decision.Accepted<Done>(var done) -> {
                keep(actor, key, done);
                yield new Answer.Accepted(done, false);
            }
            case Decision.Refused<Done>(var reasons) -> throw new Use.Refusal(reasons);
        };
    }

    private boolean claim(Actor actor, CommandKey key, String name, Instant at) {
        return jdbc.sql("""
                        insert into receipt (institution_id, key, person_id, name, at)
                        values (:institution, :key, :person, :name, :at) on conflict do nothing
                        """)
                        .param("institution", actor.institution().value())
                        .param("key", key.value())
                        .param("person", actor.person().value())
                        .param("name", name)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
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
