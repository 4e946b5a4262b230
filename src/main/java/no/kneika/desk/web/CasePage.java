package no.kneika.desk.web;

import java.util.List;
import java.util.Optional;
import no.kneika.desk.domain.Timeline;
import no.kneika.funding.NavClockPicture;
import no.kneika.kernel.CaseId;
import no.kneika.platform.web.Event;
import no.kneika.platform.web.Fact;

/** What the case page shows, ready to draw. */
public record CasePage(
        CaseId id,
        Optional<Todo> list,
        String firstName,
        String lead,
        Optional<Alert> gap,
        List<Fact> facts,
        Timeline.Picture wide,
        Timeline.Picture near,
        String description,
        List<Month> months,
        Optional<Clock> clock,
        List<Todo> next,
        List<Someone> people,
        List<Event> events,
        List<Paper> papers,
        List<Told> needs,
        String plan,
        List<Shared> shared,
        List<Todo> actions) {

    /** A gap that is about to open, and what can be done: the first as a filled button. */
    public record Alert(String heading, String text, List<Todo> actions) {}

    /** NAV's months, small: the whole of it is a page of its own. */
    public record Clock(NavClockPicture picture, String description, String says, String href) {}

    /**
     * A row of the timeline's twin.
     *
     * @param href where one reads more of it; empty where there is nothing the reader may open
     */
    public record Month(String when, String what, String detail, String href) {}

    public record Todo(String text, String note, String href, String icon) {}

    public record Someone(String name, String initials, String tone, String note) {}

    public record Paper(String title, String when, String href) {}

    /** What the student lets somebody see (det studenten deler). */
    public record Shared(String with, String sees, String seesNot) {}

    /** A need in the student's words; empty where it is not shared with the one who reads. */
    public record Told(String who, String when, String text) {}
}
