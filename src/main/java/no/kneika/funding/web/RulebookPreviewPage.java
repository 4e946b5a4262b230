package no.kneika.funding.web;

import java.util.List;
import java.util.Map;
import no.kneika.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * What a new version would change, before it is decided.
 *
 * @param moved how many dates of how many cases, as a sentence
 * @param moves dates that move, those that move alike together
 * @param more how many moves are not shown, as a sentence, or null
 * @param drafts applications that are written and could not be sent under it
 * @param kept what stays, as a sentence
 * @param later which version takes over, and when, or null
 * @param carried what was typed, to be sent on
 */
public record RulebookPreviewPage(
        String funder,
        String funderName,
        String lead,
        List<Change> changes,
        String moved,
        List<Move> moves,
        @Nullable String more,
        List<Draft> drafts,
        String kept,
        @Nullable String later,
        int seen,
        String save,
        List<Map.Entry<String, String>> carried,
        Form form) {

    /** @param href where it is changed; empty for those who may not know of the case */
    public record Draft(String reference, String href, List<String> why) {}

    public record Change(String setting, String before, String after) {}

    /** @param names of those the reader is admitted to; empty text for none */
    public record Move(String what, String before, String after, int cases, String names) {}
}
