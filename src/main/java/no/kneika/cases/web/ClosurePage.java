package no.kneika.cases.web;

import java.util.List;
import no.kneika.cases.OpenMatters;
import no.kneika.kernel.CaseId;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;

/** @param open what is not done yet, before the case ends */
public record ClosurePage(
        CaseId caseId, String student, List<OpenMatters.Matter> open, List<Option> reasons, Form form) {}
