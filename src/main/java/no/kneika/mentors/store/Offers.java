package no.kneika.mentors.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.PersonId;
import no.kneika.mentors.Offer;
import no.kneika.mentors.domain.Graded;
import no.kneika.platform.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the mentor bank. The newest offer of a person that is not withdrawn is the one that stands. */
@Repository
public class Offers {

    private final JdbcClient jdbc;

    Offers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The offers that stand; everybody's the actor may see. */
    public List<Offer> standing() {
        var courses = courses();
        var results = results();
        return jdbc
                .sql("""
                        select distinct on (o.person_id) o.*, w.offer_id is not null as withdrawn
                        from mentor_offer o
                        left join mentor_offer_withdrawal w
                            on w.institution_id = o.institution_id and w.offer_id = o.id
                        order by o.person_id, o.offered_at desc, o.id desc
                        """)
                .query((rs, line) -> rs.getBoolean("withdrawn")
                        ? Optional.<Offer>empty()
                        : Optional.of(new Offer(
                                rs.getObject("id", UUID.class),
                                new PersonId(rs.getObject("person_id", UUID.class)),
                                new Minutes(rs.getInt("week_minutes")),
                                rs.getString("programme"),
                                rs.getInt("year_of_study"),
                                rs.getString("about"),
                                Graded.of(
                                        courses.getOrDefault(rs.getObject("id", UUID.class), List.of()),
                                        results.getOrDefault(
                                                new PersonId(rs.getObject("person_id", UUID.class)), List.of())))))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Map<UUID, List<Offer.Course>> courses() {
        var byOffer = new HashMap<UUID, List<Offer.Course>>();
        jdbc.sql("select offer_id, course, grade, taking_now from mentor_course order by course")
                .query(rs -> {
                    var grade = rs.getString("grade");
                    byOffer.computeIfAbsent(rs.getObject("offer_id", UUID.class), any -> new ArrayList<>())
                            .add(new Offer.Course(
                                    rs.getString("course"),
                                    Optional.ofNullable(grade).map(g -> g.charAt(0)),
                                    rs.getBoolean("taking_now")));
                });
        return byOffer;
    }

    private Map<PersonId, List<Graded.Result>> results() {
        var byPerson = new HashMap<PersonId, List<Graded.Result>>();
        jdbc.sql("""
                        select r.person_id, c.code, c.name, r.grade from course_result r join course c using (institution_id, course_id)
                        order by c.code
                        """).query(rs -> {
            byPerson.computeIfAbsent(new PersonId(rs.getObject("person_id", UUID.class)), any -> new ArrayList<>())
                    .add(new Graded.Result(rs.getString("code"), rs.getString("name"), rs.getString("grade")));
        });
        return byPerson;
    }

    /** Which students each mentor has declared a conflict about. */
    public Map<PersonId, List<PersonId>> conflicts() {
        var byMentor = new HashMap<PersonId, List<PersonId>>();
        jdbc.sql("select mentor_id, student_id from mentor_conflict").query(rs -> {
            byMentor.computeIfAbsent(new PersonId(rs.getObject("mentor_id", UUID.class)), any -> new ArrayList<>())
                    .add(new PersonId(rs.getObject("student_id", UUID.class)));
        });
        return byMentor;
    }

    public void insert(Actor by, Offer offer, Instant at) {
        jdbc.sql("""
                        insert into mentor_offer
                            (institution_id, id, person_id, week_minutes, programme, year_of_study, about, offered_at)
                        values (:institution, :id, :person, :week, :programme, :year, :about, :at)
                        """)
                .param("institution", by.institution().value())
                .param("id", offer.id())
                .param("person", offer.person().value())
                .param("week", offer.week().value())
                .param("programme", offer.programme())
                .param("year", offer.year())
                .param("about", offer.about())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        for (var course : offer.courses()) {
            jdbc.sql("""
                            insert into mentor_course (institution_id, offer_id, course, grade, taking_now)
                            values (:institution, :offer, :course, :grade, :now)
                            """)
                    .param("institution", by.institution().value())
                    .param("offer", offer.id())
                    .param("course", course.name())
                    .param("grade", course.grade().map(Object::toString).orElse(null))
                    .param("now", course.takingNow())
                    .update();
        }
    }

    public void withdraw(Actor by, UUID offer, Instant at) {
        jdbc.sql("""
                        insert into mentor_offer_withdrawal (institution_id, offer_id, withdrawn_by, withdrawn_at)
                        values (:institution, :offer, :by, :at)
                        """)
                .param("institution", by.institution().value())
                .param("offer", offer)
                .param("by", by.person().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        // Grades were taken in because they offered themselves; the reason is gone.
        jdbc.sql("delete from course_result where institution_id = me_inst() and person_id = :person")
                .param("person", by.person().value())
                .update();
    }

    public void declareConflict(Actor by, PersonId mentor, PersonId student, Instant at) {
        jdbc.sql("""
                        insert into mentor_conflict (institution_id, mentor_id, student_id, declared_by, declared_at)
                        values (:institution, :mentor, :student, :by, :at) on conflict do nothing
                        """)
                .param("institution", by.institution().value())
                .param("mentor", mentor.value())
                .param("student", student.value())
                .param("by", by.person().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
