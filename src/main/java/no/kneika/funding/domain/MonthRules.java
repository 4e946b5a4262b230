package no.kneika.funding.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.kneika.funding.SubsidyPeriod;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Period;
import no.kneika.kernel.Reason;

/** Whether what somebody read at NAV about a month can be so (rules.md 2 and 5 SETTLED). Told twice is told once. */
public final class MonthRules {

    private static final String SOURCE = "rules.md 5 SETTLED";

    private MonthRules() {}

    /**
     * What is known of the same period already.
     *
     * @param written the days the agreement was concluded for
     * @param told what is recorded under the very number
     * @param otherMonth the month another decision of the same period was about, where it is another month
     * @param otherPeriod the period another decision about the same month had, where it is another period
     */
    public record Facts(
            Period written, Optional<Told> told, Optional<YearMonth> otherMonth, Optional<Integer> otherPeriod) {}

    /** A decision as it is recorded. */
    public record Told(Period days, SubsidyPeriod.Decided decided) {}

    /** What is new of a row. */
    public enum News {
        NOTHING,
        PAYOUT,
        DECISION
    }

    public static Decision<News> take(MonthRow it, Facts facts, LocalDate today) {
        var against = new ArrayList<Reason>();
        var days = it.days();
        var month = YearMonth.from(days.from());
        if (!month.equals(YearMonth.from(days.to()))) against.add(said(it, "month-two-months", "to"));
        else if (days.from().isBefore(facts.written().from())
                || days.to().isAfter(facts.written().to()))
            against.add(said(it, "month-outside", "from", facts.written()));
        facts.otherMonth()
                .ifPresent(other -> against.add(
                        said(it, "month-other-month", "number", it.number().period(), other)));
        facts.otherPeriod().ifPresent(other -> against.add(said(it, "month-other-period", "number", month, other)));
        if (it.decidedOn().isAfter(today)) against.add(said(it, "month-decided-later", "decidedOn", today));
        // A period that starts in the next budget year is decided in that year (rules.md 2 SETTLED).
        else if (it.decidedOn().getYear() < days.from().getYear())
            against.add(said(
                    it,
                    "month-next-year",
                    "decidedOn",
                    String.valueOf(days.from().getYear())));
        it.paid().ifPresent(paid -> {
            if (paid.on().isAfter(today)) against.add(said(it, "month-paid-later", "paidOn", today));
            else if (paid.on().isBefore(it.decidedOn()))
                against.add(said(it, "month-paid-before", "paidOn", it.decidedOn()));
        });
        var news = facts.told().map(told -> news(it, told, against)).orElse(News.DECISION);
        return Decision.unless(against, news);
    }

    private static News news(MonthRow it, Told told, List<Reason> against) {
        var known = told.decided();
        if (!told.days().equals(it.days())
                || !known.on().equals(it.decidedOn())
                || !known.sum().equals(it.sum())) {
            against.add(said(it, "month-told-otherwise", "number", it.number(), known.sum(), known.on()));
            return News.NOTHING;
        }
        if (it.paid().isEmpty() || it.paid().equals(known.paid())) return News.NOTHING;
        if (known.paid().isPresent()) {
            var paid = known.paid().get();
            against.add(said(it, "month-paid-otherwise", "number", it.number(), paid.sum(), paid.on()));
            return News.NOTHING;
        }
        return News.PAYOUT;
    }

    /** No agreement whoever tells may see has the number. */
    public static Reason unknown(MonthRow it) {
        return said(it, "month-unknown-agreement", "number", it.number().agreement());
    }

    /** A line of a file is found by its number; what was typed in, by its field. */
    static Reason said(MonthRow it, String code, String field, Object... values) {
        if (it.line() == 0) return Reason.of(code, SOURCE, values).at(field);
        var args = new ArrayList<Object>(List.of(values));
        args.addFirst(String.valueOf(it.line()));
        return Reason.of(ofLine(code), SOURCE, args.toArray()).at("file");
    }

    private static String ofLine(String code) {
        return "line-" + code;
    }
}
