package no.kneika.funding.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.kneika.funding.Extension;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;

/** A semester takes two applications of three months (semesterplan): the next ones stand ready with the first. */
final class SemesterPlan {

    private SemesterPlan() {}

    /**
     * @param months NAV's, without the first
     * @param end the last day that is planned for
     */
    static List<Extension.Next> after(
            Period first, LocalDate end, int mostMonths, NavMonths months, Optional<Minutes> perWeek) {
        var more = new ArrayList<Extension.Next>();
        var used = months.and(first);
        var from = first.to().plusDays(1);
        while (!from.isAfter(end)) {
            var longest = Proposal.longest(from, mostMonths);
            var days = used.cut(new Period(from, longest.isBefore(end) ? longest : end));
            if (days.isEmpty()) break;
            more.add(new Extension.Next(
                    days.get(),
                    perWeek.map(each -> Proposal.hours(each, days.get())).orElse(Minutes.ZERO)));
            used = used.and(days.get());
            from = days.get().to().plusDays(1);
        }
        return more;
    }
}
