package no.kneika.cases;

import java.util.List;
import no.kneika.kernel.CaseId;
import no.kneika.platform.Actor;
import no.kneika.platform.web.Page;

/** What is still open in a case (det som står åpent), as the rooms after this one know it; listed before the case ends. */
public interface OpenMatters {

    /**
     * @param text in the reader's language
     * @param href where it is done; empty where there is nothing to do
     */
    record Matter(String text, String href) {}

    List<Matter> of(Actor actor, Page page, CaseId caseId);
}
