package no.kneika.funding.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kneika.funding.Agreement;
import no.kneika.funding.AgreementId;
import no.kneika.funding.AgreementParty;
import no.kneika.funding.GrantId;
import no.kneika.funding.domain.AgreementTerms;
import no.kneika.funding.domain.AgreementTerms.WageKind;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of agreements with their newest version, without its texts: those are in {@link AgreementTexts}. */
@Repository
public class AgreementRows {

    /** An agreement as it is stored. */
    public record Row(
            AgreementId id,
            CaseId caseId,
            PersonId mentor,
            int version,
            Period period,
            AgreementTerms terms,
            LocalDate writtenOn,
            Map<AgreementParty, LocalDate> signed,
            boolean withdrawn,
            Optional<Agreement.Conclusion> conclusion) {}

    private static final String SELECT = """
            select a.id, a.case_id, a.mentor_id, v.version, v.from_on, v.to_on, v.written_on, v.hours_a_month, v.wage_kroner, v.wage_kind,
                   v.position_percent, v.holiday_share, v.pension_share, v.contribution_share, c.grant_id, c.nav_number, c.concluded_on,
                   (select string_agg(s.party || '=' || s.signed_on, ',') from nav_agreement_signature s
                     where s.institution_id = a.institution_id and s.agreement_id = a.id and s.version = v.version) as signed,
                   exists (select from nav_agreement_withdrawal w where w.institution_id = a.institution_id and w.agreement_id = a.id) as withdrawn
            from nav_agreement a
            join lateral (select * from nav_agreement_version v where v.institution_id = a.institution_id and v.agreement_id = a.id
                order by v.version desc limit 1) v on true
            left join nav_agreement_conclusion c on c.institution_id = a.institution_id and c.agreement_id = a.id
            """;

    private final JdbcClient sql;

    AgreementRows(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<Row> find(AgreementId id) {
        return sql.sql(SELECT + " where a.id = ?")
                .param(id.value())
                .query(AgreementRows::row)
                .optional();
    }

    public List<Row> of(Collection<CaseId> cases) {
        if (cases.isEmpty()) return List.of();
        return sql.sql(SELECT + " where a.case_id = any(:cases) order by v.from_on, v.to_on, a.id")
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(AgreementRows::row)
                .list();
    }

    public Optional<Row> ofGrant(GrantId grant) {
        return sql.sql(SELECT + " where c.grant_id = ?")
                .param(grant.value())
                .query(AgreementRows::row)
                .optional();
    }

    /** The concluded one with this number of NAV's; a spreadsheet may have taken its spaces. */
    public Optional<Row> numbered(String number) {
        return sql.sql(SELECT + " where upper(replace(c.nav_number, ' ', '')) = upper(replace(?, ' ', ''))")
                .param(number)
                .query(AgreementRows::row)
                .optional();
    }

    public void add(Actor by, AgreementId id, CaseId caseId, PersonId mentor, Instant at) {
        sql.sql("""
                        insert into nav_agreement (institution_id, id, case_id, mentor_id, written_by, written_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        by.institution().value(),
                        id.value(),
                        caseId.value(),
                        mentor.value(),
                        by.person().value(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False when somebody has told of this signature already. */
    public boolean sign(Actor by, Row it, AgreementParty party, LocalDate on, Instant at) {
        return sql.sql("""
                                insert into nav_agreement_signature (institution_id, agreement_id, version, case_id, party, signed_on,
                                    recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                by.institution().value(),
                                it.id().value(),
                                it.version(),
                                it.caseId().value(),
                                party.name(),
                                on,
                                by.person().value(),
                                at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False when it is concluded already, or another agreement has the number, also where the actor cannot see it. */
    public boolean conclude(Actor by, Row it, Agreement.Conclusion conclusion, Instant at) {
        return sql.sql("""
                                insert into nav_agreement_conclusion (institution_id, agreement_id, version, case_id, grant_id, nav_number,
                                    concluded_on, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                by.institution().value(),
                                it.id().value(),
                                it.version(),
                                it.caseId().value(),
                                conclusion.grant().value(),
                                conclusion.number(),
                                conclusion.on(),
                                by.person().value(),
                                at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public void withdraw(Actor by, Row it, Instant at) {
        sql.sql("""
                        insert into nav_agreement_withdrawal (institution_id, agreement_id, case_id, withdrawn_by, withdrawn_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        by.institution().value(),
                        it.id().value(),
                        it.caseId().value(),
                        by.person().value(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Row row(ResultSet rs, int number) throws SQLException {
        var grant = rs.getObject("grant_id", UUID.class);
        return new Row(
                new AgreementId(rs.getObject("id", UUID.class)),
                new CaseId(rs.getObject("case_id", UUID.class)),
                new PersonId(rs.getObject("mentor_id", UUID.class)),
                rs.getInt("version"),
                new Period(rs.getObject("from_on", LocalDate.class), rs.getObject("to_on", LocalDate.class)),
                terms(rs),
                rs.getObject("written_on", LocalDate.class),
                signed(rs.getString("signed")),
                rs.getBoolean("withdrawn"),
                grant == null
                        ? Optional.empty()
                        : Optional.of(new Agreement.Conclusion(
                                rs.getObject("concluded_on", LocalDate.class),
                                rs.getString("nav_number"),
                                new GrantId(grant))));
    }

    static AgreementTerms terms(ResultSet rs) throws SQLException {
        return new AgreementTerms(
                BigDecimal.valueOf(rs.getInt("wage_kroner")),
                WageKind.valueOf(rs.getString("wage_kind")),
                rs.getBigDecimal("position_percent"),
                BigDecimal.valueOf(rs.getInt("hours_a_month")),
                rs.getBigDecimal("holiday_share"),
                rs.getBigDecimal("pension_share"),
                rs.getBigDecimal("contribution_share"));
    }

    private static Map<AgreementParty, LocalDate> signed(@org.jspecify.annotations.Nullable String list) {
        var signed = new EnumMap<AgreementParty, LocalDate>(AgreementParty.class);
        if (list == null) return signed;
        for (var each : list.split(",")) {
            int equals = each.indexOf('=');
            signed.put(AgreementParty.valueOf(each.substring(0, equals)), LocalDate.parse(each.substring(equals + 1)));
        }
        return signed;
    }
}
