package no.kneika.desk.web;

import java.util.List;
import java.util.Optional;
import no.kneika.desk.domain.Timeline;
import no.kneika.kernel.CaseId;
import no.kneika.platform.web.Event;
import no.kneika.platform.web.Fact;

/** What the case page shows, ready to draw. */
public record CasePage(
        CaseId id,
        boolean isStaff,
        String lead,
        Optional<Alert> gap,
        List<Fact> facts,
        Timeline.Picture wide,
        Timeline.Picture near,
        String description,
        List<Month> months,
        List<Todo> next,
        List<Someone> people,
        List<Event> events,
        List<Paper> papers,
        List<Told> needs,
        List<Todo> actions) {

    /** A gap that is about to open, and what can be done. */
    public record Alert(String heading, String text, Optional<Todo> action) {}

    /** A row of the timeline's twin. */
    public record Month(String when, String what, String detail) {}

    public record Todo(String text, String note, String href, String icon) {}

    public record Someone(String name, String initials, String tone, String note) {}

    public record Paper(String title, String when, String href) {}

    /** A need in the student's words; empty where it is not shared with the one who reads. */
    public record Told(String who, String when, String text) {}
}
