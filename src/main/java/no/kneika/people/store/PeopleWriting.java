package no.kneika.people.store;

import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;
import no.kneika.people.PersonRow;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Place;
import no.kneika.platform.Vault;
import no.kneika.platform.intake.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes many people at once: a statement per table, however many they are. */
@Repository
class PeopleWriting {

    private static final String ROWS = """
            with rows as (select * from json_to_recordset(cast(:rows as json)) as r (id uuid, fresh boolean, name text, email text,
                phone text, born date, written text, employee text, sealed text, index text, login text))
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final KnownPeople known;
    private final BusinessClock clock;

    PeopleWriting(JdbcClient jdbc, Vault vault, KnownPeople known, BusinessClock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.known = known;
        this.clock = clock;
    }

    InstitutionId here() {
        return new InstitutionId(jdbc.sql("select me_inst()").query(UUID.class).single());
    }

    void put(Rows rows, InstitutionId here, UUID id, boolean fresh, PersonRow row, @Nullable String employee) {
        var written = row.written();
        rows.next()
                .put("id", id)
                .put("fresh", fresh)
                .put("name", row.name())
                .put("email", row.email())
                .put("phone", row.phone())
                .put("born", row.born())
                .put("written", written == null ? null : written.lang().toUpperCase(Locale.ROOT))
                .put("employee", employee)
                .put("login", row.login());
        var identity = row.identity();
        if (identity == null) return;
        var place = new Place(here, "person_identity", "number", id);
        rows.put("sealed", HexFormat.of().formatHex(vault.seal(place, identity.digits())))
                .put("index", known.index(identity));
    }

    void write(Rows people, PersonId by) {
        if (people.isEmpty()) return;
        var rows = people.json();
        jdbc.sql(ROWS + """
                        insert into person (institution_id, person_id, name, email, phone, birth_date, written_form, employee_number,
                            registered_by, registered_at)
                        select me_inst(), id, name, email, phone, born, coalesce(written, 'NB'), employee, :by, :at
                        from rows where fresh
                        """)
                .param("rows", rows)
                .param("by", by.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(ROWS + """
                        update person p set name = rows.name, email = coalesce(rows.email, p.email),
                            phone = coalesce(rows.phone, p.phone), birth_date = coalesce(rows.born, p.birth_date),
                            written_form = coalesce(rows.written, p.written_form),
                            employee_number = coalesce(rows.employee, p.employee_number)
                        from rows where p.institution_id = me_inst() and p.person_id = rows.id and not rows.fresh
                        """).param("rows", rows).update();
        jdbc.sql(ROWS + """
                        insert into person_identity (institution_id, person_id, number, number_index)
                        select me_inst(), id, decode(sealed, 'hex'), decode(index, 'hex') from rows where index is not null
                        on conflict (institution_id, person_id) do nothing
                        """).param("rows", rows).update();
        if (known.issuer().isBlank()) return;
        jdbc.sql(ROWS + """
                        insert into person_login (institution_id, issuer, subject, person_id)
                        select me_inst(), :issuer, login, id from rows where login is not null
                        on conflict (institution_id, issuer, subject) do nothing
                        """).param("rows", rows).param("issuer", known.issuer()).update();
    }
}
