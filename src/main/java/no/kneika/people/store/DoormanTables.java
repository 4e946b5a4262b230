package no.kneika.people.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Doorman;
import no.kneika.platform.Technical;
import no.kneika.platform.TrainingPeople;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may come in, asked through three narrow questions before anybody is known. */
@Repository
class DoormanTables implements Doorman, TrainingPeople {

    private final JdbcClient jdbc;
    private final Technical technical;
    private final BusinessClock clock;

    DoormanTables(JdbcClient jdbc, Technical technical, BusinessClock clock) {
        this.jdbc = jdbc;
        this.technical = technical;
        this.clock = clock;
    }

    private static final RowMapper<Entry> ENTRY = (row, n) -> new Entry(
            InstitutionId.of(row.getString("institution_id")),
            row.getString("institution_name"),
            PersonId.of(row.getString("person_id")),
            row.getString("person_name"),
            Capacity.valueOf(row.getString("capacity")));

    @Override
    public List<Entry> whoIs(String issuer, String subject) {
        return technical.run(() -> jdbc.sql("select * from who_is(:issuer, :subject, :today)")
                .param("issuer", issuer)
                .param("subject", subject)
                .param("today", clock.today())
                .query(ENTRY)
                .list());
    }

    @Override
    public List<Entry> entries(InstitutionId institution, PersonId person) {
        return technical.run(() -> jdbc.sql("select * from entries_of(:institution, :person, :today)")
                .param("institution", institution.value())
                .param("person", person.value())
                .param("today", clock.today())
                .query(ENTRY)
                .list());
    }

    private record Part(String institution, String title, Someone someone) {}

    @Override
    public List<Group> groups() {
        var parts = technical.run(() -> jdbc.sql("select * from training_people()")
                .query((row, n) -> {
                    var capacity = Capacity.valueOf(row.getString("capacity"));
                    return new Part(
                            row.getString("institution_name"),
                            title(capacity),
                            new Someone(
                                    InstitutionId.of(row.getString("institution_id")),
                                    PersonId.of(row.getString("person_id")),
                                    capacity,
                                    row.getString("person_name"),
                                    row.getString("note")));
                })
                .list());
        var groups = new LinkedHashMap<List<String>, List<Someone>>();
        for (var part : parts)
            groups.computeIfAbsent(List.of(part.title(), part.institution()), any -> new ArrayList<>())
                    .add(part.someone());
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey().get(0), group.getKey().get(1), group.getValue()))
                .toList();
    }

    private static String title(Capacity capacity) {
        return switch (capacity) {
            case STUDENT -> "training.group.students";
            case MENTOR -> "training.group.mentors";
            case NAV_ADVISER, NAV_UNIT -> "training.group.nav";
            default -> "training.group.staff";
        };
    }
}
