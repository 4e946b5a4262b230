package no.kneika.funding.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.funding.GrantChange;
import no.kneika.funding.GrantChangeId;
import no.kneika.funding.GrantId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.InstitutionId;
import no.kneika.platform.Actor;
import no.kneika.platform.Place;
import no.kneika.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes of grants, what NAV was told of them word for word, and what it answered. */
@Repository
public class ChangeRows {

    private static final String SELECT = """
            select c.*, n.sent_on, n.way, a.agreed, a.answered_on
            from grant_change c
            left join grant_notice n on n.institution_id = c.institution_id and n.change_id = c.id
            left join grant_change_answer a on a.institution_id = c.institution_id and a.change_id = c.id
            """;

    private final JdbcClient sql;
    private final Vault vault;

    ChangeRows(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    public Optional<GrantChange> find(GrantChangeId id) {
        return sql.sql(SELECT + " where c.id = ?")
                .param(id.value())
                .query(ChangeRows::row)
                .optional();
    }

    /** The first one told first. */
    public List<GrantChange> of(Collection<CaseId> cases) {
        if (cases.isEmpty()) return List.of();
        return sql.sql(SELECT + " where c.case_id = any(?) order by c.told_at, c.id")
                .param(cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(ChangeRows::row)
                .list();
    }

    public List<GrantChange> of(GrantId grant) {
        return sql.sql(SELECT + " where c.grant_id = ? order by c.told_at, c.id")
                .param(grant.value())
                .query(ChangeRows::row)
                .list();
    }

    public void add(Actor by, GrantChange it, Instant at) {
        sql.sql("""
                        insert into grant_change (institution_id, id, grant_id, case_id, kind, from_on, hours_a_month, why, told_on, told_by,
                            told_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(by.institution().value())
                .param(it.id().value())
                .param(it.grant().value())
                .param(it.caseId().value())
                .param(it.kind().name())
                .param(it.from())
                .param(it.hoursAMonth().orElse(null))
                .param(it.why().name())
                .param(it.toldOn())
                .param(by.person().value())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False when somebody has told NAV already. */
    public boolean tell(Actor by, GrantChange it, GrantChange.Notice notice, String text, Instant at) {
        return sql.sql("""
                                insert into grant_notice (institution_id, change_id, case_id, text, way, sent_on, sent_by, sent_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                by.institution().value(),
                                it.id().value(),
                                it.caseId().value(),
                                vault.seal(place(by.institution(), it.id()), text),
                                notice.way().name(),
                                notice.sentOn(),
                                by.person().value(),
                                at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** What NAV was told, word for word. */
    public Optional<String> text(GrantChangeId id) {
        return sql.sql("select institution_id, text from grant_notice where change_id = ?")
                .param(id.value())
                .query((rs, n) -> vault.open(
                        place(new InstitutionId(rs.getObject("institution_id", UUID.class)), id), rs.getBytes("text")))
                .optional();
    }

    /** False when an answer is recorded already. */
    public boolean answer(Actor by, GrantChange it, GrantChange.Answer answer, Instant at) {
        return sql.sql("""
                                insert into grant_change_answer (institution_id, change_id, case_id, agreed, answered_on, recorded_by,
                                    recorded_at) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                by.institution().value(),
                                it.id().value(),
                                it.caseId().value(),
                                answer.agreed(),
                                answer.on(),
                                by.person().value(),
                                at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Place place(InstitutionId institution, GrantChangeId id) {
        return new Place(institution, "grant_notice", "text", id.value());
    }

    private static GrantChange row(ResultSet rs, int number) throws SQLException {
        var hours = rs.getObject("hours_a_month", Integer.class);
        var sentOn = rs.getObject("sent_on", LocalDate.class);
        var answeredOn = rs.getObject("answered_on", LocalDate.class);
        return new GrantChange(
                new GrantChangeId(rs.getObject("id", UUID.class)),
                new GrantId(rs.getObject("grant_id", UUID.class)),
                new CaseId(rs.getObject("case_id", UUID.class)),
                GrantChange.Kind.valueOf(rs.getString("kind")),
                rs.getObject("from_on", LocalDate.class),
                Optional.ofNullable(hours),
                GrantChange.Why.valueOf(rs.getString("why")),
                rs.getObject("told_on", LocalDate.class),
                sentOn == null
                        ? Optional.empty()
                        : Optional.of(new GrantChange.Notice(sentOn, GrantChange.Way.valueOf(rs.getString("way")))),
                answeredOn == null
                        ? Optional.empty()
                        : Optional.of(new GrantChange.Answer(answeredOn, rs.getBoolean("agreed"))));
    }
}
