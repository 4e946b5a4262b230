package no.kneika.funding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kneika.cases.AssessedNeed;
import no.kneika.funding.ApplicationId;
import no.kneika.funding.ApplicationView;
import no.kneika.funding.Grant;
import no.kneika.funding.GrantId;
import no.kneika.funding.Refund;
import no.kneika.funding.Regime;
import no.kneika.funding.RulebookMove;
import no.kneika.funding.RulebookMove.What;
import no.kneika.institution.CostPart;
import no.kneika.institution.Funder;
import no.kneika.institution.Rulebook;
import no.kneika.institution.RulebookVersionId;
import no.kneika.institution.Setting;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Generated;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import org.junit.jupiter.api.Test;

/** Which dates of Eva's case a new version of NAV's rulebook would move. Today is 17 August 2026. */
class RulebookDifferenceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 17);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final Period AUTUMN = Period.of("2026-08-15", "2026-11-14");
    private static final CaseId EVA = new CaseId(UUID.randomUUID());
    private static final Rulebook NOW = Rulebook.defaults(Funder.NAV);

    private static Rulebook with(Setting setting, String value) {
        return Rulebook.of(Funder.NAV, Map.of(setting, value));
    }

    private static Grant grant(Period period) {
        return new Grant(
                new GrantId(UUID.randomUUID()),
                EVA,
                1,
                period,
                Minutes.hours(56),
                new Refund.ByClaim(period.to().plusMonths(2), Optional.empty(), Set.of(CostPart.WAGE)),
                Regime.CLAIMED,
                "2026/12870",
                "",
                "Nav Moss",
                "Nav Tiltak",
                TODAY,
                Optional.empty(),
                new RulebookVersionId(UUID.randomUUID()),
                Optional.empty());
    }

    private static ApplicationView application(ApplicationView.State state, Period period) {
        return new ApplicationView(
                new ApplicationId(UUID.randomUUID()),
                EVA,
                "K-2026-0001",
                1,
                Funder.NAV,
                "Nav Moss",
                period,
                Minutes.hours(56),
                HourlyRate.of("180.00"),
                state,
                Optional.of(TODAY),
                Optional.empty());
    }

    private static RulebookDifference.Facts eva(List<ApplicationView> applications, List<Grant> grants) {
        var need = new AssessedNeed(EVA, 1, Minutes.hours(4), Period.of("2026-08-15", "2028-06-20"), TODAY);
        return new RulebookDifference.Facts(
                EVA,
                new PersonId(UUID.randomUUID()),
                Optional.of(need),
                applications,
                grants,
                List.of(),
                Elsewhere.NOTHING,
                NavAhead.NOTHING);
    }

    private static RulebookDifference.Facts eva() {
        return eva(List.of(), List.of(grant(AUTUMN)));
    }

    private static List<RulebookMove> moved(RulebookDifference.Facts it, Rulebook after) {
        return RulebookDifference.of(it, NOW, after, SEPTEMBER, TODAY);
    }

    private static RulebookMove move(What what, String before, String after) {
        return new RulebookMove(EVA, what, LocalDate.parse(before), LocalDate.parse(after));
    }

    @Test
    void evasExtensionIsSentSixWeeksBeforeInsteadOfFour() {
        assertThat(moved(eva(), with(Setting.LEAD_TIME_DAYS, "42")))
                .containsExactly(move(What.EXTENSION_DUE, "2026-10-17", "2026-10-03"));
    }

    @Test
    void herNextApplicationAsksForASemester() {
        assertThat(moved(eva(), with(Setting.MAX_GRANT_MONTHS, "6")))
                .containsExactly(move(What.ASKED_UNTIL, "2027-02-14", "2027-05-14"));
    }

    @Test
    void whatSheHasWrittenStands() {
        var draft = application(ApplicationView.State.DRAFT, Period.of("2026-11-15", "2027-02-14"));
        assertThat(moved(eva(List.of(draft), List.of(grant(AUTUMN))), with(Setting.MAX_GRANT_MONTHS, "6")))
                .isEmpty();
    }

    @Test
    void theClaimOfAGrantSheHasStaysAndOfOneSheWaitsForMoves() {
        var later = with(Setting.CLAIM_DEADLINE_MONTHS, "3");
        assertThat(moved(eva(), later)).isEmpty();
        var sent = application(ApplicationView.State.SENT, Period.of("2026-11-15", "2027-02-14"));
        assertThat(moved(eva(List.of(sent), List.of(grant(AUTUMN))), later))
                .containsExactly(move(What.CLAIM_DUE, "2027-04-14", "2027-05-14"));
    }

    @Test
    void threeYearsBecomeFour() {
        assertThat(moved(eva(), with(Setting.MAX_MONTHS_IN_ALL, "48")))
                .containsExactly(
                        move(What.LAST_NAV_DAY, "2029-08-14", "2030-08-14"),
                        move(What.WARNED_FROM, "2029-02-15", "2030-02-15"));
    }

    @Test
    void whatHasBeenByThenIsNobodysWorry() {
        var summer = eva(List.of(), List.of(grant(Period.of("2026-06-01", "2026-08-31"))));
        assertThat(moved(summer, with(Setting.LEAD_TIME_DAYS, "42"))).isEmpty();
    }

    @Test
    void aNewVersionThatSaysTheSameMovesNothingWhateverTheCase() {
        var it = new Generated();
        for (int round = 0; round < 200; round++) {
            var grants = new ArrayList<Grant>();
            var from = TODAY.minusDays(it.between(0, 900));
            for (int i = it.between(0, 5); i > 0; i--) {
                var to = from.plusDays(it.between(20, 180));
                grants.add(grant(new Period(from, to)));
                from = to.plusDays(it.between(1, 30));
            }
            var applications = new ArrayList<ApplicationView>();
            if (it.oneIn(2))
                applications.add(application(
                        it.oneOf(List.of(ApplicationView.State.values())), new Period(from, from.plusDays(90))));
            var facts = eva(applications, grants);
            var values = new EnumMap<Setting, String>(Setting.class);
            values.put(Setting.LEAD_TIME_DAYS, String.valueOf(it.between(0, 90)));
            values.put(Setting.MAX_GRANT_MONTHS, String.valueOf(it.between(1, 12)));
            values.put(Setting.CLAIM_DEADLINE_MONTHS, String.valueOf(it.between(1, 12)));
            values.put(Setting.MAX_MONTHS_IN_ALL, String.valueOf(it.between(12, 60)));
            var after = Rulebook.of(Funder.NAV, values);
            assertThat(RulebookDifference.of(facts, after, after, SEPTEMBER, TODAY))
                    .as("%s", it)
                    .isEmpty();
            // There and back again: the same dates, the other way round.
            var there = moved(facts, after);
            var back = RulebookDifference.of(facts, after, NOW, SEPTEMBER, TODAY);
            assertThat(back.stream()
                            .map(move -> new RulebookMove(EVA, move.what(), move.after(), move.before()))
                            .toList())
                    .as("%s", it)
                    .isEqualTo(there);
        }
    }
}
