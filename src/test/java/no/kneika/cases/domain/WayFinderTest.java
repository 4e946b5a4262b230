package no.kneika.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.kneika.cases.Arrangement;
import no.kneika.cases.HelpKind;
import no.kneika.cases.NavMeasure;
import no.kneika.cases.WayFit;
import no.kneika.cases.WayFit.Verdict;
import no.kneika.kernel.Generated;
import no.kneika.kernel.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** rules.md 1: which help fits. */
class WayFinderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Period DECIDED = Period.of("2026-08-01", "2027-06-20");

    @Test
    void evaStudiesThroughNavAndGetsHerMentorThere() {
        var ways = WayFinder.of(facts(24, NavMeasure.YES, true, Optional.of(DECIDED), 6, HelpKind.STUDY), TODAY);
        assertThat(of(ways, Arrangement.NAV_MENTOR).verdict()).isEqualTo(Verdict.FITS);
        assertThat(codes(ways, Arrangement.NAV_MENTOR)).containsExactly("nav-fits", "nav-months-left", "nav-until");
        assertThat(codes(ways, Arrangement.OWN_MENTOR)).containsExactly("own-nav-first");
        assertThat(ways.getFirst().arrangement()).isEqualTo(Arrangement.NAV_MENTOR);
    }

    @Test
    void ingridsYearsAreUsedUpAndTheInstitutionTakesOver() {
        var ways = WayFinder.of(facts(27, NavMeasure.YES, true, Optional.of(DECIDED), 36, HelpKind.STUDY), TODAY);
        assertThat(codes(ways, Arrangement.NAV_MENTOR)).containsExactly("nav-months-used");
        assertThat(of(ways, Arrangement.OWN_MENTOR).verdict()).isEqualTo(Verdict.FITS);
        assertThat(codes(ways, Arrangement.OWN_MENTOR)).containsExactly("own-nav-does-not", "own-no-right");
    }

    @Test
    void everyReasonAgainstIsSaidAtOnce() {
        var ways = WayFinder.of(facts(20, NavMeasure.NO, false, Optional.empty(), 0, HelpKind.STUDY), TODAY);
        assertThat(codes(ways, Arrangement.NAV_MENTOR))
                .containsExactly("nav-no-measure", "nav-too-young", "nav-capacity");
    }

    @Test
    void whenTheDecisionHasEndedNavPaysNoLonger() {
        var ended = Optional.of(Period.of("2025-08-01", "2026-06-20"));
        var ways = WayFinder.of(facts(24, NavMeasure.YES, true, ended, 12, HelpKind.STUDY), TODAY);
        assertThat(codes(ways, Arrangement.NAV_MENTOR)).containsExactly("nav-decision-ended");
    }

    @Test
    void whatNobodyKnowsIsFoundOutAndABridgeIsPossibleMeanwhile() {
        var ways = WayFinder.of(facts(24, NavMeasure.UNKNOWN, null, Optional.empty(), 0, HelpKind.STUDY), TODAY);
        assertThat(of(ways, Arrangement.NAV_MENTOR).verdict()).isEqualTo(Verdict.PERHAPS);
        assertThat(codes(ways, Arrangement.OWN_MENTOR)).startsWith("own-bridge");
    }

    @Test
    void aDeafStudentGetsAnInterpreterBesideTheMentor() {
        var ways = WayFinder.of(
                facts(24, NavMeasure.YES, true, Optional.of(DECIDED), 0, HelpKind.STUDY, HelpKind.INTERPRETER), TODAY);
        assertThat(codes(ways, Arrangement.SECRETARY_INTERPRETER)).containsExactly("secretary", "beside-a-mentor");
        assertThat(of(ways, Arrangement.NAV_MENTOR).verdict()).isEqualTo(Verdict.FITS);
    }

    @Test
    void careIsTheMunicipalitysAndNoMentorsTask() {
        var ways = WayFinder.of(facts(24, NavMeasure.YES, true, Optional.of(DECIDED), 0, HelpKind.CARE), TODAY);
        assertThat(of(ways, Arrangement.CARE).verdict()).isEqualTo(Verdict.FITS);
        assertThat(codes(ways, Arrangement.NAV_MENTOR)).contains("nav-other-help");
    }

    /** Whatever is known: every arrangement is there once, each with a reason, and the two mentors are never both first choice. */
    @Test
    void everyArrangementAlwaysHasAVerdictAndAReason() {
        var given = new Generated();
        for (int round = 0; round < 3_000; round++) {
            var help = EnumSet.noneOf(HelpKind.class);
            for (var kind : HelpKind.values()) if (given.oneIn(3)) help.add(kind);
            var it = new WayFinder.Facts(
                    given.oneIn(4) ? Optional.empty() : Optional.of(given.between(17, 60)),
                    given.oneOf(List.of(NavMeasure.values())),
                    given.oneIn(3) ? Optional.empty() : Optional.of(given.oneIn(2)),
                    given.oneIn(2)
                            ? Optional.empty()
                            : Optional.of(new Period(TODAY.minusDays(400), TODAY.plusDays(given.between(-300, 300)))),
                    given.between(0, 40),
                    36,
                    22,
                    help,
                    given.oneIn(3),
                    given.oneIn(3),
                    given.oneIn(3));
            var ways = WayFinder.of(it, TODAY);
            assertThat(ways.stream().map(WayFit::arrangement))
                    .as(given.toString())
                    .containsExactlyInAnyOrder(Arrangement.values());
            assertThat(ways)
                    .as(given.toString())
                    .allSatisfy(way -> assertThat(way.whys()).isNotEmpty());
            if (!it.isPassing())
                assertThat(of(ways, Arrangement.NAV_MENTOR).verdict() == Verdict.FITS
                                && of(ways, Arrangement.OWN_MENTOR).verdict() == Verdict.FITS)
                        .as(given.toString())
                        .isFalse();
            if (it.monthsUsed() >= 36)
                assertThat(of(ways, Arrangement.NAV_MENTOR).verdict())
                        .as(given.toString())
                        .isEqualTo(Verdict.DOES_NOT);
        }
    }

    private static WayFinder.Facts facts(
            int age,
            NavMeasure measure,
            @Nullable Boolean reduced,
            Optional<Period> decision,
            int monthsUsed,
            HelpKind... help) {
        return new WayFinder.Facts(
                Optional.of(age),
                measure,
                Optional.ofNullable(reduced),
                decision,
                monthsUsed,
                36,
                22,
                Set.copyOf(Arrays.asList(help)),
                false,
                false,
                false);
    }

    private static WayFit of(List<WayFit> ways, Arrangement arrangement) {
        return ways.stream()
                .filter(it -> it.arrangement() == arrangement)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(List<WayFit> ways, Arrangement arrangement) {
        return of(ways, arrangement).whys().stream().map(WayFit.Why::code).toList();
    }
}
