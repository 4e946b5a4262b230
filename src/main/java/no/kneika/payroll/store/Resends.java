package no.kneika.payroll.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kneika.documents.DocumentId;
import no.kneika.hours.EntryId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.PersonId;
import no.kneika.payroll.ExportId;
import no.kneika.payroll.domain.Correction;
import no.kneika.payroll.domain.FileLine;
import no.kneika.payroll.domain.LineStory;
import no.kneika.payroll.domain.LineStory.Standing;
import no.kneika.payroll.domain.LineStory.Word;
import no.kneika.payroll.domain.ReceiptFile;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What payroll answered to exports, what was sent again, and what was taken back. */
@Repository
public class Resends {

    /** A file that was sent again. */
    public record Attempt(int number, DocumentId document, PersonId by, LocalDate on, int lines) {}

    public record Corrected(EntryId entry, int layer) {}

    /** A line's story, and whose line it is. */
    public record Told(LineStory story, PersonId mentor) {}

    private static final String LINES = """
            select l.id, l.external_id, l.mentor_id, l.work_month, l.minutes, l.rate, x.exported_at,
                   coalesce(r.employee_no, l.employee_no) as employee_no, coalesce(r.wage_type, l.wage_type) as wage_type,
                   exists (select from voucher_line v where v.institution_id = l.institution_id
                           and v.export_line_id = l.id)
                   or exists (select from payroll_correction_entry c
                        join voucher_back b on b.institution_id = c.institution_id and b.entry_id = c.entry_id and b.layer = c.layer
                        where c.institution_id = l.institution_id and c.line_id = l.id) as paid
            from payroll_export_line l
            join payroll_export x on x.institution_id = l.institution_id and x.id = l.export_id
            left join lateral (select employee_no, wage_type from payroll_resend_line r
                where r.institution_id = l.institution_id and r.line_id = l.id order by r.sent_at desc, r.resend_id desc limit 1) r on true
            where l.institution_id = me_inst() and l.export_id = :export
            order by length(l.external_id), l.external_id
            """;

    private static final String WORDS = """
            select a.line_id, c.id, c.received_at as at, a.taken, a.reason from payroll_receipt c
            join payroll_receipt_line a on a.institution_id = c.institution_id and a.receipt_id = c.id
            where c.institution_id = me_inst() and c.export_id = :export
            union all
            select a.line_id, s.id, s.sent_at, null, '' from payroll_resend s
            join payroll_resend_line a on a.institution_id = s.institution_id and a.resend_id = s.id
            where s.institution_id = me_inst() and s.export_id = :export
            order by at, id
            """;

    // Ids are in the order of time, also when the clock that people see stands still.
    private static final String REFUSED = """
            select distinct on (a.line_id) a.line_id, a.taken, exists (select from payroll_resend_line s
                  where s.institution_id = a.institution_id and s.line_id = a.line_id and s.resend_id > c.id) as again
            from payroll_receipt_line a
            join payroll_receipt c on c.institution_id = a.institution_id and c.id = a.receipt_id
            where a.institution_id = me_inst() and a.line_id = any(:lines)
            order by a.line_id, c.id desc
            """;

    private final JdbcClient jdbc;

    Resends(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these employees that anything was ever sent for, also when it was sent again under another number. */
    public Set<String> known(Collection<String> employees) {
        return Set.copyOf(jdbc.sql("""
                        select employee_no from payroll_export_line
                        where institution_id = me_inst() and employee_no = any(:employees)
                        union select employee_no from payroll_resend_line
                        where institution_id = me_inst() and employee_no = any(:employees)
                        """)
                .param("employees", employees.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** What anything was ever sent as. */
    public Set<String> wageTypes() {
        return Set.copyOf(
                jdbc.sql("select distinct wage_type from payroll_export_line where institution_id = me_inst()")
                        .query(String.class)
                        .list());
    }

    /** Every line of an export, corrections too, in its order. */
    public List<Told> stories(ExportId export) {
        var words = new HashMap<UUID, List<Word>>();
        jdbc.sql(WORDS).param("export", export.value()).query(row -> {
            var taken = (Boolean) row.getObject("taken");
            words.computeIfAbsent(row.getObject("line_id", UUID.class), any -> new ArrayList<>())
                    .add(new Word(
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            taken == null ? Standing.SENT_AGAIN : taken ? Standing.TAKEN : Standing.REFUSED,
                            row.getString("reason")));
        });
        return jdbc.sql(LINES)
                .param("export", export.value())
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    var said = new ArrayList<>(List.of(new Word(
                            row.getObject("exported_at", OffsetDateTime.class).toInstant(), Standing.SENT, "")));
                    said.addAll(words.getOrDefault(id, List.of()));
                    var as = new FileLine(
                            row.getString("employee_no"),
                            row.getString("wage_type"),
                            YearMonth.from(row.getObject("work_month", LocalDate.class)),
                            row.getInt("minutes"),
                            new HourlyRate(row.getBigDecimal("rate")),
                            row.getString("external_id"));
                    return new Told(
                            new LineStory(id, as, said, row.getBoolean("paid")),
                            new PersonId(row.getObject("mentor_id", UUID.class)));
                })
                .list();
    }

    /** Of these lines, those payroll refused and that were not sent again since. */
    public List<UUID> refused(Collection<UUID> lines) {
        var refused = new ArrayList<UUID>();
        if (lines.isEmpty()) return refused;
        jdbc.sql(REFUSED).param("lines", lines.toArray(UUID[]::new)).query(row -> {
            if (!row.getBoolean("taken") && !row.getBoolean("again")) refused.add(row.getObject("line_id", UUID.class));
        });
        return refused;
    }

    /** Of these entries, those that have been taken back, in each layer. */
    public Set<Corrected> corrected(Collection<EntryId> entries) {
        if (entries.isEmpty()) return Set.of();
        return Set.copyOf(jdbc.sql("""
                        select entry_id, layer from payroll_correction_entry
                        where institution_id = me_inst() and entry_id = any(:ids)
                        """)
                .param("ids", entries.stream().map(EntryId::value).toArray(UUID[]::new))
                .query((row, n) ->
                        new Corrected(new EntryId(row.getObject("entry_id", UUID.class)), row.getInt("layer")))
                .list());
    }

    public void insert(ExportId export, List<Correction> corrections) {
        for (var correction : corrections) {
            var line = correction.corrects();
            jdbc.sql("""
                            insert into payroll_export_line (institution_id, id, export_id, external_id, mentor_id, employee_no,
                                wage_type, work_month, rate, contract_kind, minutes, corrects, layer, below_rate)
                            select me_inst(), :id, :export, :external, mentor_id, :employee, :type, work_month, rate,
                                contract_kind, :minutes, id, layer, below_rate
                            from payroll_export_line where institution_id = me_inst() and id = :corrects
                            """)
                    .param("id", correction.id())
                    .param("export", export.value())
                    .param("external", correction.externalId())
                    .param("employee", line.employeeNumber())
                    .param("type", line.wageType())
                    .param("minutes", -correction.minutes().value())
                    .param("corrects", line.id())
                    .update();
            for (var back : correction.back())
                jdbc.sql("""
                                insert into payroll_correction_entry (institution_id, entry_id, layer, line_id, case_id, mentor_id, minutes)
                                values (me_inst(), :entry, :layer, :line, :case, :mentor, :minutes)
                                """)
                        .param("entry", back.entry().value())
                        .param("layer", line.layer())
                        .param("line", correction.id())
                        .param("case", back.caseId().value())
                        .param("mentor", line.mentor().value())
                        .param("minutes", back.minutes().value())
                        .update();
        }
    }

    public boolean hasReceipt(ExportId export, String sha256) {
        return jdbc.sql("""
                        select exists (select from payroll_receipt where institution_id = me_inst()
                                       and export_id = :export and sha256 = :sha)
                        """)
                .param("export", export.value())
                .param("sha", sha256)
                .query(Boolean.class)
                .single();
    }

    public void insert(
            ExportId export, String sha256, String name, PersonId by, Instant at, List<ReceiptFile.Answer> answers) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into payroll_receipt (institution_id, id, export_id, sha256, name, received_by, received_at)
                        values (me_inst(), :id, :export, :sha, :name, :by, :at)
                        """)
                .param("id", id)
                .param("export", export.value())
                .param("sha", sha256)
                .param("name", name)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        for (var answer : answers)
            jdbc.sql("""
                            insert into payroll_receipt_line (institution_id, receipt_id, line_id, number, taken, reason)
                            values (me_inst(), :id, :line, :number, :taken, :reason)
                            """)
                    .param("id", id)
                    .param("line", answer.line())
                    .param("number", answer.number())
                    .param("taken", answer.taken())
                    .param("reason", answer.reason())
                    .update();
    }

    public List<Attempt> attempts(ExportId export) {
        return jdbc.sql("""
                        select s.attempt, s.document_id, s.sent_by, s.sent_at, (select count(*) from payroll_resend_line a
                            where a.institution_id = s.institution_id and a.resend_id = s.id)::int as lines
                        from payroll_resend s
                        where s.institution_id = me_inst() and s.export_id = :export order by s.attempt
                        """)
                .param("export", export.value())
                .query((row, n) -> new Attempt(
                        row.getInt("attempt"),
                        new DocumentId(row.getObject("document_id", UUID.class)),
                        new PersonId(row.getObject("sent_by", UUID.class)),
                        row.getObject("sent_at", OffsetDateTime.class)
                                .atZoneSameInstant(BusinessClock.ZONE)
                                .toLocalDate(),
                        row.getInt("lines")))
                .list();
    }

    /** @param lines by id, as they are sent now */
    public void insert(
            ExportId export, int attempt, DocumentId document, PersonId by, Instant at, Map<UUID, FileLine> lines) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into payroll_resend (institution_id, id, export_id, attempt, document_id, sent_by, sent_at)
                        values (me_inst(), :id, :export, :attempt, :document, :by, :at)
                        """)
                .param("id", id)
                .param("export", export.value())
                .param("attempt", attempt)
                .param("document", document.value())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        lines.forEach((line, as) -> jdbc.sql("""
                        insert into payroll_resend_line (institution_id, resend_id, line_id, employee_no, wage_type, sent_at)
                        values (me_inst(), :id, :line, :employee, :type, :at)
                        """)
                .param("id", id)
                .param("line", line)
                .param("employee", as.employeeNumber())
                .param("type", as.wageType())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update());
    }
}
