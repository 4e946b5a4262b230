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
import no.kneika.documents.DocumentId;
import no.kneika.funding.ApplicationId;
import no.kneika.funding.ApplicationView;
import no.kneika.institution.Funder;
import no.kneika.institution.RulebookVersionId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.OurReference;
import no.kneika.kernel.Period;
import no.kneika.messages.MessageId;
import no.kneika.platform.Actor;
import no.kneika.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of applications; what they say is in {@link WrittenRows}. */
@Repository
public class ApplicationRows {

    private static final String SELECT = """
            select a.id, a.case_id, a.reference, v.*, d.sent_on, d.document_id, w.withdrawn_at, r.id as rejection_id,
                   exists (select from funding_grant g where g.institution_id = a.institution_id and g.application_id = a.id) as granted
            from application a
            join lateral (select v.version, v.funder, v.office_name, v.from_on, v.to_on, v.minutes, v.rate from application_version v
                where v.institution_id = a.institution_id and v.application_id = a.id order by v.version desc limit 1) v on true
            left join application_dispatch d on d.institution_id = a.institution_id and d.application_id = a.id
            left join application_withdrawal w on w.institution_id = a.institution_id and w.application_id = a.id
            left join rejection r on r.institution_id = a.institution_id and r.application_id = a.id
            """;

    /**
     * Applications with the newest version of each, the latest of a case in the first place; each table once, by its cases.
     * Every application has a version, so the full join is the plain one, and is never one application held against every
     * version in turn.
     */
    static final String EVERY = """
            with asked as materialized (select cast(:cases as uuid[]) as cases),
            v as materialized (
                select distinct on (application_id) application_id, version, funder, office_name, from_on, to_on, minutes, rate
                from application_version where case_id = any((select cases from asked)::uuid[])
                order by application_id, version desc),
            every as materialized (
                select a.institution_id, a.id, a.case_id, a.reference, v.*,
                       row_number() over (partition by a.case_id order by v.from_on desc, a.reference desc) as place
                from (select * from application where case_id = any((select cases from asked)::uuid[])) a
                full join v on v.application_id = a.id)
            """;

    /** The same without those that are named, except where one is the latest of its case. */
    private static final String BUT = EVERY + """
            select a.*, d.sent_on, d.document_id, w.withdrawn_at, r.id as rejection_id,
                   exists (select from funding_grant g where g.institution_id = a.institution_id and g.application_id = a.id) as granted
            from every a
            left join application_dispatch d on d.institution_id = a.institution_id and d.application_id = a.id
            left join application_withdrawal w on w.institution_id = a.institution_id and w.application_id = a.id
            left join rejection r on r.institution_id = a.institution_id and r.application_id = a.id
            where a.place = 1 or a.id not in (select unnest(:but::uuid[]))
            order by a.from_on, a.reference""";

    private final JdbcClient sql;

    ApplicationRows(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<ApplicationView> find(ApplicationId id) {
        return sql.sql(SELECT + " where a.id = ?")
                .param(id.value())
                .query(ApplicationRows::row)
                .optional();
    }

    public Optional<ApplicationView> byReference(String reference) {
        return sql.sql(SELECT + " where a.reference = ?")
                .param(reference)
                .query(ApplicationRows::row)
                .optional();
    }

    public List<ApplicationView> of(Collection<CaseId> cases) {
        if (cases.isEmpty()) return List.of();
        return sql.sql(SELECT + " where a.case_id = any(:cases) order by v.from_on, a.reference")
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(ApplicationRows::row)
                .list();
    }

    public List<ApplicationView> of(Collection<CaseId> cases, Collection<ApplicationId> but) {
        if (cases.isEmpty()) return List.of();
        return sql.sql(BUT)
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .param("but", but.stream().map(ApplicationId::value).toArray(UUID[]::new))
                .query(ApplicationRows::row)
                .list();
    }

    /** The version it was sent under; of a draft, the one it was written under. */
    public RulebookVersionId rulebook(ApplicationId id) {
        return new RulebookVersionId(
                sql.sql("""
                        select coalesce(d.rulebook_version, v.rulebook_version) from application_version v
                        left join application_dispatch d on d.institution_id = v.institution_id
                            and d.application_id = v.application_id
                        where v.application_id = ? order by v.version desc limit 1
                        """).param(id.value()).query(UUID.class).single());
    }

    /** Until the transaction ends nobody else sends for the case: two batches at once are one after the other. */
    public void hold(CaseId caseId) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 80))")
                .param("application " + caseId)
                .query(rs -> {});
    }

    /** The next of our references this year, for example K-2026-0001. The year's row stays locked until we are done. */
    public String nextReference(Actor by, int year) {
        var number = sql.sql("""
                        insert into reference_number as r (institution_id, year, last) values (?, ?, 1)
                        on conflict (institution_id, year) do update set last = r.last + 1 returning last
                        """)
                .params(by.institution().value(), year)
                .query(Integer.class)
                .single();
        return OurReference.ofApplication(year, number);
    }

    public ApplicationId add(Actor by, CaseId caseId, String reference, Instant at) {
        var id = Ids.next();
        sql.sql(
                        "insert into application (institution_id, id, case_id, reference, written_by, written_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        by.institution().value(),
                        id,
                        caseId.value(),
                        reference,
                        by.person().value(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
        return new ApplicationId(id);
    }

    public void sent(
            Actor by,
            ApplicationView it,
            DocumentId document,
            MessageId message,
            RulebookVersionId rulebook,
            LocalDate on,
            Instant at) {
        sql.sql("""
                        insert into application_dispatch (institution_id, application_id, case_id, version, document_id, message_id,
                            rulebook_version, sent_by, sent_on, sent_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        by.institution().value(),
                        it.id().value(),
                        it.caseId().value(),
                        it.version(),
                        document.value(),
                        message.value(),
                        rulebook.value(),
                        by.person().value(),
                        on,
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void withdrawn(Actor by, ApplicationView it, Instant at) {
        sql.sql("""
                        insert into application_withdrawal (institution_id, application_id, case_id, withdrawn_by, withdrawn_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        by.institution().value(),
                        it.id().value(),
                        it.caseId().value(),
                        by.person().value(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static ApplicationView row(ResultSet rs, int number) throws SQLException {
        return new ApplicationView(
                new ApplicationId(rs.getObject("id", UUID.class)),
                new CaseId(rs.getObject("case_id", UUID.class)),
                rs.getString("reference"),
                rs.getInt("version"),
                Funder.valueOf(rs.getString("funder")),
                rs.getString("office_name"),
                new Period(rs.getObject("from_on", LocalDate.class), rs.getObject("to_on", LocalDate.class)),
                new Minutes(rs.getInt("minutes")),
                new HourlyRate(rs.getBigDecimal("rate")),
                state(rs),
                Optional.ofNullable(rs.getObject("sent_on", LocalDate.class)),
                Optional.ofNullable(rs.getObject("document_id", UUID.class)));
    }

    private static ApplicationView.State state(ResultSet rs) throws SQLException {
        if (rs.getBoolean("granted")) return ApplicationView.State.GRANTED;
        if (rs.getObject("rejection_id") != null) return ApplicationView.State.REJECTED;
        if (rs.getObject("withdrawn_at") != null) return ApplicationView.State.WITHDRAWN;
        return rs.getObject("sent_on") != null ? ApplicationView.State.SENT : ApplicationView.State.DRAFT;
    }
}
