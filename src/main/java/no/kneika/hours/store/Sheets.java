package no.kneika.hours.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kneika.hours.AttestationId;
import no.kneika.hours.EntryId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.PersonId;
import no.kneika.mentors.AssignmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Months submitted, attested and approved. */
@Repository
public class Sheets {

    /** One mentor's month on one assignment. */
    public record Month(AssignmentId assignment, YearMonth month) {}

    /** An attestation as it was made. */
    public record AttestationRow(
            AttestationId id,
            AssignmentId assignment,
            CaseId caseId,
            PersonId mentor,
            YearMonth month,
            PersonId attestedBy,
            LocalDate attestedOn,
            Optional<PersonId> approvedBy,
            Optional<LocalDate> approvedOn) {

        public boolean isApproved() {
            return approvedBy.isPresent();
        }
    }

    private static final String ATTESTATIONS = """
            select a.id, a.assignment_id, a.case_id, a.mentor_id, a.month, a.attested_by,
                   (a.attested_at at time zone 'Europe/Oslo')::date as attested_on, p.approved_by,
                   (p.approved_at at time zone 'Europe/Oslo')::date as approved_on
            from attestation a
            left join approval p on p.institution_id = a.institution_id and p.attestation_id = a.id
            where a.institution_id = me_inst() and\s""";

    private final JdbcClient jdbc;

    Sheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isSubmitted(AssignmentId assignment, YearMonth month) {
        return submitted(Set.of(assignment)).contains(new Month(assignment, month));
    }

    public Set<Month> submitted(Collection<AssignmentId> assignments) {
        if (assignments.isEmpty()) return Set.of();
        return new HashSet<>(jdbc.sql(
                        "select assignment_id, month from month_submission where assignment_id = any(:ids)")
                .param("ids", assignments.stream().map(AssignmentId::value).toArray(UUID[]::new))
                .query((row, n) -> new Month(
                        new AssignmentId(row.getObject("assignment_id", UUID.class)),
                        YearMonth.from(row.getObject("month", LocalDate.class))))
                .list());
    }

    /** The same of a month and those after it: an assignment has had many. */
    public Set<Month> submitted(Collection<AssignmentId> assignments, YearMonth since) {
        if (assignments.isEmpty()) return Set.of();
        return new HashSet<>(jdbc.sql(
                        "select assignment_id, month from month_submission where assignment_id = any(:ids) and month >= :since")
                .param(
                        "ids",
                        assignments.stream().map(AssignmentId::value).distinct().toArray(UUID[]::new))
                .param("since", since.atDay(1))
                .query((row, n) -> new Month(
                        new AssignmentId(row.getObject("assignment_id", UUID.class)),
                        YearMonth.from(row.getObject("month", LocalDate.class))))
                .list());
    }

    public void submit(AssignmentId assignment, CaseId caseId, PersonId mentor, YearMonth month, Instant at) {
        jdbc.sql("""
                        insert into month_submission (institution_id, assignment_id, month, case_id, mentor_id, submitted_at)
                        values (me_inst(), :assignment, :month, :case, :mentor, :at)
                        """)
                .param("assignment", assignment.value())
                .param("month", month.atDay(1))
                .param("case", caseId.value())
                .param("mentor", mentor.value())
                .param("at", Entries.utc(at))
                .update();
    }

    public void attest(AttestationRow row, List<EntryId> entries, Instant at) {
        jdbc.sql("""
                        insert into attestation (institution_id, id, assignment_id, case_id, mentor_id, month, attested_by,
                            attested_at)
                        values (me_inst(), :id, :assignment, :case, :mentor, :month, :by, :at)
                        """)
                .param("id", row.id().value())
                .param("assignment", row.assignment().value())
                .param("case", row.caseId().value())
                .param("mentor", row.mentor().value())
                .param("month", row.month().atDay(1))
                .param("by", row.attestedBy().value())
                .param("at", Entries.utc(at))
                .update();
        jdbc.sql("""
                        insert into attested_entry (institution_id, entry_id, attestation_id, case_id, mentor_id)
                        select me_inst(), entry_id, :id, :case, :mentor from unnest(:entries::uuid[]) entry_id
                        """)
                .param("entries", entries.stream().map(EntryId::value).toArray(UUID[]::new))
                .param("id", row.id().value())
                .param("case", row.caseId().value())
                .param("mentor", row.mentor().value())
                .update();
    }

    public Optional<AttestationRow> attestation(AttestationId id) {
        return attestations("a.id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    public List<AttestationRow> attestationsOf(AssignmentId assignment, YearMonth month) {
        return attestations(
                "a.assignment_id = :assignment and a.month = :month",
                Map.of("assignment", assignment.value(), "month", month.atDay(1)));
    }

    /** What waits for an approver; the database keeps them apart (V118). */
    public List<AttestationRow> unapproved() {
        return attestations(
                "a.id = any(array(select attestation_id from waiting_attestation where institution_id = me_inst()))",
                Map.of());
    }

    /** A mentor's month that somebody has attested. */
    public record Waiting(AssignmentId assignment, CaseId caseId, PersonId mentor, YearMonth month) {}

    /** Months with something attested by others than this person, which is neither approved nor reversed since. */
    public List<Waiting> waitingFor(PersonId approver) {
        return jdbc.sql("""
                        select distinct a.assignment_id, a.case_id, a.mentor_id, a.month
                        from waiting_attestation w
                        join attestation a on a.institution_id = w.institution_id and a.id = w.attestation_id
                        where w.institution_id = me_inst() and a.attested_by <> :approver and w.mentor_id <> :approver
                          and exists (select from attested_entry t
                                      join open_entry o on o.institution_id = t.institution_id and o.entry_id = t.entry_id
                                      where t.institution_id = w.institution_id and t.attestation_id = w.attestation_id)
                        order by a.month desc, a.assignment_id
                        """)
                .param("approver", approver.value())
                .query((row, n) -> new Waiting(
                        new AssignmentId(row.getObject("assignment_id", UUID.class)),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        new PersonId(row.getObject("mentor_id", UUID.class)),
                        YearMonth.from(row.getObject("month", LocalDate.class))))
                .list();
    }

    public void approve(AttestationRow row, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into approval (institution_id, attestation_id, case_id, attested_by, mentor_id, approved_by,
                            approved_at)
                        values (me_inst(), :id, :case, :attestedBy, :mentor, :by, :at)
                        """)
                .param("id", row.id().value())
                .param("case", row.caseId().value())
                .param("attestedBy", row.attestedBy().value())
                .param("mentor", row.mentor().value())
                .param("by", by.value())
                .param("at", Entries.utc(at))
                .update();
    }

    private List<AttestationRow> attestations(String where, Map<String, ?> values) {
        return jdbc.sql(ATTESTATIONS + where + " order by a.attested_at")
                .params(values)
                .query((row, n) -> new AttestationRow(
                        new AttestationId(row.getObject("id", UUID.class)),
                        new AssignmentId(row.getObject("assignment_id", UUID.class)),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        new PersonId(row.getObject("mentor_id", UUID.class)),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        new PersonId(row.getObject("attested_by", UUID.class)),
                        row.getObject("attested_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("approved_by", UUID.class))
                                .map(PersonId::new),
                        Optional.ofNullable(row.getObject("approved_on", LocalDate.class))))
                .list();
    }

    public List<YearMonth> attestedMonths() {
        return jdbc
                .sql("select distinct month from attestation where institution_id = me_inst() order by month")
                .query(LocalDate.class)
                .list()
                .stream()
                .map(YearMonth::from)
                .toList();
    }
}
