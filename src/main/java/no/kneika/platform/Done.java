package no.kneika.platform;

/**
 * What a command that was carried out answers (utført).
 *
 * @param location the path to go to next, within Kneika
 * @param message the code of the sentence that tells it; its bundle key is {@code done.<message>}
 */
public record Done(String location, String message) {}
