package no.kneika.ledger.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.ledger.PayBack;
import no.kneika.ledger.PieceId;
import no.kneika.platform.Together;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Minutes of pieces that payroll has taken back. */
@Repository
public class PayBackRows {

    private static final Together BACK = Together.of("""
            insert into piece_taken_back (institution_id, piece_id, case_id, voucher_line_id, slice, payroll_month)
            select me_inst(), piece, case_id, line, int4range(from_minute, to_minute), month
            from unnest(?, ?, ?, ?, ?, ?) as new (piece, case_id, line, from_minute, to_minute, month)
            """, "uuid", "uuid", "uuid", "int4", "int4", "date");

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    PayBackRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    public void insert(Collection<PayBack> all) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var back : all)
            if (back.fromMinute() < back.piece().toMinute())
                rows.add(new @Nullable Object[] {
                    back.piece().id().value(),
                    back.piece().caseId().value(),
                    back.voucherLine(),
                    back.fromMinute(),
                    back.piece().toMinute(),
                    back.payrollMonth().atDay(1)
                });
        BACK.write(batch, rows);
    }

    public Map<PieceId, Integer> standing(Collection<CaseId> cases) {
        var ends = new HashMap<PieceId, Integer>();
        jdbc.sql("""
                        select piece_id, min(lower(slice)) as ends from piece_taken_back
                        where institution_id = me_inst() and case_id = any(:cases) group by piece_id
                        """)
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(row -> {
                    ends.put(new PieceId(row.getObject("piece_id", UUID.class)), row.getInt("ends"));
                });
        return ends;
    }

    public Map<UUID, Map<CaseId, Money>> by(Collection<UUID> voucherLines) {
        var by = new HashMap<UUID, Map<CaseId, Money>>();
        jdbc.sql("""
                        select m.cause_id, m.case_id, sum(s.ore)::bigint as ore from movement m
                        join cost_share s on s.institution_id = m.institution_id and s.id = m.share_id
                        where m.institution_id = me_inst() and m.cause = 'TAKE_BACK' and m.cause_id = any(:lines)
                          and m.from_account is not null and m.to_account <> 'SPLIT'
                        group by 1, 2
                        """).param("lines", voucherLines.toArray(UUID[]::new)).query(row -> {
            by.computeIfAbsent(row.getObject("cause_id", UUID.class), any -> new HashMap<>())
                    .put(new CaseId(row.getObject("case_id", UUID.class)), Money.ofOre(row.getLong("ore")));
        });
        return by;
    }
}
