package no.kneika.people.store;

import java.time.ZoneOffset;
import no.kneika.kernel.Decision;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.people.Login;
import no.kneika.people.NewPerson;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Registers people and how they log in. */
@Repository
class Registration {

    private final JdbcClient jdbc;
    private final Identities identities;
    private final BusinessClock clock;

    Registration(JdbcClient jdbc, Identities identities, BusinessClock clock) {
        this.jdbc = jdbc;
        this.identities = identities;
        this.clock = clock;
    }

    Decision<PersonId> register(Actor by, NewPerson person) {
        var identity = person.identity();
        if (person.name().isBlank())
            return Decision.refused(Reason.of("person-name-missing", "form").at("name"));
        if (identity != null && identities.find(identity).isPresent())
            return Decision.refused(
                    Reason.of("identity-taken", "one person, one number").at("identity"));
        var id = new PersonId(Ids.next());
        var birthDate = person.birthDate() == null && identity != null ? identity.birthDate() : person.birthDate();
        jdbc.sql("""
                        insert into person (institution_id, person_id, name, email, phone, birth_date, written_form,
                            employee_number, registered_by, registered_at)
                        values (:institution, :id, :name, :email, :phone, :born, :written, :employee, :by, :at)
                        """)
                .param("institution", by.institution().value())
                .param("id", id.value())
                .param("name", person.name().strip())
                .param("email", person.email())
                .param("phone", person.phone())
                .param("born", birthDate)
                .param("written", person.written().name())
                .param("employee", person.employeeNumber())
                .param("by", by.person().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (identity != null) identities.keep(by.institution(), id, identity);
        return Decision.accepted(id);
    }

    void allowLogin(PersonId person, Login login) {
        jdbc.sql("""
                        insert into person_login (institution_id, issuer, subject, person_id)
                        values (me_inst(), :issuer, :subject, :person)
                        """)
                .param("issuer", login.issuer())
                .param("subject", login.subject())
                .param("person", person.value())
                .update();
    }
}
