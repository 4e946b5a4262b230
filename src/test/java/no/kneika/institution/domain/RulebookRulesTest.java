package no.kneika.institution.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kneika.institution.Funder;
import no.kneika.institution.NewRulebook;
import no.kneika.institution.Rulebook;
import no.kneika.institution.RulebookVersion;
import no.kneika.institution.RulebookVersionId;
import no.kneika.institution.Setting;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Generated;
import no.kneika.kernel.Period;
import org.junit.jupiter.api.Test;

/** Tor Eik administers Nordfjella and decides new versions of NAV's rulebook. Today is 17 August 2026. */
class RulebookRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 17);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    private static RulebookVersion version(int number, LocalDate from, Map<Setting, String> values) {
        return new RulebookVersion(
                new RulebookVersionId(UUID.randomUUID()),
                Funder.NAV,
                number,
                from,
                "avtalt med NAV",
                TODAY,
                Optional.empty(),
                values,
                Rulebook.of(Funder.NAV, values));
    }

    private static final RulebookVersion FIRST = version(1, LocalDate.of(2022, 1, 1), Map.of());

    private static NewRulebook wish(LocalDate from, Map<Setting, String> values) {
        return new NewRulebook(Funder.NAV, from, values, "avtalt med NAV", 1);
    }

    private static List<String> codes(NewRulebook it) {
        return RulebookRules.decide(it, Capacity.ADMIN, List.of(FIRST), TODAY).codes();
    }

    private static List<String> codes(Setting setting, String value) {
        return codes(wish(NEW_YEAR, Map.of(setting, value)));
    }

    @Test
    void aVersionFromLastYearIsRefused() {
        var longer = Map.of(Setting.CLAIM_DEADLINE_MONTHS, "3");
        assertThat(codes(wish(LocalDate.of(2025, 8, 17), longer))).containsExactly("rulebook-past");
        assertThat(codes(wish(TODAY.minusDays(1), longer))).containsExactly("rulebook-past");
        assertThat(codes(wish(TODAY, longer))).isEmpty();
    }

    @Test
    void aVersionSaysWhyAndChangesSomethingAndIsNotForTheNextGeneration() {
        assertThat(codes(new NewRulebook(Funder.NAV, NEW_YEAR, Map.of(Setting.MIN_AGE, "21"), " ", 1)))
                .containsExactly("rulebook-no-reason");
        assertThat(codes(wish(NEW_YEAR, Map.of()))).containsExactly("rulebook-nothing-changed");
        assertThat(codes(wish(LocalDate.of(2226, 1, 1), Map.of(Setting.MIN_AGE, "21"))))
                .containsExactly("rulebook-far");
    }

    @Test
    void onlyAnAdministratorDecides() {
        var it = wish(NEW_YEAR, Map.of(Setting.MIN_AGE, "21"));
        for (var capacity : Capacity.values())
            assertThat(RulebookRules.decide(it, capacity, List.of(FIRST), TODAY).codes())
                    .as(capacity.name())
                    .isEqualTo(
                            capacity == Capacity.ADMIN || capacity == Capacity.SYSTEM
                                    ? List.of()
                                    : List.of("setting-admin-only"));
    }

    @Test
    void whatCannotBeAValueIsRefusedAtItsField() {
        for (var wrong : Map.of(
                        Setting.MAX_GRANT_MONTHS, "seks",
                        Setting.COVERAGE, "",
                        Setting.CLAIM_DATE_AUTUMN, "02-31",
                        Setting.RATE_WARNING, "0",
                        Setting.WISHED_GRADE, "G",
                        Setting.CLAIM_WARNING_DAYS, "30,,7",
                        Setting.COLLECTIVE_CLAIMS, "kanskje",
                        Setting.HOURS_UNIT, "PER_MONTH")
                .entrySet()) {
            var refused = RulebookRules.decide(
                    wish(NEW_YEAR, Map.of(wrong.getKey(), wrong.getValue())), Capacity.ADMIN, List.of(FIRST), TODAY);
            assertThat(refused.codes()).as(wrong.toString()).containsExactly("setting-value");
            assertThat(refused.reasons().getFirst().field())
                    .isEqualTo(wrong.getKey().name());
        }
    }

    @Test
    void settingsHangTogether() {
        assertThat(codes(Setting.MAX_GRANT_MONTHS, "0")).containsExactly("rulebook-no-months");
        assertThat(codes(Setting.MAX_GRANT_MONTHS, "37")).containsExactly("rulebook-grant-longer-than-all");
        assertThat(codes(Setting.MONTHS_WARNING, "37")).containsExactly("rulebook-warns-from-start");
        assertThat(codes(Setting.ASK_HOURS_ABOVE, "13")).containsExactly("rulebook-asks-too-late");
        assertThat(codes(Setting.CLAIM_DATE_SPRING, "01-31")).containsExactly("rulebook-one-claim-date");
    }

    @Test
    void ofTwoFromTheSameDayTheOneDecidedLastHolds() {
        var second = version(2, NEW_YEAR, Map.of(Setting.MIN_AGE, "21"));
        var third = version(3, NEW_YEAR, Map.of(Setting.MIN_AGE, "20"));
        var earlier = version(4, NEW_YEAR.minusMonths(1), Map.of(Setting.MIN_AGE, "19"));
        var all = List.of(FIRST, second, third, earlier);
        assertThat(RulebookRules.on(NEW_YEAR.minusDays(1), all)).isEqualTo(earlier);
        assertThat(RulebookRules.on(NEW_YEAR, all)).isEqualTo(third);
        assertThat(RulebookRules.on(LocalDate.of(2019, 1, 1), all)).isEqualTo(FIRST);
    }

    @Test
    void oneDateAfterTheExamsIsTheSameForAllWhoseHoursArePaidByThen() {
        var after = Rulebook.of(
                        Funder.NAV,
                        Map.of(
                                Setting.CLAIM_TIMING, "DATE_AFTER_EXAMS",
                                Setting.CLAIM_DATE_AUTUMN, "01-31",
                                Setting.CLAIM_DATE_SPRING, "07-31"))
                .claimDue();
        var january = LocalDate.of(2027, 1, 31);
        assertThat(after.of(Period.of("2026-08-15", "2026-11-14"))).isEqualTo(january);
        assertThat(after.of(Period.of("2026-10-01", "2026-12-31"))).isEqualTo(january);
        assertThat(after.of(Period.of("2026-10-15", "2027-01-14"))).isEqualTo(LocalDate.of(2027, 7, 31));
        assertThat(after.of(Period.of("2027-04-01", "2027-06-30"))).isEqualTo(LocalDate.of(2027, 7, 31));
        assertThat(after.of(Period.of("2027-05-15", "2027-08-14"))).isEqualTo(LocalDate.of(2028, 1, 31));
    }

    @Test
    void noDayThatHasBeenEverGetsAnotherVersion() {
        var it = new Generated();
        var versions = new ArrayList<>(List.of(FIRST));
        var today = TODAY;
        for (int step = 0; step < 300; step++) {
            if (it.oneIn(3)) today = today.plusDays(it.between(0, 40));
            var before = List.copyOf(versions);
            var from = today.plusDays(it.between(-400, 400));
            var wish = wish(from, Map.of(Setting.MIN_AGE, String.valueOf(it.between(0, 30))));
            var decided = RulebookRules.decide(wish, Capacity.ADMIN, versions, today);
            if (from.isBefore(today)) assertThat(decided.codes()).as("%s", it).contains("rulebook-past");
            if (decided.isAccepted()) versions.add(version(versions.size() + 1, from, decided.orThrow()));
            var day = today.minusDays(it.between(1, 900));
            assertThat(RulebookRules.on(day, versions)).as("%s", it).isEqualTo(RulebookRules.on(day, before));
        }
        assertThat(versions).as("%s", it).hasSizeGreaterThan(20);
    }
}
