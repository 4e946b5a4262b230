package no.kneika.platform.web;

/**
 * Somebody the login provider knows and Kneika does not (template {@code web/unknown}).
 *
 * @param signOut where they sign out, by POST, to try another login
 */
public record UnknownPage(String signOut) {}
