package no.kneika.support;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.kneika.access.Purpose;
import no.kneika.access.Sharing;
import no.kneika.cases.Assess;
import no.kneika.cases.Assessment;
import no.kneika.cases.Casework;
import no.kneika.cases.MeetingForm;
import no.kneika.cases.NavContact;
import no.kneika.cases.NavFacts;
import no.kneika.cases.NavMeasure;
import no.kneika.cases.Origin;
import no.kneika.cases.RaiseNeed;
import no.kneika.cases.StudyFunction;
import no.kneika.institution.Institutions;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.platform.Actor;
import no.kneika.support.World.Tenant;
import org.springframework.stereotype.Component;

/** The first steps of a case, done by its real people, for tests that begin later in the story. */
@Component
public class CaseScenes {

    private final Casework casework;
    private final Sharing sharing;
    private final Institutions institutions;

    CaseScenes(Casework casework, Sharing sharing, Institutions institutions) {
        this.casework = casework;
        this.sharing = sharing;
        this.institutions = institutions;
    }

    /** The student tells what is hard. */
    public CaseId raised(Tenant at, String student) {
        var it = new RaiseNeed(
                at.person(student),
                Origin.STUDENT,
                Optional.empty(),
                "Jeg kommer ikke i gang.",
                Optional.empty(),
                NavMeasure.YES,
                Optional.of(moss()));
        return at.as(student, () -> casework.raiseNeed(it, at.actor(student)).orThrow());
    }

    /** As {@link #raised}, and Randi has taken it. */
    public CaseId accepted(Tenant at, String student) {
        var caseId = raised(at, student);
        at.as("Randi Moe", () -> casework.accept(caseId, at.actor("Randi Moe")).orThrow());
        return caseId;
    }

    /** As {@link #accepted}, and assessed: four hours a week in the period. */
    public CaseId assessed(Tenant at, String student, Period need) {
        var caseId = accepted(at, student);
        at.as(
                "Randi Moe",
                () -> casework.assess(assess(caseId, 0, need), at.actor("Randi Moe"))
                        .orThrow());
        return caseId;
    }

    /** As {@link #assessed}, and the student has said yes to an application. */
    public CaseId consented(Tenant at, String student, Period need) {
        var caseId = assessed(at, student, need);
        consent(at, student, caseId);
        return caseId;
    }

    public void consent(Tenant at, String student, CaseId caseId) {
        Actor it = at.actor(student);
        at.as(
                student,
                () -> sharing.consent(it, caseId, Purpose.APPLY_NAV, true).orThrow());
    }

    public Assess assess(CaseId caseId, int seen, Period need) {
        return new Assess(
                caseId,
                new Assessment(
                        caseId,
                        seen,
                        Map.of(StudyFunction.GET_STARTED, "Utsetter til kvelden før"),
                        List.of("SOS101"),
                        Minutes.hours(4),
                        MeetingForm.CAMPUS,
                        "Et annet bygg",
                        false,
                        "Mentor hjelper meg å komme i gang.",
                        need),
                new NavFacts(NavMeasure.YES, Optional.of(true), Optional.of(moss()), 0));
    }

    public NavContact moss() {
        var office = institutions.navOffice("0104").orElseThrow();
        return new NavContact(office.number(), office.name(), "Astrid Nes", "55 55 33 33", Optional.empty());
    }
}
