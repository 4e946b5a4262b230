package no.kneika.mentors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import no.kneika.access.Disclosure;
import no.kneika.access.Field;
import no.kneika.access.Recipient;
import no.kneika.access.Share;
import no.kneika.access.Sharing;
import no.kneika.cases.Cases;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Period;
import no.kneika.matching.Candidates;
import no.kneika.platform.NotFound;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the mentor bank to a contract both have signed, on a real database. */
@KneikaTest
class MentorsTest {

    private static final Period GRANT = Period.of("2026-08-15", "2026-11-14");

    @Autowired
    World world;

    @Autowired
    Walk walk;

    @Autowired
    TestClock clock;

    @Autowired
    Mentors mentors;

    @Autowired
    Candidates candidates;

    @Autowired
    Contracts contracts;

    @Autowired
    Kickoffs kickoffs;

    @Autowired
    Cases cases;

    @Autowired
    Sharing sharing;

    private World.Tenant at;
    private CaseId caseId;

    @BeforeEach
    void evaNeedsAMentorAndAkselOffers() {
        clock.set(LocalDate.parse("2026-08-20"));
        at = world.newInstitution();
        caseId = walk.assessedCase(at, "Eva Dahl", Period.of("2026-08-15", "2026-12-20"), 4);
        walk.granted(at, caseId, GRANT, 56, "180", "2026/100");
        walk.offers(at, "Aksel Rød", 6);
    }

    private void proposed() {
        at.run(
                "Randi Moe",
                () -> candidates
                        .propose(at.actor("Randi Moe"), caseId, Set.of(at.person("Aksel Rød")))
                        .orThrow());
    }

    @Test
    void akselSeesNothingAboutEvaBeforeHeHasSignedTheDeclaration() {
        proposed();
        var assignment = at.as(
                "Eva Dahl",
                () -> candidates
                        .choose(at.actor("Eva Dahl"), caseId, at.person("Aksel Rød"), MentorRole.ACADEMIC)
                        .orThrow());
        assertThatThrownBy(() -> at.run("Aksel Rød", () -> cases.find(caseId))).isInstanceOf(NotFound.class);
        assertThat(at.as("Aksel Rød", () -> mentors.assignment(assignment).mentor()))
                .isEqualTo(at.person("Aksel Rød"));

        walk.signsDeclaration(at, "Aksel Rød");

        assertThat(at.as("Aksel Rød", () -> cases.find(caseId)).student()).isEqualTo(at.person("Eva Dahl"));
    }

    @Test
    void theContractIsValidWhenBothHaveSignedAndNotBefore() {
        var assignment = walk.chosen(at, caseId, "Eva Dahl", "Aksel Rød");
        var day = LocalDate.parse("2026-08-24");
        assertThat(at.<Boolean>as("Aksel Rød", () -> mentors.mayWorkOn(assignment, day)))
                .isFalse();

        walk.contracted(at, assignment, "Aksel Rød", new Period(LocalDate.parse("2026-08-20"), GRANT.to()), 50, "180");

        assertThat(at.<Boolean>as("Aksel Rød", () -> mentors.mayWorkOn(assignment, day)))
                .isTrue();
        assertThat(at.<Boolean>as(
                        "Aksel Rød",
                        () -> mentors.mayWorkOn(assignment, GRANT.to().plusDays(1))))
                .isFalse();
        assertThat(at.as("Olav Lien", () -> mentors.rateOn(assignment, day))).isEqualTo(HourlyRate.of("180"));
    }

    @Test
    void nobodySignsForTheInstitutionButAnApprover() {
        var assignment = walk.chosen(at, caseId, "Eva Dahl", "Aksel Rød");
        var contract = walk.contracted(
                at, assignment, "Aksel Rød", new Period(LocalDate.parse("2026-08-20"), GRANT.to()), 50, "180");
        assertThat(at.as("Randi Moe", () -> contracts.sign(at.actor("Randi Moe"), contract, walk.sha256(contract)))
                        .codes())
                .containsExactly("contract-not-yours-to-sign");
    }

    @Test
    void aRateDecidedLaterCountsFromItsDate() {
        var assignment = walk.chosen(at, caseId, "Eva Dahl", "Aksel Rød");
        walk.contracted(at, assignment, "Aksel Rød", new Period(LocalDate.parse("2026-08-20"), GRANT.to()), 50, "173");
        at.run(
                "Randi Moe",
                () -> mentors.regulate(
                        at.actor("Randi Moe"), assignment, LocalDate.parse("2026-09-01"), HourlyRate.of("185.80")));
        assertThat(at.as("Olav Lien", () -> mentors.rateOn(assignment, LocalDate.parse("2026-08-31"))))
                .isEqualTo(HourlyRate.of("173"));
        assertThat(at.as("Olav Lien", () -> mentors.rateOn(assignment, LocalDate.parse("2026-09-01"))))
                .isEqualTo(HourlyRate.of("185.80"));
    }

    @Test
    void evaCanTurnAkselDownAndHeIsNeverPutForwardToHerAgain() {
        proposed();
        at.run(
                "Eva Dahl",
                () -> candidates
                        .refuse(at.actor("Eva Dahl"), caseId, at.person("Aksel Rød"))
                        .orThrow());
        assertThat(at.as(
                                "Eva Dahl",
                                () -> candidates.choose(
                                        at.actor("Eva Dahl"), caseId, at.person("Aksel Rød"), MentorRole.ACADEMIC))
                        .codes())
                .containsExactly("mentor-turned-down");
        assertThat(at.as(
                                "Randi Moe",
                                () -> candidates.propose(at.actor("Randi Moe"), caseId, Set.of(at.person("Aksel Rød"))))
                        .codes())
                .containsExactly("mentor-turned-down");
    }

    @Test
    void akselsOtherStudentsCountAgainstHisWeekAlsoThoseTheCoordinatorDoesNotKnow() {
        var tuvas = walk.assessedCase(at, "Tuva Lie", Period.of("2026-08-15", "2026-12-20"), 4);
        walk.chosen(at, tuvas, "Tuva Lie", "Aksel Rød");
        assertThat(at.as(
                                "Randi Moe",
                                () -> candidates.propose(at.actor("Randi Moe"), caseId, Set.of(at.person("Aksel Rød"))))
                        .codes())
                .containsExactly("mentor-week-full");
    }

    @Test
    void thePlanFromTheFirstMeetingIsShownToThoseEvaSharesItWith() {
        var assignment = walk.chosen(at, caseId, "Eva Dahl", "Aksel Rød");
        at.run("Aksel Rød", () -> walk.meets(at, assignment, "Aksel Rød", LocalDate.parse("2026-08-20")));
        assertThat(at.as("Aksel Rød", () -> kickoffs.plan(at.actor("Aksel Rød"), caseId)))
                .isInstanceOf(Disclosure.Withheld.class);

        at.run(
                "Eva Dahl",
                () -> sharing.share(at.actor("Eva Dahl"), caseId, Set.of(new Share(Recipient.MENTOR, Field.PLAN)))
                        .orThrow());

        assertThat(at.as("Aksel Rød", () -> kickoffs.plan(at.actor("Aksel Rød"), caseId))
                        .text())
                .contains("Vi møtes på biblioteket.");
    }

    @Test
    void aMeetingThatHasNotBeenHeldCanNotBeWrittenDown() {
        var assignment = walk.chosen(at, caseId, "Eva Dahl", "Aksel Rød");
        var decision = at.as(
                "Aksel Rød",
                () -> kickoffs.hold(
                        at.actor("Aksel Rød"),
                        assignment,
                        LocalDate.parse("2026-08-21"),
                        Kickoffs.MeetingPlace.CAMPUS,
                        ""));
        assertThat(decision.codes()).containsExactly("kickoff-in-future");
    }

    @Test
    void anEndedAssignmentEndsOnceAndNotBeforeItBegan() {
        var assignment = walk.chosen(at, caseId, "Eva Dahl", "Aksel Rød");
        var randi = at.actor("Randi Moe");
        assertThat(at.as("Randi Moe", () -> mentors.end(randi, assignment, LocalDate.parse("2026-08-19")))
                        .codes())
                .containsExactly("assignment-ends-before-start");
        at.run(
                "Randi Moe",
                () -> mentors.end(randi, assignment, LocalDate.parse("2026-08-20"))
                        .orThrow());
        assertThat(at.as("Randi Moe", () -> mentors.end(randi, assignment, LocalDate.parse("2026-08-25")))
                        .codes())
                .containsExactly("assignment-ended-already");
    }

    @Test
    void anotherInstitutionsCoordinatorFindsNothing() {
        var assignment = walk.chosen(at, caseId, "Eva Dahl", "Aksel Rød");
        var university = world.newUniversity();
        var coordinator = university.cast().part("coordinator");
        assertThatThrownBy(() -> university.use().run(coordinator, () -> mentors.assignment(assignment)))
                .isInstanceOf(NotFound.class);
    }
}
