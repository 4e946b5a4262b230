package no.kneika.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.kneika.access.Admissions;
import no.kneika.access.Purpose;
import no.kneika.access.Sharing;
import no.kneika.institution.Institutions;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.people.TrainingCast;
import no.kneika.people.TrainingSeed;
import no.kneika.platform.Actor;
import no.kneika.platform.Use;
import org.springframework.stereotype.Component;

/** The students of the stories have their cases in the training room, raised and assessed as people do it. */
@Component
class CaseSeed implements TrainingSeed {

    private static final String OFFICE = "0104";

    private record Story(
            String student,
            Origin origin,
            String need,
            Map<StudyFunction, String> hard,
            List<String> courses,
            int hoursPerWeek,
            MeetingForm form,
            Period period) {}

    private static final List<Story> STORIES = List.of(
            new Story(
                    "Eva Dahl",
                    Origin.STUDENT,
                    "Jeg mister oversikten når mange oppgaver kommer samtidig, og jeg kommer sent i gang.",
                    Map.of(
                            StudyFunction.GET_STARTED, "Utsetter det vanskelige til kvelden før",
                            StudyFunction.STRUCTURE, "Trenger hjelp til å dele opp ukene",
                            StudyFunction.CALCULATE, "Tall bytter plass"),
                    List.of("BØK101", "MET120"),
                    4,
                    MeetingForm.CAMPUS,
                    Period.of("2025-10-27", "2027-06-20")),
            new Story(
                    "Ingrid Moen",
                    Origin.INSTITUTION,
                    "Leser sakte og blander tall. Regnskap tar tre ganger så lang tid som for de andre.",
                    Map.of(StudyFunction.READ, "Bruker lydbok", StudyFunction.CALCULATE, "Ser ikke feil i egne tall"),
                    List.of("REG110"),
                    6,
                    MeetingForm.CAMPUS,
                    Period.of("2026-08-17", "2026-12-18")),
            new Story(
                    "Tuva Lie",
                    Origin.STUDENT,
                    "Jeg husker ikke det jeg leste i går, og blir sliten etter en time.",
                    Map.of(
                            StudyFunction.REMEMBER, "Trenger å få ting gjentatt",
                            StudyFunction.CONCENTRATE, "En time om gangen"),
                    List.of("SYK220"),
                    3,
                    MeetingForm.MIXED,
                    Period.of("2026-09-01", "2027-06-20")),
            new Story(
                    "Tobias Strand",
                    Origin.STUDENT,
                    "Jeg klarer ikke å være i lesesalen når det er mange der.",
                    Map.of(StudyFunction.MEET_PEOPLE, "Små rom går bra", StudyFunction.GET_STARTED, ""),
                    List.of("SOS101"),
                    4,
                    MeetingForm.OTHER_CAMPUS,
                    Period.of("2026-08-15", "2027-06-20")),
            new Story(
                    "Kristian Haug",
                    Origin.NAV,
                    "Trenger noen å gå gjennom stoffet med mellom praksisperiodene.",
                    Map.of(StudyFunction.READ, "Leser helst høyt", StudyFunction.SPEAK, ""),
                    List.of("SYK100"),
                    2,
                    MeetingForm.ONLINE,
                    Period.of("2026-08-17", "2027-06-20")));

    private final Use use;
    private final Cases cases;
    private final Casework casework;
    private final Sharing sharing;
    private final Admissions admissions;
    private final Institutions institutions;

    CaseSeed(
            Use use,
            Cases cases,
            Casework casework,
            Sharing sharing,
            Admissions admissions,
            Institutions institutions) {
        this.use = use;
        this.cases = cases;
        this.casework = casework;
        this.sharing = sharing;
        this.admissions = admissions;
        this.institutions = institutions;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void seed(InstitutionId institution, TrainingCast cast) {
        var coordinator = cast.part("coordinator");
        for (var story : STORIES)
            cast.find(story.student()).ifPresent(student -> tell(story, student, coordinator, cast));
    }

    private void tell(Story story, Actor student, Actor coordinator, TrainingCast cast) {
        if (use.as(student, () -> cases.openCaseOf(student.person())).isPresent()) return;
        var nav = nav(cast);
        var by = story.origin() == Origin.STUDENT ? student : coordinator;
        var told = new RaiseNeed(
                student.person(),
                story.origin(),
                story.origin() == Origin.NAV ? Optional.of("Astrid Nes") : Optional.empty(),
                story.need(),
                Optional.of(story.period().from()).filter(day -> day.isAfter(LocalDate.of(2026, 1, 1))),
                NavMeasure.YES,
                nav);
        CaseId caseId = use.as(by, () -> casework.raiseNeed(told, by).orThrow());
        use.as(coordinator, () -> casework.accept(caseId, coordinator).orThrow());
        use.as(student, () -> {
            sharing.consent(student, caseId, Purpose.PROCESS, true).orThrow();
            return sharing.consent(student, caseId, Purpose.APPLY_NAV, true).orThrow();
        });
        use.as(coordinator, () -> {
            nav.flatMap(NavContact::person)
                    .ifPresent(adviser -> admissions.admit(
                            coordinator, caseId, adviser, Capacity.NAV_ADVISER, "the student's adviser at NAV"));
            return casework.assess(assessment(story, caseId, nav), coordinator).orThrow();
        });
    }

    private static Assess assessment(Story story, CaseId caseId, Optional<NavContact> nav) {
        return new Assess(
                caseId,
                new Assessment(
                        caseId,
                        0,
                        story.hard(),
                        story.courses(),
                        Minutes.hours(story.hoursPerWeek()),
                        story.form(),
                        "",
                        false,
                        story.need(),
                        story.period()),
                new NavFacts(NavMeasure.YES, Optional.of(true), nav, 0));
    }

    private Optional<NavContact> nav(TrainingCast cast) {
        var adviser = cast.find("Astrid Nes").map(Actor::person);
        return institutions
                .navOffice(OFFICE)
                .map(office -> new NavContact(office.number(), office.name(), "Astrid Nes", "55 55 33 33", adviser));
    }
}
