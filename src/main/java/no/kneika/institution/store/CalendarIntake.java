package no.kneika.institution.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kneika.institution.SemesterRow;
import no.kneika.institution.domain.Calendars;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Ids;
import no.kneika.platform.intake.Card;
import no.kneika.platform.intake.Comparison;
import no.kneika.platform.intake.Intake;
import no.kneika.platform.intake.Line;
import no.kneika.platform.intake.Match;
import no.kneika.platform.intake.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes in the calendar: some semesters, never all, so none is gone because a file does not name it. */
@Repository
class CalendarIntake implements Intake<SemesterRow> {

    private final JdbcClient jdbc;

    CalendarIntake(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Comparison<SemesterRow> compare(List<Line<SemesterRow>> rows) {
        var known = new LinkedHashMap<UUID, Card>();
        var byCode = new HashMap<String, UUID>();
        var periods = new HashMap<String, Period>();
        jdbc.sql("""
                        select semester_id, code, lower(period) as f1, upper(period) - 1 as t1, lower(teaching) as f2,
                            upper(teaching) - 1 as t2, lower(exams) as f3, upper(exams) - 1 as t3
                        from semester where institution_id = me_inst() order by period
                        """).query(row -> {
            var id = row.getObject("semester_id", UUID.class);
            var dates = new ArrayList<LocalDate>();
            for (var column : List.of("f1", "t1", "f2", "t2", "f3", "t3"))
                dates.add(row.getObject(column, LocalDate.class));
            var semester = new SemesterRow(
                    row.getString("code"),
                    new Period(dates.get(0), dates.get(1)),
                    new Period(dates.get(2), dates.get(3)),
                    new Period(dates.get(4), dates.get(5)));
            known.put(id, card(semester));
            byCode.put(semester.code(), id);
            periods.put(semester.code(), semester.period());
        });
        var matches = rows.stream()
                .map(line -> new Match<>(line, byCode.get(line.row().code()), card(line.row())))
                .toList();
        var troubles = Comparison.twice(rows, "SEMESTER", SemesterRow::code);
        troubles.addAll(Calendars.against(rows, Map.copyOf(periods)));
        return new Comparison<>(matches, known, troubles, 0, false);
    }

    private static Card card(SemesterRow row) {
        return Card.of(row.code())
                .with("SEMESTER", row.code())
                .with("FROM", row.period().from())
                .with("TO", row.period().to())
                .with("TEACHING_FROM", row.teaching().from())
                .with("TEACHING_TO", row.teaching().to())
                .with("EXAMS_FROM", row.exams().from())
                .with("EXAMS_TO", row.exams().to());
    }

    @Override
    public int apply(Comparison<SemesterRow> comparison, PersonId by, boolean endGone) {
        var fresh = new Rows();
        comparison.fresh().forEach(match -> put(fresh, Ids.next(), match.line().row()));
        write("""
                insert into semester (institution_id, semester_id, code, period, teaching, exams)
                select me_inst(), id, code, period, teaching, exams from rows
                """, fresh);
        var changed = new Rows();
        comparison
                .changed()
                .forEach(match -> put(changed, match.known(), match.line().row()));
        write("""
                update semester s set period = rows.period, teaching = rows.teaching, exams = rows.exams from rows
                where s.institution_id = me_inst() and s.semester_id = rows.id
                """, changed);
        return 0;
    }

    private static void put(Rows rows, @Nullable UUID id, SemesterRow row) {
        rows.next()
                .put("id", id)
                .put("code", row.code())
                .put("period", range(row.period()))
                .put("teaching", range(row.teaching()))
                .put("exams", range(row.exams()));
    }

    private static String range(Period period) {
        return "[" + period.from() + "," + period.to() + "]";
    }

    private void write(String sql, Rows rows) {
        if (rows.isEmpty()) return;
        jdbc.sql("""
                        with rows as (select * from json_to_recordset(cast(:rows as json)) as r (id uuid, code text,
                            period daterange, teaching daterange, exams daterange))
                        """ + sql).param("rows", rows.json()).update();
    }
}
