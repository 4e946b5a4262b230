package no.kneika.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.kneika.hours.EntryKind;
import no.kneika.hours.Hours;
import no.kneika.hours.domain.WorkedTime;
import no.kneika.hours.service.LogHours;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.Obligation.Kind;
import no.kneika.kernel.Period;
import no.kneika.mentors.AssignmentId;
import no.kneika.platform.Actor;
import no.kneika.support.AgreementScenes;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** NAV's agreement of 2026 for Eva and Aksel, and Tobias who comes to one from a grant, on the real database. */
@KneikaTest
class AgreementsTest {

    private static final Period NEED = Period.of("2026-08-17", "2027-06-20");
    private static final Period AUTUMN = Period.of("2026-08-17", "2026-12-20");

    @Autowired
    World world;

    @Autowired
    Walk walk;

    @Autowired
    AgreementScenes scene;

    @Autowired
    Agreements agreements;

    @Autowired
    WriteAgreement writing;

    @Autowired
    ConcludeAgreement concluding;

    @Autowired
    Funding funding;

    @Autowired
    NavClocks clocks;

    @Autowired
    StartEarly starting;

    @Autowired
    LogHours log;

    @Autowired
    Hours hours;

    @Autowired
    FundingDutyList duties;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private World.Tenant hinf;
    private Actor randi;

    @BeforeEach
    void nordfjella() {
        hinf = world.newInstitution();
        randi = hinf.actor("Randi Moe");
    }

    private AssignmentId helps(CaseId caseId, String student, String mentor) {
        walk.offers(hinf, mentor, 6);
        return walk.chosen(hinf, caseId, student, mentor);
    }

    private List<String> writes(AssignmentId assignment, String mentor, LocalDate day) {
        var wish =
                new LogHours.Wish(assignment, WorkedTime.lasting(day, Minutes.hours(1)), EntryKind.MEETING, "", false);
        return hinf.as(mentor, () -> log.log(wish, hinf.actor(mentor)).codes());
    }

    private Optional<StartPermission> may(CaseId caseId, String mentor, LocalDate day) {
        return hinf.as("Randi Moe", () -> funding.mayWorkOn(caseId, day, hinf.person(mentor)));
    }

    @Test
    void akselMayNotLogBeforeNavHasDecidedUnlessAtOwnRisk() {
        var evas = walk.assessedCase(hinf, "Eva Dahl", NEED, 2);
        var aksel = helps(evas, "Eva Dahl", "Aksel Rød");
        var agreement = scene.written(hinf, evas, "Aksel Rød", AUTUMN);
        scene.signed(hinf, agreement);
        clock.set(LocalDate.of(2026, 8, 20));
        assertThat(writes(aksel, "Aksel Rød", clock.today())).contains("hours-no-start-permission");
        var risk = new OwnRisk(Period.of("2026-08-19", "2026-09-30"), HourlyRate.of("180.00"), "Eksamen");
        hinf.run(
                "Jorunn Sand",
                () -> starting.ownRisk(evas, risk, hinf.actor("Jorunn Sand")).orThrow());
        walk.contracted(hinf, aksel, "Aksel Rød", Period.of("2026-08-19", "2026-09-30"), 12, "185.00");
        assertThat(writes(aksel, "Aksel Rød", clock.today())).isEmpty();
        assertThat(may(evas, "Aksel Rød", clock.today())).contains(StartPermission.OWN_RISK);

        var grant = hinf.as(
                "Randi Moe",
                () -> concluding
                        .conclude(agreement, clock.today(), "A-100", randi)
                        .orThrow());
        assertThat(may(evas, "Aksel Rød", clock.today())).contains(StartPermission.GRANT);
        assertThat(hinf.as("Randi Moe", () -> hours.allotment(evas)))
                .as("what was worked at risk is the agreement's, now that there is one")
                .allMatch(slice -> slice.grant().equals(Optional.of(grant)));
    }

    @Test
    void aConcludedAgreementIsAGrantOfItsMonthsHoursThatPaysByItself() {
        var evas = walk.assessedCase(hinf, "Eva Dahl", NEED, 2);
        helps(evas, "Eva Dahl", "Aksel Rød");
        var agreement = scene.written(hinf, evas, "Aksel Rød", Period.of("2026-09-01", "2026-11-30"));
        var id = scene.concluded(hinf, agreement, clock.today(), "A-101");
        var grant = hinf.as("Randi Moe", () -> funding.grant(id));
        assertThat(grant.regime()).isEqualTo(Regime.SETTLED);
        assertThat(grant.hours()).isEqualTo(Minutes.hours(24));
        assertThat(grant.mentor()).contains(hinf.person("Aksel Rød"));
        assertThat(grant.funderReference()).isEqualTo("A-101");
        // 185 × 8 = 1 480; F 177.60, O 33.15, A 238.40: 1 480 + 449.
        assertThat(grant.refund()).isEqualTo(new Refund.ByAgreement(Money.ofKroner("1929")));
        assertThat(hinf.as("Randi Moe", () -> agreements.months(agreement))).hasSize(3);
        assertThat(hinf.as("Randi Moe", () -> agreements.ofGrant(id)).map(Agreement::state))
                .contains(Agreement.State.CONCLUDED);
        assertThat(hinf.as(
                        "Randi Moe",
                        () -> clocks.of(hinf.actor("Randi Moe"), evas, clock.today())
                                .months()))
                .isEqualTo(3);
    }

    @Test
    void aNewMentorIsANewAgreement() {
        var evas = walk.assessedCase(hinf, "Eva Dahl", NEED, 2);
        helps(evas, "Eva Dahl", "Aksel Rød");
        var aksels = scene.written(hinf, evas, "Aksel Rød", AUTUMN);
        helps(evas, "Eva Dahl", "Kaja Foss");
        var hers = scene.about(hinf, evas, hinf.person("Kaja Foss"), AUTUMN);
        assertThat(hinf.as(
                        "Randi Moe",
                        () -> writing.revise(aksels, 1, hers, randi).codes()))
                .containsExactly("agreement-new-mentor");
        scene.concluded(hinf, aksels, clock.today(), "A-102");
        var day = LocalDate.of(2026, 9, 14);
        assertThat(may(evas, "Aksel Rød", day)).contains(StartPermission.GRANT);
        assertThat(may(evas, "Kaja Foss", day)).isEmpty();
        var kajas = scene.written(hinf, evas, "Kaja Foss", AUTUMN);
        scene.concluded(hinf, kajas, clock.today(), "A-103");
        assertThat(may(evas, "Kaja Foss", day)).contains(StartPermission.GRANT);
        assertThat(hinf.as("Randi Moe", () -> funding.grantsOf(evas))).hasSize(2);
    }

    @Test
    void eightDaysBackIsRefused() {
        var evas = walk.assessedCase(hinf, "Eva Dahl", NEED, 2);
        helps(evas, "Eva Dahl", "Aksel Rød");
        var early = scene.about(hinf, evas, hinf.person("Aksel Rød"), Period.of("2026-08-09", "2026-12-20"));
        assertThat(hinf.as("Randi Moe", () -> writing.write(evas, early, randi).codes()))
                .containsExactly("agreement-starts-too-early");
    }

    @Test
    void anUnsignedAgreementLapsesAfterTwelveWeeksAndRandiIsToldBefore() {
        var evas = walk.assessedCase(hinf, "Eva Dahl", NEED, 2);
        helps(evas, "Eva Dahl", "Aksel Rød");
        var id = scene.written(hinf, evas, "Aksel Rød", AUTUMN);
        clock.set(LocalDate.of(2026, 11, 9));
        var duty = duties().getFirst();
        assertThat(duty.kind()).isEqualTo(Kind.CHASE_SIGNATURE);
        assertThat(duty.period()).isEqualTo("2026-11-09");
        clock.set(LocalDate.of(2026, 11, 10));
        assertThat(hinf.as("Randi Moe", () -> agreements.agreement(id)).state()).isEqualTo(Agreement.State.LAPSED);
        assertThat(duties()).extracting(Obligation::kind).containsExactly(Kind.WRITE_APPLICATION);
    }

    private List<Obligation> duties() {
        return hinf.as("Randi Moe", () -> duties.dueBy(clock.today(), randi));
    }

    @Test
    void tobiasGoesFromAClaimedGrantToAnAgreementWithoutADayBetween() {
        clock.set(LocalDate.of(2025, 10, 6));
        var need = Period.of("2025-10-06", "2026-06-19");
        var tobias = walk.assessedCase(hinf, "Tobias Strand", need, 2);
        var claimed = walk.granted(hinf, tobias, Period.of("2025-10-06", "2026-01-05"), 56, "180", "2025/30117");
        var kaja = helps(tobias, "Tobias Strand", "Kaja Foss");
        walk.contracted(hinf, kaja, "Kaja Foss", Period.of("2025-10-06", "2026-01-05"), 40, "185.00");
        clock.set(LocalDate.of(2025, 12, 15));
        var proposed = hinf.as("Randi Moe", () -> writing.propose(tobias, hinf.person("Kaja Foss"), randi));
        assertThat(proposed.period()).isEqualTo(Period.of("2026-01-06", "2026-06-19"));
        assertThat(proposed.terms().wage()).isEqualByComparingTo("185");
        var id = scene.written(hinf, tobias, "Kaja Foss", proposed.period());
        scene.signed(hinf, id);
        assertThat(hinf.as(
                        "Randi Moe",
                        () -> concluding
                                .conclude(id, clock.today(), "A-106", randi)
                                .codes()))
                .containsExactly("agreement-next-budget-year");
        clock.set(LocalDate.of(2026, 1, 5));
        var agreed = hinf.as(
                "Randi Moe",
                () -> concluding
                        .conclude(id, LocalDate.of(2026, 1, 2), "A-106", randi)
                        .orThrow());
        walk.contracted(hinf, kaja, "Kaja Foss", Period.of("2026-01-06", "2026-06-19"), 40, "185.00");
        assertThat(writes(kaja, "Kaja Foss", LocalDate.of(2026, 1, 5))).isEmpty();
        clock.set(LocalDate.of(2026, 1, 6));
        assertThat(writes(kaja, "Kaja Foss", LocalDate.of(2026, 1, 6))).isEmpty();
        var carriers = hinf.as("Randi Moe", () -> hours.allotment(tobias)).stream()
                .map(slice -> slice.grant().orElseThrow())
                .toList();
        assertThat(carriers).containsExactly(claimed, agreed);
        for (var day = need.from(); !day.isAfter(need.to()); day = day.plusDays(1))
            assertThat(may(tobias, "Kaja Foss", day)).as("%s", day).contains(StartPermission.GRANT);
    }
}
