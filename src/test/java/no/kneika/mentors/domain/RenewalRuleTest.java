package no.kneika.mentors.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import no.kneika.institution.ContractKind;
import no.kneika.kernel.Decision;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.mentors.AssignmentId;
import no.kneika.mentors.ContractId;
import no.kneika.mentors.ContractTerms;
import org.junit.jupiter.api.Test;

/** Aksel goes on with Eva when NAV goes on paying. */
class RenewalRuleTest {

    private static final Period AUTUMN = Period.of("2026-09-15", "2026-12-14");
    private static final Period WINTER = Period.of("2026-12-15", "2027-03-14");
    private static final Period SPRING = Period.of("2027-03-15", "2027-06-14");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private static ContractTerms contract(Period period, boolean signed) {
        return new ContractTerms(
                new ContractId(UUID.randomUUID()),
                ContractKind.EMPLOYEE,
                period,
                Minutes.hours(56),
                HourlyRate.of("180.00"),
                signed,
                signed,
                UUID.randomUUID());
    }

    private static Decision<RenewalRule.Next> next(boolean ended, List<ContractTerms> own, Period... granted) {
        var funded = new ArrayList<ContractRule.Funded>();
        for (var period : granted) funded.add(new ContractRule.Funded(period, Minutes.hours(52)));
        return RenewalRule.next(ended, own, funded, TODAY);
    }

    @Test
    void akselsContractForTheWinterStandsReadyWhenTheLetterHasCome() {
        var autumn = contract(AUTUMN, true);
        assertThat(next(false, List.of(autumn), AUTUMN).codes()).containsExactly("renewal-no-grant");
        assertThat(next(false, List.of(autumn), AUTUMN, WINTER))
                .isEqualTo(Decision.accepted(
                        new RenewalRule.Next(autumn, new ContractRule.Funded(WINTER, Minutes.hours(52)))));
    }

    @Test
    void whenAkselHasSaidStopNothingStandsReady() {
        assertThat(next(true, List.of(contract(AUTUMN, true)), AUTUMN, WINTER).codes())
                .containsExactly("contract-assignment-ended");
    }

    @Test
    void aContractThatIsRenewedIsNotRenewedAgainSignedOrNot() {
        for (var signed : List.of(true, false)) {
            var own = List.of(contract(AUTUMN, true), contract(WINTER, signed));
            assertThat(next(false, own, AUTUMN, WINTER).isAccepted()).isFalse();
        }
        var waits = List.of(contract(AUTUMN, true), contract(WINTER, false));
        assertThat(next(false, waits, AUTUMN, WINTER).reasons().getFirst().args())
                .containsExactly(WINTER);
    }

    @Test
    void theOneAfterTheRenewedStandsReadyToo() {
        var own = List.of(contract(AUTUMN, true), contract(WINTER, false));
        assertThat(next(false, own, AUTUMN, WINTER, SPRING).orThrow().funded().period())
                .isEqualTo(SPRING);
    }

    @Test
    void aContractNobodySignedHasNothingAfterIt() {
        assertThat(next(false, List.of(contract(AUTUMN, false)), AUTUMN, WINTER).codes())
                .containsExactly("renewal-no-contract");
    }

    @Test
    void twoMentorsShareTheWinterAsTheySharedTheAutumn() {
        var aksel = beside(14);
        var sivert = beside(42);
        assertThat(shares(52, aksel, sivert)).containsExactlyInAnyOrder(Minutes.hours(13), Minutes.hours(39));
        assertThat(share(52, aksel, aksel)).isEqualTo(Minutes.hours(52));
    }

    @Test
    void theSecondToBeRenewedGetsWhatWasMeantForThemWhoeverWasFirst() {
        var aksel = beside(30);
        var sivert = beside(10);
        assertThat(share(20, sivert, aksel, sivert)).isEqualTo(Minutes.hours(5));
        assertThat(share(20, sivert, renewed(aksel, 15), sivert)).isEqualTo(Minutes.hours(5));
        assertThat(share(80, sivert, renewed(aksel, 60), sivert)).isEqualTo(Minutes.hours(20));
        assertThat(share(80, aksel, aksel, renewed(sivert, 20))).isEqualTo(Minutes.hours(60));
    }

    @Test
    void whatIsPromisedANewMentorOrOneWhoHasEndedIsNotPromisedAgain() {
        var aksel = beside(40);
        var hennie =
                new RenewalRule.Beside(new AssignmentId(UUID.randomUUID()), List.of(hours(WINTER, 10, false)), true);
        assertThat(share(40, aksel, aksel, hennie)).isEqualTo(Minutes.hours(30));
        var ended = new RenewalRule.Beside(
                new AssignmentId(UUID.randomUUID()), List.of(hours(AUTUMN, 20, true), hours(WINTER, 10, true)), false);
        assertThat(share(40, aksel, aksel, ended)).isEqualTo(Minutes.hours(30));
        assertThat(share(40, aksel, aksel, renewed(hennie, 50))).isEqualTo(Minutes.ZERO);
    }

    @Test
    void manyMentorsGetEveryMinuteOfAGrantAndNoneMoreWhateverTheirShares() {
        var random = new Random(20261122);
        for (int i = 0; i < 2_000; i++) {
            int grant = 1 + random.nextInt(200);
            var mentors = new ArrayList<RenewalRule.Beside>();
            for (int n = random.nextInt(4); n >= 0; n--) mentors.add(beside(1 + random.nextInt(60)));
            var parts = shares(grant, mentors.toArray(RenewalRule.Beside[]::new));
            assertThat(Minutes.sum(parts)).as("%s of %s", mentors, grant).isEqualTo(Minutes.hours(grant));
        }
    }

    private static RenewalRule.Beside beside(int hours) {
        return new RenewalRule.Beside(new AssignmentId(UUID.randomUUID()), List.of(hours(AUTUMN, hours, true)), true);
    }

    private static RenewalRule.Beside renewed(RenewalRule.Beside mentor, int hours) {
        var contracts = new ArrayList<>(mentor.contracts());
        contracts.add(hours(WINTER, hours, true));
        return new RenewalRule.Beside(mentor.id(), contracts, mentor.goesOn());
    }

    private static Minutes share(int grant, RenewalRule.Beside own, RenewalRule.Beside... all) {
        return RenewalRule.share(new ContractRule.Funded(WINTER, Minutes.hours(grant)), own.id(), List.of(all));
    }

    private static List<Minutes> shares(int grant, RenewalRule.Beside... all) {
        return List.of(all).stream().map(each -> share(grant, each, all)).toList();
    }

    private static ContractTerms hours(Period period, int hours, boolean signed) {
        var one = contract(period, signed);
        return new ContractTerms(
                one.id(),
                one.kind(),
                one.period(),
                Minutes.hours(hours),
                one.rate(),
                one.signedByMentor(),
                one.signedByInstitution(),
                one.document());
    }
}
