package no.kneika.mentors.store;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.mentors.Offer;
import no.kneika.mentors.ResultRow;
import no.kneika.people.People;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.intake.Card;
import no.kneika.platform.intake.Comparison;
import no.kneika.platform.intake.Intake;
import no.kneika.platform.intake.Line;
import no.kneika.platform.intake.Match;
import no.kneika.platform.intake.Rows;
import no.kneika.platform.intake.Trouble;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Takes in results of those who have offered themselves. A line about anybody else is set aside and leaves nothing: we
 * keep no grades of people who have not asked to be mentors (rules.md 3, opt-in).
 */
@Repository
class ResultIntake implements Intake<ResultRow> {

    private final JdbcClient jdbc;
    private final Offers offers;
    private final People people;
    private final BusinessClock clock;

    ResultIntake(JdbcClient jdbc, Offers offers, People people, BusinessClock clock) {
        this.jdbc = jdbc;
        this.offers = offers;
        this.people = people;
        this.clock = clock;
    }

    private record Who(UUID person, String name) {}

    private record Course(UUID id, String code, String name) {}

    @Override
    public Comparison<ResultRow> compare(List<Line<ResultRow>> rows) {
        var offered = offered();
        var courses = courses();
        var known = new LinkedHashMap<UUID, Card>();
        jdbc.sql("select person_id, course_id, grade from course_result where institution_id = me_inst()")
                .query(row -> {
                    var grade = row.getString("grade");
                    known.put(
                            id(row.getObject("person_id", UUID.class), row.getObject("course_id", UUID.class)),
                            Card.of("").with("GRADE", grade));
                });
        var troubles = Comparison.twice(rows, "COURSE", row -> row.studentNumber() + " " + row.course());
        var matches = new ArrayList<Match<ResultRow>>();
        int aside = 0;
        for (var line : rows) {
            var who = offered.get(line.row().studentNumber());
            var course = courses.get(line.row().course());
            if (who == null) {
                aside++;
            } else if (course == null) {
                troubles.add(new Trouble(
                        line.number(),
                        "COURSE",
                        line.row().course(),
                        Reason.of("intake-course-unknown", "the register")));
            } else {
                var id = id(who.person(), course.id());
                matches.add(new Match<>(
                        line,
                        known.containsKey(id) ? id : null,
                        Card.of(who.name() + ", " + course.code() + " " + course.name())
                                .with("GRADE", line.row().grade())));
            }
        }
        return new Comparison<>(matches, known, troubles, aside, false);
    }

    /** A person and a course are one thing; its id is made of theirs. */
    private static UUID id(UUID person, UUID course) {
        return UUID.nameUUIDFromBytes((person + "/" + course).getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Who> offered() {
        var standing = offers.standing().stream().map(Offer::person).toList();
        var names = people.names(standing);
        var offered = new HashMap<String, Who>();
        people.students(standing)
                .forEach((person, student) -> offered.put(
                        student.number(), new Who(person.value(), names.getOrDefault(person, student.number()))));
        return offered;
    }

    private Map<String, Course> courses() {
        var courses = new HashMap<String, Course>();
        jdbc.sql("select course_id, code, name from course where institution_id = me_inst()")
                .query(row -> {
                    var course = new Course(
                            row.getObject("course_id", UUID.class), row.getString("code"), row.getString("name"));
                    courses.put(course.code(), course);
                });
        return courses;
    }

    @Override
    public int apply(Comparison<ResultRow> comparison, PersonId by, boolean endGone) {
        var offered = offered();
        var courses = courses();
        var rows = new Rows();
        var matches = new ArrayList<>(comparison.fresh());
        matches.addAll(comparison.changed());
        for (var match : matches) {
            var row = match.line().row();
            var who = offered.get(row.studentNumber());
            var course = courses.get(row.course());
            if (who != null && course != null)
                rows.next()
                        .put("person", who.person())
                        .put("course", course.id())
                        .put("grade", row.grade());
        }
        if (rows.isEmpty()) return 0;
        jdbc.sql("""
                        insert into course_result (institution_id, person_id, course_id, grade, told_by, told_at)
                        select me_inst(), person, course, grade, :by, :at
                        from json_to_recordset(cast(:rows as json)) as r (person uuid, course uuid, grade text)
                        on conflict (institution_id, person_id, course_id) do update
                        set grade = excluded.grade, told_by = excluded.told_by, told_at = excluded.told_at
                        """)
                .param("rows", rows.json())
                .param("by", by.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return 0;
    }
}
