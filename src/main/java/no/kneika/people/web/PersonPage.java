package no.kneika.people.web;

import java.util.List;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;

/**
 * One person and the roles they were given, with ready answers.
 *
 * @param own a sentence when the one who looks is the person, or empty
 * @param choices roles that can be given; none for those who do not give any
 * @param ending roles that can be ended
 */
public record PersonPage(
        String id,
        List<Fact> facts,
        List<Role> roles,
        String own,
        List<Option> choices,
        List<Option> ending,
        String today,
        Form form) {

    /** @param why a sentence when the one who looks cannot confirm it, or empty */
    public record Role(
            String id,
            String name,
            String days,
            String status,
            String color,
            List<String> story,
            boolean canConfirm,
            String why) {}

    /** Whether the form about ending was refused, and stands open. */
    public boolean isEnding() {
        return form.values().containsKey("ending") && form.isRefused();
    }
}
