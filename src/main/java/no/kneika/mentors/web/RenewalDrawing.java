package no.kneika.mentors.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.kneika.cases.Cases;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.PersonId;
import no.kneika.mentors.Contracts;
import no.kneika.mentors.Renewals;
import no.kneika.mentors.Renewals.Renewal;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BatchId;
import no.kneika.platform.Batches;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the contracts that stand ready, in a fixed number of queries, and the paper of one of them. */
@Component
class RenewalDrawing {

    private final Renewals renewals;
    private final Contracts contracts;
    private final Cases cases;
    private final People people;
    private final Batches batches;

    RenewalDrawing(Renewals renewals, Contracts contracts, Cases cases, People people, Batches batches) {
        this.renewals = renewals;
        this.contracts = contracts;
        this.cases = cases;
        this.people = people;
        this.batches = batches;
    }

    /** Who the contracts are with, and about whom. */
    private record Who(Map<PersonId, String> names, Map<CaseId, PersonId> students) {

        String mentor(Renewal it) {
            return names.getOrDefault(it.assignment().mentor(), "");
        }

        String student(Renewal it) {
            var student = students.get(it.assignment().caseId());
            return student == null ? "" : names.getOrDefault(student, "");
        }
    }

    RenewalPage page(Page page, Actor actor, Form form) {
        var all = renewals.all();
        all.forEach(it -> Trail.shows(it.assignment().caseId(), Shown.MONEY));
        var students = cases.studentsOf(
                all.stream().map(it -> it.assignment().caseId()).toList());
        var names = new HashMap<>(people.names(students.values()));
        names.putAll(people.names(
                all.stream().map(it -> it.assignment().mentor()).distinct().toList()));
        var who = new Who(names, students);
        var yes = all.stream().filter(it -> isChosen(form, it)).toList();
        boolean any = all.stream().anyMatch(Renewal::canBeMade);
        return new RenewalPage(
                page.t("renewals.lead", all.size()),
                all.stream().map(it -> row(page, form, it, who)).toList(),
                batches.latest(actor, Renewals.BATCH).map(BatchId::toString).orElse(""),
                any ? page.t("renewals.send", yes.size()) : null,
                page.t("renewals.send-counts", "{n}"),
                preview(page, actor, form, yes, who),
                form);
    }

    /** Before anything was ticked, everything that can be made. */
    private static boolean isChosen(Form form, Renewal it) {
        return it.canBeMade() && (!form.isRefused() || form.has("renewal", key(it)));
    }

    private static String key(Renewal it) {
        return it.assignment().id().toString();
    }

    private static RenewalPage.Row row(Page page, Form form, Renewal it, Who who) {
        return new RenewalPage.Row(
                key(it),
                it.canBeMade() ? key(it) + " " + it.seen() : null,
                isChosen(form, it),
                who.mentor(it),
                who.student(it),
                "/assignments/" + key(it) + "/contracts/new",
                page.period(it.draft().period()),
                page.minutes(it.draft().hours()),
                page.rate(it.draft().rate()),
                it.hinders().stream().map(page::why).toList());
    }

    private RenewalPage.@Nullable Preview preview(Page page, Actor actor, Form form, List<Renewal> yes, Who who) {
        if (yes.isEmpty()) return null;
        int asked = form.value("look").matches("\\d{1,3}") ? Integer.parseInt(form.value("look")) : 1;
        int place = Math.clamp(asked, 1, yes.size());
        var it = yes.get(place - 1);
        return new RenewalPage.Preview(
                who.mentor(it),
                contracts.preview(actor, it.assignment(), it.kind(), it.draft()),
                page.t("renewals.place", place, yes.size()),
                place > 1 ? look(place - 1) : null,
                place < yes.size() ? look(place + 1) : null);
    }

    private static String look(int place) {
        return "/renewals?look=" + place + "#preview";
    }
}
