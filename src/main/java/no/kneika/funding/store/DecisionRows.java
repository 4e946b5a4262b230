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
import no.kneika.funding.ApplicationId;
import no.kneika.funding.ApplicationView;
import no.kneika.funding.Rejection;
import no.kneika.funding.RejectionId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.messages.LetterId;
import no.kneika.platform.Actor;
import no.kneika.platform.Ids;
import no.kneika.platform.Place;
import no.kneika.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of rejections and what an approver ruled about them. */
@Repository
public class DecisionRows {

    private static final String SELECT = """
            select r.*, a.reference, v.from_on, v.to_on, q.ruling
            from rejection r
            join application a on a.institution_id = r.institution_id and a.id = r.application_id
            join application_dispatch d on d.institution_id = r.institution_id and d.application_id = r.application_id
            join application_version v on v.institution_id = d.institution_id and v.application_id = d.application_id and v.version = d.version
            left join rejection_ruling q on q.institution_id = r.institution_id and q.rejection_id = r.id
            """;

    private final JdbcClient sql;
    private final Vault vault;

    DecisionRows(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    public Optional<Rejection> find(RejectionId id) {
        return sql.sql(SELECT + " where r.id = ?")
                .param(id.value())
                .query(this::row)
                .optional();
    }

    public List<Rejection> of(Collection<CaseId> cases) {
        if (cases.isEmpty()) return List.of();
        return sql.sql(SELECT + " where r.case_id = any(:cases) order by r.decided_on, r.id")
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(this::row)
                .list();
    }

    /**
     * Rejections nobody has ruled on, of every case the actor may know of. Asked for on every page, to be counted, so
     * the reason stays sealed and is empty here.
     */
    public List<Rejection> unruled() {
        return sql.sql(SELECT + " where q.ruling is null order by r.arrived_on, r.id")
                .query((rs, number) -> row(rs, ""))
                .list();
    }

    /** Empty when the application was rejected or the letter recorded before. */
    public Optional<RejectionId> add(
            Actor by,
            ApplicationView it,
            LocalDate decidedOn,
            LocalDate arrivedOn,
            String reason,
            Optional<LetterId> letter,
            Instant at) {
        var id = Ids.next();
        var added = sql.sql("""
                        insert into rejection (institution_id, id, application_id, case_id, decided_on, arrived_on, reason, letter_id,
                            recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .param(by.institution().value())
                .param(id)
                .param(it.id().value())
                .param(it.caseId().value())
                .param(decidedOn)
                .param(arrivedOn)
                .param(vault.seal(place(by.institution(), id), reason))
                .param(letter.map(LetterId::value).orElse(null))
                .param(by.person().value())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
        return added == 1 ? Optional.of(new RejectionId(id)) : Optional.empty();
    }

    /** False when somebody ruled before. */
    public boolean rule(Actor by, Rejection it, Rejection.Ruling ruling, String reason, Money exposure, Instant at) {
        return sql.sql("""
                                insert into rejection_ruling (institution_id, rejection_id, case_id, ruling, reason, exposure_ore, ruled_by,
                                    ruled_at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                by.institution().value(),
                                it.id().value(),
                                it.caseId().value(),
                                ruling.name(),
                                reason,
                                exposure.ore(),
                                by.person().value(),
                                at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Place place(InstitutionId institution, UUID row) {
        return new Place(institution, "rejection", "reason", row);
    }

    private Rejection row(ResultSet rs, int number) throws SQLException {
        var institution = new InstitutionId(rs.getObject("institution_id", UUID.class));
        return row(rs, vault.open(place(institution, rs.getObject("id", UUID.class)), rs.getBytes("reason")));
    }

    private static Rejection row(ResultSet rs, String reason) throws SQLException {
        var id = rs.getObject("id", UUID.class);
        return new Rejection(
                new RejectionId(id),
                new ApplicationId(rs.getObject("application_id", UUID.class)),
                new CaseId(rs.getObject("case_id", UUID.class)),
                rs.getString("reference"),
                new Period(rs.getObject("from_on", LocalDate.class), rs.getObject("to_on", LocalDate.class)),
                rs.getObject("decided_on", LocalDate.class),
                rs.getObject("arrived_on", LocalDate.class),
                reason,
                Optional.ofNullable(rs.getString("ruling")).map(Rejection.Ruling::valueOf));
    }
}
