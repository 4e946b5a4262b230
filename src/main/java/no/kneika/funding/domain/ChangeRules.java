package no.kneika.funding.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import no.kneika.funding.GrantChange;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.kernel.Reason;

/** When a grant may end before its time, and an agreement have other hours (rules.md 2, HiM 003: early end). */
public final class ChangeRules {

    private static final String SOURCE = "rules.md 2";

    private ChangeRules() {}

    /**
     * A grant that is to end.
     *
     * @param hours as they are granted now
     * @param used what has been worked of them
     * @param own the institution pays, so an approver may end it too
     */
    public record Ending(Period period, Minutes hours, Minutes used, boolean own) {}

    /** @param keeps the hours that are left of the grant; the others are free for somebody else */
    public static Decision<LocalDate> end(LocalDate last, Minutes keeps, Ending it, Capacity capacity) {
        var against = new ArrayList<Reason>();
        if (capacity != Capacity.COORDINATOR && !(it.own() && capacity == Capacity.APPROVER))
            against.add(Reason.of("end-by-coordinator", SOURCE));
        if (last.isBefore(it.period().from()))
            against.add(
                    Reason.of("end-before-grant", SOURCE, it.period().from()).at("lastDay"));
        else if (!last.isBefore(it.period().to()))
            against.add(Reason.of("end-not-earlier", SOURCE, it.period().to()).at("lastDay"));
        if (keeps.compareTo(it.used()) < 0)
            against.add(Reason.of("end-hours-used", SOURCE, it.used()).at("hours"));
        if (keeps.compareTo(it.hours()) > 0)
            against.add(Reason.of("end-hours-more", SOURCE, it.hours()).at("hours"));
        return Decision.unless(against, last);
    }

    /** Other hours from a month on; NAV corrects nothing that has been, so only months to come. */
    public static Decision<YearMonth> hours(
            YearMonth from,
            int hours,
            AgreedNow agreed,
            List<GrantChange> waiting,
            Capacity capacity,
            LocalDate today) {
        var against = new ArrayList<Reason>();
        if (capacity != Capacity.COORDINATOR) against.add(Reason.of("agreement-by-coordinator", SOURCE));
        var period = agreed.period();
        if (!from.isAfter(YearMonth.from(today)))
            against.add(
                    Reason.of("change-too-late", SOURCE, YearMonth.from(today).plusMonths(1))
                            .at("month"));
        if (from.isBefore(YearMonth.from(period.from())) || from.atDay(1).isAfter(period.to()))
            against.add(Reason.of("change-outside", SOURCE, period).at("month"));
        else if (agreed.hoursIn(from) == hours)
            against.add(Reason.of("change-nothing", SOURCE, hours).at("hoursAMonth"));
        if (waiting.stream().anyMatch(it -> YearMonth.from(it.from()).equals(from)))
            against.add(Reason.of("change-waiting", SOURCE, from).at("month"));
        return Decision.unless(against, from);
    }

    /** A human has told NAV. */
    public static Decision<LocalDate> tell(LocalDate on, GrantChange it, Capacity capacity, LocalDate today) {
        var against = new ArrayList<Reason>();
        if (capacity != Capacity.COORDINATOR) against.add(Reason.of("agreement-by-coordinator", SOURCE));
        if (!it.isUntold())
            against.add(Reason.of(
                    "notice-sent-before", SOURCE, it.notice().orElseThrow().sentOn()));
        if (on.isAfter(today))
            against.add(Reason.of("notice-later", SOURCE, today).at("sentOn"));
        else if (on.isBefore(it.toldOn()))
            against.add(Reason.of("notice-before", SOURCE, it.toldOn()).at("sentOn"));
        return Decision.unless(against, on);
    }

    /** NAV has answered. */
    public static Decision<LocalDate> answer(LocalDate on, GrantChange it, Capacity capacity, LocalDate today) {
        var against = new ArrayList<Reason>();
        if (capacity != Capacity.COORDINATOR) against.add(Reason.of("agreement-by-coordinator", SOURCE));
        if (!it.isUnanswered()) against.add(Reason.of("change-not-asked", SOURCE));
        else if (on.isBefore(it.notice().orElseThrow().sentOn()))
            against.add(
                    Reason.of("answer-before", SOURCE, it.notice().orElseThrow().sentOn())
                            .at("answeredOn"));
        if (on.isAfter(today))
            against.add(Reason.of("answer-later", SOURCE, today).at("answeredOn"));
        return Decision.unless(against, on);
    }
}
