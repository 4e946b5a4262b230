package no.kneika.cases.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.kneika.cases.NavMeasure;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.Obligation.Kind;
import no.kneika.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** What must be done with a case before funding is thought of. */
public final class CaseDuties {

    private static final int DAYS_TO_ANSWER = 3;
    private static final int DAYS_TO_ASSESS = 7;
    private static final int DAYS_TO_CONSENT = 7;

    private CaseDuties() {}

    /**
     * @param student's name, and id
     * @param accepted who took it, and when; empty while nobody has
     * @param mayApply the student has consented to an application; only known for the student's own case
     * @param educationUntil last day of NAV's decision on the education; empty when none is known
     */
    public record Facts(
            CaseId caseId,
            PersonId student,
            String name,
            LocalDate openedOn,
            Optional<PersonId> coordinator,
            Optional<LocalDate> acceptedOn,
            boolean assessed,
            NavMeasure measure,
            boolean mayApply,
            Optional<LocalDate> educationUntil) {}

    public static List<Obligation> of(Facts it, Capacity capacity, PersonId person) {
        return switch (capacity) {
            case COORDINATOR -> forCoordinator(it, person);
            case STUDENT -> forStudent(it, person);
            default -> List.of();
        };
    }

    /** NAV stops paying with the decision, and takes its time: asked about six weeks before ⚙, until a new one is noted. */
    public static Optional<Obligation> education(Facts it, PersonId person, LocalDate today) {
        return it.educationUntil()
                .filter(last -> it.coordinator().equals(Optional.of(person)))
                .filter(last -> !today.isBefore(last.minusDays(EducationRules.ASK_DAYS_BEFORE)))
                .map(last -> duty(it, Kind.ASK_EDUCATION, Capacity.COORDINATOR, person, last, "/way-finder"));
    }

    private static List<Obligation> forCoordinator(Facts it, PersonId person) {
        if (it.acceptedOn().isEmpty())
            return List.of(duty(
                    it,
                    Kind.ANSWER_NEED,
                    Capacity.COORDINATOR,
                    null,
                    it.openedOn().plusDays(DAYS_TO_ANSWER),
                    ""));
        if (it.assessed() || !it.coordinator().equals(Optional.of(person))) return List.of();
        var due = it.acceptedOn().get().plusDays(DAYS_TO_ASSESS);
        return List.of(duty(it, Kind.ASSESS_NEED, Capacity.COORDINATOR, person, due, "/assessment"));
    }

    private static List<Obligation> forStudent(Facts it, PersonId person) {
        if (!it.student().equals(person) || it.mayApply() || it.measure() == NavMeasure.NO) return List.of();
        var due = it.acceptedOn().orElse(it.openedOn()).plusDays(DAYS_TO_CONSENT);
        return List.of(duty(it, Kind.GIVE_CONSENT, Capacity.STUDENT, person, due, "/sharing"));
    }

    private static Obligation duty(
            Facts it, Kind kind, Capacity who, @Nullable PersonId person, LocalDate due, String page) {
        return new Obligation(
                kind,
                it.caseId().value(),
                it.caseId(),
                "",
                who,
                person,
                due,
                Money.ZERO,
                page.startsWith("/sharing") ? page : "/cases/" + it.caseId() + page,
                it.name());
    }
}
