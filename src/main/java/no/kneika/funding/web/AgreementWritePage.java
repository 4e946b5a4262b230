package no.kneika.funding.web;

import java.util.List;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;

/**
 * An agreement is written or changed.
 *
 * @param fixed the mentor's name where it cannot be another; empty when one can be chosen
 * @param seen the version that is changed; 0 for a new one
 */
public record AgreementWritePage(
        String student,
        String hint,
        String action,
        String back,
        int seen,
        String fixed,
        List<Option> mentors,
        List<Option> kinds,
        List<Option> holidays,
        List<Option> contributions,
        List<Option> yesNo,
        Form form) {}
