package no.kneika.rehearsal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.kneika.institution.ClaimContact;
import no.kneika.institution.Funder;
import no.kneika.institution.Institution;
import no.kneika.institution.InstitutionSettings;
import no.kneika.institution.Programme;
import no.kneika.institution.ProgrammeId;
import no.kneika.institution.Setting;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;
import no.kneika.people.NewPerson;
import no.kneika.people.People;
import no.kneika.people.Student;
import no.kneika.people.WrittenForm;
import no.kneika.platform.Actor;
import no.kneika.platform.Ids;
import no.kneika.platform.Use;
import no.kneika.rehearsal.domain.Part;
import no.kneika.rehearsal.domain.Plan;
import no.kneika.rehearsal.domain.Script;
import org.jspecify.annotations.Nullable;

/** Høgskolen i Prøvedal, which does not exist: founded with its staff, students and mentors before the first day. */
final class Founding {

    static final String ORGNR = "314700228";
    private static final LocalDate SINCE = LocalDate.of(2022, 1, 1);
    private static final LocalDate BORN = LocalDate.of(1996, 3, 1);

    private final Stage stage;
    private final InstitutionSettings settings;
    private final People people;
    private final InstitutionId institution = new InstitutionId(Ids.next());
    private final Actor house = Actor.system(institution);

    Founding(Stage stage) {
        this.stage = stage;
        this.settings = stage.room(InstitutionSettings.class);
        this.people = stage.room(People.class);
    }

    Staff staff() {
        return stage.room(Use.class).asSystem(institution, () -> {
            settings.found(
                    new Institution(
                            institution,
                            "Høgskolen i Prøvedal",
                            "Høgskulen i Prøvedal",
                            "HiP",
                            ORGNR,
                            null,
                            null,
                            Institution.Kind.UNIVERSITY_COLLEGE,
                            "1",
                            "Prøvedal"),
                    new ClaimContact("Mona Lie", "70 00 00 12", "mona.lie@example.no", "15032405808"));
            var roles = new ArrayList<UUID>();
            var staff = new Staff(
                    institution,
                    employee("Atle Rud", Capacity.ADMIN, roles),
                    employee("Kari Nygård", Capacity.COORDINATOR, roles),
                    employee("Geir Solheim", Capacity.APPROVER, roles),
                    employee("Mona Lie", Capacity.FINANCE, roles));
            // Two people each time: the house proposed; the administrator confirms, and the approver the administrator.
            for (var role : roles)
                if (!people.confirmRole(staff.admin(), role).isAccepted())
                    people.confirmRole(staff.approver(), role).orThrow();
            return staff;
        });
    }

    private Actor employee(String name, Capacity capacity, List<UUID> roles) {
        var person = people.register(
                        house,
                        NewPerson.named(name, capacity.name().toLowerCase(Locale.ROOT) + "@example.no")
                                .reachedAt("70 00 00 11"))
                .orThrow();
        roles.add(people.grantRole(house, person, capacity, SINCE, null).orThrow());
        return new Actor(institution, person, capacity);
    }

    /** How long NAV's grants are here. */
    void decideGrants(Staff staff, Plan plan) {
        var months = Integer.toString(plan.grantMonths());
        if (months.equals(Setting.MAX_GRANT_MONTHS.byDefault(Funder.NAV))) return;
        stage.does(
                staff.admin(),
                "decide-setting",
                () -> settings.decide(
                        staff.admin(),
                        Funder.NAV,
                        Setting.MAX_GRANT_MONTHS,
                        months,
                        stage.today(),
                        "Så lange tilsagn gir kontorene her."));
    }

    List<Pair> pairs(Script script) {
        return stage.room(Use.class).asSystem(institution, () -> {
            var faculty = settings.addFaculty(institution, "Fakultet for økonomi");
            var programme = settings.addProgramme(
                    institution,
                    new Programme(
                            new ProgrammeId(Ids.next()),
                            faculty,
                            "Fakultet for økonomi",
                            "Økonomi og administrasjon",
                            "Økonomi og administrasjon",
                            "Business Administration",
                            "bachelor",
                            840));
            return script.parts().stream().map(part -> pair(part, programme)).toList();
        });
    }

    private Pair pair(Part part, ProgrammeId programme) {
        var student = registered(part.student(), null);
        people.enrol(house, new Student(student, "%d".formatted(560000 + part.number()), programme, 1), SINCE);
        var mentor = registered(part.mentor(), "%d".formatted(70000 + part.number()));
        people.enrol(house, new Student(mentor, "%d".formatted(550000 + part.number()), programme, 2), SINCE);
        people.grantRole(house, mentor, Capacity.MENTOR, SINCE, null).orThrow();
        return new Pair(
                part,
                new Actor(institution, student, Capacity.STUDENT),
                new Actor(institution, mentor, Capacity.MENTOR));
    }

    private PersonId registered(String name, @Nullable String employeeNumber) {
        return people.register(house, new NewPerson(name, null, BORN, null, null, WrittenForm.NB, employeeNumber))
                .orThrow();
    }
}
