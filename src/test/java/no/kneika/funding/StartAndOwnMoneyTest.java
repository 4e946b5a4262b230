package no.kneika.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import no.kneika.documents.Documents;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.Stale;
import no.kneika.support.CaseScenes;
import no.kneika.support.FundingScenes;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Work before a grant, and the institution's own money, on the real database. */
@KneikaTest
class StartAndOwnMoneyTest {

    private static final Period YEAR = Period.of("2026-08-17", "2027-06-20");
    private static final Period AUTUMN = Period.of("2026-08-17", "2026-11-16");

    @Autowired
    World world;

    @Autowired
    CaseScenes scenes;

    @Autowired
    FundingScenes scene;

    @Autowired
    Funding funding;

    @Autowired
    RecordRejection rejecting;

    @Autowired
    StartEarly starting;

    @Autowired
    OwnBudget budget;

    @Autowired
    Documents documents;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    private World.Tenant hinf;
    private Actor randi;
    private Actor jorunn;

    @BeforeEach
    void nordfjella() {
        hinf = world.newInstitution();
        randi = hinf.actor("Randi Moe");
        jorunn = hinf.actor("Jorunn Sand");
    }

    private ApplicationId sent(CaseId caseId) {
        return scene.sent(hinf, caseId);
    }

    private GrantId granted(CaseId caseId, Period period, String reference) {
        return scene.granted(hinf, caseId, period, Minutes.hours(56), reference);
    }

    @Test
    void workMayStartOnNavsWordAndOnJorunnsRiskAndOnNothingElse() {
        var caseId = scenes.consented(hinf, "Tobias Strand", YEAR);
        var id = sent(caseId);
        var day = LocalDate.of(2026, 8, 25);
        assertThat(may(caseId, day)).isEmpty();
        var risk = new OwnRisk(Period.of("2026-08-20", "2026-08-31"), HourlyRate.of("180.00"), "Eksamen");
        assertThat(hinf.as(
                        "Randi Moe", () -> starting.ownRisk(caseId, risk, randi).codes()))
                .containsExactly("own-risk-by-approver");
        hinf.as("Jorunn Sand", () -> starting.ownRisk(caseId, risk, jorunn).orThrow());
        assertThat(may(caseId, day)).contains(StartPermission.OWN_RISK);
        assertThat(starts(caseId, "2026-08-18")).contains(LocalDate.of(2026, 8, 20));
        assertThat(starts(caseId, "2026-08-28")).contains(LocalDate.of(2026, 8, 28));
        assertThat(starts(caseId, "2026-09-01")).isEmpty();
        var yes = new VerbalYes(id, "Astrid Nes", clock.today(), LocalDate.of(2026, 8, 24), "Bare start");
        hinf.as("Randi Moe", () -> starting.verbalYes(yes, randi).orThrow());
        assertThat(may(caseId, day)).contains(StartPermission.VERBAL);
        assertThat(may(caseId, LocalDate.of(2026, 8, 19))).isEmpty();
        assertThat(starts(caseId, "2026-09-01")).contains(LocalDate.of(2026, 9, 1));
        granted(caseId, AUTUMN, "2026/12870");
        assertThat(may(caseId, day)).contains(StartPermission.GRANT);
    }

    private Optional<LocalDate> starts(CaseId caseId, String from) {
        return hinf.as("Randi Moe", () -> funding.startsWithoutLetter(caseId, LocalDate.parse(from)));
    }

    private Optional<StartPermission> may(CaseId caseId, LocalDate day) {
        return hinf.as("Randi Moe", () -> funding.mayWorkOn(caseId, day));
    }

    @Test
    void aRejectionEndsNavsWordAndOwnMoneyTakesOverFromItsDate() {
        var caseId = scenes.consented(hinf, "Tobias Strand", YEAR);
        var id = sent(caseId);
        var yes = new VerbalYes(id, "Astrid Nes", clock.today(), LocalDate.of(2026, 8, 24), "Bare start");
        hinf.as("Randi Moe", () -> starting.verbalYes(yes, randi).orThrow());
        clock.set(LocalDate.of(2026, 9, 29));
        var decided = LocalDate.of(2026, 9, 24);
        RejectionId rejection = hinf.as(
                "Randi Moe",
                () -> rejecting
                        .reject(id, decided, "Utdanningen er ikke et tiltak", Optional.empty(), randi)
                        .orThrow());
        assertThat(may(caseId, decided.minusDays(1))).contains(StartPermission.VERBAL);
        assertThat(may(caseId, decided)).isEmpty();
        assertThat(hinf.as(
                        "Randi Moe",
                        () -> rejecting
                                .reject(id, decided, "igjen", Optional.empty(), randi)
                                .codes()))
                .containsExactly("rejection-recorded-before");

        assertThat(hinf.as(
                        "Randi Moe",
                        () -> rejecting
                                .rule(rejection, Rejection.Ruling.OWN_COST, "x", Optional.empty(), randi)
                                .codes()))
                .containsExactly("ruling-by-approver");
        hinf.as(
                "Jorunn Sand",
                () -> rejecting
                        .rule(rejection, Rejection.Ruling.OWN_COST, "Vi tar det", Optional.empty(), jorunn)
                        .orThrow());
        assertThatThrownBy(() -> hinf.as(
                        "Jorunn Sand",
                        () -> rejecting.rule(rejection, Rejection.Ruling.COMPLAINED, "nei", Optional.empty(), jorunn)))
                .isInstanceOf(Stale.class);

        var line = line("40000.00");
        var own = hinf.as("Randi Moe", () -> own(line, Period.of("2026-09-24", "2026-12-19"), ""));
        hinf.as("Randi Moe", () -> budget.grant(caseId, own, randi).orThrow());
        assertThat(may(caseId, decided)).contains(StartPermission.GRANT);
        var grant = hinf.as("Olav Lien", () -> funding.grantsOf(caseId)).getFirst();
        assertThat(grant.refund()).isEqualTo(new Refund.None(own.line()));
        assertThat(grant.payer()).isEqualTo("Mentor");
    }

    private BudgetLineId line(String kroner) {
        return hinf.as(
                "Jorunn Sand",
                () -> budget.openLine("Mentor", 2026, Money.ofKroner(kroner), jorunn)
                        .orThrow());
    }

    private OwnGrant own(BudgetLineId line, Period period, String why) {
        return new OwnGrant(
                line,
                period,
                Minutes.hours(40),
                HourlyRate.of("180.00"),
                budget.costs(randi, period.from()),
                clock.today(),
                why);
    }

    @Test
    void aLineIsNeverPassedWithoutJorunnsReason() {
        var tobias = scenes.consented(hinf, "Tobias Strand", YEAR);
        var tuva = scenes.consented(hinf, "Tuva Lie", YEAR);
        var line = line("12000.00");
        var period = Period.of("2026-08-17", "2026-12-18");
        hinf.as(
                "Randi Moe",
                () -> budget.grant(tobias, own(line, period, ""), randi).orThrow());
        var bound = hinf.as("Randi Moe", () -> budget.lines()).getFirst().bound();
        assertThat(bound).isGreaterThan(Money.ofKroner("7200.00"));
        assertThat(hinf.as(
                        "Randi Moe",
                        () -> budget.grant(tuva, own(line, period, "fordi"), randi)
                                .codes()))
                .containsExactly("own-grant-over-line");
        assertThat(hinf.as(
                        "Jorunn Sand",
                        () -> budget.grant(tuva, own(line, period, ""), jorunn).codes()))
                .containsExactly("own-grant-over-line-why");
        hinf.as(
                "Jorunn Sand",
                () -> budget.grant(tuva, own(line, period, "Eksamen i desember"), jorunn)
                        .orThrow());
        assertThat(hinf.as("Randi Moe", () -> budget.lines()).getFirst().bound())
                .isEqualTo(bound.plus(bound));
    }
}
