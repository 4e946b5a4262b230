package no.kneika.cases.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import no.kneika.cases.Assess;
import no.kneika.cases.Assessment;
import no.kneika.cases.MeetingForm;
import no.kneika.cases.NavFacts;
import no.kneika.cases.NavMeasure;
import no.kneika.cases.StudyFunction;
import no.kneika.cases.domain.AssessmentRules;
import no.kneika.institution.Institutions;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Gathering;
import no.kneika.platform.web.Inputs;
import org.springframework.stereotype.Component;

/** Reads an assessment out of its form. */
@Component
class AssessmentReading {

    private final Institutions institutions;
    private final BusinessClock clock;

    AssessmentReading(Institutions institutions, BusinessClock clock) {
        this.institutions = institutions;
        this.clock = clock;
    }

    Decision<Assess> read(CaseId caseId, Form form) {
        var typed = new Gathering();
        var seen = typed.take(Inputs.integer(form.value("seen"), "seen", 0, 10_000));
        var words = new EnumMap<StudyFunction, String>(StudyFunction.class);
        for (var function : StudyFunction.values()) {
            if (!form.has("functions", function.name())) continue;
            var field = "words." + function;
            var told = typed.take(Inputs.optionalText(form.value(field), field, 1000));
            if (form.value(field).length() <= 1000) words.put(function, told.get());
        }
        var week = typed.take(Inputs.hours(form.value("hoursPerWeek"), "hoursPerWeek"));
        var period = typed.take(Inputs.period(form.value("from"), "from", form.value("to"), "to", clock.today()));
        var meeting = typed.take(Inputs.choice(form.value("meeting"), "meeting", MeetingForm.class));
        var where = typed.take(Inputs.optionalText(form.value("where"), "where", 300));
        var reasons = typed.take(Inputs.text(form.value("reasons"), "reasons", AssessmentRules.LONGEST_REASONS));
        var measure = typed.take(Inputs.choice(form.value("measure"), "measure", NavMeasure.class));
        var nav = typed.take(NavFields.read(form, institutions, Optional.empty()));
        return typed.make(() -> new Assess(
                caseId,
                new Assessment(
                        caseId,
                        seen.get(),
                        words,
                        courses(form.value("courses")),
                        week.get(),
                        meeting.get(),
                        where.get(),
                        form.has("interpreter", "true"),
                        reasons.get(),
                        period.get()),
                new NavFacts(measure.get(), capacity(form), nav.get(), 0)));
    }

    /** One on each line, or with commas between. */
    private static List<String> courses(String text) {
        return Arrays.stream(text.split("[,\\n]"))
                .map(String::strip)
                .filter(course -> !course.isEmpty())
                .toList();
    }

    private static Optional<Boolean> capacity(Form form) {
        return switch (form.value("reduced")) {
            case "YES" -> Optional.of(true);
            case "NO" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
