package no.kneika.claims.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.ledger.Account;
import no.kneika.ledger.Cause;
import no.kneika.ledger.Posted;
import org.junit.jupiter.api.Test;

/** Tobias Strand's and Eva Dahl's money of 2026. */
class MoneyYearTest {

    private static final CaseId TOBIAS = new CaseId(new UUID(0, 1));
    private static final CaseId EVA = new CaseId(new UUID(0, 2));

    private static Posted posted(int month, Account from, Account to, CaseId whose, String kroner) {
        return new Posted(
                YearMonth.of(2026, month),
                Optional.empty(),
                Cause.Kind.PLACING,
                from == Account.PAID && to == Account.PAID ? Optional.empty() : Optional.of(from),
                to,
                whose,
                Optional.empty(),
                Money.ofKroner(kroner));
    }

    private static Posted paid(int month, CaseId whose, String kroner) {
        return posted(month, Account.PAID, Account.PAID, whose, kroner);
    }

    @Test
    void whatIsPaidClaimedAndSettledStandsInItsMonth() {
        var year = MoneyYear.of(
                Year.of(2026),
                List.of(
                        paid(9, TOBIAS, "1000.00"),
                        paid(9, EVA, "250.00"),
                        paid(10, TOBIAS, "500.00"),
                        posted(9, Account.PAID, Account.CLAIMABLE, TOBIAS, "1000.00"),
                        posted(10, Account.CLAIMABLE, Account.CLAIMED, TOBIAS, "900.00"),
                        posted(11, Account.CLAIMED, Account.CLAIMABLE, TOBIAS, "900.00"),
                        posted(11, Account.CLAIMABLE, Account.CLAIMED, TOBIAS, "850.00"),
                        posted(12, Account.CLAIMED, Account.RECEIVED, TOBIAS, "850.00")));

        assertThat(year.months()).hasSize(12);
        assertThat(year.months().get(8).paid()).isEqualTo(Money.ofKroner("1250.00"));
        assertThat(year.months().get(9).claimed()).isEqualTo(Money.ofKroner("900.00"));
        // returned and sent again for less: 850.00 − 900.00
        assertThat(year.months().get(10).claimed()).isEqualTo(Money.ofOre(-5_000));
        assertThat(year.months().get(11).settled()).isEqualTo(Money.ofKroner("850.00"));
        assertThat(year.claimed()).isEqualTo(Money.ofKroner("850.00"));
        assertThat(year.paid()).isEqualTo(Money.ofKroner("1750.00"));
        assertThat(year.costs())
                .containsEntry(TOBIAS, Money.ofKroner("1500.00"))
                .containsEntry(EVA, Money.ofKroner("250.00"));
    }
}
