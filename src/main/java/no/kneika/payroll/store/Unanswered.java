package no.kneika.payroll.store;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.kneika.kernel.PersonId;
import no.kneika.payroll.ExportId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which export a mentor's lines without a voucher went with: where they are sent again. */
@Repository
public class Unanswered {

    private final JdbcClient jdbc;

    Unanswered(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest of them for each mentor of a work month; those who miss nothing are missing. */
    public Map<PersonId, ExportId> exportsOf(YearMonth month) {
        var exports = new HashMap<PersonId, ExportId>();
        jdbc.sql("""
                        select l.mentor_id, l.export_id from payroll_export_line l
                        join payroll_export x on x.institution_id = l.institution_id and x.id = l.export_id
                        where l.institution_id = me_inst() and l.work_month = :month and l.corrects is null
                          and not exists (select from voucher_line v
                                          where v.institution_id = l.institution_id and v.export_line_id = l.id)
                        order by x.number
                        """).param("month", month.atDay(1)).query(row -> {
            exports.put(
                    new PersonId(row.getObject("mentor_id", UUID.class)),
                    new ExportId(row.getObject("export_id", UUID.class)));
        });
        return exports;
    }
}
