package no.kneika.funding.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.kneika.institution.WaitOrder;
import no.kneika.institution.WaitOrder.Urgency;

/**
 * The order of the waiting list (ventelista), as the institution has chosen it ⚙: what is most urgent first, then what comes
 * soonest, then whoever asked first. Each place has its reason. It is made of facts all who may see the list may see, so that
 * nobody sees another order than a colleague.
 */
public final class WaitingOrder {

    /** What is further ahead than this is not urgent yet ⚙. */
    static final int SOON = 60;

    private WaitingOrder() {}

    /**
     * @param number in the order people were put on the list
     * @param paidUntil the last day somebody pays, or paid, for the student's mentor; empty when nobody ever did
     * @param exam the exam it is wanted for; empty when there is none
     * @param year of the programme; 0 when it is not known
     */
    public record Waits<T>(
            T who, int number, LocalDate askedOn, Optional<LocalDate> paidUntil, Optional<LocalDate> exam, int year) {}

    /** @param urgency why this place; empty when it is only the day somebody asked */
    public record Place<T>(T who, Optional<Urgency> urgency, LocalDate day) {}

    public static <T> List<Place<T>> of(Collection<Waits<T>> all, WaitOrder order, LocalDate today) {
        record Ranked<R>(Waits<R> it, int rank, Place<R> place) {}
        return all.stream()
                .map(it -> {
                    var urgencies = order.urgencies();
                    for (int rank = 0; rank < urgencies.size(); rank++) {
                        var day = urgent(it, urgencies.get(rank), today);
                        if (day.isPresent())
                            return new Ranked<>(
                                    it, rank, new Place<>(it.who(), Optional.of(urgencies.get(rank)), day.get()));
                    }
                    return new Ranked<>(it, urgencies.size(), new Place<>(it.who(), Optional.empty(), it.askedOn()));
                })
                .sorted(Comparator.comparing((Ranked<T> it) -> it.rank())
                        .thenComparing(it -> it.place().day())
                        .thenComparing(it -> it.it().askedOn())
                        .thenComparing(it -> it.it().number()))
                .map(Ranked::place)
                .toList();
    }

    /** The day that makes it urgent. */
    private static Optional<LocalDate> urgent(Waits<?> it, Urgency why, LocalDate today) {
        var soon = today.plusDays(SOON);
        return switch (why) {
            case FUNDING_ENDS ->
                it.paidUntil().filter(last -> !last.isAfter(soon) && !last.isBefore(today.minusDays(SOON)));
            case EXAM -> it.exam().filter(day -> !day.isBefore(today) && !day.isAfter(soon));
            case FIRST_YEAR -> it.year() == 1 ? Optional.of(it.askedOn()) : Optional.empty();
        };
    }
}
