package no.kneika.cases.web;

import java.util.List;
import no.kneika.kernel.CaseId;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;

/** Status talks: those called, those held, and the next one to call. */
public record TalksPage(Form form, CaseId caseId, String student, List<Option> with, List<Talk> talks) {

    /**
     * @param waits the talk's id when it has been and nothing is written down, else empty
     * @param note what was written down, or empty
     */
    public record Talk(String when, String with, String by, String waits, String note) {}
}
