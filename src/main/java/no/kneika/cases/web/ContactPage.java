package no.kneika.cases.web;

import java.util.List;
import no.kneika.platform.web.Event;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;

/**
 * Somebody responsible, or a new one.
 *
 * @param id empty for a new one
 * @param note what to know of them now; may be empty
 * @param cases the reader's own open cases they answer for
 * @param effect what a change does, as a sentence
 * @param told who was told of changes, newest first
 * @param others who can be in their place
 */
public record ContactPage(
        Form form,
        String id,
        String note,
        List<Fact> facts,
        List<Link> cases,
        String effect,
        List<Event> told,
        List<Event> earlier,
        int version,
        boolean mayWrite,
        boolean hasLeft,
        boolean isHere,
        List<Option> sides,
        List<Option> offices,
        List<Option> matters,
        List<Option> others) {

    public record Link(String text, String href) {}

    /** Which form was refused, so that it stands open. */
    public boolean isOpen(String field) {
        return form.isRefused() && form.values().containsKey(field);
    }
}
