package no.kneika.platform.web;

import java.util.Optional;

/** Tells what the training room's banner offers (øvingsrommet); there is none outside the training profile. */
public interface TrainingRoom {
    Optional<TrainingBanner> banner();
}
