package no.kneika.hours.web;

import java.util.List;

/** Every sheet the reader has something to do with, what needs them first. */
public record SheetsPage(String lead, List<Group> groups) {

    public record Group(String heading, String why, List<Row> rows) {}

    /**
     * @param student empty for those who only pay
     * @param state what happens next, in a few words
     */
    public record Row(String href, String mentor, String student, String month, String worked, String state) {}

    public boolean isEmpty() {
        return groups.isEmpty();
    }
}
