package no.kneika.claims.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Money;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;

/**
 * Where a claim is (kravets tilstand). A state is a type; a command answers the next one, or why not. Before its first
 * dispatch a claim is a {@link Calculation} and has no state.
 */
public sealed interface ClaimState {

    String SOURCE = "rules.md 5";

    /** The version of its last dispatch. */
    int version();

    /** What came back so far. */
    default Money received() {
        return Money.ZERO;
    }

    /** What still waits for an answer. */
    default Money outstanding() {
        return Money.ZERO;
    }

    /** At the funder (hos NAV): dispatched, nothing heard. */
    record Sent(int version, Money total, PersonId by, LocalDate on, LocalDate deadline) implements ClaimState {
        @Override
        public Money outstanding() {
            return total;
        }

        public boolean isLate() {
            return on.isAfter(deadline);
        }
    }

    /** Sent back with a reason (returnert): its lines are withdrawn and can be claimed again. */
    record Returned(int version, Money total, PersonId by, LocalDate deadline) implements ClaimState {}

    /** A part of it came (delvis gjort opp): the rest may come, or is written off. */
    record PartlySettled(int version, Money received, Money outstanding, PersonId by, LocalDate lastPayment)
            implements ClaimState {}

    /** Nothing is left to wait for (gjort opp). */
    record Settled(int version, Money received, Money writtenOff) implements ClaimState {}

    /** The funder said no (avslått). */
    record Refused(int version, Money lost) implements ClaimState {}

    /** Refused as late, or given up (foreldet). */
    record Lapsed(int version, Money lost) implements ClaimState {}

    /** What can be done to a claim. */
    sealed interface Command {

        /** The funder sends it back. */
        record Return() implements Command {}

        /** It goes out again, corrected. */
        record DispatchAgain(Money total, PersonId by, LocalDate on, LocalDate deadline) implements Command {}

        /** Money came in. */
        record Receive(Money amount, LocalDate on) implements Command {}

        /** The funder says no, to all of it. */
        record Refuse(boolean asLate) implements Command {}

        /** We give it up. */
        record GiveUp(Capacity capacity) implements Command {}

        /** We write off what did not come. */
        record WriteOff(PersonId by, Capacity capacity) implements Command {}
    }

    /** The next state, or every reason against. */
    default Decision<ClaimState> on(Command command) {
        return switch (command) {
            case Command.Return back -> returned();
            case Command.DispatchAgain again -> again(again);
            case Command.Receive money -> receive(money);
            case Command.Refuse no -> refuse(no);
            case Command.GiveUp up -> giveUp(up);
            case Command.WriteOff off -> writeOff(off);
        };
    }

    private Decision<ClaimState> returned() {
        return switch (this) {
            case Sent sent -> Decision.accepted(new Returned(sent.version(), sent.total(), sent.by(), sent.deadline()));
            case Returned already -> refused("claim-already-returned");
            case PartlySettled partly -> refused("claim-partly-settled");
            case Settled over -> refused("claim-settled");
            case Refused over -> refused("claim-refused");
            case Lapsed over -> refused("claim-lapsed");
        };
    }

    private Decision<ClaimState> again(Command.DispatchAgain again) {
        return switch (this) {
            case Returned back
            when again.total().isPositive() ->
                Decision.accepted(
                        new Sent(back.version() + 1, again.total(), again.by(), again.on(), again.deadline()));
            case Returned back -> refused("nothing-to-claim");
            case Sent waiting -> refused("claim-with-funder");
            case PartlySettled partly -> refused("claim-partly-settled");
            case Settled over -> refused("claim-settled");
            case Refused over -> refused("claim-refused");
            case Lapsed over -> refused("claim-lapsed");
        };
    }

    private Decision<ClaimState> receive(Command.Receive money) {
        if (!money.amount().isPositive())
            return Decision.refused(Reason.of("payment-not-positive", SOURCE).at("amount"));
        return switch (this) {
            case Sent sent -> settle(sent.version(), Money.ZERO, sent.total(), sent.by(), money);
            case PartlySettled partly ->
                settle(partly.version(), partly.received(), partly.outstanding(), partly.by(), money);
            case Returned back -> refused("claim-already-returned");
            case Settled over -> refused("claim-settled");
            case Refused over -> refused("claim-refused");
            case Lapsed over -> refused("claim-lapsed");
        };
    }

    private static Decision<ClaimState> settle(
            int version, Money before, Money outstanding, PersonId by, Command.Receive money) {
        if (money.amount().compareTo(outstanding) > 0)
            return Decision.refused(Reason.of(
                            "payment-larger-than-claim",
                            SOURCE,
                            money.amount(),
                            outstanding,
                            money.amount().minus(outstanding))
                    .at("amount"));
        var received = before.plus(money.amount());
        var left = outstanding.minus(money.amount());
        return Decision.accepted(
                left.isZero()
                        ? new Settled(version, received, Money.ZERO)
                        : new PartlySettled(version, received, left, by, money.on()));
    }

    private Decision<ClaimState> refuse(Command.Refuse no) {
        return switch (this) {
            case Sent sent
            when no.asLate() && !sent.isLate() ->
                Decision.refused(Reason.of("claim-not-late", SOURCE, sent.on(), sent.deadline())
                        .at("late"));
            case Sent sent ->
                Decision.accepted(
                        no.asLate()
                                ? new Lapsed(sent.version(), sent.total())
                                : new Refused(sent.version(), sent.total()));
            case Returned back -> refused("claim-already-returned");
            case PartlySettled partly -> refused("claim-partly-settled");
            case Settled over -> refused("claim-settled");
            case Refused over -> refused("claim-refused");
            case Lapsed over -> refused("claim-lapsed");
        };
    }

    private Decision<ClaimState> giveUp(Command.GiveUp up) {
        var against = new ArrayList<Reason>();
        if (up.capacity() != Capacity.APPROVER) against.add(Reason.of("approver-gives-up", SOURCE));
        return switch (this) {
            case Sent sent -> Decision.unless(against, new Lapsed(sent.version(), sent.total()));
            case Returned back -> Decision.unless(against, new Lapsed(back.version(), back.total()));
            case PartlySettled partly -> refused("claim-partly-settled");
            case Settled over -> refused("claim-settled");
            case Refused over -> refused("claim-refused");
            case Lapsed over -> refused("claim-lapsed");
        };
    }

    private Decision<ClaimState> writeOff(Command.WriteOff off) {
        return switch (this) {
            case PartlySettled partly -> {
                var against = new ArrayList<Reason>();
                if (off.capacity() != Capacity.APPROVER) against.add(Reason.of("approver-writes-off", SOURCE));
                // Two people (security.md): who sent the claim does not write its rest off.
                if (off.by().equals(partly.by())) against.add(Reason.of("sender-does-not-write-off", SOURCE));
                yield Decision.unless(against, new Settled(partly.version(), partly.received(), partly.outstanding()));
            }
            case Sent waiting -> refused("nothing-settled-yet");
            case Returned back -> refused("claim-already-returned");
            case Settled over -> refused("claim-settled");
            case Refused over -> refused("claim-refused");
            case Lapsed over -> refused("claim-lapsed");
        };
    }

    private static Decision<ClaimState> refused(String code) {
        return Decision.refused(Reason.of(code, SOURCE));
    }
}
