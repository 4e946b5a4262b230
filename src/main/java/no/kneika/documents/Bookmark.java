package no.kneika.documents;

/**
 * A place a reader can jump to (bokmerke).
 *
 * @param anchor the {@code id} of the heading
 */
public record Bookmark(String name, String anchor) {}
