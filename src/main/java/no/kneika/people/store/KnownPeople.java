package no.kneika.people.store;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.kneika.people.IdentityNumber;
import no.kneika.people.PersonRow;
import no.kneika.people.domain.WhoIsWho;
import no.kneika.platform.Vault;
import no.kneika.platform.intake.Card;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everybody an institution knows, in one question, as registers are compared with them. */
@Repository
class KnownPeople {

    private static final String PURPOSE = "identity-number";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final String issuer;

    KnownPeople(JdbcClient jdbc, Vault vault, @Value("${kneika.login.issuer:}") String issuer) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.issuer = issuer;
    }

    /** @param card with every value that is known, under the columns of both registers */
    record Known(Card card, boolean studies, List<String> logins) {}

    /** Everybody by id; {@code who} learns to find them by the number in this column of the table. */
    Map<UUID, Known> all(LocalDate today, WhoIsWho who, String number) {
        var everybody = new LinkedHashMap<UUID, Known>();
        // Everybody is read. Just after many were written the planner still believes there are few, and would look each
        // of 50,000 up among 50,000: minutes instead of a second.
        jdbc.sql("set local enable_nestloop = off").update();
        jdbc.sql("""
                        select p.*, s.student_number, s.year, g.name as programme, encode(i.number_index, 'hex') as index,
                            r.person_id is not null as studies, l.logins
                        from person p
                        left join student s using (institution_id, person_id)
                        left join programme g on g.institution_id = p.institution_id and g.programme_id = s.programme_id
                        left join person_identity i on i.institution_id = p.institution_id and i.person_id = p.person_id
                        left join (select person_id from role_held where institution_id = me_inst() and capacity = 'STUDENT'
                            and counts and coalesce(until_date, :today) >= :today group by person_id) r on r.person_id = p.person_id
                        left join (select person_id, array_agg(subject) as logins from person_login
                            where institution_id = me_inst() and issuer = :issuer group by person_id) l on l.person_id = p.person_id
                        where p.institution_id = me_inst() order by p.person_id
                        """).param("today", today).param("issuer", issuer).query(row -> {
            var id = row.getObject("person_id", UUID.class);
            var array = row.getArray("logins");
            List<String> logins = array == null ? List.of() : Arrays.asList((String[]) array.getArray());
            var index = row.getString("index");
            var born = row.getObject("birth_date", LocalDate.class);
            who.knows(id, row.getString(number), index, logins);
            var card = Card.of(row.getString("name"))
                    .with("NAME", row.getString("name"))
                    .with("STUDENT_NUMBER", row.getString("student_number"))
                    .with("EMPLOYEE_NUMBER", row.getString("employee_number"))
                    .with("IDENTITY", index == null ? null : "***")
                    .with("BORN", born)
                    .with("EMAIL", row.getString("email"))
                    .with("PHONE", row.getString("phone"))
                    .with("WRITTEN", row.getString("written_form").toLowerCase(Locale.ROOT))
                    .with("LOGIN", logins.isEmpty() ? null : logins.getFirst())
                    .with("PROGRAMME", row.getString("programme"))
                    .with("YEAR", row.getObject("year"));
            boolean studies = row.getBoolean("studies");
            if (studies) card.with("STUDIES", "✓");
            everybody.put(id, new Known(card, studies, logins));
        });
        jdbc.sql("set local enable_nestloop = on").update();
        return everybody;
    }

    /** What a line says of a person, for comparing. The identity number is only there or not. */
    Card card(PersonRow row, @Nullable Known known) {
        var written = row.written();
        var card = Card.of(row.name())
                .with("NAME", row.name())
                .with("IDENTITY", row.identity() == null ? null : "***")
                .with("BORN", row.born())
                .with("EMAIL", row.email())
                .with("PHONE", row.phone())
                .with("WRITTEN", written == null ? null : written.lang());
        // A person may log in under several names, and keeps those they have; without a provider none is kept.
        var login = row.login();
        if (!issuer.isBlank()
                && login != null
                && (known == null || !known.logins().contains(login))) card.with("LOGIN", login);
        return card;
    }

    String index(IdentityNumber number) {
        return HexFormat.of().formatHex(vault.blindIndex(PURPOSE, number.digits()));
    }

    String issuer() {
        return issuer;
    }
}
