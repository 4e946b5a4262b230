package no.kneika.institution.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.kneika.institution.SemesterRow;
import no.kneika.kernel.Period;
import no.kneika.kernel.Reason;
import no.kneika.platform.intake.Line;
import no.kneika.platform.intake.Trouble;

/** Semesters follow each other (studieåret): a day falls in one of them, and teaching and exams fall within theirs. */
public final class Calendars {

    private static final String SOURCE = "a day falls in one semester";

    private Calendars() {}

    /** What is wrong with the lines, also beside the semesters that are known. */
    public static List<Trouble> against(List<Line<SemesterRow>> lines, Map<String, Period> known) {
        var troubles = new ArrayList<Trouble>();
        var after = new HashMap<>(known);
        lines.forEach(line -> after.put(line.row().code(), line.row().period()));
        for (var line : lines) {
            var row = line.row();
            if (!within(row.teaching(), row.period()))
                troubles.add(new Trouble(
                        line.number(),
                        "TEACHING_FROM",
                        row.teaching().toString(),
                        Reason.of("intake-semester-teaching", SOURCE)));
            if (!within(row.exams(), row.period()))
                troubles.add(new Trouble(
                        line.number(),
                        "EXAMS_FROM",
                        row.exams().toString(),
                        Reason.of("intake-semester-exams", SOURCE)));
            after.forEach((code, period) -> {
                if (!code.equals(row.code()) && period.overlaps(row.period()))
                    troubles.add(new Trouble(
                            line.number(),
                            "FROM",
                            row.period().toString(),
                            Reason.of("intake-semester-overlap", SOURCE, code)));
            });
        }
        return troubles;
    }

    private static boolean within(Period part, Period whole) {
        return whole.contains(part.from()) && whole.contains(part.to());
    }
}
