package no.kneika.institution.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.kneika.institution.ProgrammeRow;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
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

/** Takes in programmes of study, each under a faculty that is there. */
@Repository
class ProgrammeIntake implements Intake<ProgrammeRow> {

    private static final String ORDINARY_LEVEL = "bachelor";

    private final JdbcClient jdbc;

    ProgrammeIntake(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Comparison<ProgrammeRow> compare(List<Line<ProgrammeRow>> rows) {
        var known = new LinkedHashMap<UUID, Card>();
        var byCode = new HashMap<String, UUID>();
        jdbc.sql("""
                        select p.*, f.name as faculty_name from programme p join faculty f using (institution_id, faculty_id)
                        where institution_id = me_inst() order by p.name
                        """).query(row -> {
            var id = row.getObject("programme_id", UUID.class);
            var code = row.getString("code");
            var name = row.getString("name");
            known.put(
                    id,
                    Card.of(name)
                            .with("CODE", code)
                            .with("NAME", name)
                            .with("NAME_NN", row.getString("name_nn"))
                            .with("NAME_EN", row.getString("name_en"))
                            .with("FACULTY", row.getString("faculty_name"))
                            .with("LEVEL", row.getString("level"))
                            .with("STUDENTS", row.getInt("students")));
            byCode.put(code == null ? Named.key(name) : code, id);
        });
        var faculties = faculties();
        var troubles = Comparison.twice(rows, "CODE", ProgrammeRow::code);
        var matches = new ArrayList<Match<ProgrammeRow>>();
        for (var line : rows) {
            var row = line.row();
            var faculty = Reference.find(faculties, row.faculty());
            if (faculty == null)
                troubles.add(new Trouble(
                        line.number(), "FACULTY", row.faculty(), Reason.of("intake-faculty-unknown", "the register")));
            else matches.add(new Match<>(line, Named.find(byCode, row.code(), row.name()), card(row, faculty)));
        }
        troubles.addAll(Comparison.sameThing(matches, "CODE"));
        troubles.addAll(Named.taken(matches, known));
        return new Comparison<>(matches, known, troubles, 0, true);
    }

    private static Card card(ProgrammeRow row, Reference faculty) {
        return Card.of(row.name())
                .with("CODE", row.code())
                .with("NAME", row.name())
                .with("NAME_NN", row.nameNn())
                .with("NAME_EN", row.nameEn())
                .with("FACULTY", faculty.name())
                .with("LEVEL", row.level())
                .with("STUDENTS", row.students());
    }

    private Map<String, Reference> faculties() {
        return Reference.read(
                jdbc, "select faculty_id as id, code, name from faculty where institution_id = me_inst()");
    }

    @Override
    public int apply(Comparison<ProgrammeRow> comparison, PersonId by, boolean endGone) {
        var faculties = faculties();
        // First those that are there: a new one may take a name that one of them lets go of.
        var changed = new Rows();
        comparison
                .changed()
                .forEach(match -> put(changed, match.known(), match.line().row(), faculties));
        write("""
                update programme p set code = rows.code, faculty_id = rows.faculty_id, name = rows.name,
                    name_nn = coalesce(rows.name_nn, p.name_nn), name_en = coalesce(rows.name_en, p.name_en),
                    level = coalesce(rows.level, p.level, :ordinary), students = coalesce(rows.students, p.students)
                from rows where p.institution_id = me_inst() and p.programme_id = rows.id
                """, changed);
        var fresh = new Rows();
        comparison.fresh().forEach(match -> put(fresh, Ids.next(), match.line().row(), faculties));
        write("""
                insert into programme (institution_id, programme_id, code, faculty_id, name, name_nn, name_en, level, students)
                select me_inst(), id, code, faculty_id, name, coalesce(name_nn, name), coalesce(name_en, name),
                    coalesce(level, :ordinary), coalesce(students, 0) from rows
                """, fresh);
        return 0;
    }

    private static void put(Rows rows, @Nullable UUID id, ProgrammeRow row, Map<String, Reference> faculties) {
        rows.next()
                .put("id", id)
                .put("code", row.code())
                .put("name", row.name())
                .put("name_nn", row.nameNn())
                .put("name_en", row.nameEn())
                .put(
                        "faculty_id",
                        Objects.requireNonNull(Reference.find(faculties, row.faculty()))
                                .id())
                .put("level", row.level())
                .put("students", row.students());
    }

    private void write(String sql, Rows rows) {
        if (rows.isEmpty()) return;
        jdbc.sql("""
                        with rows as (select * from json_to_recordset(cast(:rows as json)) as r (id uuid, code text, name text,
                            name_nn text, name_en text, faculty_id uuid, level text, students int))
                        """ + sql)
                .param("rows", rows.json())
                .param("ordinary", ORDINARY_LEVEL)
                .update();
    }
}
