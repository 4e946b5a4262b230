package no.kneika.hours.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kneika.hours.domain.MoreHoursRules.Answer;
import no.kneika.hours.domain.MoreHoursRules.Outcome;
import no.kneika.hours.domain.MoreHoursRules.Request;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.PersonId;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who asked for more hours, and what was answered. */
@Repository
public class MoreHoursRows {

    private static final String REQUESTS = """
            select q.id, q.case_id, q.asked_by, q.asked_at, a.outcome, a.answered_by, a.answered_at
            from more_hours_request q
            left join more_hours_answer a on a.institution_id = q.institution_id and a.request_id = q.id
            where q.institution_id = me_inst() and\s""";

    private final JdbcClient jdbc;

    MoreHoursRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void ask(CaseId caseId, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into more_hours_request (institution_id, id, case_id, asked_by, asked_at)
                        values (me_inst(), :id, :case, :by, :at)
                        """)
                .param("id", Ids.next())
                .param("case", caseId.value())
                .param("by", by.value())
                .param("at", Entries.utc(at))
                .update();
    }

    /** @param words sealed, or null where nothing was said */
    public void answer(Request request, Outcome outcome, byte @Nullable [] words, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into more_hours_answer (institution_id, request_id, case_id, outcome, words, answered_by, answered_at)
                        values (me_inst(), :request, :case, :outcome, :words, :by, :at)
                        """)
                .param("request", request.id())
                .param("case", request.caseId().value())
                .param("outcome", outcome.name())
                .param("words", words, Types.BINARY)
                .param("by", by.value())
                .param("at", Entries.utc(at))
                .update();
    }

    public Optional<Request> find(UUID id) {
        return requests("q.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** Every request of a case, the newest first. */
    public List<Request> of(CaseId caseId) {
        return requests("q.case_id = :case", Map.of("case", caseId.value()));
    }

    /** What nobody has answered, of the cases whoever asks may know of. */
    public List<Request> unanswered() {
        return requests("a.request_id is null", Map.of());
    }

    /** The sealed words of the answers to a case's requests. */
    public Map<UUID, byte[]> words(CaseId caseId) {
        var words = new HashMap<UUID, byte[]>();
        jdbc.sql("select request_id, words from more_hours_answer where case_id = :case and words is not null")
                .param("case", caseId.value())
                .query(row -> {
                    words.put(row.getObject("request_id", UUID.class), row.getBytes("words"));
                });
        return words;
    }

    private List<Request> requests(String where, Map<String, ?> values) {
        return jdbc.sql(REQUESTS + where + " order by q.asked_at desc, q.id desc")
                .params(values)
                .query((row, n) -> request(row))
                .list();
    }

    private static Request request(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return new Request(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                new PersonId(row.getObject("asked_by", UUID.class)),
                day(row, "asked_at"),
                outcome == null
                        ? Optional.empty()
                        : Optional.of(new Answer(
                                Outcome.valueOf(outcome),
                                new PersonId(row.getObject("answered_by", UUID.class)),
                                day(row, "answered_at"))));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(BusinessClock.ZONE)
                .toLocalDate();
    }
}
