package no.kneika.cases.web;

import java.util.List;

/** Whom to write to about a case: at NAV, and here. */
public record CaseContactsPage(String caseId, String student, List<Group> groups, boolean isOwn) {

    public record Group(String id, String heading, List<Row> rows) {}

    /**
     * @param name somebody, or the place where nobody is known
     * @param href the person in the register; empty where the reader does not open it
     * @param why why it is them, when it is not plain; may be empty
     */
    public record Row(String matter, String name, String href, String place, String phone, String email, String why) {}
}
