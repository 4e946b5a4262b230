package no.kneika.platform.web;

import java.util.Map;
import java.util.function.Supplier;

/**
 * What a page must know about the request it answers.
 *
 * @param path the page's own address, with its query, to come back to
 * @param query what stands after the question mark, one value per name
 * @param csrf makes the CSRF token when a form first asks
 * @param csrfHeader the name of the header a script sends it in
 * @param sessionSeconds how long a quiet session lives; 0 without one
 */
public record Visit(
        String path, Map<String, String> query, Supplier<String> csrf, String csrfHeader, int sessionSeconds) {}
