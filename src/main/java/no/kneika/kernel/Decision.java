package no.kneika.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a rule answers: accepted with a value, or refused with every reason. A refusal is a value, not an exception. */
public sealed interface Decision<T> {

    record Accepted<T>(T value) implements Decision<T> {}

    record Refused<T>(List<Reason> reasons) implements Decision<T> {
        public Refused {
            if (reasons.isEmpty()) throw new IllegalArgumentException("a refusal says why");
            reasons = List.copyOf(reasons);
        }
    }

    static <T> Decision<T> accepted(T value) {
        return new Accepted<>(value);
    }

    static <T> Decision<T> refused(Reason... reasons) {
        return new Refused<>(List.of(reasons));
    }

    /** Accepted with the value when there are no reasons against, refused with all of them otherwise. */
    static <T> Decision<T> unless(List<Reason> against, T value) {
        return against.isEmpty() ? new Accepted<>(value) : new Refused<>(against);
    }

    default boolean isAccepted() {
        return this instanceof Accepted;
    }

    default List<Reason> reasons() {
        return this instanceof Refused<T>(var reasons) ? reasons : List.of();
    }

    default List<String> codes() {
        return new ArrayList<>(reasons().stream().map(Reason::code).toList());
    }

    default <R> Decision<R> then(Function<T, Decision<R>> next) {
        return switch (this) {
            case Accepted<T>(var value) -> next.apply(value);
            case Refused<T>(var reasons) -> new Refused<>(reasons);
        };
    }

    default <R> Decision<R> map(Function<T, R> change) {
        return then(value -> accepted(change.apply(value)));
    }

    /** The value, where a refusal would be a bug. */
    default T orThrow() {
        return switch (this) {
            case Accepted<T>(var value) -> value;
            case Refused<T>(var reasons) -> throw new IllegalStateException("refused: " + reasons);
        };
    }
}
