package no.kneika.hours.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.kneika.hours.EntryKind;
import no.kneika.institution.Rulebook;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Reason;

/** May this entry be recorded (timeføring)? rules.md 4. */
public final class LogRule {

    private static final String SOURCE = "rules.md 4";

    private LogRule() {}

    /** @param sure the mentor has answered that a long day is right */
    public record Wish(WorkedTime time, EntryKind kind, boolean sure) {}

    /**
     * @param contractCovers a contract both sides signed covers the day
     * @param startPermitted a grant, a verbal yes or an approver's risk covers the day
     * @param others what the mentor has worked that day, the day before and the day after, for anybody
     */
    public record Facts(
            LocalDateTime now,
            boolean declarationSigned,
            boolean contractCovers,
            boolean startPermitted,
            List<WorkedTime> others) {}

    public static Decision<Wish> decide(Wish wish, Facts facts, Rulebook rules) {
        var against = new ArrayList<Reason>();
        var time = wish.time();
        if (time.minutes().isZero()) against.add(Reason.of("hours-none", SOURCE).at("length"));
        if (isInFuture(time, facts.now()))
            against.add(Reason.of("hours-future", SOURCE, time.day()).at("day"));
        if (!facts.declarationSigned())
            against.add(Reason.of("hours-no-declaration", SOURCE).at("assignment"));
        if (!facts.contractCovers())
            against.add(Reason.of("hours-outside-contract", SOURCE, time.day()).at("day"));
        if (!facts.startPermitted())
            against.add(Reason.of("hours-no-start-permission", "rules.md 2", time.day())
                    .at("day"));
        if (wish.kind() == EntryKind.NO_SHOW && rules.noShowPaid().isZero())
            against.add(Reason.of("hours-no-show-none", SOURCE).at("kind"));
        else if (wish.kind() == EntryKind.NO_SHOW && time.minutes().compareTo(rules.noShowPaid()) > 0)
            against.add(
                    Reason.of("hours-no-show-max", SOURCE, rules.noShowPaid()).at("length"));
        overlap(time, facts.others()).ifPresent(against::add);
        longDay(wish, facts.others(), rules).ifPresent(against::add);
        return Decision.unless(against, wish);
    }

    private static boolean isInFuture(WorkedTime time, LocalDateTime now) {
        return time.span()
                .map(span -> span.ends().toLocalDateTime().isAfter(now))
                .orElse(time.day().isAfter(now.toLocalDate()));
    }

    private static Optional<Reason> overlap(WorkedTime time, List<WorkedTime> others) {
        return time.span()
                .flatMap(mine -> others.stream()
                        .flatMap(o -> o.span().stream())
                        .filter(mine::overlaps)
                        .findFirst()
                        .map(o -> Reason.of(
                                        "hours-overlap",
                                        SOURCE,
                                        o.starts().toLocalDate(),
                                        o.starts().toLocalTime().toString(),
                                        o.ends().toLocalTime().toString())
                                .at("starts")));
    }

    /** The whole day counts, whoever it was for; across midnight each day counts its own part. */
    private static Optional<Reason> longDay(Wish wish, List<WorkedTime> others, Rulebook rules) {
        var longest = Minutes.ZERO;
        var onDay = wish.time().day();
        for (var part : wish.time().perDay().entrySet()) {
            var total = part.getValue().plus(workedOn(part.getKey(), others));
            if (total.compareTo(longest) > 0) {
                longest = total;
                onDay = part.getKey();
            }
        }
        if (longest.compareTo(rules.refuseHoursAbove()) > 0)
            return Optional.of(Reason.of("hours-day-max", SOURCE, onDay, longest, rules.refuseHoursAbove())
                    .at("length"));
        if (longest.compareTo(rules.askHoursAbove()) > 0 && !wish.sure())
            return Optional.of(
                    Reason.of("hours-day-ask", SOURCE, onDay, longest).at("sure"));
        return Optional.empty();
    }

    private static Minutes workedOn(LocalDate day, List<WorkedTime> others) {
        return Minutes.sum(others.stream()
                .map(o -> o.perDay().getOrDefault(day, Minutes.ZERO))
                .toList());
    }
}
