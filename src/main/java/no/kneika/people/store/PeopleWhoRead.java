package no.kneika.people.store;

import java.util.Locale;
import no.kneika.institution.Institutions;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.web.Language;
import no.kneika.platform.web.Reader;
import no.kneika.platform.web.Readers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells the pages who reads them, and remembers the written form they choose. */
@Repository
class PeopleWhoRead implements Readers {

    private final People people;
    private final Institutions institutions;
    private final JdbcClient jdbc;

    PeopleWhoRead(People people, Institutions institutions, JdbcClient jdbc) {
        this.people = people;
        this.institutions = institutions;
        this.jdbc = jdbc;
    }

    @Override
    public Reader reader(Actor actor) {
        var person = people.get(actor.person());
        var institution = institutions.get(actor.institution());
        var language = Language.valueOf(person.written().name());
        return new Reader(
                person.name(), language, institution.name(person.written().lang()));
    }

    @Override
    public void prefer(Actor actor, Language language) {
        jdbc.sql("""
                        update person set written_form = :form where institution_id = me_inst() and person_id = :person
                        """)
                .param("form", language.name().toUpperCase(Locale.ROOT))
                .param("person", actor.person().value())
                .update();
    }
}
