package no.kneika.desk.web;

import java.util.List;
import no.kneika.cases.SupportCase;
import no.kneika.platform.Actor;
import no.kneika.platform.web.Page;

/** What can be done from the case page, by those who do casework. */
final class CaseActions {

    private CaseActions() {}

    static List<CasePage.Todo> of(Actor actor, Page page, SupportCase it) {
        var base = "/cases/" + it.id();
        var candidates = todo(page, "case.action.candidates", base + "/candidates", "handshake");
        var interviews = todo(page, "case.action.interviews", base + "/interviews", "person");
        var talks = todo(page, "case.action.talks", base + "/talks", "chat");
        var contacts = todo(page, "case.action.contacts", base + "/contacts", "phone");
        var ways = todo(page, "case.action.ways", base + "/way-finder", "compass");
        return switch (actor.capacity()) {
            case COORDINATOR ->
                !it.isOpen()
                        ? List.of(talks)
                        : List.of(
                                todo(page, "case.action.assessment", base + "/assessment", "pencil"),
                                todo(page, "case.action.need-months", base + "/need-months", "calendar"),
                                todo(page, "case.action.application", base + "/applications/new", "send"),
                                todo(page, "case.action.agreement", base + "/agreements/new", "sign"),
                                todo(page, "case.action.grant", base + "/grants/new", "letter"),
                                candidates,
                                interviews,
                                talks,
                                todo(page, "exam.link", base + "/exam-hours", "chart"),
                                contacts,
                                ways,
                                todo(page, "case.action.admissions", base + "/admissions", "eye"),
                                todo(page, "case.action.close", base + "/closures/new", "archive"));
            case ADVISER -> List.of(candidates, interviews, talks, contacts, ways);
            // An approver need not see the gap (the assessment is hidden) to answer for the days.
            case APPROVER ->
                it.isOpen()
                        ? List.of(
                                todo(page, "case.risk", base + "/own-risk-starts/new", "key"),
                                todo(page, "case.own", base + "/own-budget-grants/new", "wallet"))
                        : List.of();
            default -> List.of();
        };
    }

    private static CasePage.Todo todo(Page page, String text, String href, String icon) {
        return new CasePage.Todo(page.t(text), "", href, icon);
    }
}
