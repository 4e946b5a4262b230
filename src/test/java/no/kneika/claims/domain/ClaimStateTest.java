package no.kneika.claims.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.kneika.claims.domain.ClaimState.Command;
import no.kneika.claims.domain.ClaimState.Lapsed;
import no.kneika.claims.domain.ClaimState.PartlySettled;
import no.kneika.claims.domain.ClaimState.Refused;
import no.kneika.claims.domain.ClaimState.Returned;
import no.kneika.claims.domain.ClaimState.Sent;
import no.kneika.claims.domain.ClaimState.Settled;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Money;
import no.kneika.kernel.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state × every command: the next state, or the reason. Randi sends, Jorunn approves. */
class ClaimStateTest {

    private static final PersonId RANDI = new PersonId(new UUID(2, 1));
    private static final PersonId JORUNN = new PersonId(new UUID(2, 2));
    private static final LocalDate SENT = LocalDate.parse("2026-11-23");
    private static final LocalDate DEADLINE = LocalDate.parse("2027-01-14");
    private static final LocalDate PAID = LocalDate.parse("2026-12-10");
    private static final Money TOTAL = Money.ofKroner("10337.46");
    private static final Money PART = Money.ofKroner("9060.00");
    private static final Money REST = Money.ofKroner("1277.46");

    private static final ClaimState SENT_ONCE = new Sent(1, TOTAL, RANDI, SENT, DEADLINE);
    private static final ClaimState SENT_LATE = new Sent(1, TOTAL, RANDI, DEADLINE.plusDays(1), DEADLINE);
    private static final ClaimState RETURNED = new Returned(1, TOTAL, RANDI, DEADLINE);
    private static final ClaimState PARTLY = new PartlySettled(1, PART, REST, RANDI, PAID);
    private static final ClaimState SETTLED = new Settled(1, TOTAL, Money.ZERO);
    private static final ClaimState REFUSED = new Refused(1, TOTAL);
    private static final ClaimState LAPSED = new Lapsed(1, TOTAL);

    private static final Command RETURN = new Command.Return();
    private static final Command AGAIN = new Command.DispatchAgain(TOTAL, RANDI, SENT, DEADLINE);
    private static final Command AGAIN_WITH_NOTHING = new Command.DispatchAgain(Money.ZERO, RANDI, SENT, DEADLINE);
    private static final Command ALL_COMES = new Command.Receive(TOTAL, PAID);
    private static final Command A_PART_COMES = new Command.Receive(PART, PAID);
    private static final Command THE_REST_COMES = new Command.Receive(REST, PAID);
    private static final Command TOO_MUCH_COMES = new Command.Receive(TOTAL.plus(Money.ofOre(1)), PAID);
    private static final Command NOTHING_COMES = new Command.Receive(Money.ZERO, PAID);
    private static final Command REFUSE = new Command.Refuse(false);
    private static final Command REFUSE_AS_LATE = new Command.Refuse(true);
    private static final Command JORUNN_GIVES_UP = new Command.GiveUp(Capacity.APPROVER);
    private static final Command RANDI_GIVES_UP = new Command.GiveUp(Capacity.COORDINATOR);
    private static final Command JORUNN_WRITES_OFF = new Command.WriteOff(JORUNN, Capacity.APPROVER);
    private static final Command RANDI_WRITES_OFF = new Command.WriteOff(RANDI, Capacity.COORDINATOR);
    private static final Command SENDER_AS_APPROVER_WRITES_OFF = new Command.WriteOff(RANDI, Capacity.APPROVER);

    static Stream<Arguments> accepted() {
        return Stream.of(
                Arguments.of(SENT_ONCE, RETURN, RETURNED),
                Arguments.of(SENT_ONCE, ALL_COMES, SETTLED),
                Arguments.of(SENT_ONCE, A_PART_COMES, PARTLY),
                Arguments.of(SENT_ONCE, REFUSE, REFUSED),
                Arguments.of(SENT_LATE, REFUSE_AS_LATE, LAPSED),
                Arguments.of(SENT_ONCE, JORUNN_GIVES_UP, LAPSED),
                Arguments.of(RETURNED, AGAIN, new Sent(2, TOTAL, RANDI, SENT, DEADLINE)),
                Arguments.of(RETURNED, JORUNN_GIVES_UP, LAPSED),
                Arguments.of(PARTLY, THE_REST_COMES, SETTLED),
                Arguments.of(
                        PARTLY,
                        new Command.Receive(Money.ofKroner("277.46"), PAID),
                        new PartlySettled(1, Money.ofKroner("9337.46"), Money.ofKroner("1000.00"), RANDI, PAID)),
                Arguments.of(PARTLY, JORUNN_WRITES_OFF, new Settled(1, PART, REST)));
    }

    @ParameterizedTest
    @MethodSource
    void accepted(ClaimState state, Command command, ClaimState next) {
        assertThat(state.on(command)).isEqualTo(Decision.accepted(next));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(SENT_ONCE, AGAIN, List.of("claim-with-funder")),
                Arguments.of(SENT_ONCE, TOO_MUCH_COMES, List.of("payment-larger-than-claim")),
                Arguments.of(SENT_ONCE, NOTHING_COMES, List.of("payment-not-positive")),
                Arguments.of(SENT_ONCE, REFUSE_AS_LATE, List.of("claim-not-late")),
                Arguments.of(SENT_ONCE, RANDI_GIVES_UP, List.of("approver-gives-up")),
                Arguments.of(SENT_ONCE, JORUNN_WRITES_OFF, List.of("nothing-settled-yet")),
                Arguments.of(RETURNED, RETURN, List.of("claim-already-returned")),
                Arguments.of(RETURNED, AGAIN_WITH_NOTHING, List.of("nothing-to-claim")),
                Arguments.of(RETURNED, A_PART_COMES, List.of("claim-already-returned")),
                Arguments.of(RETURNED, REFUSE, List.of("claim-already-returned")),
                Arguments.of(RETURNED, RANDI_GIVES_UP, List.of("approver-gives-up")),
                Arguments.of(RETURNED, JORUNN_WRITES_OFF, List.of("claim-already-returned")),
                Arguments.of(PARTLY, RETURN, List.of("claim-partly-settled")),
                Arguments.of(PARTLY, AGAIN, List.of("claim-partly-settled")),
                Arguments.of(PARTLY, A_PART_COMES, List.of("payment-larger-than-claim")),
                Arguments.of(PARTLY, REFUSE, List.of("claim-partly-settled")),
                Arguments.of(PARTLY, JORUNN_GIVES_UP, List.of("claim-partly-settled")),
                Arguments.of(PARTLY, RANDI_WRITES_OFF, List.of("approver-writes-off", "sender-does-not-write-off")),
                Arguments.of(PARTLY, SENDER_AS_APPROVER_WRITES_OFF, List.of("sender-does-not-write-off")));
    }

    @ParameterizedTest
    @MethodSource
    void refused(ClaimState state, Command command, List<String> why) {
        assertThat(state.on(command).codes()).isEqualTo(why);
    }

    static Stream<Arguments> over() {
        return Stream.of(
                        Arguments.of(SETTLED, "claim-settled"),
                        Arguments.of(REFUSED, "claim-refused"),
                        Arguments.of(LAPSED, "claim-lapsed"))
                .flatMap(end -> Stream.of(
                                RETURN, AGAIN, ALL_COMES, A_PART_COMES, REFUSE, JORUNN_GIVES_UP, JORUNN_WRITES_OFF)
                        .map(command -> Arguments.of(end.get()[0], command, end.get()[1])));
    }

    @ParameterizedTest
    @MethodSource
    void over(ClaimState end, Command command, String why) {
        assertThat(end.on(command).codes()).containsExactly(why);
    }

    @Test
    void aClaimSentAfterItsDeadlineSaysSo() {
        assertThat(((Sent) SENT_LATE).isLate()).isTrue();
        assertThat(((Sent) SENT_ONCE).isLate()).isFalse();
    }

    @Test
    void tobiassDeadlineIsWarnedAboutAtThirtyFourteenSevenAndOneDay() {
        var deadline = new ClaimDeadline(DEADLINE, List.of(30, 14, 7, 1));
        assertThat(deadline.warning(LocalDate.parse("2026-12-14"))).isEmpty(); // 31 days left
        assertThat(deadline.warning(LocalDate.parse("2026-12-15"))).contains(30);
        assertThat(deadline.warning(LocalDate.parse("2026-12-31"))).contains(14);
        assertThat(deadline.warning(LocalDate.parse("2027-01-07"))).contains(7);
        assertThat(deadline.warning(LocalDate.parse("2027-01-13"))).contains(1);
        assertThat(deadline.warning(LocalDate.parse("2027-01-14"))).contains(1);
        assertThat(deadline.isLate(LocalDate.parse("2027-01-14"))).isFalse();
        assertThat(deadline.warning(LocalDate.parse("2027-01-15"))).isEmpty();
        assertThat(deadline.isLate(LocalDate.parse("2027-01-15"))).isTrue();
    }
}
