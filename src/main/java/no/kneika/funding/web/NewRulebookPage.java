package no.kneika.funding.web;

import java.util.List;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;
import org.jspecify.annotations.Nullable;

/** Where a new version of a rulebook is written. */
public record NewRulebookPage(String funder, String funderName, String builtOn, Form form, List<Topic> topics) {

    public record Topic(String name, List<Field> fields) {}

    /** @param options what there is to choose among; empty for what is written */
    public record Field(String name, String label, @Nullable String help, List<Option> options, Look look) {}

    /** How a field is drawn. */
    public enum Look {
        NUMBER,
        TEXT,
        RADIOS,
        SELECT,
        CHECKS
    }
}
