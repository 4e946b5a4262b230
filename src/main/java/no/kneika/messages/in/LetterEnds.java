package no.kneika.messages.in;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import no.kneika.kernel.PersonId;
import no.kneika.messages.LetterId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came of letters, by whom and when. */
@Repository
public class LetterEnds {

    /**
     * What came of a letter.
     *
     * @param to whom it was sent back or on to; null for others
     */
    public record End(
            String what, PersonId by, Instant at, @Nullable String to) {}

    private final JdbcClient jdbc;

    LetterEnds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<End> of(LetterId id) {
        return jdbc.sql("""
                        select h.what, h.handled_by, h.handled_at, coalesce(f.to_name, o.to_name) as to_name
                        from letter_handling h
                        left join letter_forward f on f.institution_id = h.institution_id and f.letter_id = h.letter_id
                        left join letter_return r on r.institution_id = h.institution_id and r.letter_id = h.letter_id
                        left join outbox_item o on o.institution_id = r.institution_id and o.id = r.message_id
                        where h.letter_id = :id
                        """)
                .param("id", id.value())
                .query((row, n) -> new End(
                        row.getString("what"),
                        new PersonId(row.getObject("handled_by", UUID.class)),
                        row.getObject("handled_at", OffsetDateTime.class).toInstant(),
                        row.getString("to_name")))
                .optional();
    }
}
