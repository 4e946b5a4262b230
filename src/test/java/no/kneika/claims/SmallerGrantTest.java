package no.kneika.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.kneika.hours.domain.EntryFacts.Ruling;
import no.kneika.kernel.Money;
import no.kneika.ledger.Account;
import org.junit.jupiter.api.Test;

/**
 * NAV makes Tobias' grant smaller after it has paid: 2:00 of 1 September stand at 360.00 + 50.76 = 410.76, 205.38 an hour, and the 308.07
 * of the reversed hours are owed already.
 */
class SmallerGrantTest extends RepaymentScene {

    @Test
    void whatTheGrantCoversNoMoreIsOwedBackToNav() {
        corrected(1, "2026-11-14");
        assertThat(owed("Olav Lien")).singleElement().satisfies(it -> {
            assertThat(it.amountAtRisk()).isEqualTo(kr("513.45"));
            assertThat(it.due()).isEqualTo(LocalDate.parse("2026-12-20"));
        });
        assertThat(page())
                .contains("1 t 30 min som er betalt med kravet, er tilbakeført etterpå: 308,07 kr skal tilbake til")
                .contains(
                        "1 t som er betalt med kravet, er utenfor tilsagnet slik det er nå: 205,38 kr skal tilbake til")
                .contains("Betal tilbake 513,45");
        var own = at(Account.OWN);
        assertThat(olav().post("/claims/" + claim + "/repayments", typed("513,45", "20.11.2026", "Giro 77", ""))
                        .statusCode())
                .isEqualTo(303);
        assertThat(owed("Olav Lien")).isEmpty();
        assertThat(at(Account.RECEIVED)).isEqualTo(kr("205.38"));
        assertThat(at(Account.OWN).minus(own)).isEqualTo(kr("513.45"));
    }

    @Test
    void aGrantWithHoursEnoughOwesNothingMore() {
        corrected(2, "2026-11-14");
        assertThat(owed("Olav Lien").getFirst().amountAtRisk()).isEqualTo(kr("308.07"));
        corrected(2, "2026-09-01");
        assertThat(owed("Olav Lien").getFirst().amountAtRisk()).isEqualTo(kr("308.07"));
        assertThat(page()).doesNotContain("utenfor tilsagnet");
    }

    @Test
    void aGrantThatEndedBeforeTheHoursOwesAllOfThemAndALongerOneOwesThemNoMore() {
        corrected(56, "2026-08-31");
        assertThat(owed("Olav Lien").getFirst().amountAtRisk()).isEqualTo(kr("718.83"));
        corrected(56, "2026-11-14");
        assertThat(owed("Olav Lien").getFirst().amountAtRisk()).isEqualTo(kr("308.07"));
    }

    /** Late hours of an earlier day push nothing off a claim: what is claimed keeps its hours. */
    @Test
    void hoursThatNoClaimHasTakeNoRoomFromThosePaid() {
        corrected(2, "2026-11-14");
        clock.set(LocalDate.parse("2026-11-20"));
        payday.worked(at, "Sivert Ness", sivert, "2026-08-20", "2:00");
        paid("2026-08", "2026-11");
        assertThat(owed("Olav Lien").getFirst().amountAtRisk()).isEqualTo(kr("308.07"));
    }

    @Test
    void whatNavHasBackIsClaimedAgainWhenItGivesTheDaysAfterAll() {
        corrected(56, "2026-08-31");
        olav().post("/claims/" + claim + "/repayments", typed("718,83", "20.11.2026", "Giro 77", ""));
        assertThat(owed("Olav Lien")).isEmpty();
        assertThat(at(Account.RECEIVED)).isEqualTo(Money.ZERO);
        assertThat(at(Account.CLAIMABLE)).isEqualTo(Money.ZERO);
        corrected(56, "2026-11-14");
        assertThat(at(Account.CLAIMABLE)).isEqualTo(kr("410.76"));
        var again = claimed("410.76");
        settle(again, 1, "410.76", "NAV 2");
        assertThat(at(Account.RECEIVED)).isEqualTo(kr("410.76"));
        // It was on two claims, one after the other: the first repayment is a fact by now.
        assertThat(plain(olav().post("/claims/" + claim + "/repayment-corrections", undone(lastRepayment(), "Feil"))
                        .body()))
                .contains("er flyttet videre siden");
    }

    @Test
    void aRepaymentOfThemThatWasWrongIsTakenBack() {
        corrected(56, "2026-08-31");
        var before = places();
        olav().post("/claims/" + claim + "/repayments", typed("718,83", "20.11.2026", "Giro 77", ""));
        assertThat(olav().post("/claims/" + claim + "/repayment-corrections", undone(lastRepayment(), "Gikk aldri"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(places()).isEqualTo(before);
        assertThat(owed("Olav Lien").getFirst().amountAtRisk()).isEqualTo(kr("718.83"));
        corrected(56, "2026-11-14");
        assertThat(at(Account.CLAIMABLE)).isEqualTo(Money.ZERO);
        assertThat(owed("Olav Lien").getFirst().amountAtRisk()).isEqualTo(kr("308.07"));
    }

    /** Nobody declines hours that somebody has vouched for: they are owed because the grant is smaller, not because of a ruling. */
    @Test
    void hoursNavHasPaidForAreNotDeclinedAfterwards() {
        corrected(1, "2026-11-14");
        for (var name : List.of("Randi Moe", "Jorunn Sand"))
            assertThat(at.as(name, () -> rooms.words().rule(once, Ruling.Outcome.DECLINE, at.actor(name)))
                            .codes())
                    .contains("entry-attested-already");
        assertThat(owed("Olav Lien").getFirst().amountAtRisk()).isEqualTo(kr("513.45"));
    }
}
