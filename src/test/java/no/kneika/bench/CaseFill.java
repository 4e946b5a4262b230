package no.kneika.bench;

import static no.kneika.bench.Made.at;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A case from the need to the first meeting: who sees it, what is hard, who helps. */
final class CaseFill {

    private static final String TOLD =
            "{\"words\":{\"GET_STARTED\":\"Kommer ikke i gang med oppgavene alene.\",\"STRUCTURE\":\""
                    + "Mister oversikten over frister.\"},\"courses\":[\"SYK100\"],\"form\":\"CAMPUS\",\"where\":\"Biblioteket\","
                    + "\"interpreter\":false,\"reasons\":\"En mentor hjelper meg å holde en plan og komme i gang.\"}";

    private final Made made;
    private final Cells cells;
    private final Staff staff;

    CaseFill(Made made, Cells cells, Staff staff) {
        this.made = made;
        this.cells = cells;
        this.staff = staff;
    }

    void open(Story story, int number) {
        var inst = staff.institution();
        var opened = at(story.began().minusDays(20), 9, 0);
        var coordinator = staff.coordinatorOf(number);
        admitted(story, coordinator, "COORDINATOR", opened, coordinator, "case opened");
        admitted(story, staff.coordinators().getFirst(), "COORDINATOR", opened, coordinator, "leads the others");
        admitted(story, story.student, "STUDENT", opened, coordinator, "case opened");
        admitted(story, story.mentor.person(), "MENTOR", opened.plusSeconds(600), coordinator, "assignment");
        cells.row(
                "denial(institution_id, case_id, person_id, kind, denied_by, denied_at)",
                inst,
                story.caseId,
                story.student,
                "OWN_CASE",
                coordinator,
                opened);
        cells.row(
                "support_case(institution_id, case_id, student_id, ordinal, opened_by, opened_on, opened_at)",
                inst,
                story.caseId,
                story.student,
                story.ordinal,
                coordinator,
                story.began().minusDays(20),
                opened);
        cells.row(
                "case_acceptance(institution_id, case_id, coordinator_id, accepted_at)",
                inst,
                story.caseId,
                coordinator,
                opened);
        story.closed.ifPresent(day -> cells.row(
                "case_closure(institution_id, case_id, closed_on, reason, closed_by, closed_at)",
                inst,
                story.caseId,
                day,
                "FINISHED",
                coordinator,
                at(day, 14, 0)));
        consents(story, opened);
        told(story, opened, coordinator);
        meet(story, opened, coordinator);
    }

    private void admitted(Story story, UUID person, String capacity, Instant from, UUID by, String reason) {
        cells.row(
                "admission(institution_id, id, case_id, person_id, capacity, from_at, until_at, granted_by, granted_at,"
                        + " reason, closed_by, closed_at, close_reason)",
                staff.institution(),
                made.id(from),
                story.caseId,
                person,
                capacity,
                from,
                null,
                by,
                from,
                reason,
                null,
                null,
                null);
    }

    private void consents(Story story, Instant opened) {
        for (var purpose : List.of("PROCESS", "APPLY_NAV"))
            cells.row(
                    "consent(institution_id, consent_id, case_id, purpose, recipient, field, given, by_person, at)",
                    staff.institution(),
                    made.id(opened),
                    story.caseId,
                    purpose,
                    null,
                    null,
                    true,
                    story.student,
                    opened);
        for (var field : List.of("NEED", "PLAN"))
            cells.row(
                    "consent(institution_id, consent_id, case_id, purpose, recipient, field, given, by_person, at)",
                    staff.institution(),
                    made.id(opened),
                    story.caseId,
                    "SHARE",
                    "MENTOR",
                    field,
                    true,
                    story.student,
                    opened);
    }

    private void told(Story story, Instant opened, UUID coordinator) {
        var inst = staff.institution();
        var need = made.id(opened);
        cells.row(
                "need(institution_id, id, case_id, origin, on_behalf_of, told, wanted_from, raised_by, raised_at)",
                inst,
                need,
                story.caseId,
                "STUDENT",
                null,
                made.sealed(inst, "need", "told", need, "Jeg trenger hjelp til å holde oversikt og komme i gang."),
                story.began(),
                story.student,
                opened);
        var assessment = made.id(opened.plusSeconds(120));
        cells.row(
                "assessment(institution_id, id, case_id, version, told, week_minutes, need_from, need_to, made_by, made_at)",
                inst,
                assessment,
                story.caseId,
                1,
                made.sealed(inst, "assessment", "told", assessment, TOLD),
                180,
                story.began(),
                story.began().plusYears(2),
                coordinator,
                opened.plusSeconds(120));
        cells.row(
                "nav_fact(institution_id, id, case_id, version, measure, reduced_capacity, office_number, office_name,"
                        + " adviser_name, adviser_phone, adviser_id, noted_by, noted_at)",
                inst,
                made.id(opened.plusSeconds(130)),
                story.caseId,
                1,
                "YES",
                true,
                "0104",
                "Nav Moss",
                "Astrid Nes",
                "55 55 33 33",
                null,
                coordinator,
                opened.plusSeconds(130));
    }

    private void meet(Story story, Instant opened, UUID coordinator) {
        var inst = staff.institution();
        var mentor = story.mentor;
        cells.row(
                "assignment(institution_id, id, case_id, mentor_id, role, from_on, week_minutes, chosen_by, chosen_at)",
                inst,
                story.assignment,
                story.caseId,
                mentor.person(),
                "PRACTICAL",
                story.began(),
                180,
                coordinator,
                opened);
        cells.row(
                "assignment_rate(institution_id, assignment_id, case_id, mentor_id, from_on, rate, decided_by, decided_at)",
                inst,
                story.assignment,
                story.caseId,
                mentor.person(),
                story.began(),
                mentor.rate().kroner(),
                coordinator,
                opened);
        var kickoff = made.id(opened.plusSeconds(300));
        cells.row(
                "kickoff(institution_id, id, assignment_id, case_id, mentor_id, held_on, place, plan, recorded_by, recorded_at)",
                inst,
                kickoff,
                story.assignment,
                story.caseId,
                mentor.person(),
                story.began().minusDays(5),
                "CAMPUS",
                made.sealed(inst, "kickoff", "plan", kickoff, "Tirsdager på biblioteket. Ukeplan først."),
                coordinator,
                opened.plusSeconds(300));
        story.closed.ifPresent(day -> cells.row(
                "assignment_end(institution_id, assignment_id, case_id, mentor_id, last_day, ended_by, ended_at)",
                inst,
                story.assignment,
                story.caseId,
                mentor.person(),
                day,
                coordinator,
                at(day, 14, 0)));
    }
}
