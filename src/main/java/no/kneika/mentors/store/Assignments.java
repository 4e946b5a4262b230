package no.kneika.mentors.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import no.kneika.mentors.Helping;
import no.kneika.mentors.MentorRole;
import no.kneika.platform.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of assignments with their ends, rates, contracts and first meetings. */
@Repository
public class Assignments {

    // With its contracts, a row for each: whoever asks for an assignment asks what it is worked under.
    private static final String SELECT = """
            select a.id, a.case_id, a.mentor_id, a.role, a.from_on, a.week_minutes, e.last_day, k.held_on,
                   exists (select from declaration_signature d
                           where d.institution_id = a.institution_id and d.mentor_id = a.mentor_id) as declared,
                   c.id as contract_id, c.kind, c.from_on as contract_from, c.to_on as contract_to, c.minutes, c.rate, c.document_id,
                   s.by_mentor, s.by_institution
            from assignment a
            left join assignment_end e on e.institution_id = a.institution_id and e.assignment_id = a.id
            left join kickoff k on k.institution_id = a.institution_id and k.assignment_id = a.id
            left join contract c on c.institution_id = a.institution_id and c.assignment_id = a.id
            left join lateral (
                select coalesce(bool_or(side = 'MENTOR'), false) as by_mentor,
                    coalesce(bool_or(side = 'INSTITUTION'), false) as by_institution
                from contract_signature s
                where s.institution_id = c.institution_id and s.contract_id = c.id) s on c.id is not null
            """;

    private static final String IN_ORDER = " order by a.from_on, a.id, c.from_on, c.id";

    private final JdbcClient jdbc;

    Assignments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Assignment> find(AssignmentId id) {
        return read(" where a.id = :it", id.value()).stream().findFirst();
    }

    public List<Assignment> some(Collection<AssignmentId> ids) {
        if (ids.isEmpty()) return List.of();
        return read(
                " where a.id = any(:it)", ids.stream().map(AssignmentId::value).toArray(UUID[]::new));
    }

    public List<Assignment> ofCases(Collection<CaseId> cases) {
        if (cases.isEmpty()) return List.of();
        return read(
                " where a.case_id = any(:it)", cases.stream().map(CaseId::value).toArray(UUID[]::new));
    }

    public List<Assignment> ofMentor(PersonId mentor) {
        return read(" where a.mentor_id = :it", mentor.value());
    }

    /** Those who have no last day, or one on or after the date. */
    public List<Assignment> runningOn(LocalDate day) {
        return read(" where (e.last_day is null or e.last_day >= :it)", day);
    }

    /** Whose assignments have begun and have not ended before a day ({@link Assignment#isActiveOn}), by first day. */
    public Map<CaseId, List<PersonId>> activeOn(Collection<CaseId> cases, LocalDate day) {
        var active = new HashMap<CaseId, List<PersonId>>();
        jdbc.sql("""
                        select a.case_id, a.mentor_id from assignment a
                        left join assignment_end e on e.institution_id = a.institution_id and e.assignment_id = a.id
                        where a.case_id = any(:cases) and a.from_on <= :day and (e.last_day is null or e.last_day >= :day)
                        order by a.from_on, a.id
                        """)
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .param("day", day)
                .query(row -> {
                    active.computeIfAbsent(new CaseId(row.getObject("case_id", UUID.class)), any -> new ArrayList<>())
                            .add(new PersonId(row.getObject("mentor_id", UUID.class)));
                });
        return active;
    }

    /** The assignments of these cases that have not ended before a day: little of each, for lists of many. */
    public List<Helping> helping(Collection<CaseId> cases, LocalDate day) {
        var found = new LinkedHashMap<AssignmentId, Helping>();
        jdbc.sql("""
                        select a.id, a.case_id, a.mentor_id, a.from_on, e.last_day, k.assignment_id is not null as met,
                               exists (select from declaration_signature d
                                       where d.institution_id = a.institution_id and d.mentor_id = a.mentor_id) as declared,
                               c.from_on as contract_from, c.to_on as contract_to
                        from assignment a
                        left join assignment_end e on e.institution_id = a.institution_id and e.assignment_id = a.id
                        left join kickoff k on k.institution_id = a.institution_id and k.assignment_id = a.id
                        left join contract c on c.institution_id = a.institution_id and c.assignment_id = a.id and c.to_on >= :day
                        where a.case_id = any(:cases) and (e.last_day is null or e.last_day >= :day)
                        order by a.from_on, a.id
                        """)
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .param("day", day)
                .query(row -> {
                    var id = new AssignmentId(row.getObject("id", UUID.class));
                    var it = found.get(id);
                    if (it == null) {
                        it = helping(row, id);
                        found.put(id, it);
                    }
                    var to = row.getObject("contract_to", LocalDate.class);
                    if (to != null) it.contracts().add(new Period(row.getObject("contract_from", LocalDate.class), to));
                });
        return List.copyOf(found.values());
    }

    /** Those of them with a contract the institution has not signed, and only such contracts: the others are many. */
    public List<Assignment> runningUnsigned(LocalDate day) {
        return read("""
                 where (e.last_day is null or e.last_day >= :it) and c.id = any(array(
                    select u.id from contract u
                    where u.institution_id = me_inst()
                      and not exists (select from contract_signature i where i.institution_id = u.institution_id
                                      and i.contract_id = u.id and i.side = 'INSTITUTION')))""", day);
    }

    private List<Assignment> read(String which, Object it) {
        var found = new LinkedHashMap<AssignmentId, Assignment>();
        var contracts = new HashMap<AssignmentId, List<ContractTerms>>();
        jdbc.sql(SELECT + which + IN_ORDER).param("it", it).query(row -> {
            var id = new AssignmentId(row.getObject("id", UUID.class));
            var ofIt = contracts.get(id);
            if (ofIt == null) {
                ofIt = new ArrayList<>();
                contracts.put(id, ofIt);
                found.put(id, assignment(row, id, Collections.unmodifiableList(ofIt)));
            }
            if (row.getObject("contract_id") != null) ofIt.add(terms(row));
        });
        return List.copyOf(found.values());
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

    private static Helping helping(ResultSet row, AssignmentId id) throws SQLException {
        return new Helping(
                id,
                new CaseId(row.getObject("case_id", UUID.class)),
                new PersonId(row.getObject("mentor_id", UUID.class)),
                row.getObject("from_on", LocalDate.class),
                Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
                row.getBoolean("met"),
                row.getBoolean("declared"),
                new ArrayList<>());
    }

    private static Assignment assignment(ResultSet row, AssignmentId id, List<ContractTerms> contracts)
            throws SQLException {
        return new Assignment(
                id,
                new CaseId(row.getObject("case_id", UUID.class)),
                new PersonId(row.getObject("mentor_id", UUID.class)),
                MentorRole.valueOf(row.getString("role")),
                row.getObject("from_on", LocalDate.class),
                new Minutes(row.getInt("week_minutes")),
                Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
                row.getBoolean("declared"),
                contracts,
                Optional.ofNullable(row.getObject("held_on", LocalDate.class)));
    }

    private static ContractTerms terms(ResultSet row) throws SQLException {
        return new ContractTerms(
                new ContractId(row.getObject("contract_id", UUID.class)),
                ContractKind.valueOf(row.getString("kind")),
                new Period(
                        row.getObject("contract_from", LocalDate.class), row.getObject("contract_to", LocalDate.class)),
                new Minutes(row.getInt("minutes")),
                new HourlyRate(row.getBigDecimal("rate")),
                row.getBoolean("by_mentor"),
                row.getBoolean("by_institution"),
                row.getObject("document_id", UUID.class));
    }
}
