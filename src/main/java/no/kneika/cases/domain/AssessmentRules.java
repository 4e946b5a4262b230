package no.kneika.cases.domain;

import java.util.ArrayList;
import java.util.List;
import no.kneika.cases.Assess;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Reason;

/** What an assessment must say: by function, never by diagnosis (A5). */
public final class AssessmentRules {

    public static final int LONGEST_REASONS = 2000;
    private static final int LONGEST_WORDS = 1000;
    private static final int LONGEST_COURSE = 80;
    private static final int MOST_COURSES = 20;
    private static final int LONGEST_PERIOD_MONTHS = 60;
    private static final Minutes LEAST = Minutes.of(0, 30);
    private static final Minutes MOST = Minutes.hours(40);
    private static final String SOURCE = "HK-dir 7.1";

    private AssessmentRules() {}

    public static Decision<Assess> assess(Assess told, Capacity capacity) {
        if (capacity != Capacity.COORDINATOR && capacity != Capacity.SYSTEM)
            return Decision.refused(Reason.of("assessment-by-coordinator", SOURCE));
        var it = told.assessment();
        var against = new ArrayList<Reason>();
        if (it.words().isEmpty())
            against.add(Reason.of("assessment-no-function", SOURCE).at("functions"));
        it.words().forEach((function, words) -> {
            if (words.length() > LONGEST_WORDS)
                against.add(Reason.of("assessment-words-long", SOURCE, LONGEST_WORDS)
                        .at("words." + function));
        });
        if (it.hoursPerWeek().compareTo(LEAST) < 0 || it.hoursPerWeek().compareTo(MOST) > 0)
            against.add(Reason.of("assessment-hours", "rules.md 3").at("hoursPerWeek"));
        if (it.needPeriod().to().isAfter(it.needPeriod().from().plusMonths(LONGEST_PERIOD_MONTHS)))
            against.add(Reason.of("assessment-period-long", SOURCE).at("to"));
        if (it.reasons().isBlank())
            against.add(Reason.of("assessment-no-reasons", SOURCE).at("reasons"));
        if (it.reasons().length() > LONGEST_REASONS)
            against.add(Reason.of("assessment-reasons-long", SOURCE, LONGEST_REASONS)
                    .at("reasons"));
        if (tooMuch(it.courses()))
            against.add(Reason.of("assessment-courses", SOURCE).at("courses"));
        return Decision.unless(against, told);
    }

    private static boolean tooMuch(List<String> courses) {
        return courses.size() > MOST_COURSES || courses.stream().anyMatch(c -> c.length() > LONGEST_COURSE);
    }
}
