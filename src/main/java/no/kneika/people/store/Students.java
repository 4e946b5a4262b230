package no.kneika.people.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kneika.institution.ProgrammeId;
import no.kneika.kernel.PersonId;
import no.kneika.people.Student;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who studies what. */
@Repository
class Students {

    private final JdbcClient jdbc;

    Students(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<PersonId, Student> of(Collection<PersonId> people) {
        var found = new HashMap<PersonId, Student>();
        if (people.isEmpty()) return found;
        jdbc.sql("select * from student where institution_id = me_inst() and person_id = any(:ids)")
                .param(
                        "ids",
                        new HashSet<>(people).stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    var person = PersonId.of(row.getString("person_id"));
                    var programme = row.getString("programme_id");
                    found.put(
                            person,
                            new Student(
                                    person,
                                    row.getString("student_number"),
                                    programme == null ? null : ProgrammeId.of(programme),
                                    row.getInt("year")));
                });
        return found;
    }

    Optional<PersonId> byNumber(String number) {
        return jdbc.sql("select person_id from student where institution_id = me_inst() and student_number = :number")
                .param("number", number.strip())
                .query((row, n) -> PersonId.of(row.getString("person_id")))
                .optional();
    }

    void enrol(Student student) {
        var programme = student.programme();
        jdbc.sql("""
                        insert into student (institution_id, person_id, student_number, programme_id, year)
                        values (me_inst(), :person, :number, :programme, :year)
                        on conflict (institution_id, person_id) do update
                        set student_number = excluded.student_number, programme_id = excluded.programme_id, year = excluded.year
                        """)
                .param("person", student.person().value())
                .param("number", student.number())
                .param("programme", programme == null ? null : programme.value())
                .param("year", student.year())
                .update();
    }
}
