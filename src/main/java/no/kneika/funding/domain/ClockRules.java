package no.kneika.funding.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import no.kneika.funding.MonthsElsewhere;
import no.kneika.funding.Tapering;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Reason;

/** What may be said about NAV's months, and by whom (rules.md 2, 6). */
public final class ClockRules {

    private static final String MONTHS = "rules.md 2";
    private static final int MOST_MONTHS = 60;
    private static final int MOST_EXTRA = 24;

    private ClockRules() {}

    /** @param consents the student lets months of other places count */
    public static Decision<MonthsElsewhere> tell(
            MonthsElsewhere it, Capacity capacity, boolean consents, LocalDate today) {
        var against = new ArrayList<Reason>();
        if (capacity != Capacity.COORDINATOR && capacity != Capacity.STUDENT)
            against.add(Reason.of("months-by-coordinator-or-student", MONTHS));
        if (!consents) against.add(Reason.of("months-no-consent", MONTHS));
        // What somebody else says, somebody else has said: a student speaks for herself.
        if (capacity == Capacity.STUDENT && it.source() != MonthsElsewhere.Source.STUDENT)
            against.add(Reason.of("months-source-own", MONTHS).at("told-by"));
        if (!it.source().isTold())
            against.add(Reason.of("months-source-own", MONTHS).at("told-by"));
        if (it.place().isBlank()) against.add(Reason.of("months-where", MONTHS).at("where-elsewhere"));
        it.days()
                .filter(days -> days.from().isAfter(today))
                .ifPresent(days ->
                        against.add(Reason.of("months-ahead", MONTHS, today).at("from")));
        it.days()
                .filter(days -> WholeMonths.in(days) > MOST_MONTHS)
                .ifPresent(days -> against.add(Reason.of("months-many", MONTHS).at("to")));
        if (it.days().isEmpty() && (it.months() < 1 || it.months() > MOST_MONTHS))
            against.add(Reason.of("months-days-or-number", MONTHS).at("months"));
        return Decision.unless(against, it);
    }

    /** One institution reports that an extension can be applied for: an approver answers for it. */
    public static Decision<Integer> allow(int extra, String reason, Capacity capacity) {
        var against = new ArrayList<Reason>();
        if (capacity != Capacity.APPROVER) against.add(Reason.of("months-extra-by-approver", MONTHS));
        if (extra < 0 || extra > MOST_EXTRA)
            against.add(Reason.of("months-extra-many", MONTHS, MOST_EXTRA).at("extra"));
        if (reason.isBlank()) against.add(Reason.of("months-extra-why", MONTHS).at("reason"));
        return Decision.unless(against, extra);
    }

    /**
     * @param assessed what was assessed; fewer hours are fewer than that
     * @param from the first day that is asked about; empty when nothing is granted yet
     */
    public static Decision<LocalDate> answer(
            Tapering.Answer answer,
            Optional<Minutes> perWeek,
            Capacity capacity,
            Optional<Minutes> assessed,
            Optional<LocalDate> from) {
        var against = new ArrayList<Reason>();
        if (capacity != Capacity.COORDINATOR && capacity != Capacity.STUDENT)
            against.add(Reason.of("tapering-by-student", "rules.md 6"));
        if (from.isEmpty()) against.add(Reason.of("tapering-nothing", "rules.md 6"));
        if (answer == Tapering.Answer.FEWER) {
            if (perWeek.isEmpty())
                against.add(Reason.of("tapering-how-many", "rules.md 6").at("hoursPerWeek"));
            if (perWeek.filter(it -> it.value() < 30).isPresent()
                    || perWeek.isPresent()
                            && assessed.filter(all -> perWeek.get().compareTo(all) >= 0)
                                    .isPresent())
                against.add(Reason.of("tapering-not-fewer", "rules.md 6", assessed.orElse(Minutes.ZERO))
                        .at("hoursPerWeek"));
        }
        return from.isEmpty() ? new Decision.Refused<>(against) : Decision.unless(against, from.get());
    }
}
