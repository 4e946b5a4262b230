package no.kneika.mentors.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.kneika.institution.ContractKind;
import no.kneika.kernel.Decision;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
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
        var whole = Minutes.hours(52);
        var both = List.of(Minutes.hours(14), Minutes.hours(42));
        assertThat(RenewalRule.share(whole, Minutes.hours(14), both)).isEqualTo(Minutes.hours(13));
        assertThat(RenewalRule.share(whole, Minutes.hours(42), both)).isEqualTo(Minutes.hours(39));
        assertThat(RenewalRule.share(whole, Minutes.hours(50), List.of(Minutes.hours(50))))
                .isEqualTo(whole);
    }
}
