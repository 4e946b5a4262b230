package no.kneika.people.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;
import no.kneika.people.IdentityNumber;
import no.kneika.platform.Actor;
import no.kneika.platform.Place;
import no.kneika.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Identity numbers: sealed for their row, and found by a keyed hash that means nothing without the key. */
@Repository
class Identities {

    private static final String PURPOSE = "identity-number";

    private final JdbcClient jdbc;
    private final Vault vault;

    Identities(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void keep(InstitutionId institution, PersonId person, IdentityNumber number) {
        jdbc.sql("""
                        insert into person_identity (institution_id, person_id, number, number_index)
                        values (:institution, :person, :number, :index)
                        """)
                .param("institution", institution.value())
                .param("person", person.value())
                .param("number", vault.seal(place(institution, person), number.digits()))
                .param("index", index(number))
                .update();
    }

    Optional<PersonId> find(IdentityNumber number) {
        return jdbc.sql("""
                        select person_id from person_identity
                        where institution_id = me_inst() and number_index = :index
                        """)
                .param("index", index(number))
                .query((row, n) -> PersonId.of(row.getString("person_id")))
                .optional();
    }

    Optional<IdentityNumber> open(Actor actor, PersonId person) {
        return jdbc.sql("select number from person_identity where institution_id = me_inst() and person_id = :person")
                .param("person", person.value())
                .query((row, n) -> row.getBytes("number"))
                .optional()
                .map(bytes -> vault.open(place(actor.institution(), person), bytes))
                .map(digits -> IdentityNumber.parse(digits).orThrow());
    }

    Map<PersonId, IdentityNumber> open(Actor actor, Collection<PersonId> people) {
        var numbers = new HashMap<PersonId, IdentityNumber>();
        jdbc.sql("""
                        select person_id, number from person_identity
                        where institution_id = me_inst() and person_id = any(:people)
                        """)
                .param("people", people.stream().map(PersonId::value).distinct().toArray(UUID[]::new))
                .query(row -> {
                    var person = new PersonId(row.getObject("person_id", UUID.class));
                    var digits = vault.open(place(actor.institution(), person), row.getBytes("number"));
                    numbers.put(person, IdentityNumber.parse(digits).orThrow());
                });
        return numbers;
    }

    private byte[] index(IdentityNumber number) {
        return vault.blindIndex(PURPOSE, number.digits());
    }

    private static Place place(InstitutionId institution, PersonId person) {
        return new Place(institution, "person_identity", "number", person.value());
    }
}
