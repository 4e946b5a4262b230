package no.kneika.claims.web;

import org.jspecify.annotations.Nullable;

/**
 * A question about a claim and its answer, ready to read.
 *
 * @param answer null while it waits
 */
public record Asked(
        String text,
        String asked,
        @Nullable String answer,
        @Nullable String answered) {}
