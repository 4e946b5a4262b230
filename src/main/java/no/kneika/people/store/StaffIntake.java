package no.kneika.people.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import no.kneika.kernel.PersonId;
import no.kneika.people.StaffRow;
import no.kneika.people.domain.WhoIsWho;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.intake.Card;
import no.kneika.platform.intake.Comparison;
import no.kneika.platform.intake.Intake;
import no.kneika.platform.intake.Line;
import no.kneika.platform.intake.Match;
import no.kneika.platform.intake.Rows;
import org.springframework.stereotype.Repository;

/**
 * Takes in those who are employed. Mentors have employee numbers too and stand in other lists, so nobody is gone because
 * a file does not name them. No role follows from a register: that takes two people.
 */
@Repository
class StaffIntake implements Intake<StaffRow> {

    private final KnownPeople people;
    private final PeopleWriting writing;
    private final BusinessClock clock;

    StaffIntake(KnownPeople people, PeopleWriting writing, BusinessClock clock) {
        this.people = people;
        this.writing = writing;
        this.clock = clock;
    }

    @Override
    public Comparison<StaffRow> compare(List<Line<StaffRow>> rows) {
        var who = new WhoIsWho("EMPLOYEE_NUMBER", people::index);
        var everybody = people.all(clock.today(), who, "employee_number");
        var known = new LinkedHashMap<UUID, Card>();
        var matches = new ArrayList<Match<StaffRow>>();
        var troubles = new ArrayList<>(who.twice(rows, StaffRow::number, StaffRow::person));
        for (var line : rows) {
            var row = line.row();
            troubles.addAll(who.against(line.number(), row.number(), row.person()));
            var id = who.find(row.number(), row.person());
            var before = id == null ? null : everybody.get(id);
            if (id != null && before != null) known.put(id, before.card());
            matches.add(new Match<>(line, id, people.card(row.person(), before).with("EMPLOYEE_NUMBER", row.number())));
        }
        troubles.addAll(Comparison.sameThing(matches, "EMPLOYEE_NUMBER"));
        return new Comparison<>(matches, known, troubles, 0, false);
    }

    @Override
    public int apply(Comparison<StaffRow> comparison, PersonId by, boolean endGone) {
        var here = writing.here();
        var rows = new Rows();
        for (var match : comparison.fresh())
            writing.put(
                    rows,
                    here,
                    Ids.next(),
                    true,
                    match.line().row().person(),
                    match.line().row().number());
        for (var match : comparison.changed()) {
            var id = match.known();
            if (id != null)
                writing.put(
                        rows,
                        here,
                        id,
                        false,
                        match.line().row().person(),
                        match.line().row().number());
        }
        writing.write(rows, by);
        return 0;
    }
}
