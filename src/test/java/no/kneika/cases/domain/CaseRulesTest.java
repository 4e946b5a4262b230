package no.kneika.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.kneika.cases.Assess;
import no.kneika.cases.Assessment;
import no.kneika.cases.MeetingForm;
import no.kneika.cases.NavFacts;
import no.kneika.cases.NavMeasure;
import no.kneika.cases.Origin;
import no.kneika.cases.RaiseNeed;
import no.kneika.cases.StudyFunction;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.Obligation.Kind;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who raises a need, what an assessment says, and what follows. */
class CaseRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 17);
    private static final PersonId EVA = new PersonId(Ids.next());
    private static final PersonId RANDI = new PersonId(Ids.next());
    private static final CaseId CASE = new CaseId(Ids.next());

    private static List<String> raise(Origin origin, String text, Optional<String> behalf, PersonId by, Capacity as) {
        var told = new RaiseNeed(EVA, origin, behalf, text, Optional.empty(), NavMeasure.UNKNOWN, Optional.empty());
        return NeedRules.raise(told, by, as, new NeedRules.Facts(true), TODAY).codes();
    }

    @ParameterizedTest
    @CsvSource({
        "STUDENT, STUDENT, true", "STUDENT, INSTITUTION, false", "STUDENT, NAV, false",
        "COORDINATOR, STUDENT, false", "COORDINATOR, INSTITUTION, true", "COORDINATOR, NAV, true",
        "ADVISER, INSTITUTION, true", "NAV_ADVISER, NAV, true", "NAV_ADVISER, STUDENT, false",
        "MENTOR, INSTITUTION, false", "FINANCE, INSTITUTION, false", "APPROVER, INSTITUTION, false",
        "LECTURER, INSTITUTION, false", "NAV_UNIT, NAV, false", "ADMIN, INSTITUTION, false"
    })
    void theOriginIsTrueOfTheOneWhoRaisesIt(Capacity capacity, Origin origin, boolean accepted) {
        var by = capacity == Capacity.STUDENT ? EVA : RANDI;
        assertThat(raise(origin, "Kommer ikke i gang", Optional.of("Astrid Nes"), by, capacity)
                        .isEmpty())
                .isEqualTo(accepted);
    }

    @Test
    void onNavsBehalfOneSaysWhoAtNav() {
        assertThat(raise(Origin.NAV, "x", Optional.empty(), RANDI, Capacity.COORDINATOR))
                .containsExactly("need-on-behalf-of-whom");
    }

    @Test
    void noStudentRaisesAnothersNeedAndNoStaffTheirOwn() {
        assertThat(raise(Origin.STUDENT, "x", Optional.empty(), RANDI, Capacity.STUDENT))
                .containsExactly("need-for-oneself-only");
        assertThat(raise(Origin.INSTITUTION, "x", Optional.empty(), EVA, Capacity.COORDINATOR))
                .containsExactly("need-own-case");
    }

    @Test
    void aNeedSaysSomethingAndNotABook() {
        assertThat(raise(Origin.STUDENT, " ", Optional.empty(), EVA, Capacity.STUDENT))
                .containsExactly("need-says-nothing");
        assertThat(raise(Origin.STUDENT, "x".repeat(4001), Optional.empty(), EVA, Capacity.STUDENT))
                .containsExactly("need-too-long");
    }

    private static Assess assess(Map<StudyFunction, String> hard, Minutes week, String reasons) {
        return new Assess(
                CASE,
                new Assessment(
                        CASE,
                        0,
                        hard,
                        List.of("BØK101"),
                        week,
                        MeetingForm.CAMPUS,
                        "",
                        false,
                        reasons,
                        Period.of("2026-08-17", "2026-12-18")),
                NavFacts.NOTHING);
    }

    @Test
    void evasAssessmentNamesWhatIsHardAndNeedsNoDiagnosis() {
        var it = assess(Map.of(StudyFunction.GET_STARTED, ""), Minutes.hours(4), "Kommer i gang");
        assertThat(AssessmentRules.assess(it, Capacity.COORDINATOR).isAccepted())
                .isTrue();
    }

    @Test
    void anEmptyAssessmentHearsEverythingThatIsMissing() {
        assertThat(AssessmentRules.assess(assess(Map.of(), Minutes.ZERO, ""), Capacity.COORDINATOR)
                        .codes())
                .containsExactlyInAnyOrder("assessment-no-function", "assessment-hours", "assessment-no-reasons");
    }

    @ParameterizedTest
    @EnumSource(
            value = Capacity.class,
            names = {"COORDINATOR", "SYSTEM"},
            mode = EnumSource.Mode.EXCLUDE)
    void onlyTheCoordinatorWritesIt(Capacity capacity) {
        var it = assess(Map.of(StudyFunction.READ, ""), Minutes.hours(4), "x");
        assertThat(AssessmentRules.assess(it, capacity).codes()).containsExactly("assessment-by-coordinator");
    }

    private static List<Kind> duties(
            boolean accepted, boolean assessed, boolean mayApply, Capacity capacity, PersonId person) {
        var facts = new CaseDuties.Facts(
                CASE,
                EVA,
                "Eva Dahl",
                TODAY,
                accepted ? Optional.of(RANDI) : Optional.empty(),
                accepted ? Optional.of(TODAY) : Optional.empty(),
                assessed,
                NavMeasure.UNKNOWN,
                mayApply,
                Optional.empty());
        return CaseDuties.of(facts, capacity, person).stream()
                .map(Obligation::kind)
                .toList();
    }

    @Test
    void theCaseIsTakenThenAssessedAndEvaIsAskedForConsent() {
        var marit = new PersonId(Ids.next());
        assertThat(duties(false, false, false, Capacity.COORDINATOR, marit)).containsExactly(Kind.ANSWER_NEED);
        assertThat(duties(true, false, false, Capacity.COORDINATOR, RANDI)).containsExactly(Kind.ASSESS_NEED);
        assertThat(duties(true, false, false, Capacity.COORDINATOR, marit)).isEmpty();
        assertThat(duties(true, true, false, Capacity.COORDINATOR, RANDI)).isEmpty();
        assertThat(duties(true, true, false, Capacity.STUDENT, EVA)).containsExactly(Kind.GIVE_CONSENT);
        assertThat(duties(true, true, true, Capacity.STUDENT, EVA)).isEmpty();
        assertThat(duties(false, false, false, Capacity.FINANCE, RANDI)).isEmpty();
    }
}
