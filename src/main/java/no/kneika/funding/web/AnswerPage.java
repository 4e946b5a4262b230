package no.kneika.funding.web;

import java.util.List;
import no.kneika.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * A no, or a yes on the phone, is written down.
 *
 * @param letter id of the letter it was read from, with its text beside
 */
public record AnswerPage(
        String application,
        String reference,
        String student,
        Form form,
        @Nullable String letter,
        List<String> paragraphs) {}
