package no.kneika.payroll.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kneika.hours.EntryId;
import no.kneika.institution.ContractKind;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.PersonId;
import no.kneika.payroll.domain.SentLine;
import no.kneika.payroll.domain.SentLine.SentEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lines we sent, with what has been paid of each entry. Three questions however many lines there are: asked entry by entry, a file of
 * ten thousand vouchers asked 160,000 times.
 */
@Repository
class SentReading {

    private static final String SENT = """
            select l.id, l.external_id, l.mentor_id, l.work_month, l.rate, l.contract_kind, l.employee_no, l.wage_type,
                   l.layer, l.below_rate, e.entry_id, e.case_id, e.day, e.minutes
            from payroll_export_line l
            join payroll_export_entry e on e.institution_id = l.institution_id and e.line_id = l.id
            where l.institution_id = me_inst() and\s""";

    /** A month's lines are read some at a time: a file of ten thousand asks for 160,000 rows, and the heap is small. */
    private static final int AT_A_TIME = 2_000;

    private static final int ASKED_AT_ONCE = 20_000;

    private final JdbcClient jdbc;

    SentReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Head(
            UUID id,
            String external,
            PersonId mentor,
            String employee,
            String type,
            YearMonth month,
            BigDecimal rate,
            ContractKind contract,
            int layer,
            BigDecimal below) {}

    private record Entry(EntryId entry, CaseId caseId, LocalDate day, Minutes minutes) {}

    private record Layered(EntryId entry, int layer) {}

    /** @param closed we had asked for it back */
    private record Back(int minutes, int rounds, boolean closed) {
        static final Back NONE = new Back(0, 0, false);
    }

    private record Address(String employee, String type) {}

    /** @param where of payroll_export_line l and payroll_export_entry e */
    List<SentLine> sent(String where, Map<String, ?> values) {
        var lines = new LinkedHashMap<Head, List<Entry>>();
        // A file of 10,000 lines is 170,000 entries of some thousand cases on some hundred days.
        var cases = new HashMap<UUID, CaseId>();
        var days = new HashMap<LocalDate, LocalDate>();
        jdbc.sql(SENT + where + " order by l.work_month, l.external_id, e.day, e.entry_id")
                .params(values)
                .withFetchSize(AT_A_TIME)
                .query(row -> {
                    var head = new Head(
                            row.getObject("id", UUID.class),
                            row.getString("external_id"),
                            new PersonId(row.getObject("mentor_id", UUID.class)),
                            row.getString("employee_no"),
                            row.getString("wage_type"),
                            YearMonth.from(row.getObject("work_month", LocalDate.class)),
                            row.getBigDecimal("rate"),
                            ContractKind.valueOf(row.getString("contract_kind")),
                            row.getInt("layer"),
                            row.getBigDecimal("below_rate"));
                    lines.computeIfAbsent(head, any -> new ArrayList<>())
                            .add(new Entry(
                                    new EntryId(row.getObject("entry_id", UUID.class)),
                                    cases.computeIfAbsent(row.getObject("case_id", UUID.class), CaseId::new),
                                    days.computeIfAbsent(row.getObject("day", LocalDate.class), day -> day),
                                    new Minutes(row.getInt("minutes"))));
                });
        if (lines.isEmpty()) return List.of();
        var entries = lines.values().stream()
                .flatMap(List::stream)
                .map(e -> e.entry().value())
                .distinct()
                .toList();
        var paid = new HashMap<Layered, Integer>();
        var back = new HashMap<Layered, Back>();
        // 170,000 ids in one question are written out whole, several times over, before they are sent.
        for (int from = 0; from < entries.size(); from += ASKED_AT_ONCE) {
            var some = entries.subList(from, Math.min(entries.size(), from + ASKED_AT_ONCE));
            paid.putAll(paid(some));
            back.putAll(back(some));
        }
        var again = sentAgain(lines.keySet().stream().map(Head::id).toList());
        var all = new ArrayList<SentLine>(lines.size());
        // What was read of a line is let go when the line is made.
        for (var left = lines.entrySet().iterator(); left.hasNext(); left.remove()) {
            var line = left.next();
            all.add(line(line.getKey(), line.getValue(), paid, back, again));
        }
        return List.copyOf(all);
    }

    private static SentLine line(
            Head head,
            List<Entry> entries,
            Map<Layered, Integer> paid,
            Map<Layered, Back> back,
            Map<UUID, Address> again) {
        var to = again.getOrDefault(head.id(), new Address(head.employee(), head.type()));
        return new SentLine(
                head.id(),
                head.external(),
                head.mentor(),
                to.employee(),
                to.type(),
                head.month(),
                new HourlyRate(head.rate()),
                head.contract(),
                entries.stream()
                        .map(e -> entry(e, new Layered(e.entry(), head.layer()), paid, back))
                        .toList(),
                head.layer(),
                new HourlyRate(head.below()));
    }

    private static SentEntry entry(Entry e, Layered key, Map<Layered, Integer> paid, Map<Layered, Back> taken) {
        var back = taken.getOrDefault(key, Back.NONE);
        return new SentEntry(
                e.entry(),
                e.caseId(),
                e.day(),
                e.minutes(),
                new Minutes(paid.getOrDefault(key, 0) - back.minutes()),
                back.rounds(),
                back.closed());
    }

    private Map<Layered, Back> back(Collection<UUID> entries) {
        var back = new HashMap<Layered, Back>();
        jdbc.sql("""
                        select b.entry_id, b.layer, sum(upper(b.minutes) - lower(b.minutes))::int as minutes,
                               max(b.round) as rounds,
                               exists (select from payroll_correction_entry c where c.institution_id = me_inst()
                                         and c.entry_id = b.entry_id and c.layer = b.layer) as closed
                        from unnest(:entries::uuid[]) asked (id)
                        join voucher_back b on b.institution_id = me_inst() and b.entry_id = asked.id
                        group by b.entry_id, b.layer
                        """).param("entries", entries.toArray(UUID[]::new)).query(row -> {
            back.put(
                    new Layered(new EntryId(row.getObject("entry_id", UUID.class)), row.getInt("layer")),
                    new Back(row.getInt("minutes"), row.getInt("rounds"), row.getBoolean("closed")));
        });
        return back;
    }

    /**
     * Joined with what is asked for: where an index is not worth its while, "one of these" of a kept plan is each of them in
     * turn, and twelve thousand held against six thousand rows were half a second.
     */
    private Map<Layered, Integer> paid(Collection<UUID> entries) {
        var paid = new HashMap<Layered, Integer>();
        jdbc.sql("""
                        select m.entry_id, m.layer, upper(m.minutes) - lower(m.minutes) as minutes
                        from unnest(:entries::uuid[]) asked (id)
                        join voucher_match m on m.institution_id = me_inst() and m.entry_id = asked.id
                        """)
                .param("entries", entries.toArray(UUID[]::new))
                .withFetchSize(AT_A_TIME)
                .query(row -> {
                    paid.merge(
                            new Layered(new EntryId(row.getObject("entry_id", UUID.class)), row.getInt("layer")),
                            row.getInt("minutes"),
                            Integer::sum);
                });
        return paid;
    }

    /** What each line said when it was sent last, of those that were sent again. */
    private Map<UUID, Address> sentAgain(Collection<UUID> lines) {
        var again = new HashMap<UUID, Address>();
        jdbc.sql("""
                        select line_id, employee_no, wage_type from payroll_resend_line
                        where institution_id = me_inst() and line_id = any(:lines) order by sent_at, resend_id
                        """).param("lines", lines.toArray(UUID[]::new)).query(row -> {
            again.put(
                    row.getObject("line_id", UUID.class),
                    new Address(row.getString("employee_no"), row.getString("wage_type")));
        });
        return again;
    }
}
