package no.kneika.funding.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.kneika.funding.domain.WaitingTimes.Asked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What NAV's offices were asked and when they answered: the whole institution's, without cases or people. */
@Repository
public class WaitRows {

    private final JdbcClient sql;

    WaitRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** The last transaction that changed what {@link #all} answers; empty while one that is not done may have. */
    public Optional<Long> told() {
        long told =
                sql.sql("select coalesce(offices_told(), -1)").query(Long.class).single();
        return told < 0 ? Optional.empty() : Optional.of(told);
    }

    public List<Asked> all() {
        return sql.sql(
                        "select * from answers_of_offices() union all select * from agreement_answers() order by sent_on, office_number")
                .query((row, n) -> new Asked(
                        row.getString("office_number"),
                        row.getString("office_name"),
                        row.getObject("sent_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("answered_on", LocalDate.class))))
                .list();
    }
}
