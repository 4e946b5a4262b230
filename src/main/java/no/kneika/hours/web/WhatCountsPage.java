package no.kneika.hours.web;

import java.util.List;

/** What counts as hours and what does not, in plain sentences. */
public record WhatCountsPage(List<Part> parts) {

    /** @param lines sentences, each whole by itself */
    public record Part(String heading, List<String> lines) {}
}
