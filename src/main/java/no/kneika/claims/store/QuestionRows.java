package no.kneika.claims.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.claims.ClaimId;
import no.kneika.claims.domain.ClaimFacts;
import no.kneika.claims.store.ClaimWriting.Moment;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Place;
import no.kneika.platform.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a unit asked about a claim, and what was answered. Sealed: nobody knows what a question will hold. */
@Repository
public class QuestionRows {

    private static final String ALL = """
            select q.institution_id, q.id, q.claim_id, q.case_id, q.content, q.asked_by, q.asked_on,
                   a.content as answer, a.answered_by, a.answered_on
            from claim_question q
            left join claim_answer a on a.institution_id = q.institution_id and a.question_id = q.id
            where q.institution_id = me_inst()
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    QuestionRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** @param answer null while nobody has answered */
    public record Question(
            UUID id,
            ClaimId claim,
            CaseId caseId,
            String text,
            PersonId askedBy,
            LocalDate askedOn,
            @Nullable Answer answer) {}

    public record Answer(String text, PersonId by, LocalDate on) {}

    /** Oldest first. */
    public List<Question> of(ClaimId claim) {
        return jdbc.sql(ALL + " and q.claim_id = :claim order by q.asked_at, q.id")
                .param("claim", claim.value())
                .query((row, n) -> question(row))
                .list();
    }

    public Optional<Question> find(UUID id) {
        return jdbc.sql(ALL + " and q.id = :id")
                .param("id", id)
                .query((row, n) -> question(row))
                .optional();
    }

    /** A claim somebody waits for an answer about, and since when. */
    public record Open(ClaimId claim, CaseId caseId, LocalDate since) {}

    public List<Open> open() {
        return jdbc.sql("""
                        select q.claim_id, q.case_id, min(q.asked_on) as since from claim_question q
                        where q.institution_id = me_inst() and not exists (
                          select from claim_answer a where a.institution_id = q.institution_id and a.question_id = q.id)
                        group by q.claim_id, q.case_id order by since, q.claim_id
                        """)
                .query((row, n) -> new Open(
                        new ClaimId(row.getObject("claim_id", UUID.class)),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getObject("since", LocalDate.class)))
                .list();
    }

    public void ask(UUID id, ClaimFacts claim, String text, Moment moment) {
        jdbc.sql("""
                        insert into claim_question (institution_id, id, claim_id, case_id, content, asked_by, asked_on, asked_at)
                        values (me_inst(), :id, :claim, :case, :content, :by, :on, :at)
                        """)
                .param("id", id)
                .param("claim", claim.id().value())
                .param("case", claim.caseId().value())
                .param("content", vault.seal(place(moment.by().institution(), "claim_question", id), text))
                .param("by", moment.by().person().value())
                .param("on", moment.on())
                .param("at", moment.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    public void answer(Question question, String text, Moment moment) {
        jdbc.sql("""
                        insert into claim_answer (institution_id, question_id, claim_id, case_id, content, answered_by, answered_on,
                                                  answered_at)
                        values (me_inst(), :id, :claim, :case, :content, :by, :on, :at)
                        """)
                .param("id", question.id())
                .param("claim", question.claim().value())
                .param("case", question.caseId().value())
                .param("content", vault.seal(place(moment.by().institution(), "claim_answer", question.id()), text))
                .param("by", moment.by().person().value())
                .param("on", moment.on())
                .param("at", moment.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Question question(ResultSet row) throws SQLException {
        var institution = new InstitutionId(row.getObject("institution_id", UUID.class));
        var id = row.getObject("id", UUID.class);
        var answered = row.getBytes("answer");
        return new Question(
                id,
                new ClaimId(row.getObject("claim_id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                vault.open(place(institution, "claim_question", id), row.getBytes("content")),
                new PersonId(row.getObject("asked_by", UUID.class)),
                row.getObject("asked_on", LocalDate.class),
                answered == null
                        ? null
                        : new Answer(
                                vault.open(place(institution, "claim_answer", id), answered),
                                new PersonId(row.getObject("answered_by", UUID.class)),
                                row.getObject("answered_on", LocalDate.class)));
    }

    private static Place place(InstitutionId institution, String table, UUID id) {
        return new Place(institution, table, "content", id);
    }
}
