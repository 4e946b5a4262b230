package no.kneika.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.kneika.access.Admissions;
import no.kneika.access.Field;
import no.kneika.access.Recipient;
import no.kneika.access.Share;
import no.kneika.access.Sharing;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.Obligation.Kind;
import no.kneika.kernel.Period;
import no.kneika.platform.NotFound;
import no.kneika.platform.Stale;
import no.kneika.support.CaseScenes;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A need is told, taken and assessed, on the real database. */
@KneikaTest
class CaseworkTest {

    private static final Period YEAR = Period.of("2026-08-17", "2027-06-20");

    @Autowired
    World world;

    @Autowired
    CaseScenes scenes;

    @Autowired
    Cases cases;

    @Autowired
    Casework casework;

    @Autowired
    CaseDutyList duties;

    @Autowired
    Admissions admissions;

    @Autowired
    Sharing sharing;

    @Autowired
    TestClock clock;

    private World.Tenant hinf;

    @BeforeEach
    void nordfjella() {
        hinf = world.newInstitution();
    }

    private List<Kind> todo(String name) {
        return hinf.as(name, () -> duties.dueBy(clock.today(), hinf.actor(name))).stream()
                .map(Obligation::kind)
                .toList();
    }

    @Test
    void evaTellsAndBothCoordinatorsSeeItUntilRandiTakesIt() {
        var caseId = scenes.raised(hinf, "Eva Dahl");
        assertThat(todo("Randi Moe")).containsExactly(Kind.ANSWER_NEED);
        assertThat(todo("Marit Hove")).containsExactly(Kind.ANSWER_NEED);
        assertThat(todo("Eva Dahl")).containsExactly(Kind.GIVE_CONSENT);

        hinf.as(
                "Randi Moe",
                () -> casework.accept(caseId, hinf.actor("Randi Moe")).orThrow());

        assertThat(todo("Randi Moe")).containsExactly(Kind.ASSESS_NEED);
        assertThat(todo("Marit Hove")).isEmpty();
        assertThatThrownBy(() -> hinf.as("Marit Hove", () -> cases.find(caseId)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void onlyThoseWhoWorkOnItReadEvasWords() {
        var caseId = scenes.accepted(hinf, "Eva Dahl");
        var told = hinf.as("Randi Moe", () -> cases.needs(hinf.actor("Randi Moe"), caseId));
        assertThat(told).singleElement().satisfies(need -> {
            assertThat(need.text()).isEqualTo("Jeg kommer ikke i gang.");
            assertThat(need.origin()).isEqualTo(Origin.STUDENT);
        });
        assertThatThrownBy(() -> hinf.as("Tuva Lie", () -> cases.find(caseId))).isInstanceOf(NotFound.class);
        assertThat(hinf.as("Olav Lien", () -> cases.needs(hinf.actor("Olav Lien"), caseId)))
                .as("finance sees that there is a case, never why")
                .isEmpty();
        assertThat(hinf.as("Olav Lien", () -> cases.find(caseId).student())).isEqualTo(hinf.person("Eva Dahl"));
    }

    @Test
    void evaTellsMoreOnTheSameCase() {
        var first = scenes.raised(hinf, "Eva Dahl");
        var second = scenes.raised(hinf, "Eva Dahl");
        assertThat(second).isEqualTo(first);
        assertThat(hinf.as("Eva Dahl", () -> cases.needs(hinf.actor("Eva Dahl"), first)))
                .hasSize(2);
    }

    @Test
    void maritWhoMayNotSeeEvasCaseCannotOpenASecondOne() {
        scenes.accepted(hinf, "Eva Dahl");
        var told = new RaiseNeed(
                hinf.person("Eva Dahl"),
                Origin.INSTITUTION,
                Optional.empty(),
                "x",
                Optional.empty(),
                NavMeasure.UNKNOWN,
                Optional.empty());
        var marit = hinf.actor("Marit Hove");
        assertThat(hinf.as("Marit Hove", () -> casework.raiseNeed(told, marit).codes()))
                .containsExactly("need-case-exists");
    }

    @Test
    void randiRegistersWhatAstridTold() {
        var told = new RaiseNeed(
                hinf.person("Kristian Haug"),
                Origin.NAV,
                Optional.of("Astrid Nes"),
                "Trenger noen å gå gjennom stoffet med",
                Optional.empty(),
                NavMeasure.YES,
                Optional.of(scenes.moss()));
        var randi = hinf.actor("Randi Moe");
        CaseId caseId =
                hinf.as("Randi Moe", () -> casework.raiseNeed(told, randi).orThrow());
        var need = hinf.as("Kristian Haug", () -> cases.needs(hinf.actor("Kristian Haug"), caseId))
                .getFirst();
        assertThat(need.origin()).isEqualTo(Origin.NAV);
        assertThat(need.onBehalfOf()).contains("Astrid Nes");
        assertThat(need.raisedBy()).isEqualTo(hinf.person("Randi Moe"));
        assertThat(todo("Randi Moe")).containsExactly(Kind.ASSESS_NEED);
    }

    @Test
    void twoWhoTakeItAtOnceAreOneWhoTookIt() {
        var caseId = scenes.raised(hinf, "Eva Dahl");
        hinf.as(
                "Randi Moe",
                () -> casework.accept(caseId, hinf.actor("Randi Moe")).orThrow());
        assertThat(hinf.as(
                        "Randi Moe",
                        () -> casework.accept(caseId, hinf.actor("Randi Moe")).isAccepted()))
                .as("again is fine")
                .isTrue();
        assertThat(hinf.as("Randi Moe", () -> admissions.around(caseId, Capacity.COORDINATOR)))
                .containsExactly(hinf.person("Randi Moe"));
    }

    @Test
    void anAssessmentWrittenOverAnothersIsStale() {
        var caseId = scenes.assessed(hinf, "Tobias Strand", YEAR);
        var randi = hinf.actor("Randi Moe");
        assertThatThrownBy(() -> hinf.as("Randi Moe", () -> casework.assess(scenes.assess(caseId, 0, YEAR), randi)))
                .isInstanceOf(Stale.class);
        hinf.as(
                "Randi Moe",
                () -> casework.assess(scenes.assess(caseId, 1, YEAR), randi).orThrow());
        var newest = hinf.as("Randi Moe", () -> cases.assessment(randi, caseId)).orElseThrow();
        assertThat(newest.version()).isEqualTo(2);
        assertThat(newest.words()).containsEntry(StudyFunction.GET_STARTED, "Utsetter til kvelden før");
        assertThat(newest.needPeriod()).isEqualTo(YEAR);
    }

    @Test
    void aDiagnosisIsTobiasOwnUntilHeSharesIt() {
        var caseId = scenes.accepted(hinf, "Tobias Strand");
        var randi = hinf.actor("Randi Moe");
        var tobias = hinf.actor("Tobias Strand");
        hinf.as(
                "Tobias Strand",
                () -> casework.tellDiagnosis(caseId, "PTSD", tobias).orThrow());
        assertThat(hinf.as("Randi Moe", () -> cases.diagnosis(randi, caseId))).isEmpty();
        assertThat(hinf.as(
                        "Randi Moe",
                        () -> casework.tellDiagnosis(caseId, "x", randi).codes()))
                .containsExactly("diagnosis-not-shared");
        hinf.as(
                "Tobias Strand",
                () -> sharing.share(tobias, caseId, Set.of(new Share(Recipient.COORDINATOR, Field.DIAGNOSIS)))
                        .orThrow());
        assertThat(hinf.as("Randi Moe", () -> cases.diagnosis(randi, caseId))).contains("PTSD");
    }
}
