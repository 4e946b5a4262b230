package no.kneika.mentors.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
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
        for (var period : granted) funded.add(funded(period, 52, "NAV"));
        var aksel = new RenewalRule.Beside(new AssignmentId(UUID.randomUUID()), own, !ended);
        return RenewalRule.next(aksel, List.of(aksel), funded, TODAY);
    }

    @Test
    void akselsContractForTheWinterStandsReadyWhenTheLetterHasCome() {
        var autumn = contract(AUTUMN, true);
        assertThat(next(false, List.of(autumn), AUTUMN).codes()).containsExactly("renewal-no-grant");
        assertThat(next(false, List.of(autumn), AUTUMN, WINTER))
                .isEqualTo(Decision.accepted(new RenewalRule.Next(autumn, WINTER, Minutes.hours(52))));
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
        assertThat(next(false, own, AUTUMN, WINTER, SPRING).orThrow().period()).isEqualTo(SPRING);
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
    void navsLetterBeginsAWeekBeforeAkselsContractEndsAndTheRenewalTakesTheDaysAfter() {
        var aksel = beside(56);
        var early = Period.of("2026-12-08", "2027-03-07");
        var after = Period.of("2026-12-15", "2027-03-07");
        var grants = List.of(funded(AUTUMN, 56, "NAV"), funded(early, 52, "NAV"));
        var next = next(aksel, grants, aksel).orThrow();
        assertThat(next.period()).isEqualTo(after);
        assertThat(next.hours()).isEqualTo(Minutes.hours(52));
        assertThat(RenewalRule.lacksContract(aksel, List.of(aksel), grants, TODAY))
                .isTrue();

        var signed = with(aksel, hours(after, 52, false));
        assertThat(next(signed, grants, signed).codes()).containsExactly("renewal-made");
        assertThat(RenewalRule.lacksContract(signed, List.of(signed), grants, TODAY))
                .isFalse();
    }

    @Test
    void whenNavLengthensTheGrantWithMoreHoursAkselsContractGoesOnForTheDaysAndHoursAdded() {
        var aksel = beside(56);
        var longer = List.of(funded(Period.of("2026-09-15", "2026-12-31"), 64, "NAV"));
        var next = next(aksel, longer, aksel).orThrow();
        assertThat(next.period()).isEqualTo(Period.of("2026-12-15", "2026-12-31"));
        assertThat(next.hours()).isEqualTo(Minutes.hours(8));
    }

    @Test
    void whenNavLengthensItWithoutHoursRandiIsAskedWhenTheDaysHaveCome() {
        var aksel = beside(56);
        var longer = List.of(funded(Period.of("2026-09-15", "2026-12-31"), 56, "NAV"));
        assertThat(next(aksel, longer, aksel).isAccepted()).isFalse();
        assertThat(RenewalRule.lacksContract(aksel, List.of(aksel), longer, TODAY))
                .isFalse();
        assertThat(RenewalRule.lacksContract(aksel, List.of(aksel), longer, LocalDate.of(2026, 12, 15)))
                .isTrue();
    }

    @Test
    void navGoesOnWithAkselAndTheInstitutionWithSivertEachWithTheHoursOfTheirOwnGrant() {
        var aksel = beside(40);
        var sivert = beside(20);
        var autumn = List.of(funded(AUTUMN, 40, "NAV"), funded(AUTUMN, 20, "OWN"));
        var onlyNav = and(autumn, funded(WINTER, 42, "NAV"));
        assertThat(next(aksel, onlyNav, aksel, sivert).orThrow().hours()).isEqualTo(Minutes.hours(42));
        assertThat(next(sivert, onlyNav, aksel, sivert).codes()).containsExactly("renewal-no-grant");
        assertThat(RenewalRule.lacksContract(sivert, List.of(aksel, sivert), onlyNav, TODAY))
                .isFalse();
        assertThat(RenewalRule.lacksContract(sivert, List.of(aksel, sivert), onlyNav, WINTER.from()))
                .isTrue();

        var both = and(onlyNav, funded(WINTER, 18, "OWN"));
        assertThat(next(aksel, both, aksel, sivert).orThrow().hours()).isEqualTo(Minutes.hours(42));
        assertThat(next(sivert, both, aksel, sivert).orThrow().hours()).isEqualTo(Minutes.hours(18));
        assertThat(next(sivert, both, renewed(aksel, 42), sivert).orThrow().hours())
                .isEqualTo(Minutes.hours(18));
    }

    @Test
    void ofTwoOfNavsGrantsTheOneOfTheSameHoursGoesOnWithTheSameMentor() {
        var aksel = beside(40);
        var sivert = beside(20);
        var autumn = List.of(funded(AUTUMN, 40, "NAV"), funded(AUTUMN, 20, "NAV"));
        var first = and(autumn, funded(WINTER, 20, "NAV"));
        assertThat(next(aksel, first, aksel, sivert).isAccepted()).isFalse();
        assertThat(next(sivert, first, aksel, sivert).orThrow().hours()).isEqualTo(Minutes.hours(20));
        // Other hours than before: nothing tells them apart, and they are shared as the last ones were.
        var others = and(autumn, funded(WINTER, 36, "NAV"), funded(WINTER, 24, "NAV"));
        assertThat(next(aksel, others, aksel, sivert).orThrow().hours()).isEqualTo(Minutes.hours(40));
        assertThat(next(sivert, others, aksel, sivert).orThrow().hours()).isEqualTo(Minutes.hours(20));
    }

    @Test
    void aBridgeTheInstitutionPaidForAkselDoesNotTakeNavsNextGrantFromHim() {
        var bridge = Period.of("2026-12-15", "2027-01-14");
        var aksel = with(beside(30), hours(bridge, 10, true));
        var sivert = beside(26);
        var spring = Period.of("2027-01-15", "2027-04-14");
        var grants = List.of(funded(AUTUMN, 56, "NAV"), funded(bridge, 10, "OWN"), funded(spring, 36, "NAV"));
        assertThat(next(aksel, grants, aksel, sivert).orThrow().hours()).isEqualTo(Minutes.hours(10));
        assertThat(next(sivert, grants, aksel, sivert).orThrow().hours()).isEqualTo(Minutes.hours(26));
    }

    private static List<ContractRule.Funded> and(List<ContractRule.Funded> grants, ContractRule.Funded... more) {
        var all = new ArrayList<>(grants);
        all.addAll(List.of(more));
        return all;
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

    @Test
    void whoeverIsRenewedFirstEachGetsTheMinutesTheyWereShown() {
        var random = new Random(20261122);
        for (int i = 0; i < 1_000; i++) {
            int grant = 1 + random.nextInt(200);
            var mentors = new ArrayList<RenewalRule.Beside>();
            for (int n = 2 + random.nextInt(3); n >= 0; n--) mentors.add(beside(1 + random.nextInt(60)));
            var shown = shares(grant, mentors.toArray(RenewalRule.Beside[]::new));
            var order =
                    new ArrayList<>(IntStream.range(0, mentors.size()).boxed().toList());
            Collections.shuffle(order, random);
            for (int which : order) {
                var got = share(grant, mentors.get(which), mentors.toArray(RenewalRule.Beside[]::new));
                assertThat(got).as("%s of %s", mentors, grant).isEqualTo(shown.get(which));
                mentors.set(which, with(mentors.get(which), minutes(WINTER, got, false)));
            }
        }
    }

    private static RenewalRule.Beside beside(int hours) {
        return new RenewalRule.Beside(new AssignmentId(UUID.randomUUID()), List.of(hours(AUTUMN, hours, true)), true);
    }

    private static RenewalRule.Beside renewed(RenewalRule.Beside mentor, int hours) {
        return with(mentor, hours(WINTER, hours, true));
    }

    private static RenewalRule.Beside with(RenewalRule.Beside mentor, ContractTerms terms) {
        var contracts = new ArrayList<>(mentor.contracts());
        contracts.add(terms);
        return new RenewalRule.Beside(mentor.id(), contracts, mentor.goesOn());
    }

    private static Minutes share(int grant, RenewalRule.Beside own, RenewalRule.Beside... all) {
        return next(own, List.of(funded(AUTUMN, 56, "NAV"), funded(WINTER, grant, "NAV")), all)
                .map(RenewalRule.Next::hours)
                .orThrow();
    }

    private static Decision<RenewalRule.Next> next(
            RenewalRule.Beside own, List<ContractRule.Funded> funded, RenewalRule.Beside... all) {
        return RenewalRule.next(own, List.of(all), funded, TODAY);
    }

    private static ContractRule.Funded funded(Period period, int hours, String funder) {
        return new ContractRule.Funded(period, Minutes.hours(hours), funder);
    }

    private static List<Minutes> shares(int grant, RenewalRule.Beside... all) {
        return List.of(all).stream().map(each -> share(grant, each, all)).toList();
    }

    private static ContractTerms hours(Period period, int hours, boolean signed) {
        return minutes(period, Minutes.hours(hours), signed);
    }

    private static ContractTerms minutes(Period period, Minutes hours, boolean signed) {
        var one = contract(period, signed);
        return new ContractTerms(
                one.id(),
                one.kind(),
                one.period(),
                hours,
                one.rate(),
                one.signedByMentor(),
                one.signedByInstitution(),
                one.document());
    }
}
