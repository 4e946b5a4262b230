package no.kneika.cases.domain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import no.kneika.cases.AssessedNeed;
import no.kneika.cases.NeedStretch;
import no.kneika.institution.Semester;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;

/** A need month by month (behovsmåneder): what there is in it, and the hours it is likely to take. */
public final class MonthsOfNeed {

    /** What a month of need is made of. */
    public enum Part {
        TEACHING,
        EXAMS,
        PRACTICE,
        PAUSE
    }

    /** @param hours up to the next whole hour */
    public record Row(YearMonth month, Set<Part> parts, Minutes hours) {}

    private MonthsOfNeed() {}

    public static List<Row> of(AssessedNeed need, List<Semester> calendar) {
        var rows = new ArrayList<Row>();
        var last = YearMonth.from(need.needPeriod().to());
        for (var month = YearMonth.from(need.needPeriod().from()); !month.isAfter(last); month = month.plusMonths(1)) {
            var days = Period.month(month).intersection(need.needPeriod()).orElseThrow();
            var parts = EnumSet.noneOf(Part.class);
            if (calendar.stream().anyMatch(it -> it.teaching().overlaps(days))) parts.add(Part.TEACHING);
            if (calendar.stream().anyMatch(it -> it.exams().overlaps(days))) parts.add(Part.EXAMS);
            for (var it : need.stretches()) if (it.days().overlaps(days)) parts.add(part(it.kind()));
            // Nothing is taught while she is away.
            if (days.from().datesUntil(days.to().plusDays(1)).noneMatch(need::isNeededOn))
                parts.removeIf(part -> part != Part.PAUSE);
            rows.add(new Row(month, parts, need.hoursIn(days, need.hoursPerWeek())));
        }
        return rows;
    }

    private static Part part(NeedStretch.Kind kind) {
        return switch (kind) {
            case PRACTICE -> Part.PRACTICE;
            case EXAMS -> Part.EXAMS;
            case PAUSE -> Part.PAUSE;
        };
    }
}
