package no.kneika.funding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.kneika.funding.BudgetLine;
import no.kneika.funding.BudgetLineId;
import no.kneika.funding.NewBudgetLine;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Money;
import no.kneika.platform.Ids;
import org.junit.jupiter.api.Test;

/** Jorunn Sand opens lines of Nordfjella's own budget in November 2026. */
class BudgetLineRulesTest {

    private static final List<BudgetLine> KNOWN = List.of(new BudgetLine(
            new BudgetLineId(Ids.next()), "Mentor", 2026, Money.ofKroner("120000.00"), Money.ofKroner("20.00")));

    private static List<String> codes(String name, int year, String kroner, Capacity capacity) {
        var asked = new NewBudgetLine(name, year, Money.ofKroner(kroner));
        return BudgetLineRules.open(asked, capacity, KNOWN, 2026).codes();
    }

    private static List<String> codes(String name, int year, String kroner) {
        return codes(name, year, kroner, Capacity.APPROVER);
    }

    @Test
    void jorunnOpensALineForTheNextYearUnderTheSameName() {
        assertThat(codes("Mentor", 2027, "90000.00")).isEmpty();
        assertThat(codes("Helsefag", 2026, "0.01")).isEmpty();
    }

    @Test
    void twoLinesOfOneNameInOneYearAreRefusedHoweverItIsWritten() {
        assertThat(codes("Mentor", 2026, "90000.00")).containsExactly("budget-line-known");
        assertThat(codes("  MENTOR ", 2026, "90000.00")).containsExactly("budget-line-known");
        assertThat(new NewBudgetLine(" Mentor,\t  vår ", 2026, Money.ZERO).name())
                .isEqualTo("Mentor, vår");
    }

    @Test
    void aLineHasANameAndAnAmountAboveZero() {
        assertThat(codes(" ", 2026, "0.00")).containsExactly("budget-line-no-name", "budget-line-no-money");
        assertThat(codes("Helsefag", 2026, "-0.01")).containsExactly("budget-line-no-money");
    }

    @Test
    void aYearIsNeitherBeforeThereWereLinesNorFurtherAheadThanAnybodyPlans() {
        assertThat(codes("Helsefag", 2019, "1.00")).containsExactly("budget-line-year");
        assertThat(codes("Helsefag", 2020, "1.00")).isEmpty();
        assertThat(codes("Helsefag", 2029, "1.00")).isEmpty();
        assertThat(codes("Helsefag", 2030, "1.00")).containsExactly("budget-line-year");
    }

    @Test
    void nobodyElseOpensOne() {
        for (var capacity : Capacity.values())
            if (capacity != Capacity.APPROVER)
                assertThat(codes("Mentor", 2026, "-1.00", capacity)).containsExactly("budget-line-by-approver");
    }
}
