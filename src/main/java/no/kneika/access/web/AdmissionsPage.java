package no.kneika.access.web;

import java.util.List;
import no.kneika.kernel.CaseId;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;

/**
 * Who has access to a case.
 *
 * @param advisers those who could be let in
 */
public record AdmissionsPage(Form form, CaseId caseId, String student, List<Line> lines, List<Option> advisers) {

    /** @param endable the person's id when the coordinator can end it, else empty */
    public record Line(String name, String initials, String tone, String capacity, String since, String endable) {}
}
