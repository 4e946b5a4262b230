package no.kneika.bench;

import static no.kneika.bench.Made.at;

import java.util.List;

/** Who has looked at what: twenty lines for each case, of its coordinator and its mentor. */
final class LogFill {

    private static final int LINES = 20;

    private final Made made;
    private final Cells cells;
    private final Staff staff;
    private final Size size;

    LogFill(Made made, Cells cells, Staff staff, Size size) {
        this.made = made;
        this.cells = cells;
        this.staff = staff;
        this.size = size;
    }

    void looked(List<Story> stories) {
        for (int day = LINES; day > 0; day--)
            for (int i = 0; i < stories.size(); i++) {
                var story = stories.get(i);
                var at = at(size.today().minusDays(3L * day), 8, 0).plusSeconds(60L * i);
                var mentors = (i + day) % 3 == 0;
                var person = mentors ? story.mentor.person() : staff.coordinatorOf(i);
                var line = made.id(at);
                cells.row(
                        "access_log(institution_id, line_id, at, person_id, capacity, route)",
                        staff.institution(),
                        line,
                        at,
                        person,
                        mentors ? "MENTOR" : "COORDINATOR",
                        "/cases/{id}");
                cells.row(
                        "access_shown(institution_id, line_id, case_id, person_id, shown)",
                        staff.institution(),
                        line,
                        story.caseId,
                        person,
                        "{CASE,HOURS}");
            }
    }
}
