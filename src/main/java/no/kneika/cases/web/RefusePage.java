package no.kneika.cases.web;

import java.util.List;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;

/**
 * Where a no is written.
 *
 * @param nos NAV's, which it may be about
 * @param preview the very letter, where it is sound; empty otherwise
 * @param writtenForm the student's, as a sentence
 */
public record RefusePage(
        Form form,
        String caseId,
        String student,
        List<Option> sides,
        List<Option> nos,
        List<Option> instead,
        List<Option> complaints,
        String preview,
        String writtenForm) {}
