package no.kneika.people.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.kneika.institution.Course;
import no.kneika.institution.CourseId;
import no.kneika.institution.FacultyId;
import no.kneika.institution.InstitutionSettings;
import no.kneika.institution.Programme;
import no.kneika.institution.ProgrammeId;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;
import no.kneika.people.IdentityNumber;
import no.kneika.people.Login;
import no.kneika.people.NewPerson;
import no.kneika.people.People;
import no.kneika.people.Student;
import no.kneika.people.TrainingCast;
import no.kneika.platform.Actor;
import no.kneika.platform.Ids;
import no.kneika.platform.Use;
import org.springframework.stereotype.Component;

/** Founds a made-up institution with its people, through the services everybody uses. */
@Component
public class Troupe {

    /** The issuer of made-up logins; the subject is the e-mail address. */
    public static final String ISSUER = "https://training.kneika.example";

    private static final LocalDate SINCE = LocalDate.of(2022, 1, 1);

    private final InstitutionSettings settings;
    private final People people;
    private final CastTables cast;
    private final Use use;

    Troupe(InstitutionSettings settings, People people, CastTables cast, Use use) {
        this.settings = settings;
        this.people = people;
        this.cast = cast;
        this.use = use;
    }

    /** A new Høgskolen i Nordfjella, with the people of the stories. */
    public TrainingCast nordfjella() {
        return perform(Nordfjella.play(new InstitutionId(Ids.next())));
    }

    /** A new Universitetet i Midtre. */
    public TrainingCast midtre() {
        return perform(Midtre.play(new InstitutionId(Ids.next())));
    }

    private TrainingCast perform(Play play) {
        var institution = play.institution().id();
        return use.asSystem(institution, () -> {
            settings.found(play.institution(), play.contact());
            var programmes = programmes(institution, play);
            var courses = courses(institution, play, programmes);
            var actors = new LinkedHashMap<String, Actor>();
            var parts = new HashMap<String, String>();
            var waiting = new ArrayList<UUID>();
            for (var part : play.people()) {
                var person = register(institution, part, programmes, actors.size(), waiting);
                actors.put(part.name(), new Actor(institution, person, part.capacity()));
                parts.putIfAbsent(name(part.capacity()), part.name());
                if (!part.note().isEmpty()) cast.show(person, part, actors.size());
            }
            var finished = new TrainingCast(institution, actors, parts, programmes, courses);
            confirm(finished, waiting);
            return finished;
        });
    }

    private Map<String, ProgrammeId> programmes(InstitutionId institution, Play play) {
        var faculties = new HashMap<String, FacultyId>();
        var programmes = new HashMap<String, ProgrammeId>();
        play.programmes().forEach((name, studies) -> {
            var faculty = faculties.computeIfAbsent(
                    studies.faculty(), facultyName -> settings.addFaculty(institution, facultyName));
            programmes.put(
                    name,
                    settings.addProgramme(
                            institution,
                            new Programme(
                                    new ProgrammeId(Ids.next()),
                                    faculty,
                                    studies.faculty(),
                                    name,
                                    studies.nameNn(),
                                    studies.nameEn(),
                                    studies.level(),
                                    studies.students())));
        });
        return programmes;
    }

    private Map<String, CourseId> courses(InstitutionId institution, Play play, Map<String, ProgrammeId> programmes) {
        var courses = new HashMap<String, CourseId>();
        for (var taught : play.courses()) {
            var programme = programmes.get(taught.programme());
            if (programme == null) throw new IllegalStateException("no programme " + taught.programme());
            var id = new CourseId(Ids.next());
            courses.put(
                    taught.code(),
                    settings.addCourse(
                            institution, new Course(id, programme, taught.code(), taught.name(), taught.students())));
        }
        return courses;
    }

    private PersonId register(
            InstitutionId institution,
            Part part,
            Map<String, ProgrammeId> programmes,
            int position,
            List<UUID> waiting) {
        var house = Actor.system(institution);
        var told = NewPerson.named(part.name(), part.email()).reachedAt("400 00 %03d".formatted(100 + position));
        var identity = part.identity();
        if (identity != null) told = told.with(IdentityNumber.parse(identity).orThrow());
        if (part.isPaid()) told = told.paidAs("%d".formatted(70100 + position));
        var person = people.register(house, told).orThrow();
        people.allowLogin(person, new Login(ISSUER, institution + ":" + part.email()));
        if (part.studies()) {
            var number = "%d".formatted(560100 + position);
            people.enrol(house, new Student(person, number, programmes.get(part.programme()), part.year()), SINCE);
        }
        if (part.capacity() != Capacity.STUDENT) {
            var role = people.grantRole(house, person, part.capacity(), SINCE, null)
                    .orThrow();
            if (part.capacity() != Capacity.MENTOR) waiting.add(role);
        }
        return person;
    }

    /** The house proposes, the administrator confirms, and the approver confirms the administrator: two people each time. */
    private void confirm(TrainingCast cast, List<UUID> waiting) {
        var admin = cast.part("admin");
        var approver = cast.part("approver");
        for (var role : waiting) {
            if (!people.confirmRole(admin, role).isAccepted())
                people.confirmRole(approver, role).orThrow();
        }
    }

    private static String name(Capacity capacity) {
        return switch (capacity) {
            case NAV_ADVISER -> "navAdviser";
            case NAV_UNIT -> "navUnit";
            case PRIVACY_OFFICER -> "privacyOfficer";
            default -> capacity.name().toLowerCase(Locale.ROOT);
        };
    }
}
