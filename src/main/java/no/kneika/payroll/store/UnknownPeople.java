package no.kneika.payroll.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.kneika.kernel.PersonId;
import no.kneika.payroll.domain.UnknownPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Voucher lines with mentors' wage types that belong to nobody we know. */
@Repository
public class UnknownPeople {

    private static final String ALL = """
            select v.*, f.name as file_name, a.reason as aside, a.said_by from voucher_line v
            join voucher_file f on f.institution_id = v.institution_id and f.id = v.file_id
            left join voucher_line_aside a on a.institution_id = v.institution_id and a.line_id = v.id
            where v.institution_id = me_inst() and v.mentor_id is null and v.wage_type = any(:types) and\s""";

    private final JdbcClient jdbc;

    UnknownPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param types wage types that are mentors' hours: whatever else is nobody's is another job */
    public List<UnknownPerson> in(YearMonth month, Collection<String> types) {
        return ask("v.work_month = :month", types, month.atDay(1), null);
    }

    public List<UnknownPerson> waiting(Collection<String> types) {
        return ask("a.line_id is null", types, null, null);
    }

    public List<UnknownPerson> find(UUID line, Collection<String> types) {
        return ask("v.id = :line", types, null, line);
    }

    private List<UnknownPerson> ask(
            String which, Collection<String> types, @Nullable LocalDate month, @Nullable UUID line) {
        var query = jdbc.sql(ALL + which + " order by v.work_month, f.received_at, v.number")
                .param("types", types.toArray(String[]::new));
        if (month != null) query = query.param("month", month);
        if (line != null) query = query.param("line", line);
        return query.query((row, n) -> row(row)).list();
    }

    public void aside(UUID line, String reason, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into voucher_line_aside (institution_id, line_id, reason, said_by, said_at)
                        values (me_inst(), :line, :reason, :by, :at)
                        """)
                .param("line", line)
                .param("reason", reason)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static UnknownPerson row(ResultSet row) throws SQLException {
        var by = row.getObject("said_by", UUID.class);
        return new UnknownPerson(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                Vouchers.said(row),
                row.getString("aside"),
                by == null ? null : new PersonId(by));
    }
}
