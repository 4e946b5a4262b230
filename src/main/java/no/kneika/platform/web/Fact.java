package no.kneika.platform.web;

import org.jspecify.annotations.Nullable;

/** A named fact with a second line for what one reads now and then. */
public record Fact(String name, String value, @Nullable String note) {

    public Fact(String name, String value) {
        this(name, value, null);
    }
}
