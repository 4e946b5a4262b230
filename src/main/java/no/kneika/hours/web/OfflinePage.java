package no.kneika.hours.web;

import java.util.List;
import no.kneika.hours.web.HoursPage.Pick;
import no.kneika.platform.web.Form;

/** The hours form with nobody's name on it: the device knows whom its owner writes hours for. */
public record OfflinePage(List<Pick> when, List<Pick> lengths, List<Pick> kinds, List<Pick> notices, Form form) {}
