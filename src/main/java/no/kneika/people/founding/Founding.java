package no.kneika.people.founding;

import java.time.LocalDate;
import no.kneika.institution.InstitutionSettings;
import no.kneika.institution.Institutions;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;
import no.kneika.people.Login;
import no.kneika.people.NewPerson;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Use;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Founds an institution in one transaction: its calendar, ordinary costs, and the first two who can let others in. */
@Component
class Founding {

    private final Institutions institutions;
    private final InstitutionSettings settings;
    private final People people;
    private final Use use;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Founding(
            Institutions institutions,
            InstitutionSettings settings,
            People people,
            Use use,
            JdbcClient jdbc,
            BusinessClock clock) {
        this.institutions = institutions;
        this.settings = settings;
        this.people = people;
        this.use = use;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** False when the organisation is here already. */
    boolean found(Charter charter) {
        var id = charter.institution().id();
        return use.asSystem(id, () -> {
            // Two terminals at once: the second waits here and then sees the first one's institution.
            jdbc.sql("select pg_advisory_xact_lock(hashtext('kneika.found'))")
                    .query((row, n) -> true)
                    .list();
            if (institutions.all().stream()
                    .anyMatch(each -> each.orgnr().equals(charter.institution().orgnr()))) return false;
            settings.found(charter.institution(), charter.contact());
            admit(charter);
            return true;
        });
    }

    // The house proposes both, and they confirm each other: two people each time (security.md), neither of them
    // oneself.
    private void admit(Charter charter) {
        var id = charter.institution().id();
        var house = Actor.system(id);
        LocalDate today = clock.today();
        var admin = register(house, charter.admin(), charter.issuer());
        var approver = register(house, charter.approver(), charter.issuer());
        var adminRole =
                people.grantRole(house, admin, Capacity.ADMIN, today, null).orThrow();
        var approverRole = people.grantRole(house, approver, Capacity.APPROVER, today, null)
                .orThrow();
        people.confirmRole(as(id, approver, Capacity.APPROVER), adminRole).orThrow();
        people.confirmRole(as(id, admin, Capacity.ADMIN), approverRole).orThrow();
    }

    private PersonId register(Actor house, Charter.First first, String issuer) {
        var email = first.email().isEmpty() ? null : first.email();
        var person =
                people.register(house, NewPerson.named(first.name(), email)).orThrow();
        people.allowLogin(person, new Login(issuer, first.subject()));
        return person;
    }

    private static Actor as(InstitutionId id, PersonId person, Capacity capacity) {
        return new Actor(id, person, capacity);
    }
}
