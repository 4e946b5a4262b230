package no.kneika.messages.web;

import java.util.List;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * One letter, opened.
 *
 * @param doubts what it says that cannot be taken as it stands
 * @param isCorrection it says that it corrects an earlier one
 * @param institutions whom it can be sent on to, the one it says it is for first
 * @param grantHref where it is read into a grant, or null while it belongs to no case
 * @param rejectionHref where it is read into a rejection, when it looks like one
 * @param duplicateHref the earlier letter that says the very same, or null
 * @param otherDates that another letter has the same reference and other days, as a sentence; null when none has
 * @param otherHref that letter
 */
public record LetterPage(
        String id,
        String lead,
        List<String> paragraphs,
        List<Attachment> attachments,
        List<Fact> read,
        List<String> doubts,
        boolean isCorrection,
        List<Option> institutions,
        boolean isForAnother,
        String state,
        boolean canMatch,
        boolean canReturn,
        boolean canSetAside,
        List<Option> cases,
        String proposedReference,
        @Nullable String caseHref,
        @Nullable String grantHref,
        @Nullable String rejectionHref,
        @Nullable String duplicateHref,
        @Nullable String otherDates,
        @Nullable String otherHref,
        Form form) {

    public record Attachment(String href, String name, String size) {}
}
