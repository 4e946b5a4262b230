package no.kneika.institution.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.kneika.institution.CourseRow;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.platform.Ids;
import no.kneika.platform.intake.Card;
import no.kneika.platform.intake.Comparison;
import no.kneika.platform.intake.Intake;
import no.kneika.platform.intake.Line;
import no.kneika.platform.intake.Match;
import no.kneika.platform.intake.Rows;
import no.kneika.platform.intake.Trouble;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes in courses, each under a programme that is there. */
@Repository
class CourseIntake implements Intake<CourseRow> {

    private final JdbcClient jdbc;

    CourseIntake(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Comparison<CourseRow> compare(List<Line<CourseRow>> rows) {
        var known = new LinkedHashMap<UUID, Card>();
        var byCode = new HashMap<String, UUID>();
        jdbc.sql("""
                        select c.*, p.name as programme_name from course c join programme p using (institution_id, programme_id)
                        where institution_id = me_inst() order by c.code
                        """).query(row -> {
            var id = row.getObject("course_id", UUID.class);
            var code = row.getString("code");
            known.put(
                    id,
                    Card.of(code + " " + row.getString("name"))
                            .with("CODE", code)
                            .with("NAME", row.getString("name"))
                            .with("PROGRAMME", row.getString("programme_name"))
                            .with("STUDENTS", row.getInt("students")));
            byCode.put(code, id);
        });
        var programmes = programmes();
        var troubles = Comparison.twice(rows, "CODE", CourseRow::code);
        var matches = new ArrayList<Match<CourseRow>>();
        for (var line : rows) {
            var row = line.row();
            var programme = Reference.find(programmes, row.programme());
            if (programme == null)
                troubles.add(new Trouble(
                        line.number(),
                        "PROGRAMME",
                        row.programme(),
                        Reason.of("intake-programme-unknown", "the register")));
            else
                matches.add(new Match<>(
                        line,
                        byCode.get(row.code()),
                        Card.of(row.code() + " " + row.name())
                                .with("CODE", row.code())
                                .with("NAME", row.name())
                                .with("PROGRAMME", programme.name())
                                .with("STUDENTS", row.students())));
        }
        return new Comparison<>(matches, known, troubles, 0, true);
    }

    private Map<String, Reference> programmes() {
        return Reference.read(
                jdbc, "select programme_id as id, code, name from programme where institution_id = me_inst()");
    }

    @Override
    public int apply(Comparison<CourseRow> comparison, PersonId by, boolean endGone) {
        var programmes = programmes();
        var fresh = new Rows();
        comparison.fresh().forEach(match -> put(fresh, Ids.next(), match.line().row(), programmes));
        write("""
                insert into course (institution_id, course_id, programme_id, code, name, students)
                select me_inst(), id, programme_id, code, name, coalesce(students, 0) from rows
                """, fresh);
        var changed = new Rows();
        comparison
                .changed()
                .forEach(match -> put(changed, match.known(), match.line().row(), programmes));
        write("""
                update course c set programme_id = rows.programme_id, name = rows.name,
                    students = coalesce(rows.students, c.students)
                from rows where c.institution_id = me_inst() and c.course_id = rows.id
                """, changed);
        return 0;
    }

    private static void put(Rows rows, @Nullable UUID id, CourseRow row, Map<String, Reference> programmes) {
        rows.next()
                .put("id", id)
                .put("code", row.code())
                .put("name", row.name())
                .put(
                        "programme_id",
                        Objects.requireNonNull(Reference.find(programmes, row.programme()))
                                .id())
                .put("students", row.students());
    }

    private void write(String sql, Rows rows) {
        if (rows.isEmpty()) return;
        jdbc.sql("""
                        with rows as (select * from json_to_recordset(cast(:rows as json)) as r (id uuid, code text, name text,
                            programme_id uuid, students int))
                        """ + sql).param("rows", rows.json()).update();
    }
}
