package no.kneika.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Percent;
import no.kneika.support.KneikaTest;
import no.kneika.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KneikaTest
class RulesOfAnInstitutionTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    @Autowired
    World world;

    @Autowired
    Institutions institutions;

    @Autowired
    InstitutionSettings settings;

    @Test
    void untilNobodyHasDecidedAnythingTheDefaultsHold() {
        var hinf = world.newInstitution();
        var nav = hinf.as("Randi Moe", () -> institutions.rulebook(hinf.id(), Funder.NAV, NEW_YEAR));
        assertThat(nav).isEqualTo(Rulebook.defaults(Funder.NAV));
        assertThat(nav.maxGrantMonths()).isEqualTo(3);
        assertThat(nav.refuseHoursAbove()).isEqualTo(Minutes.hours(12));
        assertThat(nav.coverage()).containsExactlyInAnyOrder(CostPart.WAGE, CostPart.CONTRIBUTION);
    }

    @Test
    void aSemesterPerGrantFromNewYearLeavesWhatWasDecidedBefore() {
        var hinf = world.newInstitution();
        var tor = hinf.actor("Tor Eik");
        hinf.run(
                "Tor Eik",
                () -> settings.decide(tor, Funder.NAV, Setting.MAX_GRANT_MONTHS, "6", NEW_YEAR, "avtalt med NAV")
                        .orThrow());
        hinf.run("Randi Moe", () -> {
            assertThat(institutions
                            .rulebook(hinf.id(), Funder.NAV, NEW_YEAR.minusDays(1))
                            .maxGrantMonths())
                    .isEqualTo(3);
            assertThat(institutions.rulebook(hinf.id(), Funder.NAV, NEW_YEAR).maxGrantMonths())
                    .isEqualTo(6);
        });
        var uim = world.newUniversity();
        uim.run(
                "Berit Aune",
                () -> assertThat(institutions
                                .rulebook(uim.id(), Funder.NAV, NEW_YEAR)
                                .maxGrantMonths())
                        .isEqualTo(3));
    }

    @Test
    void aSettingHasAValueItCanHaveAndIsTheAdministrators() {
        var hinf = world.newInstitution();
        var tor = hinf.actor("Tor Eik");
        var randi = hinf.actor("Randi Moe");
        assertThat(hinf.as(
                                "Tor Eik",
                                () -> settings.decide(tor, Funder.NAV, Setting.MAX_GRANT_MONTHS, "seks", NEW_YEAR, "x"))
                        .codes())
                .containsExactly("setting-value");
        assertThat(hinf.as(
                                "Randi Moe",
                                () -> settings.decide(randi, Funder.NAV, Setting.MAX_GRANT_MONTHS, "6", NEW_YEAR, "x"))
                        .codes())
                .containsExactly("setting-admin-only");
    }

    @Test
    void anEmployeesHourCostsWhatTheExampleOfTheRejectionSays() {
        var hinf = world.newInstitution();
        var costs = hinf.as(
                "Olav Lien",
                () -> institutions.employerCosts(hinf.id(), ContractKind.EMPLOYEE, LocalDate.of(2025, 9, 22)));
        assertThat(costs.contribution()).isEqualTo(Percent.of("14.1"));
        assertThat(costs.total(Money.ofKroner("3150.00"))).isEqualTo(Money.ofKroner("4025.45"));
    }

    @Test
    void claimsOfAnOfficeGoToTheUnitOfItsRegionAndWhereNoneIsKnownAPersonChooses() {
        assertThat(institutions.navUnitFor("0104")).map(NavUnit::number).contains("0287");
        assertThat(institutions.navOffices())
                .filteredOn(office -> office.county().equals("Nordland"))
                .isNotEmpty()
                .allSatisfy(office ->
                        assertThat(institutions.navUnitFor(office.number())).isEmpty());
        assertThat(institutions.navOffices()).hasSize(255);
    }

    @Test
    void theSeventeenthOfAugustIsInTheAutumnSemester() {
        var hinf = world.newInstitution();
        hinf.run(
                "Randi Moe",
                () -> assertThat(institutions
                                .semesterOf(hinf.id(), LocalDate.of(2026, 8, 17))
                                .code())
                        .isEqualTo("2026-H"));
    }

    @Test
    void easterAndTheSeventeenthOfMayAreHolidays() {
        assertThat(institutions.isHoliday(LocalDate.of(2027, 3, 29))).isTrue();
        assertThat(institutions.isHoliday(LocalDate.of(2028, 4, 13))).isTrue();
        assertThat(institutions.isHoliday(LocalDate.of(2027, 5, 17))).isTrue();
        assertThat(institutions.isHoliday(LocalDate.of(2026, 12, 24))).isFalse();
        assertThat(institutions.isHoliday(LocalDate.of(2026, 5, 14))).isTrue();
    }
}
