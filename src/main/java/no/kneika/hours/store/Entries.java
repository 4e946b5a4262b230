package no.kneika.hours.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kneika.hours.AttestationId;
import no.kneika.hours.EntryId;
import no.kneika.hours.EntryKind;
import no.kneika.hours.HourEntry;
import no.kneika.hours.domain.EntryFacts;
import no.kneika.hours.domain.EntryFacts.Ruling;
import no.kneika.hours.domain.WorkedTime;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.mentors.AssignmentId;
import no.kneika.platform.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hour entries with everything that has been said about them. Row-level security decides whose. */
@Repository
public class Entries {

    private static final String FACTS = """
            select e.id, e.assignment_id, e.case_id, e.mentor_id, e.day, e.starts_at, e.ends_at, e.minutes, e.kind, e.recorded_at,
                   c.entry_id is not null as confirmed, d.entry_id is not null as disputed, s.entry_id is not null as settled,
                   r.entry_id is not null as reversed, u.outcome, u.minutes as ruled, t.attestation_id, a.attested_by,
                   p.attestation_id is not null as approved
            from hour_entry e %s
            left join entry_confirmation c on c.institution_id = e.institution_id and c.entry_id = e.id
            left join entry_dispute d on d.institution_id = e.institution_id and d.entry_id = e.id
            left join dispute_settlement s on s.institution_id = e.institution_id and s.entry_id = e.id
            left join entry_reversal r on r.institution_id = e.institution_id and r.entry_id = e.id
            left join unfunded_ruling u on u.institution_id = e.institution_id and u.entry_id = e.id and u.number =
                (select max(number) from unfunded_ruling l where l.institution_id = e.institution_id and l.entry_id = e.id)
            left join attested_entry t on t.institution_id = e.institution_id and t.entry_id = e.id
            left join attestation a on a.institution_id = t.institution_id and a.id = t.attestation_id
            left join approval p on p.institution_id = t.institution_id and p.attestation_id = t.attestation_id
            where e.institution_id = me_inst() and\s""";

    private static final String IN_ORDER = " order by e.day, e.recorded_at, e.id";

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The institution this transaction is bound to. */
    public InstitutionId institution() {
        return new InstitutionId(jdbc.sql("select me_inst()").query(UUID.class).single());
    }

    public Optional<EntryFacts> find(EntryId id) {
        return facts("e.id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    public List<EntryFacts> of(Collection<EntryId> ids) {
        if (ids.isEmpty()) return List.of();
        return facts("e.id = any(:ids)", Map.of("ids", values(ids)));
    }

    /** Every entry of the cases, reversed ones too. */
    public List<EntryFacts> ofCases(Collection<CaseId> cases) {
        if (cases.isEmpty()) return List.of();
        return facts(
                "e.case_id = any(:cases)",
                Map.of("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new)));
    }

    /** Every entry of some days of each case, reversed ones too. */
    public List<EntryFacts> onDays(Map<CaseId, Period> days) {
        if (days.isEmpty()) return List.of();
        var of = List.copyOf(days.entrySet());
        return facts(
                """
                join unnest(:cases::uuid[], :from::date[], :to::date[]) days (case_id, from_on, to_on)
                    on days.case_id = e.case_id and e.day between days.from_on and days.to_on
                """,
                "true",
                Map.of(
                        "cases", of.stream().map(d -> d.getKey().value()).toArray(UUID[]::new),
                        "from",
                                of.stream()
                                        .map(d -> d.getValue().from().toString())
                                        .toArray(String[]::new),
                        "to", of.stream().map(d -> d.getValue().to().toString()).toArray(String[]::new)));
    }

    public Map<CaseId, Minutes> workedIn(YearMonth month) {
        var worked = new HashMap<CaseId, Minutes>();
        jdbc.sql("""
                        select e.case_id, sum(e.minutes)::int as minutes from hour_entry e
                        where e.institution_id = me_inst() and e.day between :from and :to
                          and not exists (select from entry_reversal r where r.institution_id = e.institution_id and r.entry_id = e.id)
                        group by e.case_id
                        """)
                .param("from", month.atDay(1))
                .param("to", month.atEndOfMonth())
                .query(row -> {
                    worked.put(new CaseId(row.getObject("case_id", UUID.class)), new Minutes(row.getInt("minutes")));
                });
        return worked;
    }

    public List<EntryFacts> ofSheet(AssignmentId assignment, YearMonth month) {
        return facts(
                "e.assignment_id = :assignment and e.day between :from and :to",
                Map.of("assignment", assignment.value(), "from", month.atDay(1), "to", month.atEndOfMonth()));
    }

    public List<EntryFacts> ofMentor(PersonId mentor, LocalDate from, LocalDate to) {
        return facts(
                "e.mentor_id = :mentor and e.day between :from and :to",
                Map.of("mentor", mentor.value(), "from", from, "to", to));
    }

    public List<EntryFacts> ofAttestation(AttestationId attestation) {
        return facts("t.attestation_id = :attestation", Map.of("attestation", attestation.value()));
    }

    public List<EntryFacts> approvedUpTo(LocalDate lastDay) {
        return facts("e.day <= :to and p.attestation_id is not null and r.entry_id is null", Map.of("to", lastDay));
    }

    public List<EntryFacts> approvedBetween(LocalDate from, LocalDate to) {
        return facts(
                "e.day between :from and :to and p.attestation_id is not null and r.entry_id is null",
                Map.of("from", from, "to", to));
    }

    /** Nobody else records time of this mentor until the transaction ends: a day's total is judged whole. */
    public void hold(PersonId mentor) {
        hold("hours-of-" + mentor.value());
    }

    /** Nobody else attests or approves this sheet until the transaction ends. */
    public void hold(AssignmentId assignment, YearMonth month) {
        hold("sheet-" + assignment.value() + month);
    }

    /** Nobody else asks for more hours on this case, or answers, until the transaction ends. */
    public void hold(CaseId caseId) {
        hold("more-hours-of-" + caseId.value());
    }

    private void hold(String what) {
        jdbc.sql("select true from pg_advisory_xact_lock(hashtextextended(:what, 110))")
                .param("what", what)
                .query(Boolean.class)
                .single();
    }

    public void insert(HourEntry entry, Optional<WorkedTime.Span> span, byte @Nullable [] note) {
        jdbc.sql("""
                        insert into hour_entry (institution_id, id, assignment_id, case_id, mentor_id, day, starts_at, ends_at,
                            minutes, kind, note, recorded_at)
                        values (me_inst(), :id, :assignment, :case, :mentor, :day, :starts, :ends, :minutes, :kind, :note, :at)
                        """)
                .param("id", entry.id().value())
                .param("assignment", entry.assignment().value())
                .param("case", entry.caseId().value())
                .param("mentor", entry.mentor().value())
                .param("day", entry.day())
                .param("starts", span.map(s -> utc(s.starts().toInstant())).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("ends", span.map(s -> utc(s.ends().toInstant())).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("minutes", entry.minutes().value())
                .param("kind", entry.kind().name())
                .param("note", note, Types.BINARY)
                .param("at", utc(entry.recordedAt()))
                .update();
        span.ifPresent(s -> book(entry, s));
    }

    private void book(HourEntry entry, WorkedTime.Span span) {
        jdbc.sql("""
                        insert into time_booking (institution_id, entry_id, case_id, mentor_id, during)
                        values (me_inst(), :entry, :case, :mentor, tstzrange(:starts, :ends))
                        """)
                .param("entry", entry.id().value())
                .param("case", entry.caseId().value())
                .param("mentor", entry.mentor().value())
                .param("starts", utc(span.starts().toInstant()))
                .param("ends", utc(span.ends().toInstant()))
                .update();
    }

    /** The sealed notes of entries that have one. */
    public Map<EntryId, byte[]> notes(Collection<EntryId> ids) {
        var notes = new HashMap<EntryId, byte[]>();
        if (ids.isEmpty()) return notes;
        jdbc.sql("select id, note from hour_entry where note is not null and id = any(:ids)")
                .param("ids", values(ids))
                .query(row -> {
                    notes.put(new EntryId(row.getObject("id", UUID.class)), row.getBytes("note"));
                });
        return notes;
    }

    List<EntryFacts> facts(String where, Map<String, ?> values) {
        return facts("", where, values);
    }

    private List<EntryFacts> facts(String among, String where, Map<String, ?> values) {
        return jdbc.sql(FACTS.formatted(among) + where + IN_ORDER)
                .params(values)
                .query((row, n) -> facts(row))
                .list();
    }

    static EntryFacts facts(ResultSet row) throws SQLException {
        var entry = new HourEntry(
                new EntryId(row.getObject("id", UUID.class)),
                new AssignmentId(row.getObject("assignment_id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                new PersonId(row.getObject("mentor_id", UUID.class)),
                row.getObject("day", LocalDate.class),
                new Minutes(row.getInt("minutes")),
                EntryKind.valueOf(row.getString("kind")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
        var outcome = row.getString("outcome");
        return new EntryFacts(
                entry,
                span(row.getObject("starts_at", OffsetDateTime.class), row.getObject("ends_at", OffsetDateTime.class)),
                row.getBoolean("confirmed"),
                row.getBoolean("disputed"),
                row.getBoolean("settled"),
                row.getBoolean("reversed"),
                outcome == null
                        ? Optional.empty()
                        : Optional.of(new Ruling(Ruling.Outcome.valueOf(outcome), new Minutes(row.getInt("ruled")))),
                Optional.ofNullable(row.getObject("attestation_id", UUID.class)).map(AttestationId::new),
                Optional.ofNullable(row.getObject("attested_by", UUID.class)).map(PersonId::new),
                row.getBoolean("approved"));
    }

    static Optional<WorkedTime.Span> span(@Nullable OffsetDateTime starts, @Nullable OffsetDateTime ends) {
        if (starts == null || ends == null) return Optional.empty();
        return Optional.of(new WorkedTime.Span(
                starts.atZoneSameInstant(BusinessClock.ZONE), ends.atZoneSameInstant(BusinessClock.ZONE)));
    }

    // One parameter however many there are: PostgreSQL takes 65 535, and plans each number of them anew.
    private static UUID[] values(Collection<EntryId> ids) {
        return ids.stream().map(EntryId::value).toArray(UUID[]::new);
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
