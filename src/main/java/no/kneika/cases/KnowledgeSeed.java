package no.kneika.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.kneika.institution.Funder;
import no.kneika.institution.InstitutionSettings;
import no.kneika.institution.Institutions;
import no.kneika.institution.NewRulebook;
import no.kneika.institution.RulebookVersion;
import no.kneika.institution.Setting;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.people.TrainingCast;
import no.kneika.people.TrainingSeed;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Use;
import org.springframework.stereotype.Component;

/**
 * What the training room knows beside the needs: who studies through NAV, some of them without a case yet; months of a need that are
 * not like the others; and that NAV's unit takes claims together from the new year.
 */
@Component
class KnowledgeSeed implements TrainingSeed {

    private static final String OFFICE = "0104";
    private static final LocalDate TOGETHER_SINCE = LocalDate.of(2026, 8, 1);

    private record Studies(String student, String from, String to, EducationDecision.KnownFrom known) {}

    /** Aksel and Hennie are mentors, and study through NAV themselves: nobody has asked them yet. */
    private static final List<Studies> STUDIES = List.of(
            new Studies("Eva Dahl", "2025-08-01", "2028-06-30", EducationDecision.KnownFrom.SEEN),
            new Studies("Tobias Strand", "2025-08-01", "2027-06-30", EducationDecision.KnownFrom.NAV),
            new Studies("Tuva Lie", "2025-08-01", "2028-06-30", EducationDecision.KnownFrom.STUDENT),
            new Studies("Kristian Haug", "2026-08-01", "2029-06-30", EducationDecision.KnownFrom.SEEN),
            new Studies("Aksel Rød", "2025-08-01", "2028-06-30", EducationDecision.KnownFrom.REGISTER),
            new Studies("Hennie Vik", "2024-08-01", "2027-06-30", EducationDecision.KnownFrom.REGISTER),
            new Studies("Nora Berg", "2026-08-01", "2029-06-30", EducationDecision.KnownFrom.REGISTER),
            new Studies("Jonas Hagen", "2026-08-01", "2031-06-30", EducationDecision.KnownFrom.NAV));

    private final Use use;
    private final Cases cases;
    private final Educations educations;
    private final NeedMonths months;
    private final Institutions institutions;
    private final InstitutionSettings settings;
    private final BusinessClock clock;

    KnowledgeSeed(
            Use use,
            Cases cases,
            Educations educations,
            NeedMonths months,
            Institutions institutions,
            InstitutionSettings settings,
            BusinessClock clock) {
        this.use = use;
        this.cases = cases;
        this.educations = educations;
        this.months = months;
        this.institutions = institutions;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public void seed(InstitutionId institution, TrainingCast cast) {
        var coordinator = cast.part("coordinator");
        for (var it : STUDIES) cast.find(it.student()).ifPresent(student -> studies(it, student, coordinator));
        // Tuva needs nobody between the terms; Kristian meets less while he is in practice.
        stretch(cast, "Tuva Lie", NeedStretch.Kind.PAUSE, Period.of("2026-12-14", "2027-01-17"), Minutes.ZERO);
        stretch(
                cast,
                "Kristian Haug",
                NeedStretch.Kind.PRACTICE,
                Period.of("2027-02-01", "2027-03-12"),
                Minutes.hours(1));
        cast.find("Tor Eik").ifPresent(this::rulebooks);
    }

    private void studies(Studies it, Actor student, Actor coordinator) {
        use.run(coordinator, () -> {
            if (educations.of(student.person()).isPresent()) return;
            educations
                    .note(
                            student.person(),
                            0,
                            Period.of(it.from(), it.to()),
                            Optional.of(OFFICE),
                            it.known(),
                            coordinator)
                    .orThrow();
        });
    }

    private void stretch(TrainingCast cast, String student, NeedStretch.Kind kind, Period days, Minutes perWeek) {
        var coordinator = cast.part("coordinator");
        cast.find(student)
                .flatMap(it -> use.as(coordinator, () -> cases.openCaseOf(it.person())))
                .ifPresent(caseId -> use.run(coordinator, () -> {
                    if (months.of(caseId).isEmpty())
                        months.tell(caseId, kind, days, perWeek, coordinator).orThrow();
                }));
    }

    /** The unit has taken one claim per half year since the summer; deadlines are to be told of earlier from the new year. */
    private void rulebooks(Actor admin) {
        var house = Actor.system(admin.institution());
        use.run(house, () -> {
            if (versions(admin).size() == 1)
                settings.broughtAlong(
                        house,
                        new NewRulebook(
                                Funder.NAV,
                                TOGETHER_SINCE,
                                Map.of(Setting.COLLECTIVE_CLAIMS, "true"),
                                "Tiltaksenheten tar imot ett samlet krav per halvår",
                                1));
        });
        use.run(admin, () -> {
            var versions = versions(admin);
            if (versions.size() == 2)
                settings.decide(
                                admin,
                                new NewRulebook(
                                        Funder.NAV,
                                        clock.today().plusYears(1).withDayOfYear(1),
                                        Map.of(Setting.CLAIM_WARNING_DAYS, "45,30,14,7"),
                                        "Vi vil vite om fristene tidligere",
                                        versions.getLast().number()))
                        .orThrow();
        });
    }

    private List<RulebookVersion> versions(Actor admin) {
        return institutions.rulebookVersions(admin.institution(), Funder.NAV);
    }
}
