package no.kneika.bench;

import static no.kneika.bench.Made.at;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.institution.ContractKind;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Period;
import no.kneika.people.IdentityNumber;
import no.kneika.platform.Actor;
import org.jspecify.annotations.Nullable;

/** Students and mentors of one institution, and the cases they meet in. */
final class PeopleFill {

    private static final int ON_THE_SIGN_IN_PAGE = 10;

    private final Made made;
    private final Cells cells;
    private final Staff staff;
    private final Size size;

    PeopleFill(Made made, Cells cells, Staff staff, Size size) {
        this.made = made;
        this.cells = cells;
        this.staff = staff;
        this.size = size;
    }

    List<Story> people(int institution) {
        shown(staff.coordinators(), "COORDINATOR");
        shown(List.of(staff.approver()), "APPROVER");
        shown(List.of(staff.finance()), "FINANCE");
        var first = size.periods().getFirst().from().minusDays(30);
        var mentors = new ArrayList<Story.Mentor>();
        for (int i = 0; i < size.mentorsOf(institution); i++) mentors.add(mentor(first));
        shown(
                mentors.stream()
                        .map(Story.Mentor::person)
                        .limit(ON_THE_SIGN_IN_PAGE)
                        .toList(),
                "MENTOR");
        var stories = new ArrayList<Story>();
        for (int i = 0; i < size.studentsOf(institution); i++) {
            var mentor = mentors.get(i % mentors.size());
            stories.addAll(cases(i, mentor, i / mentors.size(), first));
        }
        return stories;
    }

    private List<Story> cases(int number, Story.Mentor mentor, int place, LocalDate first) {
        var name = made.name();
        var student = person(name, first, null);
        cells.row(
                "student(institution_id, person_id, student_number, programme_id, year)",
                staff.institution(),
                student,
                "%06d".formatted(made.next()),
                staff.programme(),
                1 + made.upTo(3));
        role(student, "STUDENT", first);
        var periods = size.periods();
        var last = periods.size() - 1;
        if (number % 5 != 0) return List.of(story(student, name, 1, mentor, place, periods, Optional.empty()));
        return List.of(
                story(
                        student,
                        name,
                        1,
                        mentor,
                        place,
                        periods.subList(0, last),
                        Optional.of(periods.get(last).from().minusDays(1))),
                story(student, name, 2, mentor, place, periods.subList(last, last + 1), Optional.empty()));
    }

    private Story story(
            UUID student,
            String name,
            int ordinal,
            Story.Mentor mentor,
            int place,
            List<Period> periods,
            Optional<LocalDate> closed) {
        var opened = at(periods.getFirst().from().minusDays(20), 9, 0);
        return new Story(
                made.id(opened),
                student,
                name,
                ordinal,
                mentor,
                place,
                periods,
                closed,
                made.id(opened.plusSeconds(60)));
    }

    private Story.Mentor mentor(LocalDate since) {
        var name = made.name();
        var employee = "%06d".formatted(made.next());
        var person = person(name, since, employee);
        role(person, "MENTOR", since);
        var signed = at(since, 12, 0);
        var paper = made.paper(
                cells,
                staff.institution(),
                null,
                person,
                "DECLARATION",
                "CONTRACT",
                "Taushetserklæring",
                signed,
                staff.coordinators().getFirst());
        var declaration = made.id(signed);
        cells.row(
                "confidentiality_declaration(institution_id, id, mentor_id, document_id, made_at)",
                staff.institution(),
                declaration,
                person,
                paper,
                signed);
        cells.row(
                "declaration_signature(institution_id, declaration_id, mentor_id, signed_at)",
                staff.institution(),
                declaration,
                person,
                signed);
        return new Story.Mentor(
                person,
                name,
                employee,
                HourlyRate.of(180 + 5 * made.upTo(10) + (made.oneIn(2) ? ".00" : ".50")),
                made.oneIn(2) ? ContractKind.EMPLOYEE : ContractKind.CONTRACTOR);
    }

    private UUID person(String name, LocalDate since, @Nullable String employee) {
        var at = at(since, 10, 0);
        var id = made.id(at);
        var identity = made.identity();
        cells.row(
                "person(institution_id, person_id, name, email, phone, birth_date, written_form, employee_number,"
                        + " registered_by, registered_at)",
                staff.institution(),
                id,
                name,
                "p%05d@example.no".formatted(made.next()),
                "400 00 200",
                IdentityNumber.parse(identity).orThrow().birthDate(),
                made.oneIn(8) ? "NN" : "NB",
                employee,
                Actor.HOUSE,
                at);
        cells.row(
                "person_identity(institution_id, person_id, number, number_index)",
                staff.institution(),
                id,
                made.sealed(staff.institution(), "person_identity", "number", id, identity),
                made.index("identity-number", identity));
        return id;
    }

    private void role(UUID person, String capacity, LocalDate from) {
        var at = at(from, 10, 5);
        cells.row(
                "role_grant(institution_id, role_id, person_id, capacity, from_date, until_date, granted_by, granted_at)",
                staff.institution(),
                made.id(at),
                person,
                capacity,
                from,
                null,
                Actor.HOUSE,
                at);
    }

    private void shown(List<UUID> people, String capacity) {
        int position = 0;
        for (var person : people)
            cells.row(
                    "training_part(institution_id, person_id, capacity, position, note)",
                    staff.institution(),
                    person,
                    capacity,
                    ++position,
                    "");
    }
}
