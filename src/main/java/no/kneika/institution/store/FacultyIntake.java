package no.kneika.institution.store;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import no.kneika.institution.FacultyRow;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Ids;
import no.kneika.platform.intake.Card;
import no.kneika.platform.intake.Comparison;
import no.kneika.platform.intake.Intake;
import no.kneika.platform.intake.Line;
import no.kneika.platform.intake.Match;
import no.kneika.platform.intake.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes in faculties. One registered by hand has no code until a file gives it one, by its name. */
@Repository
class FacultyIntake implements Intake<FacultyRow> {

    private final JdbcClient jdbc;

    FacultyIntake(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Comparison<FacultyRow> compare(List<Line<FacultyRow>> rows) {
        var known = new LinkedHashMap<UUID, Card>();
        var byCode = new HashMap<String, UUID>();
        jdbc.sql("select faculty_id, code, name from faculty where institution_id = me_inst() order by name")
                .query(row -> {
                    var id = row.getObject("faculty_id", UUID.class);
                    var code = row.getString("code");
                    var name = row.getString("name");
                    known.put(id, Card.of(name).with("CODE", code).with("NAME", name));
                    byCode.put(code == null ? Named.key(name) : code, id);
                });
        var matches = rows.stream()
                .map(line -> new Match<>(
                        line,
                        Named.find(byCode, line.row().code(), line.row().name()),
                        Card.of(line.row().name())
                                .with("CODE", line.row().code())
                                .with("NAME", line.row().name())))
                .toList();
        var troubles = Comparison.twice(rows, "CODE", FacultyRow::code);
        troubles.addAll(Comparison.sameThing(matches, "CODE"));
        troubles.addAll(Named.taken(matches, known));
        return new Comparison<>(matches, known, troubles, 0, true);
    }

    @Override
    public int apply(Comparison<FacultyRow> comparison, PersonId by, boolean endGone) {
        // First those that are there: a new one may take a name that one of them lets go of.
        var changed = new Rows();
        comparison
                .changed()
                .forEach(match -> put(changed, match.known(), match.line().row()));
        write("""
                update faculty f set code = rows.code, name = rows.name from rows
                where f.institution_id = me_inst() and f.faculty_id = rows.id
                """, changed);
        var fresh = new Rows();
        comparison.fresh().forEach(match -> put(fresh, Ids.next(), match.line().row()));
        write("""
                insert into faculty (institution_id, faculty_id, code, name)
                select me_inst(), id, code, name from rows
                """, fresh);
        return 0;
    }

    private static void put(Rows rows, @Nullable UUID id, FacultyRow row) {
        rows.next().put("id", id).put("code", row.code()).put("name", row.name());
    }

    private void write(String sql, Rows rows) {
        if (rows.isEmpty()) return;
        jdbc.sql(
                        "with rows as (select * from json_to_recordset(cast(:rows as json)) as r (id uuid, code text, name text)) "
                                + sql)
                .param("rows", rows.json())
                .update();
    }
}
