package no.kneika.payroll.store;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import java.util.Optional;
import java.util.UUID;
import no.kneika.documents.DocumentId;
import no.kneika.hours.EntryId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.PersonId;
import no.kneika.payroll.VoucherFileId;
import no.kneika.payroll.domain.Matching.Matched;
import no.kneika.payroll.domain.Matching.PaidSpan;
import no.kneika.payroll.domain.SentLine;
import no.kneika.payroll.domain.VoucherRow;
import no.kneika.platform.Together;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came back from payroll. */
@Repository
public class Vouchers {

    public record FileRow(
            VoucherFileId id, String name, DocumentId document, PersonId by, Instant at, int lines, Money total) {}

    /** A line as it was received, and whose it is; empty for another job. */
    public record LineRow(
            UUID id,
            VoucherFileId file,
            DocumentId document,
            Optional<PersonId> mentor,
            Optional<UUID> sentLine,
            VoucherRow row) {}

    private static final String LINES = """
            select v.*, f.document_id from voucher_line v
            join voucher_file f on f.institution_id = v.institution_id and f.id = v.file_id
            where v.institution_id = me_inst() and\s""";

    private static final Together LINE = Together.of(
            """
            insert into voucher_line (institution_id, id, file_id, number, employee_no, mentor_id, payroll_month,
                work_month, wage_type, minutes, rate, wage_ore, holiday_pay_ore, pension_ore, contribution_ore,
                external_id, export_line_id)
            select me_inst(), * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            "uuid",
            "uuid",
            "int4",
            "text",
            "uuid",
            "date",
            "date",
            "text",
            "int4",
            "numeric",
            "int8",
            "int8",
            "int8",
            "int8",
            "text",
            "uuid");

    private static final Together SPAN = Together.of("""
            insert into voucher_match (institution_id, voucher_line_id, entry_id, case_id, minutes, layer, round)
            select me_inst(), line, entry, case_id, int4range(from_minute, to_minute), layer, round
            from unnest(?, ?, ?, ?, ?, ?, ?) as new (line, entry, case_id, from_minute, to_minute, layer, round)
            """, "uuid", "uuid", "uuid", "int4", "int4", "int4", "int4");

    private static final Together BACK = Together.of("""
            insert into voucher_back (institution_id, voucher_line_id, entry_id, case_id, minutes, layer, round)
            select me_inst(), line, entry, case_id, int4range(from_minute, to_minute), layer, round
            from unnest(?, ?, ?, ?, ?, ?, ?) as new (line, entry, case_id, from_minute, to_minute, layer, round)
            """, "uuid", "uuid", "uuid", "int4", "int4", "int4", "int4");

    private static final int AT_ONCE = 10_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    Vouchers(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    public Optional<VoucherFileId> fileWith(String sha256) {
        return jdbc.sql("select id from voucher_file where institution_id = me_inst() and sha256 = :sha")
                .param("sha", sha256)
                .query(UUID.class)
                .optional()
                .map(VoucherFileId::new);
    }

    public void insertFile(VoucherFileId id, String sha256, String name, DocumentId document, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into voucher_file (institution_id, id, sha256, name, document_id, received_by, received_at)
                        values (me_inst(), :id, :sha, :name, :document, :by, :at)
                        """)
                .param("id", id.value())
                .param("sha", sha256)
                .param("name", name)
                .param("document", document.value())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The lines of a file, and which minutes of which entries each of them paid. */
    public void insertLines(VoucherFileId file, Map<UUID, Matched> lines) {
        var rows = new ArrayList<@Nullable Object[]>();
        lines.forEach((id, matched) -> rows.add(line(id, file, matched)));
        LINE.write(batch, rows);
        var spans = new ArrayList<@Nullable Object[]>();
        var backs = new ArrayList<@Nullable Object[]>();
        lines.forEach((id, matched) -> {
            for (PaidSpan span : matched.spans())
                (matched.row().back() ? backs : spans).add(new @Nullable Object[] {
                    id,
                    span.entry().value(),
                    span.caseId().value(),
                    span.from(),
                    span.to(),
                    matched.sent().map(SentLine::layer).orElse(0),
                    span.round()
                });
            // 150,000 of them are not held at once.
            if (spans.size() >= AT_ONCE) {
                SPAN.write(batch, spans);
                spans.clear();
            }
        });
        SPAN.write(batch, spans);
        BACK.write(batch, backs);
    }

    private static @Nullable Object[] line(UUID id, VoucherFileId file, Matched matched) {
        var row = matched.row();
        return new @Nullable Object[] {
            id,
            file.value(),
            row.number(),
            row.employeeNumber(),
            matched.sent().map(s -> s.mentor().value()).orElse(null),
            row.payrollMonth().atDay(1),
            row.workMonth().atDay(1),
            row.wageType(),
            row.signedMinutes(),
            row.rate().kroner(),
            row.wage().ore(),
            row.holidayPay().ore(),
            row.pension().ore(),
            row.contribution().ore(),
            row.externalId(),
            matched.sent().map(SentLine::id).orElse(null)
        };
    }

    public List<FileRow> files() {
        return jdbc.sql("""
                        select f.id, f.name, f.document_id, f.received_by, f.received_at, count(v.id)::int as lines,
                               coalesce(sum(v.wage_ore + v.holiday_pay_ore + v.pension_ore + v.contribution_ore)
                                 filter (where v.mentor_id is not null), 0)::bigint as total
                        from voucher_file f
                        left join voucher_line v on v.institution_id = f.institution_id and v.file_id = f.id
                        where f.institution_id = me_inst()
                        group by f.id, f.name, f.document_id, f.received_by, f.received_at order by f.received_at desc
                        """)
                .query((row, n) -> new FileRow(
                        new VoucherFileId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        new DocumentId(row.getObject("document_id", UUID.class)),
                        new PersonId(row.getObject("received_by", UUID.class)),
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        row.getInt("lines"),
                        Money.ofOre(row.getLong("total"))))
                .list();
    }

    public List<LineRow> linesOf(VoucherFileId file) {
        return lines("v.file_id = :file", Map.of("file", file.value()));
    }

    public List<LineRow> linesWith(Collection<UUID> lines) {
        return lines("v.id = any(:ids)", Map.of("ids", lines.toArray(UUID[]::new)));
    }

    public PersonId receivedBy(VoucherFileId file) {
        return new PersonId(
                jdbc.sql("select received_by from voucher_file where institution_id = me_inst() and id = :id")
                        .param("id", file.value())
                        .query(UUID.class)
                        .single());
    }

    public List<LineRow> linesOn(Collection<UUID> sentLines) {
        return sentLines.isEmpty()
                ? List.of()
                : lines("v.export_line_id = any(:ids)", Map.of("ids", sentLines.toArray(UUID[]::new)));
    }

    /** The months payroll has paid in. */
    public List<YearMonth> payrollMonths() {
        return jdbc
                .sql("select distinct payroll_month from voucher_line where institution_id = me_inst() order by 1")
                .query(LocalDate.class)
                .list()
                .stream()
                .map(YearMonth::from)
                .toList();
    }

    /** The entries these lines paid. */
    public Map<UUID, List<EntryId>> paidEntries(Collection<UUID> lines) {
        var paid = new HashMap<UUID, List<EntryId>>();
        jdbc.sql("select voucher_line_id, entry_id from voucher_match where voucher_line_id = any(:lines)")
                .param("lines", lines.toArray(UUID[]::new))
                .query(row -> {
                    paid.computeIfAbsent(row.getObject("voucher_line_id", UUID.class), any -> new ArrayList<>())
                            .add(new EntryId(row.getObject("entry_id", UUID.class)));
                });
        return paid;
    }

    /** Lines of mentors' hours of a payroll month whose cost has its place in the ledger. */
    public List<LineRow> placed(YearMonth payrollMonth) {
        return lines("""
                v.payroll_month = :month and v.mentor_id is not null
                and not exists (select from voucher_portion_line p where p.institution_id = v.institution_id
                    and p.voucher_line_id = v.id and not exists (select from voucher_portion_placed d
                        where d.institution_id = p.institution_id and d.file_id = p.file_id and d.portion = p.portion))
                """, Map.of("month", payrollMonth.atDay(1)));
    }

    private List<LineRow> lines(String where, Map<String, ?> values) {
        return jdbc.sql(LINES + where + " order by v.payroll_month, f.received_at, v.number")
                .params(values)
                .query((row, n) -> line(row))
                .list();
    }

    private static LineRow line(ResultSet row) throws SQLException {
        return new LineRow(
                row.getObject("id", UUID.class),
                new VoucherFileId(row.getObject("file_id", UUID.class)),
                new DocumentId(row.getObject("document_id", UUID.class)),
                Optional.ofNullable(row.getObject("mentor_id", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getObject("export_line_id", UUID.class)),
                said(row));
    }

    /** What a line of payroll's file says, whosever it is. */
    static VoucherRow said(ResultSet row) throws SQLException {
        int minutes = row.getInt("minutes");
        var amounts = List.of(
                Money.ofOre(row.getLong("wage_ore")),
                Money.ofOre(row.getLong("holiday_pay_ore")),
                Money.ofOre(row.getLong("pension_ore")),
                Money.ofOre(row.getLong("contribution_ore")));
        return new VoucherRow(
                row.getInt("number"),
                row.getString("employee_no"),
                YearMonth.from(row.getObject("payroll_month", LocalDate.class)),
                YearMonth.from(row.getObject("work_month", LocalDate.class)),
                row.getString("wage_type"),
                new Minutes(Math.abs(minutes)),
                new HourlyRate(row.getBigDecimal("rate")),
                amounts.get(0),
                amounts.get(1),
                amounts.get(2),
                amounts.get(3),
                row.getString("external_id"),
                minutes < 0 || amounts.stream().anyMatch(Money::isNegative));
    }
}
