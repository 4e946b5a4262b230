package no.kneika.desk.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.kneika.cases.Closure;
import no.kneika.funding.Agreement;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Period;
import no.kneika.platform.Actor;
import no.kneika.platform.web.Page;

/** What is said and offered where nobody pays (hull). */
final class GapWords {

    private GapWords() {}

    /** The first day nobody paid, when that day has been; empty when the gap still lies ahead. */
    static Optional<LocalDate> openSince(CaseFacts facts, LocalDate first, LocalDate today) {
        if (first.isAfter(today)) return Optional.empty();
        return facts.grantPeriods().stream()
                .map(Period::to)
                .filter(last -> last.isBefore(today))
                .max(LocalDate::compareTo)
                .map(last -> last.plusDays(1))
                .or(() -> Optional.of(first));
    }

    /** The day somebody would pay from, were NAV's agreement signed; then signing is what closes the gap. */
    static Optional<CasePage.Alert> agreed(Page page, CaseFacts facts, LocalDate first, boolean mayOpen) {
        return facts.agreements().stream()
                .filter(Agreement::isOpen)
                .filter(it -> !it.period().to().isBefore(first))
                .findFirst()
                .map(it -> new CasePage.Alert(
                        openSince(facts, first, page.today())
                                .map(day -> page.t("case.gap.since", page.date(day)))
                                .orElseGet(() -> page.t("case.gap", page.date(first))),
                        page.t("case.gap.agreement", facts.name(it.mentor()), page.date(it.lapsesOn())),
                        mayOpen
                                ? List.of(new CasePage.Todo(
                                        page.t("case.gap.to-agreement"), "", "/agreements/" + it.id(), "sign"))
                                : List.of()));
    }

    /** A case that has ended has no gaps: it has a last day. */
    static CasePage.Alert closed(Page page, Closure it) {
        return new CasePage.Alert(
                page.t("case.closed", page.date(it.lastDay())),
                page.t("closure.why." + it.why()) + ". " + page.t("case.closed.text"),
                List.of());
    }

    /** Who can let work go on meanwhile, for the one who can not. */
    static String meanwhile(Actor actor, Page page) {
        return actor.capacity() == Capacity.COORDINATOR ? " " + page.t("case.gap.risk") : "";
    }

    static List<CasePage.Todo> actions(Actor actor, Page page, CaseId caseId, boolean waiting) {
        if (actor.capacity() != Capacity.COORDINATOR && actor.capacity() != Capacity.APPROVER) return List.of();
        var base = "/cases/" + caseId;
        var actions = new ArrayList<CasePage.Todo>();
        if (actor.capacity() == Capacity.APPROVER)
            actions.add(new CasePage.Todo(page.t("case.risk"), "", base + "/own-risk-starts/new", "key"));
        else if (!waiting) actions.add(new CasePage.Todo(page.t("case.apply"), "", base + "/applications/new", "send"));
        actions.add(new CasePage.Todo(page.t("case.own"), "", base + "/own-budget-grants/new", "wallet"));
        return actions;
    }
}
