package no.kneika.cases.web;

import java.util.List;
import no.kneika.cases.Need;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;

/**
 * The assessment of one case.
 *
 * @param student name
 * @param needs what was told, oldest first
 * @param form as it stands or was typed
 * @param seen the version the form was filled from
 * @param functions every function with its name; which are ticked is in the form
 * @param mayWrite the coordinator; everybody else reads
 * @param mayTake nobody has taken the case
 * @param facts the newest assessment, for reading
 * @param words by function, for reading
 * @param diagnosis what is told, where it may be seen; empty otherwise
 * @param mayTellDiagnosis the field is offered
 */
public record AssessmentPage(
        String caseId,
        String student,
        List<Told> needs,
        Form form,
        int seen,
        List<Option> functions,
        List<Option> meetings,
        List<Option> measures,
        List<Option> offices,
        boolean mayWrite,
        boolean mayTake,
        List<Fact> facts,
        List<Fact> words,
        String diagnosis,
        boolean mayTellDiagnosis) {

    /** A need with who told it, in words. */
    public record Told(Need need, String by, String when) {}
}
