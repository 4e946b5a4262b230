package no.kneika.documents;

/** A named value on a paper (opplysning), ready to print. */
public record Fact(String name, String value) {}
