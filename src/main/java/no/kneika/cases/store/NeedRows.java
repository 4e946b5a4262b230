package no.kneika.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.cases.NavFacts;
import no.kneika.cases.NavMeasure;
import no.kneika.cases.NeedId;
import no.kneika.cases.Origin;
import no.kneika.cases.RaiseNeed;
import no.kneika.institution.ResponsibleId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Actor;
import no.kneika.platform.Ids;
import no.kneika.platform.Place;
import no.kneika.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of needs and of what is known about NAV. */
@Repository
public class NeedRows {

    /** A need, still sealed. */
    public record Sealed(
            NeedId id,
            CaseId caseId,
            Origin origin,
            Optional<String> onBehalfOf,
            byte[] told,
            PersonId raisedBy,
            Instant raisedAt,
            Optional<LocalDate> wantedFrom) {}

    private final JdbcClient sql;
    private final Vault vault;

    NeedRows(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    public NeedId add(Actor by, CaseId caseId, RaiseNeed need, Instant at) {
        var id = Ids.next();
        sql.sql("""
                        insert into need (institution_id, id, case_id, origin, on_behalf_of, told, wanted_from, raised_by, raised_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(by.institution().value())
                .param(id)
                .param(caseId.value())
                .param(need.origin().name())
                .param(need.onBehalfOf().orElse(null))
                .param(vault.seal(new Place(by.institution(), "need", "told", id), need.text()))
                .param(need.wantedFrom().orElse(null))
                .param(by.person().value())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
        return new NeedId(id);
    }

    public List<Sealed> of(CaseId caseId) {
        return sql.sql("select * from need where case_id = ? order by raised_at, id")
                .param(caseId.value())
                .query(NeedRows::row)
                .list();
    }

    public NavFacts nav(CaseId caseId) {
        return sql.sql("select * from nav_fact where case_id = ? order by version desc limit 1")
                .param(caseId.value())
                .query((rs, n) -> new NavFacts(
                        NavMeasure.valueOf(rs.getString("measure")),
                        Optional.ofNullable(rs.getObject("reduced_capacity", Boolean.class)),
                        CaseRows.nav(rs),
                        rs.getInt("version")))
                .optional()
                .orElse(NavFacts.NOTHING);
    }

    public void note(Actor by, CaseId caseId, NavFacts facts, int version, Instant at) {
        var contact = facts.contact();
        sql.sql("""
                        insert into nav_fact (institution_id, id, case_id, version, measure, reduced_capacity, office_number, office_name,
                            adviser_name, adviser_phone, adviser_id, adviser_ref, noted_by, noted_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(by.institution().value())
                .param(Ids.next())
                .param(caseId.value())
                .param(version)
                .param(facts.measure().name())
                .param(facts.reducedWorkCapacity().orElse(null))
                .param(contact.map(c -> c.officeNumber()).orElse(null))
                .param(contact.map(c -> c.officeName()).orElse(null))
                .param(contact.map(c -> c.adviserName()).orElse(null))
                .param(contact.map(c -> c.phone()).orElse(null))
                .param(contact.flatMap(c -> c.person()).map(PersonId::value).orElse(null))
                .param(contact.flatMap(c -> c.adviser())
                        .map(ResponsibleId::value)
                        .orElse(null))
                .param(by.person().value())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Sealed row(ResultSet rs, int number) throws SQLException {
        return new Sealed(
                new NeedId(rs.getObject("id", UUID.class)),
                new CaseId(rs.getObject("case_id", UUID.class)),
                Origin.valueOf(rs.getString("origin")),
                Optional.ofNullable(rs.getString("on_behalf_of")),
                rs.getBytes("told"),
                new PersonId(rs.getObject("raised_by", UUID.class)),
                rs.getObject("raised_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(rs.getObject("wanted_from", LocalDate.class)));
    }
}
