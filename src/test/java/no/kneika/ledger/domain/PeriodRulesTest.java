package no.kneika.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;
import no.kneika.ledger.Account;
import no.kneika.ledger.ClosedPeriod;
import no.kneika.platform.Actor;
import org.junit.jupiter.api.Test;

/** Olav Lien closes months; Jorunn Sand opens them again. */
class PeriodRulesTest {

    private static final YearMonth AUGUST = YearMonth.of(2026, 8);
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final Actor OLAV = actor(1, Capacity.FINANCE);
    private static final Actor JORUNN = actor(2, Capacity.APPROVER);

    private static Actor actor(int who, Capacity capacity) {
        return new Actor(new InstitutionId(new UUID(0, 9)), new PersonId(new UUID(0, who)), capacity);
    }

    @Test
    void payBelongsToPayrollsMonthAndTheRestToTheDayItHappened() {
        assertThat(PeriodRules.belongsTo(Optional.empty(), AUGUST, OCTOBER)).isEqualTo(AUGUST);
        assertThat(PeriodRules.belongsTo(Optional.of(Account.PAID), AUGUST, OCTOBER))
                .isEqualTo(AUGUST);
        assertThat(PeriodRules.belongsTo(Optional.of(Account.CLAIMABLE), AUGUST, OCTOBER))
                .isEqualTo(OCTOBER);
        // payroll's next month is not booked before it has come
        assertThat(PeriodRules.belongsTo(Optional.empty(), OCTOBER, SEPTEMBER)).isEqualTo(SEPTEMBER);
    }

    @Test
    void whatBelongsToAClosedMonthIsBookedInTheNextOpenOne() {
        assertThat(PeriodRules.bookedIn(AUGUST, Set.of())).isEqualTo(AUGUST);
        assertThat(PeriodRules.bookedIn(AUGUST, Set.of(AUGUST, SEPTEMBER))).isEqualTo(OCTOBER);
        assertThat(PeriodRules.bookedIn(SEPTEMBER, Set.of(AUGUST))).isEqualTo(SEPTEMBER);
    }

    @Test
    void theOldestOpenMonthThatIsOverIsClosedByFinance() {
        var booked = List.of(SEPTEMBER, AUGUST);
        assertThat(PeriodRules.close(OLAV, AUGUST, booked, Set.of(), OCTOBER).isAccepted())
                .isTrue();
        assertThat(PeriodRules.close(OLAV, SEPTEMBER, booked, Set.of(), OCTOBER).codes())
                .containsExactly("period-earlier-open");
        assertThat(PeriodRules.close(OLAV, AUGUST, booked, Set.of(AUGUST), OCTOBER)
                        .codes())
                .containsExactly("period-closed-already");
        assertThat(PeriodRules.close(OLAV, OCTOBER, booked, Set.of(AUGUST, SEPTEMBER), OCTOBER)
                        .codes())
                .containsExactly("period-not-over");
        assertThat(PeriodRules.close(JORUNN, AUGUST, booked, Set.of(), OCTOBER).codes())
                .containsExactly("period-finance-only");
    }

    @Test
    void theLastClosedMonthIsOpenedAgainByAnother() {
        var closed = List.of(closed(SEPTEMBER, OLAV), closed(AUGUST, OLAV));
        assertThat(PeriodRules.reopen(JORUNN, SEPTEMBER, closed).isAccepted()).isTrue();
        assertThat(PeriodRules.reopen(JORUNN, AUGUST, closed).codes()).containsExactly("period-later-closed");
        assertThat(PeriodRules.reopen(JORUNN, OCTOBER, closed).codes()).containsExactly("period-open-already");
        assertThat(PeriodRules.reopen(OLAV, SEPTEMBER, closed).codes()).containsExactly("period-approver-only");
        var both = new Actor(OLAV.institution(), OLAV.person(), Capacity.APPROVER);
        assertThat(PeriodRules.reopen(both, SEPTEMBER, closed).codes()).containsExactly("period-own-closing");
    }

    private static ClosedPeriod closed(YearMonth month, Actor by) {
        return new ClosedPeriod(new UUID(1, month.getMonthValue()), month, by.person(), Instant.EPOCH);
    }
}
