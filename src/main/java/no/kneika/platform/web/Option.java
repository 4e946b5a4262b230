package no.kneika.platform.web;

import org.jspecify.annotations.Nullable;

/** One choice of several, in the reader's language. */
public record Option(String value, String label, @Nullable String note) {

    public Option(String value, String label) {
        this(value, label, null);
    }
}
