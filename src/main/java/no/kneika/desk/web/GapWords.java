package no.kneika.desk.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    static List<CasePage.Todo> actions(Actor actor, Page page, CaseId caseId, boolean waiting) {
        if (actor.capacity() != Capacity.COORDINATOR) return List.of();
        var base = "/cases/" + caseId;
        var actions = new ArrayList<CasePage.Todo>();
        if (!waiting) actions.add(new CasePage.Todo(page.t("case.apply"), "", base + "/applications/new", "send"));
        actions.add(new CasePage.Todo(page.t("case.own"), "", base + "/own-budget-grants/new", "wallet"));
        return actions;
    }
}
