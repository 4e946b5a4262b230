package no.kneika.people.training;

import no.kneika.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes who is on the sign-in page of the training room. */
@Repository
class CastTables {

    private final JdbcClient jdbc;

    CastTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void show(PersonId person, Part part, int position) {
        jdbc.sql("""
                        insert into training_part (institution_id, person_id, capacity, position, note)
                        values (me_inst(), :person, :capacity, :position, :note)
                        """)
                .param("person", person.value())
                .param("capacity", part.capacity().name())
                .param("position", position)
                .param("note", part.note())
                .update();
    }
}
