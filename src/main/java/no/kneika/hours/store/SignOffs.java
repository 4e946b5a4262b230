package no.kneika.hours.store;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kneika.hours.EntryId;
import no.kneika.hours.VouchedFor;
import no.kneika.hours.domain.SignOff;
import no.kneika.hours.domain.SignOff.Step;
import no.kneika.kernel.PersonId;
import no.kneika.mentors.AssignmentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything that was done or said about a sheet and its entries, with who and when, as the tables have it. */
@Repository
public class SignOffs {

    private final JdbcClient jdbc;

    SignOffs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<SignOff> of(AssignmentId assignment, YearMonth month) {
        return jdbc.sql("""
                        with e as (
                            select institution_id, id, mentor_id, recorded_at from hour_entry
                            where institution_id = me_inst() and assignment_id = :assignment and day between :from and :to)
                        select 'LOGGED' as step, e.mentor_id as who, e.recorded_at as at, e.id as entry from e
                        union all
                        select 'SUBMITTED', mentor_id, submitted_at, null from month_submission
                        where institution_id = me_inst() and assignment_id = :assignment and month = :from
                        union all
                        select 'CONFIRMED', c.confirmed_by, c.confirmed_at, e.id from e
                        join entry_confirmation c on c.institution_id = e.institution_id and c.entry_id = e.id
                        union all
                        select 'DISPUTED', d.disputed_by, d.disputed_at, e.id from e
                        join entry_dispute d on d.institution_id = e.institution_id and d.entry_id = e.id
                        union all
                        select 'SETTLED', s.settled_by, s.settled_at, e.id from e
                        join dispute_settlement s on s.institution_id = e.institution_id and s.entry_id = e.id
                        union all
                        select 'RULED', u.ruled_by, u.ruled_at, e.id from e
                        join unfunded_ruling u on u.institution_id = e.institution_id and u.entry_id = e.id
                        union all
                        select 'ATTESTED', a.attested_by, a.attested_at, e.id from e
                        join attested_entry t on t.institution_id = e.institution_id and t.entry_id = e.id
                        join attestation a on a.institution_id = t.institution_id and a.id = t.attestation_id
                        union all
                        select 'APPROVED', p.approved_by, p.approved_at, e.id from e
                        join attested_entry t on t.institution_id = e.institution_id and t.entry_id = e.id
                        join approval p on p.institution_id = t.institution_id and p.attestation_id = t.attestation_id
                        union all
                        select 'REVERSED', r.reversed_by, r.reversed_at, e.id from e
                        join entry_reversal r on r.institution_id = e.institution_id and r.entry_id = e.id
                        """)
                .param("assignment", assignment.value())
                .param("from", month.atDay(1))
                .param("to", month.atEndOfMonth())
                .query((row, n) -> new SignOff(
                        Step.valueOf(row.getString("step")),
                        Optional.of(new PersonId(row.getObject("who", UUID.class))),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("entry", UUID.class)).map(EntryId::new).stream()
                                .toList()))
                .list();
    }

    /** Whose entries they are, and who has vouched for any of them. */
    public VouchedFor vouchedFor(Collection<EntryId> entries) {
        var worked = new HashSet<PersonId>();
        var attested = new HashSet<PersonId>();
        var approved = new HashSet<PersonId>();
        jdbc.sql("""
                        select e.mentor_id, a.attested_by, p.approved_by from hour_entry e
                        left join attested_entry t on t.institution_id = e.institution_id and t.entry_id = e.id
                        left join attestation a on a.institution_id = t.institution_id and a.id = t.attestation_id
                        left join approval p on p.institution_id = t.institution_id and p.attestation_id = t.attestation_id
                        where e.institution_id = me_inst() and e.id = any(:entries)
                        """)
                .param("entries", entries.stream().map(EntryId::value).toArray(UUID[]::new))
                .query(row -> {
                    add(worked, row.getObject("mentor_id", UUID.class));
                    add(attested, row.getObject("attested_by", UUID.class));
                    add(approved, row.getObject("approved_by", UUID.class));
                });
        return new VouchedFor(Set.copyOf(worked), Set.copyOf(attested), Set.copyOf(approved));
    }

    private static void add(Set<PersonId> to, @Nullable UUID person) {
        if (person != null) to.add(new PersonId(person));
    }

    /** The sealed reasons of reversals that have one. */
    public Map<EntryId, byte[]> reversals(Collection<EntryId> entries) {
        return sealed("select entry_id, reason as words from entry_reversal", "reason", entries);
    }

    /** The sealed explanations of disputes that are settled. */
    public Map<EntryId, byte[]> settlements(Collection<EntryId> entries) {
        return sealed("select entry_id, explanation as words from dispute_settlement", "explanation", entries);
    }

    private Map<EntryId, byte[]> sealed(String select, String column, Collection<EntryId> entries) {
        var words = new HashMap<EntryId, byte[]>();
        if (entries.isEmpty()) return words;
        jdbc.sql(select + " where institution_id = me_inst() and entry_id = any(:ids) and " + column + " is not null")
                .param("ids", entries.stream().map(EntryId::value).toArray(UUID[]::new))
                .query(row -> {
                    words.put(new EntryId(row.getObject("entry_id", UUID.class)), row.getBytes("words"));
                });
        return words;
    }
}
