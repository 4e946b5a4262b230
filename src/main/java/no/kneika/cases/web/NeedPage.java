package no.kneika.cases.web;

import java.util.List;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;

/**
 * The page where a need is told.
 *
 * @param own the student tells about themselves; nobody has to be named
 * @param origins who it came from, for those who may write it down for others; empty when there is no choice
 * @param longest characters of the need
 */
public record NeedPage(
        Form form, boolean own, List<Option> origins, List<Option> measures, List<Option> offices, int longest) {}
