package no.kneika.funding.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.kneika.cases.AssessedNeed;
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
            Period first, LocalDate end, int mostMonths, NavMonths months, AssessedNeed need, Minutes perWeek) {
        var more = new ArrayList<Extension.Next>();
        var used = months.and(first);
        var from = first.to().plusDays(1);
        while (!from.isAfter(end)) {
            var begins = need.firstNeeded(from).filter(day -> !day.isAfter(end));
            if (begins.isEmpty()) break;
            var longest = Proposal.longest(begins.get(), mostMonths);
            var days = used.cut(Proposal.needed(need, new Period(begins.get(), longest.isBefore(end) ? longest : end)));
            if (days.isEmpty()) break;
            more.add(new Extension.Next(days.get(), need.hoursIn(days.get(), perWeek)));
            used = used.and(days.get());
            from = days.get().to().plusDays(1);
        }
        return more;
    }
}
