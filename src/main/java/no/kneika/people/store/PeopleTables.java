package no.kneika.people.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.PersonId;
import no.kneika.people.IdentityNumber;
import no.kneika.people.Login;
import no.kneika.people.NewPerson;
import no.kneika.people.People;
import no.kneika.people.Person;
import no.kneika.people.RoleHeld;
import no.kneika.people.Student;
import no.kneika.people.WrittenForm;
import no.kneika.platform.Actor;
import no.kneika.platform.NotFound;
import no.kneika.platform.Remembered;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds people; registers, enrols and gives roles through the classes beside it. */
@Repository
class PeopleTables implements People {

    static final RowMapper<Person> PERSON = (row, n) -> new Person(
            PersonId.of(row.getString("person_id")),
            row.getString("name"),
            row.getString("email"),
            row.getString("phone"),
            row.getObject("birth_date", LocalDate.class),
            WrittenForm.valueOf(row.getString("written_form")),
            row.getString("employee_number"));

    private final JdbcClient jdbc;
    private final Identities identities;
    private final Registration registration;
    private final Roles roles;
    private final Students students;

    PeopleTables(JdbcClient jdbc, Identities identities, Registration registration, Roles roles, Students students) {
        this.jdbc = jdbc;
        this.identities = identities;
        this.registration = registration;
        this.roles = roles;
        this.students = students;
    }

    @Override
    public Person get(PersonId id) {
        return find(id).orElseThrow(() -> new NotFound("person"));
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return jdbc.sql("select * from person where institution_id = me_inst() and person_id = :id")
                .param("id", id.value())
                .query(PERSON)
                .optional();
    }

    @Override
    public String name(PersonId id) {
        return get(id).name();
    }

    @Override
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        return Remembered.eachWhileReading("name of a person", ids, this::readNames);
    }

    @Override
    public Map<PersonId, Person> all(Collection<PersonId> ids) {
        var all = new HashMap<PersonId, Person>();
        if (ids.isEmpty()) return all;
        jdbc.sql("select * from person where institution_id = me_inst() and person_id = any(:ids)")
                .param("ids", new HashSet<>(ids).stream().map(PersonId::value).toArray(UUID[]::new))
                .query(PERSON)
                .list()
                .forEach(it -> all.put(it.id(), it));
        return all;
    }

    private Map<PersonId, String> readNames(Collection<PersonId> ids) {
        var names = new HashMap<PersonId, String>();
        if (ids.isEmpty()) return names;
        jdbc.sql("select person_id, name from person where institution_id = me_inst() and person_id = any(:ids)")
                .param("ids", new HashSet<>(ids).stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    names.put(PersonId.of(row.getString("person_id")), row.getString("name"));
                });
        return names;
    }

    @Override
    public Optional<PersonId> byIdentityNumber(IdentityNumber number) {
        return identities.find(number);
    }

    @Override
    public Optional<IdentityNumber> identityNumber(Actor actor, PersonId id) {
        return identities.open(actor, id);
    }

    @Override
    public Map<PersonId, IdentityNumber> identityNumbers(Actor actor, Collection<PersonId> ids) {
        return ids.isEmpty() ? Map.of() : identities.open(actor, ids);
    }

    // Row-level security keeps a trigram index from being used, so the institution's own names are read deliberately.
    private static final String MATCHES = """
            where institution_id = me_inst() and (' ' || lower(name) like '% ' || :start || '%' or :text <% lower(name))\s""";

    private static final String BEST_FIRST = """
            order by (' ' || lower(name) like '% ' || :start || '%') desc, word_similarity(:text, lower(name)) desc, name, person_id
            limit :limit
            """;

    @Override
    public List<Person> search(String text, int limit) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) return List.of();
        return jdbc.sql("select * from person " + MATCHES + BEST_FIRST)
                .param("text", wanted)
                .param("start", literally(wanted))
                .param("limit", limit)
                .query(PERSON)
                .list();
    }

    @Override
    public List<Person> search(String text, Capacity capacity, LocalDate on, int limit) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) return List.of();
        return jdbc.sql("select * from person " + MATCHES + """
                        and person_id in (select person_id from role_held where institution_id = me_inst() and counts
                            and capacity = :capacity and from_date <= :on and coalesce(until_date, :on) >= :on)
                        """ + BEST_FIRST)
                .param("text", wanted)
                .param("start", literally(wanted))
                .param("capacity", capacity.name())
                .param("on", on)
                .param("limit", limit)
                .query(PERSON)
                .list();
    }

    /** What somebody typed, without any meaning for LIKE. */
    private static String literally(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    @Override
    public Decision<PersonId> register(Actor by, NewPerson person) {
        return registration.register(by, person);
    }

    @Override
    public void allowLogin(PersonId person, Login login) {
        registration.allowLogin(person, login);
    }

    @Override
    public Optional<Student> student(PersonId person) {
        return Optional.ofNullable(students(List.of(person)).get(person));
    }

    @Override
    public Map<PersonId, Student> students(Collection<PersonId> people) {
        return students.of(people);
    }

    @Override
    public Optional<PersonId> byStudentNumber(String number) {
        return students.byNumber(number);
    }

    @Override
    public void enrol(Actor by, Student student, LocalDate from) {
        students.enrol(student);
        var held = roles.of(student.person()).stream().anyMatch(role -> role.capacity() == Capacity.STUDENT);
        if (!held)
            roles.grant(by, student.person(), Capacity.STUDENT, from, null).orThrow();
    }

    @Override
    public Set<Capacity> capacities(PersonId person, LocalDate on) {
        return roles.capacities(person, on);
    }

    @Override
    public List<Person> holding(Capacity capacity, LocalDate on) {
        return roles.holding(capacity, on);
    }

    @Override
    public Decision<UUID> grantRole(
            Actor by, PersonId person, Capacity capacity, LocalDate from, @Nullable LocalDate until) {
        return roles.grant(by, person, capacity, from, until);
    }

    @Override
    public Decision<UUID> confirmRole(Actor by, UUID role) {
        return roles.confirm(by, role);
    }

    @Override
    public Decision<UUID> endRole(Actor by, UUID role, LocalDate lastDay, String reason) {
        return roles.end(by, role, lastDay, reason);
    }

    @Override
    public List<RoleHeld> roles(PersonId person) {
        return roles.of(person);
    }
}
