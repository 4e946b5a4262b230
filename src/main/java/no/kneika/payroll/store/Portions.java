package no.kneika.payroll.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.kneika.kernel.CaseId;
import no.kneika.payroll.VoucherFileId;
import no.kneika.platform.Together;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The portions a large file's cost is placed in, and those that have been (porsjoner). */
@Repository
public class Portions {

    private static final Together LINE = Together.of("""
            insert into voucher_portion_line (institution_id, voucher_line_id, file_id, portion)
            select me_inst(), * from unnest(?, ?, ?)
            """, "uuid", "uuid", "int4");

    private static final String WAITS = """
            not exists (select from voucher_portion_placed d where d.institution_id = p.institution_id
                          and d.file_id = p.file_id and d.portion = p.portion)""";

    /** Lines whose cost stands in the ledger, of all the file's. */
    public record Placed(int lines, int all) {

        public boolean isAll() {
            return lines == all;
        }
    }

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    Portions(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** @param portions lines of each, in their order */
    public void insert(VoucherFileId file, List<List<UUID>> portions) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (int i = 0; i < portions.size(); i++) {
            jdbc.sql("""
                            insert into voucher_portion (institution_id, file_id, portion, lines)
                            values (me_inst(), :file, :portion, :lines)
                            """)
                    .param("file", file.value())
                    .param("portion", i + 1)
                    .param("lines", portions.get(i).size())
                    .update();
            for (var line : portions.get(i)) rows.add(new @Nullable Object[] {line, file.value(), i + 1});
        }
        LINE.write(batch, rows);
    }

    /** The lines of a portion; empty when it has been placed, or there is none. */
    public List<UUID> waiting(VoucherFileId file, int portion) {
        return jdbc.sql("""
                        select p.voucher_line_id from voucher_portion_line p
                        where p.institution_id = me_inst() and p.file_id = :file and p.portion = :portion and\s""" + WAITS)
                .param("file", file.value())
                .param("portion", portion)
                .query((row, n) -> row.getObject("voucher_line_id", UUID.class))
                .list();
    }

    public void placed(VoucherFileId file, int portion, Instant at) {
        jdbc.sql("""
                        insert into voucher_portion_placed (institution_id, file_id, portion, placed_at)
                        values (me_inst(), :file, :portion, :at)
                        """)
                .param("file", file.value())
                .param("portion", portion)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How far a file has come; a file without portions was placed at once, and is nothing of nothing. */
    public Placed of(VoucherFileId file) {
        return jdbc.sql("""
                        select coalesce(sum(p.lines) filter (where not waits), 0)::int as lines, coalesce(sum(p.lines), 0)::int as whole
                        from (select p.lines, %s as waits from voucher_portion p
                              where p.institution_id = me_inst() and p.file_id = :file) p
                        """.formatted(WAITS))
                .param("file", file.value())
                .query((row, n) -> new Placed(row.getInt("lines"), row.getInt("whole")))
                .single();
    }

    /** Those of the cases something has been paid for whose cost has no place yet. */
    public Set<CaseId> waiting(Collection<CaseId> cases) {
        return jdbc.sql("""
                        select distinct m.case_id from voucher_portion p
                        join voucher_portion_line l on l.institution_id = p.institution_id and l.file_id = p.file_id
                                                   and l.portion = p.portion
                        join (select institution_id, voucher_line_id, case_id from voucher_match where case_id = any(:cases)
                              union all
                              select institution_id, voucher_line_id, case_id from voucher_back where case_id = any(:cases)) m
                            on m.institution_id = l.institution_id and m.voucher_line_id = l.voucher_line_id
                        where p.institution_id = me_inst() and m.case_id = any(:cases) and\s""" + WAITS)
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query((row, n) -> new CaseId(row.getObject("case_id", UUID.class)))
                .set();
    }
}
