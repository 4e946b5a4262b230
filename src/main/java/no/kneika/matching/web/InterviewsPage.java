package no.kneika.matching.web;

import java.util.List;
import no.kneika.kernel.CaseId;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;

/** Interviews held for a student, and a form for the next. */
public record InterviewsPage(
        Form form, CaseId caseId, String student, List<Option> mentors, List<Option> advices, List<Held> held) {

    public record Held(String mentor, String advice, String when, String note) {}
}
