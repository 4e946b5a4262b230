package no.kneika.platform.web;

import java.util.Map;
import no.kneika.platform.Actor;

/** How much waits behind each item of the menu, by its name ({@link Menu}). The desk answers; runs inside {@code Use.as}. */
public interface RailCounts {
    Map<String, Integer> counts(Actor actor);
}
