package no.kneika.funding.web;

import java.util.List;
import no.kneika.platform.web.Fact;

/** One funder's rulebook: what holds today, and every version there has been. */
public record RulebookPage(String funder, String now, List<Topic> topics, List<Version> versions) {

    public record Topic(String name, List<Fact> settings) {}

    /**
     * @param state whether it holds, will hold, or has held
     * @param changes what it changed, as sentences
     */
    public record Version(
            String name, String from, String state, String decided, String reason, List<String> changes) {}
}
