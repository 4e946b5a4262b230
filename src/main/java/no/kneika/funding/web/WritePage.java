package no.kneika.funding.web;

import java.util.List;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;

/**
 * The page where an application is written.
 *
 * @param action where it is sent
 * @param seen the version it was filled from; zero for a new one
 * @param rateHelp from which rate we warn
 * @param officeHelp how long the office usually takes
 * @param hint how the proposed period and hours came about
 */
public record WritePage(
        String student,
        String action,
        String back,
        int seen,
        Form form,
        List<Option> offices,
        List<Option> units,
        String hint,
        String rateHelp,
        String officeHelp) {}
