package no.kneika.access.web;

import java.util.List;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;

/**
 * What "Det jeg deler" shows.
 *
 * @param action where its forms are sent; empty when there is no case yet
 * @param levels the presets; none is chosen beforehand
 * @param previews what each mentor reads now
 * @param basics the consents everything rests on
 */
public record SharingPage(
        String action,
        List<Option> levels,
        List<Switch> basics,
        List<Sharer> recipients,
        List<Preview> previews,
        Form form) {

    /** One thing that is shared or not. */
    public record Switch(String name, String value, String label, String help, boolean on) {}

    /**
     * Somebody one can share with.
     *
     * @param sees one sentence of what they see now
     */
    public record Sharer(String id, String name, String sees, List<Switch> switches) {}

    /** What somebody reads of the student, in the very words (slik ser det ut). */
    public record Preview(String heading, List<Line> lines, String closing) {}

    /** @param name what it is, for example "Diagnose" */
    public record Line(String name, String text) {}

    public boolean hasCase() {
        return !action.isEmpty();
    }
}
