package no.kneika.mentors.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import no.kneika.institution.ContractKind;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.mentors.Assignment;
import no.kneika.mentors.AssignmentId;
import no.kneika.mentors.ContractId;
import no.kneika.mentors.ContractTerms;
import no.kneika.mentors.MentorRole;
import no.kneika.platform.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of assignments with their ends, rates, contracts and first meetings. */
@Repository
public class Assignments {

    private static final String SELECT = """
            select a.id, a.case_id, a.mentor_id, a.role, a.from_on, a.week_minutes, e.last_day, k.held_on
            from assignment a
            left join assignment_end e on e.institution_id = a.institution_id and e.assignment_id = a.id
            left join kickoff k on k.institution_id = a.institution_id and k.assignment_id = a.id
            """;

    private final JdbcClient jdbc;

    Assignments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            UUID id,
            UUID caseId,
            UUID mentor,
            MentorRole role,
            LocalDate from,
            int week,
            Optional<LocalDate> ended,
            Optional<LocalDate> kickoff) {}

    public Optional<Assignment> find(AssignmentId id) {
        return withContracts(jdbc.sql(SELECT + " where a.id = :id")
                        .param("id", id.value())
                        .query(Assignments::row)
                        .list())
                .stream()
                .findFirst();
    }

    public List<Assignment> some(Collection<AssignmentId> ids) {
        if (ids.isEmpty()) return List.of();
        return withContracts(jdbc.sql(SELECT + " where a.id = any(:ids) order by a.from_on, a.id")
                .param("ids", ids.stream().map(AssignmentId::value).toArray(UUID[]::new))
                .query(Assignments::row)
                .list());
    }

    public List<Assignment> ofCases(Collection<CaseId> cases) {
        if (cases.isEmpty()) return List.of();
        return withContracts(jdbc.sql(SELECT + " where a.case_id = any(:cases) order by a.from_on, a.id")
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(Assignments::row)
                .list());
    }

    public List<Assignment> ofMentor(PersonId mentor) {
        return withContracts(jdbc.sql(SELECT + " where a.mentor_id = :mentor order by a.from_on, a.id")
                .param("mentor", mentor.value())
                .query(Assignments::row)
                .list());
    }

    /** Those who have no last day, or one on or after the date. */
    public List<Assignment> runningOn(LocalDate day) {
        return withContracts(
                jdbc.sql(SELECT + " where (e.last_day is null or e.last_day >= :day) order by a.from_on, a.id")
                        .param("day", day)
                        .query(Assignments::row)
                        .list());
    }

    /** Every rate that was decided, by its first day; the latest decision about a day counts. */
    public Map<AssignmentId, NavigableMap<LocalDate, HourlyRate>> rates(Collection<AssignmentId> ids) {
        var rates = new HashMap<AssignmentId, NavigableMap<LocalDate, HourlyRate>>();
        jdbc.sql("""
                        select assignment_id, from_on, rate from assignment_rate
                        where assignment_id = any(:ids) order by from_on, decided_at
                        """)
                .param("ids", ids.stream().map(AssignmentId::value).distinct().toArray(UUID[]::new))
                .query(row -> {
                    rates.computeIfAbsent(
                                    new AssignmentId(row.getObject("assignment_id", UUID.class)),
                                    any -> new TreeMap<>())
                            .put(row.getObject("from_on", LocalDate.class), new HourlyRate(row.getBigDecimal("rate")));
                });
        return rates;
    }

    public Optional<HourlyRate> rateOn(AssignmentId id, LocalDate day) {
        return jdbc.sql("""
                        select rate from assignment_rate where assignment_id = :id and from_on <= :day
                        order by from_on desc, decided_at desc limit 1
                        """)
                .param("id", id.value())
                .param("day", day)
                .query(BigDecimal.class)
                .optional()
                .map(HourlyRate::new);
    }

    public void insert(Actor by, Assignment a, Instant at) {
        jdbc.sql("""
                        insert into assignment
                            (institution_id, id, case_id, mentor_id, role, from_on, week_minutes, chosen_by, chosen_at)
                        values (:institution, :id, :case, :mentor, :role, :from, :week, :by, :at)
                        """)
                .param("institution", by.institution().value())
                .param("id", a.id().value())
                .param("case", a.caseId().value())
                .param("mentor", a.mentor().value())
                .param("role", a.role().name())
                .param("from", a.from())
                .param("week", a.week().value())
                .param("by", by.person().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Admits a mentor who has signed the declaration to the cases they are chosen for; nothing for one who has not. */
    public void admitDeclared(PersonId mentor) {
        jdbc.sql("select admit_declared(:mentor)")
                .param("mentor", mentor.value())
                .query((rs, line) -> true)
                .list();
    }

    public void end(Actor by, Assignment a, LocalDate lastDay, Instant at) {
        jdbc.sql("""
                        insert into assignment_end
                            (institution_id, assignment_id, case_id, mentor_id, last_day, ended_by, ended_at)
                        values (:institution, :id, :case, :mentor, :last, :by, :at)
                        """)
                .param("institution", by.institution().value())
                .param("id", a.id().value())
                .param("case", a.caseId().value())
                .param("mentor", a.mentor().value())
                .param("last", lastDay)
                .param("by", by.person().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void insertRate(Actor by, Assignment a, LocalDate from, HourlyRate rate, Instant at) {
        jdbc.sql("""
                        insert into assignment_rate
                            (institution_id, assignment_id, case_id, mentor_id, from_on, rate, decided_by, decided_at)
                        values (:institution, :id, :case, :mentor, :from, :rate, :by, :at)
                        """)
                .param("institution", by.institution().value())
                .param("id", a.id().value())
                .param("case", a.caseId().value())
                .param("mentor", a.mentor().value())
                .param("from", from)
                .param("rate", rate.kroner())
                .param("by", by.person().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<Assignment> withContracts(List<Row> rows) {
        if (rows.isEmpty()) return List.of();
        var contracts = contractsOf(rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(r -> new Assignment(
                        new AssignmentId(r.id()),
                        new CaseId(r.caseId()),
                        new PersonId(r.mentor()),
                        r.role(),
                        r.from(),
                        new Minutes(r.week()),
                        r.ended(),
                        contracts.getOrDefault(r.id(), List.of()),
                        r.kickoff()))
                .toList();
    }

    private Map<UUID, List<ContractTerms>> contractsOf(List<UUID> assignments) {
        var byAssignment = new HashMap<UUID, List<ContractTerms>>();
        jdbc.sql("""
                        select c.*, s.by_mentor, s.by_institution
                        from contract c cross join lateral (
                            select coalesce(bool_or(side = 'MENTOR'), false) as by_mentor,
                                coalesce(bool_or(side = 'INSTITUTION'), false) as by_institution
                            from contract_signature s
                            where s.institution_id = c.institution_id and s.contract_id = c.id) s
                        where c.assignment_id = any(:assignments) order by c.from_on, c.id
                        """).param("assignments", assignments.toArray(UUID[]::new)).query(rs -> {
            byAssignment
                    .computeIfAbsent(rs.getObject("assignment_id", UUID.class), any -> new java.util.ArrayList<>())
                    .add(terms(rs));
        });
        return byAssignment;
    }

    private static ContractTerms terms(ResultSet rs) throws SQLException {
        return new ContractTerms(
                new ContractId(rs.getObject("id", UUID.class)),
                ContractKind.valueOf(rs.getString("kind")),
                new Period(rs.getObject("from_on", LocalDate.class), rs.getObject("to_on", LocalDate.class)),
                new Minutes(rs.getInt("minutes")),
                new HourlyRate(rs.getBigDecimal("rate")),
                rs.getBoolean("by_mentor"),
                rs.getBoolean("by_institution"),
                rs.getObject("document_id", UUID.class));
    }

    private static Row row(ResultSet rs, int line) throws SQLException {
        return new Row(
                rs.getObject("id", UUID.class),
                rs.getObject("case_id", UUID.class),
                rs.getObject("mentor_id", UUID.class),
                MentorRole.valueOf(rs.getString("role")),
                rs.getObject("from_on", LocalDate.class),
                rs.getInt("week_minutes"),
                Optional.ofNullable(rs.getObject("last_day", LocalDate.class)),
                Optional.ofNullable(rs.getObject("held_on", LocalDate.class)));
    }
}
