package no.kneika.people.store;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.people.StudentRow;
import no.kneika.people.domain.WhoIsWho;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.intake.Card;
import no.kneika.platform.intake.Comparison;
import no.kneika.platform.intake.Intake;
import no.kneika.platform.intake.Line;
import no.kneika.platform.intake.Match;
import no.kneika.platform.intake.Rows;
import no.kneika.platform.intake.Trouble;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes in students. They hold the role STUDENT from the day they are read in; one who is gone may be let go of it. */
@Repository
class StudentIntake implements Intake<StudentRow> {

    private final JdbcClient jdbc;
    private final KnownPeople people;
    private final PeopleWriting writing;
    private final StudentRoles roles;
    private final BusinessClock clock;

    StudentIntake(JdbcClient jdbc, KnownPeople people, PeopleWriting writing, StudentRoles roles, BusinessClock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.writing = writing;
        this.roles = roles;
        this.clock = clock;
    }

    private record Programme(UUID id, String name) {}

    @Override
    public Comparison<StudentRow> compare(List<Line<StudentRow>> rows) {
        var who = new WhoIsWho("STUDENT_NUMBER", people::index);
        var everybody = people.all(clock.today(), who, "student_number");
        var known = new LinkedHashMap<UUID, Card>();
        everybody.forEach((id, each) -> {
            if (each.studies()) known.put(id, each.card());
        });
        var programmes = programmes();
        var matches = new ArrayList<Match<StudentRow>>();
        var troubles = new ArrayList<>(who.twice(rows, StudentRow::number, StudentRow::person));
        for (var line : rows) {
            var row = line.row();
            troubles.addAll(who.against(line.number(), row.number(), row.person()));
            var programme = find(programmes, row.programme());
            if (row.programme() != null && programme == null)
                troubles.add(new Trouble(
                        line.number(),
                        "PROGRAMME",
                        row.programme(),
                        Reason.of("intake-programme-unknown", "the register")));
            var id = who.find(row.number(), row.person());
            var before = id == null ? null : everybody.get(id);
            if (id != null && before != null) known.put(id, before.card());
            matches.add(new Match<>(
                    line,
                    id,
                    people.card(row.person(), before)
                            .with("STUDENT_NUMBER", row.number())
                            .with("PROGRAMME", programme == null ? null : programme.name())
                            .with("YEAR", row.year())
                            .with("STUDIES", "✓")));
        }
        troubles.addAll(Comparison.sameThing(matches, "STUDENT_NUMBER"));
        return new Comparison<>(matches, known, troubles, 0, true);
    }

    private Map<String, Programme> programmes() {
        var programmes = new HashMap<String, Programme>();
        jdbc.sql("select programme_id, code, name from programme where institution_id = me_inst()")
                .query(row -> {
                    var programme = new Programme(row.getObject("programme_id", UUID.class), row.getString("name"));
                    var code = row.getString("code");
                    if (code != null) programmes.put(code, programme);
                    programmes.putIfAbsent(programme.name().toLowerCase(Locale.ROOT), programme);
                });
        return programmes;
    }

    private static @Nullable Programme find(Map<String, Programme> programmes, @Nullable String codeOrName) {
        if (codeOrName == null) return null;
        var byCode = programmes.get(codeOrName);
        return byCode == null ? programmes.get(codeOrName.toLowerCase(Locale.ROOT)) : byCode;
    }

    @Override
    public int apply(Comparison<StudentRow> comparison, PersonId by, boolean endGone) {
        var here = writing.here();
        var programmes = programmes();
        var persons = new Rows();
        var students = new Rows();
        for (var match : comparison.fresh()) put(match, Ids.next(), true, programmes, persons, students, here);
        for (var match : comparison.changed()) {
            var id = match.known();
            if (id != null) put(match, id, false, programmes, persons, students, here);
        }
        writing.write(persons, by);
        if (!students.isEmpty()) {
            enrol(students);
            roles.begin(students, by, clock.today(), clock.instant().atOffset(ZoneOffset.UTC));
        }
        return endGone
                ? roles.end(
                        comparison.gone(), by, clock.today(), clock.instant().atOffset(ZoneOffset.UTC))
                : 0;
    }

    private void put(
            Match<StudentRow> match,
            UUID id,
            boolean fresh,
            Map<String, Programme> programmes,
            Rows persons,
            Rows students,
            InstitutionId here) {
        var row = match.line().row();
        var programme = find(programmes, row.programme());
        writing.put(persons, here, id, fresh, row.person(), null);
        students.next()
                .put("id", id)
                .put("role", Ids.next())
                .put("number", row.number())
                .put("programme", programme == null ? null : programme.id())
                .put("year", row.year());
    }

    private void enrol(Rows students) {
        jdbc.sql("""
                        insert into student as s (institution_id, person_id, student_number, programme_id, year)
                        select me_inst(), r.id, r.number, coalesce(r.programme, old.programme_id), coalesce(r.year, old.year, 1)
                        from json_to_recordset(cast(:rows as json)) as r (id uuid, number text, programme uuid, year int)
                        left join student old on old.institution_id = me_inst() and old.person_id = r.id
                        on conflict (institution_id, person_id) do update set student_number = excluded.student_number,
                            programme_id = excluded.programme_id, year = excluded.year
                        """).param("rows", students.json()).update();
    }
}
