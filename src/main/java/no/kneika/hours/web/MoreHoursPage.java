package no.kneika.hours.web;

import java.util.List;
import no.kneika.platform.web.Event;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * More hours were asked for: who, when, and how it stands, for the one who answers.
 *
 * @param answer where the answer is sent, or null when nobody waits for one
 * @param told what was asked and answered, the newest first
 */
public record MoreHoursPage(
        String caseHref,
        String student,
        String lead,
        List<Fact> facts,
        @Nullable String answer,
        List<Event> told,
        Form form) {}
