package no.kneika.imports.web;

import java.util.List;
import no.kneika.platform.web.Form;

/** Where a file is brought: which columns it may have, and a template to begin with. */
public record BringPage(String kind, String lead, String template, List<Column> columns, Form form) {

    public record Column(String heading, boolean required, String explained, String example) {}
}
