package no.kneika.payroll.store;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kneika.kernel.PersonId;
import no.kneika.payroll.domain.FileOrder;
import no.kneika.payroll.domain.VoucherRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who the lines of a file were sent for, and which of them are back pay: asked without their entries, before the file is parted. */
@Repository
public class SentPeople {

    private final JdbcClient jdbc;

    SentPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The employee numbers of these that each person's hours have been sent to, in any month. */
    public Map<PersonId, Set<String>> numbers(Collection<String> employees) {
        var numbers = new HashMap<PersonId, Set<String>>();
        jdbc.sql("""
                        select mentor_id, employee_no from payroll_export_line
                        where institution_id = me_inst() and employee_no = any(:employees)
                        union
                        select l.mentor_id, r.employee_no from payroll_resend_line r
                        join payroll_export_line l on l.institution_id = r.institution_id and l.id = r.line_id
                        where r.institution_id = me_inst() and r.employee_no = any(:employees)
                        """).param("employees", employees.toArray(String[]::new)).query(row -> {
            numbers.computeIfAbsent(new PersonId(row.getObject("mentor_id", UUID.class)), any -> new HashSet<>())
                    .add(row.getString("employee_no"));
        });
        return numbers;
    }

    /** As {@link Exports#sentTo} finds them: what was sent to these employees for work of these months, as it was sent last. */
    public FileOrder order(List<VoucherRow> rows, Collection<String> employees, Collection<YearMonth> months) {
        var ids = new HashSet<String>();
        var types = new HashSet<String>();
        jdbc.sql("""
                        select l.external_id, coalesce(last.wage_type, l.wage_type) as wage_type
                        from payroll_export_line l
                        left join lateral (select r.wage_type from payroll_resend_line r
                                           where r.institution_id = me_inst() and r.line_id = l.id
                                           order by r.sent_at desc, r.resend_id desc limit 1) last on true
                        where l.institution_id = me_inst() and l.layer > 0 and l.work_month = any(:months::date[])
                          and (l.employee_no = any(:employees)
                               or exists (select from payroll_resend_line r
                                          where r.institution_id = me_inst() and r.line_id = l.id
                                            and r.employee_no = any(:employees)))
                          and exists (select from payroll_export_entry e
                                      where e.institution_id = me_inst() and e.line_id = l.id)
                        """)
                .param("employees", employees.toArray(String[]::new))
                .param(
                        "months",
                        months.stream().map(month -> month.atDay(1).toString()).toArray(String[]::new))
                .query(row -> {
                    ids.add(row.getString("external_id"));
                    types.add(row.getString("wage_type"));
                });
        return new FileOrder(rows.stream().anyMatch(VoucherRow::back), ids, types);
    }
}
