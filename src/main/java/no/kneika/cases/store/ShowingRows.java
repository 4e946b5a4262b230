package no.kneika.cases.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import no.kneika.cases.Arrangement;
import no.kneika.cases.Showing;
import no.kneika.platform.Actor;
import no.kneika.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of what an institution shows of arrangements. The last one counts. */
@Repository
public class ShowingRows {

    private final JdbcClient sql;

    ShowingRows(JdbcClient sql) {
        this.sql = sql;
    }

    public Map<Arrangement, Showing> all() {
        var found = new EnumMap<Arrangement, Showing>(Arrangement.class);
        sql.sql("select arrangement, to_students, note from arrangement_showing order by decided_at, id")
                .query(row -> {
                    found.put(
                            Arrangement.valueOf(row.getString("arrangement")),
                            new Showing(row.getBoolean("to_students"), row.getString("note")));
                });
        return found;
    }

    public void add(Actor by, Arrangement arrangement, Showing it, Instant at) {
        sql.sql("""
                        insert into arrangement_showing (institution_id, id, arrangement, to_students, note, decided_by, decided_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        by.institution().value(),
                        Ids.next(),
                        arrangement.name(),
                        it.toStudents(),
                        it.note(),
                        by.person().value(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
