package no.kneika.cases;

import java.util.List;

/** What the leaflet prints besides its words: who to ask here. */
public record LeafletPaper(String institution, List<String> contacts) {

    public LeafletPaper {
        contacts = List.copyOf(contacts);
    }
}
