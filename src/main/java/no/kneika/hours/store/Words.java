package no.kneika.hours.store;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kneika.hours.EntryId;
import no.kneika.hours.HourEntry;
import no.kneika.hours.domain.EntryFacts.Ruling;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.PersonId;
import no.kneika.mentors.AssignmentId;
import no.kneika.platform.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people say about an entry: yes, no, why, and what is decided. Facts only; nothing is ever changed. */
@Repository
public class Words {

    /** The student's objection: its reason, sealed, and the day. */
    public record Dispute(byte @Nullable [] reason, LocalDate on) {}

    private final JdbcClient jdbc;

    Words(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where an entry belongs; this never changes. */
    public record Place(AssignmentId assignment, CaseId caseId, LocalDate day) {}

    public Optional<Place> place(EntryId id) {
        return jdbc.sql(
                        "select assignment_id, case_id, day from hour_entry where institution_id = me_inst() and id = :id")
                .param("id", id.value())
                .query((row, n) -> new Place(
                        new AssignmentId(row.getObject("assignment_id", UUID.class)),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getObject("day", LocalDate.class)))
                .optional();
    }

    /** Saying yes twice is saying it once. */
    public void confirm(HourEntry entry, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into entry_confirmation (institution_id, entry_id, case_id, confirmed_by, confirmed_at)
                        values (me_inst(), :entry, :case, :by, :at) on conflict do nothing
                        """).params(facts(entry, by, at)).update();
    }

    public void dispute(HourEntry entry, byte @Nullable [] reason, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into entry_dispute (institution_id, entry_id, case_id, reason, disputed_by, disputed_at)
                        values (me_inst(), :entry, :case, :reason, :by, :at)
                        """)
                .params(facts(entry, by, at))
                .param("reason", reason, Types.BINARY)
                .update();
    }

    public void settle(HourEntry entry, byte[] explanation, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into dispute_settlement (institution_id, entry_id, case_id, explanation, settled_by, settled_at)
                        values (me_inst(), :entry, :case, :explanation, :by, :at)
                        """)
                .params(facts(entry, by, at))
                .param("explanation", explanation)
                .update();
    }

    /** The entry no longer counts, and the time it took is free again. */
    public void reverse(HourEntry entry, byte @Nullable [] reason, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into entry_reversal (institution_id, entry_id, case_id, mentor_id, reason, reversed_by, reversed_at)
                        values (me_inst(), :entry, :case, :mentor, :reason, :by, :at)
                        """)
                .params(facts(entry, by, at))
                .param("mentor", entry.mentor().value())
                .param("reason", reason, Types.BINARY)
                .update();
        jdbc.sql("delete from time_booking where institution_id = me_inst() and entry_id = :entry")
                .param("entry", entry.id().value())
                .update();
    }

    public void rule(HourEntry entry, Ruling ruling, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into unfunded_ruling (institution_id, entry_id, number, case_id, outcome, minutes, ruled_by, ruled_at)
                        select me_inst(), :entry, coalesce(max(number), 0) + 1, :case, :outcome, :minutes, :by, :at
                        from unfunded_ruling where institution_id = me_inst() and entry_id = :entry
                        """)
                .params(facts(entry, by, at))
                .param("outcome", ruling.outcome().name())
                .param("minutes", ruling.minutes().value())
                .update();
    }

    public Map<EntryId, Dispute> disputes(Collection<EntryId> entries) {
        var disputes = new HashMap<EntryId, Dispute>();
        if (entries.isEmpty()) return disputes;
        jdbc.sql("select entry_id, reason, disputed_at from entry_dispute where entry_id = any(:ids)")
                .param("ids", entries.stream().map(EntryId::value).toArray(UUID[]::new))
                .query(row -> {
                    disputes.put(
                            new EntryId(row.getObject("entry_id", UUID.class)),
                            new Dispute(
                                    row.getBytes("reason"), day(row.getObject("disputed_at", OffsetDateTime.class))));
                });
        return disputes;
    }

    private static LocalDate day(OffsetDateTime at) {
        return at.atZoneSameInstant(BusinessClock.ZONE).toLocalDate();
    }

    private static Map<String, Object> facts(HourEntry entry, PersonId by, Instant at) {
        return Map.of(
                "entry", entry.id().value(), "case", entry.caseId().value(), "by", by.value(), "at", Entries.utc(at));
    }
}
