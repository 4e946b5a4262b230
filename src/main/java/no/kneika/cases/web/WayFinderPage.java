package no.kneika.cases.web;

import java.util.List;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;

/**
 * Which arrangements fit, with reasons; and NAV's decision on the education.
 *
 * @param education what is known of NAV's decision; a sentence where nothing is
 * @param educationSays what happens when it ends
 * @param seen the version of the decision the page shows
 */
public record WayFinderPage(
        Form form,
        String caseId,
        String student,
        boolean isOwn,
        List<Group> groups,
        List<Option> kinds,
        List<String> chosen,
        boolean isPassing,
        boolean isLasting,
        List<Fact> education,
        String educationSays,
        boolean mayNote,
        int seen,
        List<Option> offices,
        List<Option> evidence) {

    /** @param id FITS, PERHAPS or DOES_NOT */
    public record Group(String id, String heading, List<Way> ways) {}

    public record Way(String name, String what, List<String> whys, String pays, String decides, String note) {}

    public boolean isChosen(String kind) {
        return chosen.contains(kind);
    }
}
