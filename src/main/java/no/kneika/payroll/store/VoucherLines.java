package no.kneika.payroll.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kneika.hours.EntryId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.payroll.Difference;
import no.kneika.payroll.VoucherFileId;
import no.kneika.payroll.domain.Matching.Matched;
import no.kneika.payroll.domain.Matching.PaidSpan;
import no.kneika.payroll.domain.SentLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Voucher lines with what they were found to pay, read again from what is on record. */
@Repository
public class VoucherLines {

    private final JdbcClient jdbc;
    private final Vouchers vouchers;
    private final Exports exports;

    VoucherLines(JdbcClient jdbc, Vouchers vouchers, Exports exports) {
        this.jdbc = jdbc;
        this.vouchers = vouchers;
        this.exports = exports;
    }

    /** What a line said when we sent it. */
    public record Sent(HourlyRate rate, Minutes minutes) {}

    /** The lines we sent that a file's lines answer, by their ids. */
    public Map<UUID, Sent> sentOf(VoucherFileId file) {
        var sent = new HashMap<UUID, Sent>();
        jdbc.sql("""
                        select l.id, l.rate, l.minutes from payroll_export_line l
                        where l.institution_id = me_inst() and l.id in
                            (select v.export_line_id from voucher_line v where v.institution_id = me_inst() and v.file_id = :file)
                        """).param("file", file.value()).query(row -> {
            sent.put(
                    row.getObject("id", UUID.class),
                    new Sent(new HourlyRate(row.getBigDecimal("rate")), new Minutes(row.getInt("minutes"))));
        });
        return sent;
    }

    private record Paid(int from, int to, int round) {}

    /** Lines of mentors' hours, by their ids. */
    public Map<UUID, Matched> matched(Collection<UUID> lines) {
        var rows = vouchers.linesWith(lines);
        var sent = new HashMap<UUID, SentLine>();
        for (var line : exports.linesWith(
                rows.stream().flatMap(row -> row.sentLine().stream()).toList())) sent.put(line.id(), line);
        var paid = paid(lines);
        var matched = new LinkedHashMap<UUID, Matched>();
        for (var row : rows) {
            var line = Objects.requireNonNull(sent.get(row.sentLine().orElseThrow()));
            matched.put(
                    row.id(),
                    new Matched(
                            row.row(),
                            Difference.MATCHED,
                            Optional.of(line),
                            spans(line, Objects.requireNonNull(paid.getOrDefault(row.id(), Map.of())))));
        }
        return matched;
    }

    /** In the order of the line that was sent, as they were paid. */
    private static List<PaidSpan> spans(SentLine line, Map<EntryId, Paid> paid) {
        var spans = new ArrayList<PaidSpan>();
        for (var entry : line.entries()) {
            var minutes = paid.get(entry.entry());
            if (minutes != null)
                spans.add(new PaidSpan(
                        entry.entry(), entry.caseId(), entry.day(), minutes.from(), minutes.to(), minutes.round()));
        }
        return spans;
    }

    private Map<UUID, Map<EntryId, Paid>> paid(Collection<UUID> lines) {
        var paid = new HashMap<UUID, Map<EntryId, Paid>>();
        jdbc.sql("""
                        select voucher_line_id, entry_id, lower(minutes) as from_minute, upper(minutes) as to_minute, round
                        from voucher_match where institution_id = me_inst() and voucher_line_id = any(:lines)
                        union all
                        select voucher_line_id, entry_id, lower(minutes), upper(minutes), round
                        from voucher_back where institution_id = me_inst() and voucher_line_id = any(:lines)
                        """).param("lines", lines.toArray(UUID[]::new)).query(row -> {
            paid.computeIfAbsent(row.getObject("voucher_line_id", UUID.class), any -> new HashMap<>())
                    .put(
                            new EntryId(row.getObject("entry_id", UUID.class)),
                            new Paid(row.getInt("from_minute"), row.getInt("to_minute"), row.getInt("round")));
        });
        return paid;
    }

    /** The lines that paid some of these entries, or took back of them, and which of them. */
    public Map<UUID, Set<EntryId>> paying(Collection<EntryId> entries) {
        var paying = new HashMap<UUID, Set<EntryId>>();
        jdbc.sql("""
                        select voucher_line_id, entry_id from voucher_match
                        where institution_id = me_inst() and entry_id = any(:entries)
                        union all
                        select voucher_line_id, entry_id from voucher_back
                        where institution_id = me_inst() and entry_id = any(:entries)
                        """)
                .param("entries", entries.stream().map(EntryId::value).toArray(UUID[]::new))
                .query(row -> {
                    paying.computeIfAbsent(row.getObject("voucher_line_id", UUID.class), any -> new HashSet<>())
                            .add(new EntryId(row.getObject("entry_id", UUID.class)));
                });
        return paying;
    }

    /** A line that paid hours of several students. */
    public record SharedLine(UUID id, int number, List<EntryId> entries) {}

    public List<SharedLine> sharedIn(VoucherFileId file, int most) {
        return jdbc.sql("""
                        select v.id, v.number, array_agg(distinct m.entry_id) as entries
                        from voucher_line v
                        join voucher_match m on m.institution_id = v.institution_id and m.voucher_line_id = v.id
                        where v.institution_id = me_inst() and v.file_id = :file
                        group by v.id, v.number having count(distinct m.case_id) > 1 order by v.number limit :most
                        """)
                .param("file", file.value())
                .param("most", most)
                .query((row, n) -> new SharedLine(
                        row.getObject("id", UUID.class),
                        row.getInt("number"),
                        List.of((UUID[]) row.getArray("entries").getArray()).stream()
                                .map(EntryId::new)
                                .toList()))
                .list();
    }

    /** A line that took back hours of several students, and how many of each. */
    public record SharedBack(UUID id, int number, Map<CaseId, Integer> minutes) {}

    public List<SharedBack> sharedBackIn(VoucherFileId file, int most) {
        var lines = new LinkedHashMap<UUID, SharedBack>();
        jdbc.sql("""
                        select v.id, v.number, b.case_id, sum(upper(b.minutes) - lower(b.minutes))::int as minutes
                        from voucher_line v
                        join voucher_back b on b.institution_id = v.institution_id and b.voucher_line_id = v.id
                        where v.institution_id = me_inst() and v.file_id = :file
                        group by v.id, v.number, b.case_id order by v.number, b.case_id
                        """).param("file", file.value()).query(row -> {
            var id = row.getObject("id", UUID.class);
            var number = row.getInt("number");
            lines.computeIfAbsent(id, any -> new SharedBack(id, number, new LinkedHashMap<>()))
                    .minutes()
                    .put(new CaseId(row.getObject("case_id", UUID.class)), row.getInt("minutes"));
        });
        return lines.values().stream()
                .filter(line -> line.minutes().size() > 1)
                .limit(most)
                .toList();
    }
}
