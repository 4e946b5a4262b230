package no.kneika.mentors;

import java.time.LocalDate;
import no.kneika.cases.Cases;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.Minutes;
import no.kneika.people.TrainingCast;
import no.kneika.people.TrainingSeed;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Use;
import org.springframework.stereotype.Component;

/** Kåre helps Kristian too, under an agreement with NAV: chosen before it is written, as NAV wants it. */
@Component
class AgreedHelpSeed implements TrainingSeed {

    static final LocalDate FROM = LocalDate.of(2026, 9, 1);

    private final Use use;
    private final Cases cases;
    private final Mentors mentors;
    private final Kickoffs kickoffs;
    private final BusinessClock clock;

    AgreedHelpSeed(Use use, Cases cases, Mentors mentors, Kickoffs kickoffs, BusinessClock clock) {
        this.use = use;
        this.cases = cases;
        this.mentors = mentors;
        this.kickoffs = kickoffs;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 31;
    }

    @Override
    public void seed(InstitutionId institution, TrainingCast cast) {
        var kare = cast.find("Kåre Myhre");
        if (kare.isEmpty() || clock.today().isBefore(FROM)) return;
        var coordinator = cast.part("coordinator");
        cast.find("Kristian Haug")
                .flatMap(it -> use.as(coordinator, () -> cases.openCaseOf(it.person())))
                .ifPresent(caseId -> help(caseId, kare.get(), coordinator));
    }

    private void help(CaseId caseId, Actor kare, Actor coordinator) {
        var declared = use.as(coordinator, () -> mentors.declarationSigned(kare.person()));
        var helps = use.as(
                coordinator,
                () -> mentors.ofCase(caseId).stream().anyMatch(it -> it.mentor().equals(kare.person())));
        if (!declared || helps) return;
        var assignment = use.as(
                coordinator,
                () -> mentors.assign(coordinator, caseId, kare.person(), MentorRole.ACADEMIC, FROM, Minutes.hours(1)));
        use.run(
                kare,
                () -> kickoffs.hold(
                                kare,
                                assignment,
                                FROM,
                                Kickoffs.MeetingPlace.ONLINE,
                                "En time på nett hver uke, med oppgavene Kristian har regnet selv.")
                        .orThrow());
    }
}
