package no.kneika.funding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kneika.cases.AssessedNeed;
import no.kneika.cases.NavMeasure;
import no.kneika.institution.Funder;
import no.kneika.institution.OwnGround;
import no.kneika.institution.Rulebook;
import no.kneika.institution.Setting;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.kernel.Reason;
import org.junit.jupiter.api.Test;

/** Why the institution pays for Tuva is one of its own reasons, and true; Jorunn may see past it with a reason of hers. */
class OwnGroundRulesTest {

    private static final Rulebook OWN = Rulebook.defaults(Funder.OWN);
    private static final Period AUTUMN = Period.of("2026-08-17", "2026-12-18");

    private LocalDate born = LocalDate.of(1999, 5, 3);
    private NavMonths months = NavMonths.of(List.of(), 36);
    private NavMeasure measure = NavMeasure.YES;
    private Optional<Period> education = Optional.empty();
    private LocalDate needEnds = LocalDate.of(2027, 6, 20);
    private int hoursPerWeek = 3;
    private List<Period> asked = List.of();
    private List<Period> rejected = List.of();
    private boolean reads = true;
    private List<OwnGroundRules.Attested> attested = List.of();
    private boolean master;
    private Rulebook own = OWN;

    private List<String> codes(OwnGround ground) {
        return codes(ground, Capacity.COORDINATOR, "");
    }

    private List<String> codes(OwnGround ground, Capacity who, String why) {
        return decided(ground, who, why).reasons().stream().map(Reason::code).toList();
    }

    private Decision<List<Reason>> decided(OwnGround ground, Capacity who, String why) {
        var need = new AssessedNeed(
                new CaseId(UUID.randomUUID()),
                1,
                Minutes.hours(hoursPerWeek),
                new Period(AUTUMN.from(), needEnds),
                AUTUMN.from());
        return OwnGroundRules.check(
                ground,
                AUTUMN,
                who,
                why,
                new OwnGroundRules.Facts(
                        Optional.of(born),
                        months,
                        measure,
                        education,
                        reads ? Optional.of(need) : Optional.empty(),
                        asked,
                        rejected,
                        master,
                        attested,
                        own,
                        22));
    }

    @Test
    void tuvaIsUnderAgeTheDayBeforeHerTwentySecondBirthday() {
        born = LocalDate.of(2004, 8, 18);
        assertThat(codes(OwnGround.UNDER_AGE)).isEmpty();
        born = LocalDate.of(2004, 8, 17);
        assertThat(codes(OwnGround.UNDER_AGE)).containsExactly("own-ground-of-age", "own-ground-approver");
    }

    @Test
    void navsMonthsAreUsedWhenNavMayNotPayTheFirstDay() {
        assertThat(codes(OwnGround.MONTHS_USED)).contains("own-ground-months-left");
        months = NavMonths.of(List.of(Period.of("2023-08-17", "2026-08-16")), 36);
        assertThat(codes(OwnGround.MONTHS_USED)).isEmpty();
        months = NavMonths.of(List.of(Period.of("2023-08-18", "2026-08-16")), 36);
        assertThat(codes(OwnGround.MONTHS_USED)).as("one day is left").contains("own-ground-months-left");
    }

    @Test
    void theStudiesAreNoMeasureWhenNavHasSaidSoOrDecidedNothingSoFarAheadOrSaidNo() {
        assertThat(codes(OwnGround.NO_MEASURE)).contains("own-ground-is-measure");
        measure = NavMeasure.UNKNOWN;
        assertThat(codes(OwnGround.NO_MEASURE)).contains("own-ground-measure-unknown");
        measure = NavMeasure.NO;
        assertThat(codes(OwnGround.NO_MEASURE)).isEmpty();
        measure = NavMeasure.YES;
        education = Optional.of(Period.of("2025-08-01", "2026-08-16"));
        assertThat(codes(OwnGround.NO_MEASURE)).isEmpty();
        education = Optional.of(Period.of("2025-08-01", "2026-08-17"));
        assertThat(codes(OwnGround.NO_MEASURE)).isNotEmpty();
        rejected = List.of(Period.of("2026-11-01", "2027-01-31"));
        assertThat(codes(OwnGround.NO_MEASURE)).isEmpty();
    }

    @Test
    void aNeedPassesWhenItIsOverWithinHalfAYear() {
        assertThat(codes(OwnGround.PASSING_NEED)).contains("own-ground-need-lasts");
        needEnds = LocalDate.of(2027, 2, 16);
        assertThat(codes(OwnGround.PASSING_NEED)).isEmpty();
        needEnds = LocalDate.of(2027, 2, 17);
        assertThat(codes(OwnGround.PASSING_NEED)).contains("own-ground-need-lasts");
    }

    @Test
    void aBridgeGoesToAnAnswerNavOwesOrStandsAfterANo() {
        assertThat(codes(OwnGround.BRIDGE)).contains("own-ground-nothing-asked");
        asked = List.of(Period.of("2026-12-18", "2027-03-17"));
        assertThat(codes(OwnGround.BRIDGE)).isEmpty();
        asked = List.of(Period.of("2026-12-19", "2027-03-17"));
        assertThat(codes(OwnGround.BRIDGE))
                .as("nobody has asked about these days")
                .isNotEmpty();
        rejected = List.of(AUTUMN);
        assertThat(codes(OwnGround.BRIDGE)).isEmpty();
    }

    @Test
    void whatTheCollegeHasNotChosenIsNoReasonAndAMastersStudentNeedsMuch() {
        own = Rulebook.of(Funder.OWN, Map.of(Setting.OWN_GROUNDS, "PASSING_NEED", Setting.MASTER_HOURS, "4"));
        needEnds = AUTUMN.to();
        asked = List.of(AUTUMN);
        assertThat(codes(OwnGround.BRIDGE)).containsExactly("own-ground-not-ours", "own-ground-approver");
        assertThat(codes(OwnGround.PASSING_NEED)).isEmpty();
        master = true;
        assertThat(codes(OwnGround.PASSING_NEED)).contains("own-ground-master");
        hoursPerWeek = 4;
        assertThat(codes(OwnGround.PASSING_NEED)).isEmpty();
        own = Rulebook.of(Funder.OWN, Map.of(Setting.MASTER_HOURS, "0"));
        hoursPerWeek = 1;
        assertThat(codes(OwnGround.PASSING_NEED)).isEmpty();
    }

    @Test
    void randisWordStandsForTheAssessmentJorunnMayNotReadAndForNothingElse() {
        reads = false;
        assertThat(codes(OwnGround.PASSING_NEED, Capacity.APPROVER, ""))
                .containsExactly("own-ground-no-need", "own-ground-why");
        attested = List.of(new OwnGroundRules.Attested(OwnGround.PASSING_NEED, AUTUMN));
        master = true;
        assertThat(codes(OwnGround.PASSING_NEED, Capacity.APPROVER, "")).isEmpty();
        attested = List.of(new OwnGroundRules.Attested(OwnGround.PASSING_NEED, Period.of("2026-08-17", "2026-09-30")));
        assertThat(codes(OwnGround.PASSING_NEED, Capacity.APPROVER, ""))
                .as("days she has not answered for")
                .contains("own-ground-no-need");
        attested = List.of(new OwnGroundRules.Attested(OwnGround.BRIDGE, AUTUMN));
        assertThat(codes(OwnGround.BRIDGE, Capacity.APPROVER, ""))
                .as("whether NAV is asked everybody can see")
                .contains("own-ground-nothing-asked");
    }

    @Test
    void jorunnSeesPastItWithAReasonAndNotWithoutAndRandiNeverDoes() {
        assertThat(codes(OwnGround.BRIDGE, Capacity.COORDINATOR, "Det haster")).contains("own-ground-approver");
        assertThat(codes(OwnGround.BRIDGE, Capacity.APPROVER, "  ")).contains("own-ground-why");
        assertThat(decided(OwnGround.BRIDGE, Capacity.APPROVER, "Det haster").orThrow())
                .as("what she saw past is kept")
                .extracting(Reason::code)
                .containsExactly("own-ground-nothing-asked");
        asked = List.of(AUTUMN);
        assertThat(decided(OwnGround.BRIDGE, Capacity.APPROVER, "").orThrow()).isEmpty();
    }
}
