package no.kneika.funding.web;

import java.util.List;

/** The rulebooks of an institution, one for each funder. */
public record RulebooksPage(List<Book> books) {

    /**
     * @param now which version holds today
     * @param next which version will hold from a later day; empty text for none
     */
    public record Book(String href, String name, String now, String next, String versions) {}
}
