package no.kneika.desk.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.kneika.kernel.Capacity;
import no.kneika.platform.web.Event;
import no.kneika.platform.web.Page;

/** What has happened in a case, newest first, from the facts of many rooms. */
final class CaseEvents {

    private static final int SHOWN = 8;

    private CaseEvents() {}

    private record Happened(LocalDate on, String text, String href) {}

    static List<Event> of(Page page, CaseFacts facts) {
        var all = new ArrayList<Happened>();
        facts.applications()
                .forEach(a -> a.sentOn()
                        .ifPresent(on -> all.add(new Happened(
                                on,
                                page.t(
                                        "case.event.applied",
                                        page.minutes(a.hours()),
                                        page.period(a.period()),
                                        a.recipient()),
                                page.capacity() == Capacity.COORDINATOR ? "/applications/" + a.id() : ""))));
        facts.grants()
                .forEach(g -> all.add(new Happened(
                        g.decidedOn(),
                        page.t("case.event.granted", g.funderName(), page.minutes(g.hours()), page.period(g.period())),
                        page.capacity() == Capacity.COORDINATOR ? "/grants/" + g.id() : "")));
        facts.rejections()
                .forEach(r -> all.add(
                        new Happened(r.arrivedOn(), page.t("case.event.rejected", page.period(r.appliedFor())), "")));
        for (var a : facts.assignments()) {
            var mentor = facts.name(a.mentor());
            all.add(new Happened(a.from(), page.t("case.event.mentor", mentor), ""));
            a.kickoff().ifPresent(on -> all.add(new Happened(on, page.t("case.event.kickoff", mentor), "")));
            a.ended().ifPresent(on -> all.add(new Happened(on, page.t("case.event.ended", mentor), "")));
        }
        facts.entries()
                .forEach(e -> all.add(new Happened(
                        e.day(), page.t("case.event.hours", facts.name(e.mentor()), page.minutes(e.minutes())), "")));
        facts.talks().stream()
                .filter(t -> !t.day().isAfter(page.today()))
                .forEach(t -> all.add(new Happened(
                        t.day(),
                        page.t("case.event.talk", page.t("talks.with." + t.with()))
                                + t.note().map(note -> " " + note).orElse(""),
                        "")));
        facts.claims()
                .forEach(c -> c.sentOn()
                        .ifPresent(on -> all.add(new Happened(
                                on, page.t("case.event.claimed", page.money(c.amount()), c.payer()), ""))));
        return all.stream()
                .sorted(Comparator.comparing(Happened::on).reversed())
                .limit(page.query("all").isEmpty() ? SHOWN : Integer.MAX_VALUE)
                .map(h -> new Event(page.shortDate(h.on()), h.on(), null, null, h.text()))
                .toList();
    }
}
