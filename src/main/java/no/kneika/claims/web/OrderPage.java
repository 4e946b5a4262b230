package no.kneika.claims.web;

/**
 * A collective claim on its way out, or why nothing was sent.
 *
 * @param going it is in hand
 */
public record OrderPage(String href, String lead, String says, boolean going, boolean troubled, int done, int all) {}
