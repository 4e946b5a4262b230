package no.kneika.platform;

import java.util.UUID;

/**
 * One of the things that were chosen.
 *
 * @param subject what it is about: a case, an assignment, a grant, as the kind of batch says
 * @param seen what the chooser saw of it, in the room's own words; never shown to anybody
 */
public record BatchItem(UUID subject, String seen) {}
