package no.kneika.funding.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kneika.funding.ApplicationId;
import no.kneika.funding.BudgetLineId;
import no.kneika.funding.GrantId;
import no.kneika.funding.Regime;
import no.kneika.institution.CostPart;
import no.kneika.institution.Funder;
import no.kneika.institution.RulebookVersionId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.messages.LetterId;
import no.kneika.platform.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of grants with their newest version. */
@Repository
public class GrantRows {

    /** A grant as it is stored. */
    public record Row(
            InstitutionId institution,
            GrantId id,
            CaseId caseId,
            Regime regime,
            Funder funder,
            Optional<ApplicationId> application,
            String ourReference,
            String funderName,
            String payer,
            Optional<BudgetLineId> line,
            Optional<PersonId> mentor,
            int version,
            Version content) {}

    /**
     * What a version says.
     *
     * @param perMonth what comes by itself each month; of an agreement alone
     */
    public record Version(
            Period period,
            Minutes minutes,
            Optional<HourlyRate> ceiling,
            Set<CostPart> coverage,
            String funderReference,
            LocalDate decidedOn,
            LocalDate rulebookOn,
            RulebookVersionId rulebook,
            Optional<LetterId> letter,
            String why,
            Optional<Money> perMonth) {

        /** The same at another rate. */
        public Version at(HourlyRate rate) {
            return new Version(
                    period,
                    minutes,
                    Optional.of(rate),
                    coverage,
                    funderReference,
                    decidedOn,
                    rulebookOn,
                    rulebook,
                    letter,
                    why,
                    perMonth);
        }

        /** The same decision for other days and hours; no letter said so. */
        public Version with(Period days, Minutes hours, String because) {
            return new Version(
                    days,
                    hours,
                    ceiling,
                    coverage,
                    funderReference,
                    decidedOn,
                    rulebookOn,
                    rulebook,
                    Optional.empty(),
                    because,
                    perMonth);
        }
    }

    private static final String SELECT = """
            select g.*, coalesce(a.reference, '') as our_reference, v.version, v.from_on, v.to_on, v.minutes, v.ceiling, v.coverage,
                   v.funder_reference, v.decided_on, v.rulebook_on, v.rulebook_version, v.letter_id, v.why, v.per_month_ore
            from funding_grant g
            join lateral (select * from funding_grant_version v where v.institution_id = g.institution_id and v.grant_id = g.id
                order by v.version desc limit 1) v on true
            left join application a on a.institution_id = g.institution_id and a.id = g.application_id
            """;

    // Each table once, by its cases. A full join is never each row held against each; the last line keeps it full.
    static final String OF_CASES = """
            with asked as materialized (select cast(:cases as uuid[]) as cases),
            g as materialized (select * from funding_grant where case_id = any((select cases from asked)::uuid[])),
            v as materialized (
                select distinct on (grant_id) * from funding_grant_version where case_id = any((select cases from asked)::uuid[])
                order by grant_id, version desc),
            a as materialized (select id, reference from application where case_id = any((select cases from asked)::uuid[]))
            select g.*, coalesce(a.reference, '') as our_reference, v.version, v.from_on, v.to_on, v.minutes, v.ceiling, v.coverage,
                   v.funder_reference, v.decided_on, v.rulebook_on, v.rulebook_version, v.letter_id, v.why, v.per_month_ore
            from g full join v on v.grant_id = g.id full join a on a.id = g.application_id
            where coalesce(g.id, a.id) is distinct from a.id
            order by v.from_on, v.to_on, g.id
            """;

    private final JdbcClient sql;

    GrantRows(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<Row> find(GrantId id) {
        return sql.sql(SELECT + " where g.id = ?")
                .param(id.value())
                .query(GrantRows::row)
                .optional();
    }

    public List<Row> of(Collection<CaseId> cases) {
        if (cases.isEmpty()) return List.of();
        return sql.sql(OF_CASES)
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(GrantRows::row)
                .list();
    }

    /** Grants of a case whose newest version has the day. */
    public List<Row> covering(CaseId caseId, LocalDate day) {
        return sql.sql(SELECT
                        + " where g.case_id = :case and :day between v.from_on and v.to_on order by v.from_on, g.id")
                .param("case", caseId.value())
                .param("day", day)
                .query(GrantRows::row)
                .list();
    }

    public Map<CaseId, LocalDate> lastDays(Collection<CaseId> cases) {
        var last = new HashMap<CaseId, LocalDate>();
        sql.sql("""
                        select g.case_id, max(v.to_on) as last_day
                        from funding_grant g
                        join lateral (select to_on from funding_grant_version n
                            where n.institution_id = g.institution_id and n.grant_id = g.id order by n.version desc limit 1) v on true
                        where g.case_id = any(:cases) group by g.case_id
                        """)
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(rs -> {
                    last.put(new CaseId(rs.getObject(1, UUID.class)), rs.getObject(2, LocalDate.class));
                });
        return last;
    }

    /** Grants whose newest version ends within these days. */
    public List<Row> endingBetween(LocalDate first, LocalDate last) {
        return sql.sql(SELECT + " where v.to_on between ? and ? order by v.to_on, g.id")
                .params(first, last)
                .query(GrantRows::row)
                .list();
    }

    /** Grants that pay by claim and were larger in an earlier version: fewer hours now, or fewer days. And since when. */
    public Map<GrantId, Instant> madeSmaller() {
        var since = new HashMap<GrantId, Instant>();
        sql.sql("""
                        select v.grant_id, v.recorded_at from funding_grant_version v
                        join funding_grant g on g.institution_id = v.institution_id and g.id = v.grant_id and g.regime = 'CLAIMED'
                        where v.institution_id = me_inst() and v.version > 1
                          and not exists (select from funding_grant_version n where n.institution_id = v.institution_id
                                            and n.grant_id = v.grant_id and n.version > v.version)
                          and exists (select from funding_grant_version p where p.institution_id = v.institution_id
                                        and p.grant_id = v.grant_id and p.version < v.version
                                        and (p.minutes > v.minutes or p.from_on < v.from_on or p.to_on > v.to_on))
                        """).query(row -> {
            since.put(
                    new GrantId(row.getObject("grant_id", UUID.class)),
                    row.getObject("recorded_at", OffsetDateTime.class).toInstant());
        });
        return since;
    }

    public List<Row> all(Collection<GrantId> ids) {
        return sql.sql(SELECT + " where g.id = any(?)")
                .param(ids.stream().map(GrantId::value).toArray(UUID[]::new))
                .query(GrantRows::row)
                .list();
    }

    public void add(Actor by, Row it, Instant at) {
        sql.sql("""
                        insert into funding_grant (institution_id, id, case_id, regime, funder, application_id, funder_name, payer,
                            budget_line_id, mentor_id, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(by.institution().value())
                .param(it.id().value())
                .param(it.caseId().value())
                .param(it.regime().name())
                .param(it.funder().name())
                .param(it.application().map(ApplicationId::value).orElse(null))
                .param(it.funderName())
                .param(it.payer())
                .param(it.line().map(BudgetLineId::value).orElse(null))
                .param(it.mentor().map(PersonId::value).orElse(null))
                .param(by.person().value())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False when the letter or the funder's reference is recorded already, also where the actor cannot see it. */
    public boolean addVersion(Actor by, GrantId id, CaseId caseId, int version, Version it, Instant at) {
        return sql.sql("""
                                insert into funding_grant_version (institution_id, grant_id, case_id, version, from_on, to_on, minutes,
                                    ceiling, coverage, funder_reference, decided_on, rulebook_on, rulebook_version, letter_id, why,
                                    per_month_ore, recorded_by, recorded_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ','), ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .param(by.institution().value())
                        .param(id.value())
                        .param(caseId.value())
                        .param(version)
                        .param(it.period().from())
                        .param(it.period().to())
                        .param(it.minutes().value())
                        .param(it.ceiling().map(HourlyRate::kroner).orElse(null))
                        .param(it.coverage().stream().sorted().map(Enum::name).collect(Collectors.joining(",")))
                        .param(it.funderReference())
                        .param(it.decidedOn())
                        .param(it.rulebookOn())
                        .param(it.rulebook().value())
                        .param(it.letter().map(LetterId::value).orElse(null))
                        .param(it.why())
                        .param(it.perMonth().map(Money::ore).orElse(null))
                        .param(by.person().value())
                        .param(at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Row row(ResultSet rs, int number) throws SQLException {
        return new Row(
                new InstitutionId(rs.getObject("institution_id", UUID.class)),
                new GrantId(rs.getObject("id", UUID.class)),
                new CaseId(rs.getObject("case_id", UUID.class)),
                Regime.valueOf(rs.getString("regime")),
                Funder.valueOf(rs.getString("funder")),
                Optional.ofNullable(rs.getObject("application_id", UUID.class)).map(ApplicationId::new),
                rs.getString("our_reference"),
                rs.getString("funder_name"),
                rs.getString("payer"),
                Optional.ofNullable(rs.getObject("budget_line_id", UUID.class)).map(BudgetLineId::new),
                Optional.ofNullable(rs.getObject("mentor_id", UUID.class)).map(PersonId::new),
                rs.getInt("version"),
                version(rs));
    }

    private static Version version(ResultSet rs) throws SQLException {
        Array coverage = rs.getArray("coverage");
        return new Version(
                new Period(rs.getObject("from_on", LocalDate.class), rs.getObject("to_on", LocalDate.class)),
                new Minutes(rs.getInt("minutes")),
                Optional.ofNullable(rs.getBigDecimal("ceiling")).map(HourlyRate::new),
                Arrays.stream((String[]) coverage.getArray())
                        .map(CostPart::valueOf)
                        .collect(Collectors.toSet()),
                rs.getString("funder_reference"),
                rs.getObject("decided_on", LocalDate.class),
                rs.getObject("rulebook_on", LocalDate.class),
                new RulebookVersionId(rs.getObject("rulebook_version", UUID.class)),
                Optional.ofNullable(rs.getObject("letter_id", UUID.class)).map(LetterId::new),
                rs.getString("why"),
                Optional.ofNullable(rs.getObject("per_month_ore", Long.class)).map(Money::ofOre));
    }
}
