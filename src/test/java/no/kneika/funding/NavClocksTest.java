package no.kneika.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.kneika.access.Purpose;
import no.kneika.access.Sharing;
import no.kneika.cases.Cases;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.Obligation.Kind;
import no.kneika.kernel.Period;
import no.kneika.platform.DutyList;
import no.kneika.platform.NotFound;
import no.kneika.support.CaseScenes;
import no.kneika.support.FundingScenes;
import no.kneika.support.KneikaTest;
import no.kneika.support.Superuser;
import no.kneika.support.TestClock;
import no.kneika.support.World;
import no.kneika.support.World.Tenant;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The clock is Eva's, wherever she used her months: with her consent, and only then (rules.md 2). */
@KneikaTest
class NavClocksTest {

    private static final Period NEED = Period.of("2026-08-17", "2028-06-20");

    @Autowired
    World world;

    @Autowired
    CaseScenes scenes;

    @Autowired
    FundingScenes funded;

    @Autowired
    NavClocks clocks;

    @Autowired
    KeepClock keeping;

    @Autowired
    Extensions extensions;

    @Autowired
    ApplyForFunding applying;

    @Autowired
    Superuser superuser;

    @Autowired
    Sharing sharing;

    @Autowired
    Cases cases;

    @Autowired
    List<DutyList> duties;

    @Autowired
    TestClock clock;

    private Tenant hinf;
    private CaseId evas;

    @BeforeEach
    void evaHasMonthsAtTwoInstitutions() {
        clock.set(LocalDate.of(2026, 8, 17));
        hinf = world.newInstitution();
        alone(hinf, hinf.id().toString());
        evas = scenes.consented(hinf, "Eva Dahl", NEED);
        funded.granted(hinf, evas, Period.of("2026-08-17", "2026-11-16"), Minutes.hours(52), "h/" + hinf.id());
    }

    /** Her number is that of every other test's Eva: here it is hers alone. */
    private void alone(Tenant at, String word) {
        superuser.tamper(
                "update person_identity set number_index = decode(md5(?), 'hex') where institution_id = ? and person_id = ?",
                word,
                at.id().value(),
                at.person("Eva Dahl").value());
    }

    private int months(String who) {
        return hinf.as(
                who, () -> clocks.of(hinf.actor(who), evas, clock.today()).months());
    }

    private void consents(boolean given) {
        var eva = hinf.actor("Eva Dahl");
        hinf.run(
                "Eva Dahl",
                () -> sharing.consent(eva, evas, Purpose.NAV_MONTHS, given).orThrow());
    }

    @Test
    void whatEvaUsedAtAnotherInstitutionCountsWhileShePermitsItAndNotOtherwise() {
        var there = world.newInstitution();
        alone(there, hinf.id().toString());
        var old = scenes.consented(there, "Eva Dahl", NEED);
        funded.granted(there, old, Period.of("2025-01-01", "2025-05-31"), Minutes.hours(40), "t/" + there.id());
        assertThat(months("Randi Moe")).isEqualTo(3);
        consents(true);
        assertThat(months("Randi Moe")).isEqualTo(3 + 5);
        assertThat(months("Jorunn Sand")).isEqualTo(3 + 5);
        assertThat(months("Eva Dahl")).isEqualTo(3 + 5);
        var use = hinf.as("Randi Moe", () -> clocks.use(hinf.actor("Randi Moe"), evas, clock.today()));
        assertThat(use.elsewhere()).extracting(MonthsElsewhere::source).containsOnly(MonthsElsewhere.Source.KNEIKA);
        assertThat(use.intervals()).hasSize(2);
        consents(false);
        assertThat(months("Randi Moe")).isEqualTo(3);
        // Her yes here opens nothing there.
        assertThat(there.as(
                        "Randi Moe",
                        () -> clocks.of(there.actor("Randi Moe"), old, clock.today())
                                .months()))
                .isEqualTo(5);
    }

    @Test
    void aTellingNeedsAConsentAndStopsCountingWithIt() {
        var randi = hinf.actor("Randi Moe");
        var told =
                new MonthsElsewhere(Optional.empty(), Optional.empty(), 7, "Nav Sarpsborg", MonthsElsewhere.Source.NAV);
        assertThat(hinf.as("Randi Moe", () -> keeping.tell(evas, told, randi).codes()))
                .containsExactly("months-no-consent");
        consents(true);
        var id = hinf.as("Randi Moe", () -> keeping.tell(evas, told, randi).orThrow());
        assertThat(months("Randi Moe")).isEqualTo(3 + 7);
        consents(false);
        assertThat(months("Jorunn Sand")).isEqualTo(3);
        consents(true);
        hinf.run("Randi Moe", () -> keeping.takeBack(id, randi).orThrow());
        assertThat(months("Randi Moe")).isEqualTo(3);
        assertThatThrownBy(() -> hinf.run("Marit Hove", () -> keeping.takeBack(id, hinf.actor("Marit Hove"))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoMayNotKnowOfTheCaseIsToldNothingByTheDoorman() {
        consents(true);
        hinf.run(
                "Eva Dahl",
                () -> keeping.tell(
                                evas,
                                new MonthsElsewhere(
                                        Optional.empty(),
                                        Optional.empty(),
                                        7,
                                        "Nav Sarpsborg",
                                        MonthsElsewhere.Source.STUDENT),
                                hinf.actor("Eva Dahl"))
                        .orThrow());
        assertThat(hinf.as(
                        "Marit Hove",
                        () -> clocks.of(hinf.actor("Marit Hove"), evas, clock.today())
                                .months()))
                .isZero();
    }

    @Test
    void jorunnsExceptionMovesTheLastDay() {
        var jorunn = hinf.actor("Jorunn Sand");
        var last = LocalDate.of(2029, 8, 16);
        assertThat(lastDay()).contains(last);
        hinf.run(
                "Jorunn Sand",
                () -> keeping.allow(evas, 3, "Nav Moss sa ja", jorunn).orThrow());
        assertThat(lastDay()).contains(last.plusMonths(3));
        hinf.run(
                "Jorunn Sand",
                () -> keeping.allow(evas, 0, "Nav tok det tilbake", jorunn).orThrow());
        assertThat(lastDay()).contains(last);
    }

    private Optional<LocalDate> lastDay() {
        return hinf.as(
                "Randi Moe",
                () -> clocks.of(hinf.actor("Randi Moe"), evas, clock.today()).lastDay());
    }

    @Test
    void sixMonthsBeforeTheLastDayEvaAndRandiAreAskedUntilSomethingIsDecided() {
        consents(true);
        hinf.run(
                "Eva Dahl",
                () -> keeping.tell(
                                evas,
                                new MonthsElsewhere(
                                        Optional.empty(),
                                        Optional.empty(),
                                        26,
                                        "Nav Sarpsborg",
                                        MonthsElsewhere.Source.STUDENT),
                                hinf.actor("Eva Dahl"))
                        .orThrow());
        // 36 - 26 = 10 months from 17 August: until 16 June; warned from 17 December.
        assertThat(lastDay()).contains(LocalDate.of(2027, 6, 16));
        clock.set(LocalDate.of(2026, 12, 16));
        assertThat(kinds("Randi Moe")).doesNotContain(Kind.MONTHS_RUN_OUT);
        clock.set(LocalDate.of(2026, 12, 17));
        assertThat(kinds("Randi Moe")).contains(Kind.MONTHS_RUN_OUT);
        assertThat(kinds("Eva Dahl")).contains(Kind.MONTHS_RUN_OUT);
        hinf.run(
                "Eva Dahl",
                () -> keeping.plan(evas, PlanAfterMonths.Plan.OWN, "", hinf.actor("Eva Dahl"))
                        .orThrow());
        assertThat(kinds("Eva Dahl")).doesNotContain(Kind.MONTHS_RUN_OUT);
        assertThat(kinds("Randi Moe")).as("a wish is no plan").contains(Kind.MONTHS_RUN_OUT);
        hinf.run(
                "Randi Moe",
                () -> keeping.plan(evas, PlanAfterMonths.Plan.OWN, "Søkt", hinf.actor("Randi Moe"))
                        .orThrow());
        assertThat(kinds("Randi Moe")).doesNotContain(Kind.MONTHS_RUN_OUT);
    }

    @Test
    void evaIsAskedBeforeEachExtensionAndTheApplicationAsksForWhatSheSaid() {
        clock.set(LocalDate.of(2026, 10, 4));
        assertThat(kinds("Eva Dahl")).doesNotContain(Kind.ANSWER_TAPERING);
        clock.set(LocalDate.of(2026, 10, 5));
        assertThat(kinds("Eva Dahl")).contains(Kind.ANSWER_TAPERING);
        var randi = hinf.actor("Randi Moe");
        var before = hinf.as("Randi Moe", () -> extensions.of(randi, evas).hours());
        hinf.run(
                "Eva Dahl",
                () -> keeping.answer(evas, Tapering.Answer.FEWER, Optional.of(Minutes.hours(2)), hinf.actor("Eva Dahl"))
                        .orThrow());
        assertThat(kinds("Eva Dahl")).doesNotContain(Kind.ANSWER_TAPERING);
        var asked = hinf.as("Randi Moe", () -> extensions.of(randi, evas));
        assertThat(asked.hours().value() * 2L).isCloseTo(before.value(), Offset.offset(120L));
        assertThat(hinf.as("Randi Moe", () -> applying.propose(evas, randi).hours()))
                .as("what is previewed is what is sent")
                .isEqualTo(asked.hours());
        hinf.run(
                "Eva Dahl",
                () -> keeping.answer(evas, Tapering.Answer.STOP, Optional.empty(), hinf.actor("Eva Dahl"))
                        .orThrow());
        clock.set(LocalDate.of(2026, 10, 25));
        assertThat(hinf.as("Randi Moe", () -> extensions.of(randi, evas).hinders()))
                .extracting(reason -> reason.code())
                .containsExactly("extension-student-stops");
    }

    private List<Kind> kinds(String who) {
        return hinf.as(
                who,
                () -> duties.stream()
                        .flatMap(room -> room.dueBy(clock.today(), hinf.actor(who)).stream())
                        .map(Obligation::kind)
                        .toList());
    }
}
