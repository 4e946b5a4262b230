package no.kneika.funding.domain;

import java.util.List;
import no.kneika.documents.Fact;

/**
 * An application as it is printed (søknad om tilskudd til mentor).
 *
 * @param sections heading and facts, in NAV's order
 * @param reasons the student's words, paragraph by paragraph
 * @param answerTo where the answer goes, with our reference in it
 */
public record PrintedApplication(List<Section> sections, List<String> reasons, List<Fact> answerTo) {

    /** @param heading message key */
    public record Section(String heading, List<Fact> facts) {}
}
