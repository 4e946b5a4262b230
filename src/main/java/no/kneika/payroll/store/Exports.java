package no.kneika.payroll.store;

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
import java.util.TreeMap;
import java.util.UUID;
import no.kneika.documents.DocumentId;
import no.kneika.hours.EntryId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.PersonId;
import no.kneika.payroll.ExportId;
import no.kneika.payroll.domain.ExportFormat;
import no.kneika.payroll.domain.SentLine;
import no.kneika.payroll.domain.SentLine.SentEntry;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Together;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was sent to payroll. */
@Repository
public class Exports {

    /** One export as lists show it. */
    public record ExportRow(
            ExportId id, int number, YearMonth upTo, DocumentId document, PersonId by, LocalDate on, Minutes minutes) {}

    private static final Together LINE = Together.of(
            """
            insert into payroll_export_line (institution_id, id, export_id, external_id, mentor_id, employee_no, wage_type, work_month,
                rate, contract_kind, minutes, layer, below_rate)
            select me_inst(), * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, "uuid", "uuid", "text", "uuid", "text", "text", "date", "numeric", "text", "int4", "int4", "numeric");
    private static final Together ENTRY = Together.of("""
            insert into payroll_export_entry (institution_id, entry_id, line_id, case_id, mentor_id, day, minutes, layer)
            select me_inst(), * from unnest(?, ?, ?, ?, ?, ?, ?)
            """, "uuid", "uuid", "uuid", "uuid", "date", "int4", "int4");

    private final JdbcClient jdbc;
    private final JdbcTemplate rows;
    private final SentReading reading;

    Exports(JdbcClient jdbc, JdbcTemplate rows, SentReading reading) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.reading = reading;
    }

    /** Nobody else sends to payroll or takes vouchers in at this institution until the transaction ends. */
    public void hold() {
        jdbc.sql("select true from pg_advisory_xact_lock(hashtextextended('payroll-' || me_inst()::text, 120))")
                .query(Boolean.class)
                .single();
    }

    public int nextNumber() {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from payroll_export where institution_id = me_inst()")
                .query(Integer.class)
                .single();
    }

    public void insert(
            ExportId id,
            int number,
            YearMonth upTo,
            DocumentId document,
            ExportFormat format,
            PersonId by,
            Instant at,
            List<SentLine> lines) {
        jdbc.sql("""
                        insert into payroll_export (institution_id, id, number, up_to, document_id, format_code, format_version,
                            exported_by, exported_at)
                        values (me_inst(), :id, :number, :upTo, :document, :code, :version, :by, :at)
                        """)
                .param("id", id.value())
                .param("number", number)
                .param("upTo", upTo.atDay(1))
                .param("document", document.value())
                .param("code", format.code())
                .param("version", format.version())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        LINE.write(
                rows,
                lines.stream()
                        .map(line -> new @Nullable Object[] {
                            line.id(),
                            id.value(),
                            line.externalId(),
                            line.mentor(),
                            line.employeeNumber(),
                            line.wageType(),
                            line.workMonth().atDay(1),
                            line.rate().kroner(),
                            line.contract(),
                            line.minutes().value(),
                            line.layer(),
                            line.below().kroner()
                        })
                        .toList());
        ENTRY.write(
                rows,
                lines.stream()
                        .flatMap(line -> line.entries().stream().map(entry -> new @Nullable Object[] {
                            entry.entry().value(),
                            line.id(),
                            entry.caseId(),
                            line.mentor(),
                            entry.day(),
                            entry.minutes().value(),
                            line.layer()
                        }))
                        .toList());
    }

    public List<ExportRow> all() {
        return jdbc.sql("""
                        select x.id, x.number, x.up_to, x.document_id, x.exported_by, x.exported_at,
                               (select coalesce(sum(l.minutes) filter (where l.layer = 0 and l.corrects is null), 0) from payroll_export_line l
                                 where l.institution_id = x.institution_id and l.export_id = x.id)::int as minutes
                        from payroll_export x where x.institution_id = me_inst() order by x.number desc
                        """)
                .query((row, n) -> new ExportRow(
                        new ExportId(row.getObject("id", UUID.class)),
                        row.getInt("number"),
                        YearMonth.from(row.getObject("up_to", LocalDate.class)),
                        new DocumentId(row.getObject("document_id", UUID.class)),
                        new PersonId(row.getObject("exported_by", UUID.class)),
                        row.getObject("exported_at", OffsetDateTime.class)
                                .atZoneSameInstant(BusinessClock.ZONE)
                                .toLocalDate(),
                        new Minutes(row.getInt("minutes"))))
                .list();
    }

    public Optional<ExportRow> find(ExportId id) {
        return all().stream().filter(x -> x.id().equals(id)).findFirst();
    }

    /** Lines for work of these months, to these employees; a line that was sent again went to the one it was sent to last. */
    public List<SentLine> sentTo(Collection<String> employees, Collection<YearMonth> workMonths) {
        if (employees.isEmpty()) return List.of();
        return sent(
                """
                l.work_month = any(:months::date[])
                and (l.employee_no = any(:employees)
                     or exists (select from payroll_resend_line r where r.institution_id = l.institution_id and r.line_id = l.id
                                  and r.employee_no = any(:employees)))""",
                Map.of(
                        "employees", employees.toArray(String[]::new),
                        "months",
                                workMonths.stream()
                                        .map(month -> month.atDay(1).toString())
                                        .toArray(String[]::new)));
    }

    public List<SentLine> sentFor(YearMonth workMonth) {
        return sent("l.work_month = :month", Map.of("month", workMonth.atDay(1)));
    }

    /** Lines of mentors' work months from one to another. */
    public List<SentLine> sentFor(Collection<PersonId> mentors, YearMonth from, YearMonth to) {
        return sent(
                "l.mentor_id = any(:mentors) and l.work_month between :from and :to",
                Map.of(
                        "mentors",
                        mentors.stream().map(PersonId::value).toArray(UUID[]::new),
                        "from",
                        from.atDay(1),
                        "to",
                        to.atDay(1)));
    }

    /** The lines of one export, in its order. */
    public List<SentLine> linesOf(ExportId export) {
        return sent("l.export_id = :export", Map.of("export", export.value()));
    }

    List<SentLine> linesWith(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : sent("l.id = any(:ids)", Map.of("ids", ids.toArray(UUID[]::new)));
    }

    /** The lines these entries were sent on, with no others of theirs. */
    public List<SentLine> linesHolding(Collection<EntryId> entries) {
        return entries.isEmpty()
                ? List.of()
                : sent(
                        "e.entry_id = any(:ids)",
                        Map.of("ids", entries.stream().map(EntryId::value).toArray(UUID[]::new)));
    }

    /** Lines no voucher has come for, or not for all of it. */
    public List<SentLine> unanswered() {
        return sent("true", Map.of()).stream().filter(l -> !l.unpaid().isZero()).toList();
    }

    /** What the lines no voucher has come for at all would pay, by work month: added up by the database, for there may be thousands. */
    public Map<YearMonth, Money> silentWages() {
        var wages = new TreeMap<YearMonth, Money>();
        jdbc.sql("""
                        select l.work_month, sum(round(l.rate * l.minutes * 100 / 60))::bigint as ore from payroll_export_line l
                        where l.institution_id = me_inst()
                          and coalesce((select sum(v.minutes) from voucher_line v
                                        where v.institution_id = me_inst() and v.export_line_id = l.id), 0) = 0
                          and not exists (select from payroll_export_entry e
                                          join voucher_match m on m.institution_id = me_inst() and m.entry_id = e.entry_id
                                                              and m.layer = l.layer
                                          where e.institution_id = me_inst() and e.line_id = l.id)
                        group by l.work_month
                        """).query(row -> {
            wages.put(YearMonth.from(row.getObject("work_month", LocalDate.class)), Money.ofOre(row.getLong("ore")));
        });
        return wages;
    }

    /** Approved work up to and including a day that was not sent; the database keeps it apart. */
    public List<EntryId> unsent(LocalDate lastDay) {
        return jdbc.sql("select entry_id from unsent_entry where institution_id = me_inst() and day <= :to")
                .param("to", lastDay)
                .query((row, n) -> new EntryId(row.getObject("entry_id", UUID.class)))
                .list();
    }

    public List<YearMonth> workMonths() {
        return jdbc
                .sql("select distinct work_month from payroll_export_line order by work_month desc")
                .query(LocalDate.class)
                .list()
                .stream()
                .map(YearMonth::from)
                .toList();
    }

    /** Of these entries, those that were sent; back pay apart. */
    public Map<EntryId, SentEntry> states(Collection<EntryId> entries) {
        var states = new HashMap<EntryId, SentEntry>();
        if (entries.isEmpty()) return states;
        var ids = entries.stream().map(EntryId::value).toArray(UUID[]::new);
        for (var line : sent("e.layer = 0 and e.entry_id = any(:ids)", Map.of("ids", ids)))
            line.entries().forEach(e -> states.put(e.entry(), e));
        return states;
    }

    private List<SentLine> sent(String where, Map<String, ?> values) {
        return reading.sent(where, values);
    }
}
