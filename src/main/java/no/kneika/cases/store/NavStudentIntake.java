package no.kneika.cases.store;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kneika.cases.NavStudentRow;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.intake.Card;
import no.kneika.platform.intake.Comparison;
import no.kneika.platform.intake.Intake;
import no.kneika.platform.intake.Line;
import no.kneika.platform.intake.Match;
import no.kneika.platform.intake.Rows;
import no.kneika.platform.intake.Trouble;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes in which students study through NAV, and until when. What was noted before stays; the newest counts. */
@Repository
class NavStudentIntake implements Intake<NavStudentRow> {

    private static final String SOURCE = "the register";

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    NavStudentIntake(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Who(UUID person, String name) {}

    @Override
    public Comparison<NavStudentRow> compare(List<Line<NavStudentRow>> rows) {
        var students = students();
        var offices = new ArrayList<>(
                jdbc.sql("select number from nav_office").query(String.class).list());
        var known = new LinkedHashMap<UUID, Card>();
        jdbc.sql("""
                        select distinct on (student_id) student_id, from_on, to_on, office_number from education_decision
                        where institution_id = me_inst() order by student_id, version desc
                        """).query(row -> {
            known.put(
                    row.getObject("student_id", UUID.class),
                    Card.of("")
                            .with("FROM", row.getString("from_on"))
                            .with("TO", row.getString("to_on"))
                            .with("OFFICE", row.getString("office_number")));
        });
        var troubles = Comparison.twice(rows, "STUDENT_NUMBER", NavStudentRow::studentNumber);
        var matches = new ArrayList<Match<NavStudentRow>>();
        for (var line : rows) {
            var row = line.row();
            var who = students.get(row.studentNumber());
            if (who == null)
                troubles.add(new Trouble(
                        line.number(),
                        "STUDENT_NUMBER",
                        row.studentNumber(),
                        Reason.of("intake-student-unknown", SOURCE)));
            else if (row.office() != null && !offices.contains(row.office()))
                troubles.add(
                        new Trouble(line.number(), "OFFICE", row.office(), Reason.of("intake-office-unknown", SOURCE)));
            else
                matches.add(new Match<>(
                        line,
                        known.containsKey(who.person()) ? who.person() : null,
                        Card.of(who.name())
                                .with("FROM", row.period().from())
                                .with("TO", row.period().to())
                                .with("OFFICE", row.office())));
        }
        return new Comparison<>(matches, known, troubles, 0, false);
    }

    @Override
    public int apply(Comparison<NavStudentRow> comparison, PersonId by, boolean endGone) {
        var students = students();
        var rows = new Rows();
        var matches = new ArrayList<>(comparison.fresh());
        matches.addAll(comparison.changed());
        for (var match : matches) {
            var row = match.line().row();
            var who = students.get(row.studentNumber());
            if (who != null)
                rows.next()
                        .put("id", Ids.next())
                        .put("student", who.person())
                        .put("first", row.period().from())
                        .put("last", row.period().to())
                        .put("office", row.office());
        }
        if (rows.isEmpty()) return 0;
        jdbc.sql("""
                        insert into education_decision (institution_id, id, student_id, version, from_on, to_on, office_number, known_from,
                            noted_by, noted_at)
                        select me_inst(), r.id, r.student, coalesce(e.version, 0) + 1, r.first, r.last, coalesce(r.office, e.office_number),
                            'REGISTER', :by, :at
                        from json_to_recordset(cast(:rows as json)) as r (id uuid, student uuid, first date, last date, office text)
                        left join lateral (select version, office_number from education_decision d
                            where d.institution_id = me_inst() and d.student_id = r.student order by version desc limit 1) e on true
                        """)
                .param("rows", rows.json())
                .param("by", by.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return 0;
    }

    private Map<String, Who> students() {
        var students = new HashMap<String, Who>();
        jdbc.sql("""
                        select s.student_number, s.person_id, p.name from student s
                        join person p using (institution_id, person_id) where s.institution_id = me_inst()
                        """).query(row -> {
            students.put(
                    row.getString("student_number"),
                    new Who(row.getObject("person_id", UUID.class), row.getString("name")));
        });
        return students;
    }
}
