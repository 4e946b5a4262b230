package no.kneika.imports.web;

import java.util.List;

/** Registers that can be brought, and those that were. */
public record ImportsPage(List<Kind> kinds, List<Brought> brought) {

    public record Kind(String name, String note, String href) {}

    public record Brought(String name, String href, String note) {}
}
