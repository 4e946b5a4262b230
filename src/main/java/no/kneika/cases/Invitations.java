package no.kneika.cases;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.kneika.cases.store.InvitationRows;
import no.kneika.institution.Institutions;
import no.kneika.institution.Semester;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.NotFound;
import no.kneika.platform.web.Language;
import org.springframework.stereotype.Component;

/**
 * Every student who studies through NAV is told before the semester that there are mentors (HK-dir 9.2), once, in their
 * own written form. Inside {@code Use}.
 */
@Component
public class Invitations {

    /** The kind of batch that sends them. */
    public static final String BATCH = "invitations";

    private static final String SOURCE = "HK-dir 9.2";

    private final Educations educations;
    private final InvitationRows rows;
    private final Cases cases;
    private final Institutions institutions;
    private final People people;
    private final TellPerson telling;
    private final BusinessClock clock;

    Invitations(
            Educations educations,
            InvitationRows rows,
            Cases cases,
            Institutions institutions,
            People people,
            TellPerson telling,
            BusinessClock clock) {
        this.educations = educations;
        this.rows = rows;
        this.cases = cases;
        this.institutions = institutions;
        this.people = people;
        this.telling = telling;
        this.clock = clock;
    }

    /** The semester that begins next; in it, that one is told of. Empty where the calendar ends. */
    public Optional<Semester> semester(Actor actor) {
        return institutions.semesters(actor.institution()).stream()
                .filter(it -> it.period().from().isAfter(clock.today()))
                .min(Comparator.comparing(it -> it.period().from()));
    }

    /** Everybody we know studies through NAV in the semester. */
    public List<Invited> of(Semester semester) {
        var told = rows.of(semester.period().from());
        var withCase = cases.all().stream()
                .filter(SupportCase::isOpen)
                .map(SupportCase::student)
                .collect(Collectors.toSet());
        return educations.all().values().stream()
                .filter(it -> it.period().overlaps(semester.period()))
                .map(it -> new Invited(
                        it.student(), it, Optional.ofNullable(told.get(it.student())), withCase.contains(it.student())))
                .toList();
    }

    /**
     * Tells one. Sent once, however often it is asked for.
     *
     * @param seen what was seen when they were chosen
     */
    public Decision<InvitationId> send(PersonId student, String seen, Actor by) {
        if (by.capacity() != Capacity.COORDINATOR)
            return Decision.refused(Reason.of("invitation-by-coordinator", "rules.md 7"));
        var semester = semester(by);
        if (semester.isEmpty()) return Decision.refused(Reason.of("invitation-no-semester", SOURCE));
        var found = of(semester.get()).stream()
                .filter(it -> it.student().equals(student))
                .findFirst();
        if (found.isEmpty()) return Decision.refused(Reason.of("invitation-not-nav", SOURCE));
        var from = semester.get().period().from();
        if (found.get().invitation().isPresent()) return Decision.refused(Reason.of("invitation-sent", SOURCE));
        if (found.get().hasCase()) return Decision.refused(Reason.of("invitation-has-case", SOURCE));
        if (!found.get().seen(from).equals(seen)) return Decision.refused(Reason.of("invitation-changed", SOURCE));
        return Decision.accepted(tell(student, from, by));
    }

    /** The student's newest. */
    public Optional<Invitation> mine(Actor student) {
        return rows.newest(student.person());
    }

    public Decision<InvitationId> answer(Invitation.Answer answer, Actor by) {
        if (by.capacity() != Capacity.STUDENT)
            return Decision.refused(Reason.of("invitation-answered-by-student", SOURCE));
        var it = mine(by).orElseThrow(() -> new NotFound("invitation"));
        rows.answer(by, it.id(), answer, clock.instant());
        return Decision.accepted(it.id());
    }

    private InvitationId tell(PersonId student, LocalDate semesterFrom, Actor by) {
        var id = new InvitationId(Ids.next());
        var person = people.get(student);
        var language = Language.valueOf(person.written().name());
        var address = person.email();
        boolean mailed = address != null && !address.isBlank();
        if (mailed) telling.soon(by.institution(), student, "invitation", id.value());
        rows.add(by, id, student, semesterFrom, language.code(), mailed, clock.instant());
        return id;
    }
}
