package no.kneika.matching.web;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kneika.cases.Cases;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.matching.Candidates;
import no.kneika.matching.Interview;
import no.kneika.matching.Interviews;
import no.kneika.matching.domain.Match;
import no.kneika.matching.store.CandidateRows;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.NotFound;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The coordinator or adviser looks for a mentor among those who have offered, and puts some forward to the student. */
@Controller
public class CandidateController {

    private final Use use;
    private final Pages pages;
    private final Candidates candidates;
    private final Cases cases;
    private final People people;
    private final Interviews interviews;

    CandidateController(
            Use use, Pages pages, Candidates candidates, Cases cases, People people, Interviews interviews) {
        this.use = use;
        this.pages = pages;
        this.candidates = candidates;
        this.cases = cases;
        this.people = people;
        this.interviews = interviews;
    }

    /**
     * @param state empty, or what came of putting them forward, in words
     * @param interviewed empty, or what came of the last interview
     * @param canPropose whether the row can be ticked
     * @param canChoose whether the coordinator may choose on the student's behalf
     */
    public record Line(
            PersonId person,
            String name,
            List<String> walls,
            List<String> met,
            List<String> missed,
            String state,
            String interviewed,
            boolean canPropose,
            boolean canChoose) {}

    public record CandidatesPage(Form form, CaseId caseId, String student, boolean assessed, List<Line> lines) {}

    @GetMapping("/cases/{id}/candidates")
    View list(Actor actor, @PathVariable CaseId id) {
        return use.as(actor, () -> page(actor, id, Form.empty()));
    }

    @PostMapping("/cases/{id}/candidates")
    View propose(Actor actor, @PathVariable CaseId id, CommandKey key, Form form) {
        var answer = use.command(actor, key, "propose-mentors", () -> {
            mayMatch(actor);
            return chosen(form)
                    .then(people -> candidates.propose(actor, id, people))
                    .map(done -> new Done("/cases/" + id + "/candidates", "candidates-proposed"));
        });
        return Reply.to(answer, reasons -> use.as(actor, () -> page(actor, id, form.refused(reasons))));
    }

    private static Decision<HashSet<PersonId>> chosen(Form form) {
        var people = new HashSet<PersonId>();
        for (var id : form.values("mentor")) {
            try {
                people.add(new PersonId(UUID.fromString(id)));
            } catch (IllegalArgumentException notAnId) {
                return Decision.refused(Reason.of("candidate-none-chosen", "rules.md 3"));
            }
        }
        return Decision.accepted(people);
    }

    private Html page(Actor actor, CaseId id, Form form) {
        mayMatch(actor);
        var supportCase = cases.find(id);
        Trail.shows(id, Shown.CASE);
        var page = pages.page(actor, "candidates.title", "students");
        var assessed = cases.assessedNeed(id).isPresent();
        var lines = assessed ? lines(actor, page, id) : List.<Line>of();
        return Html.page(
                "matching/candidates",
                page,
                new CandidatesPage(form, id, people.name(supportCase.student()), assessed, lines));
    }

    private List<Line> lines(Actor actor, Page page, CaseId id) {
        var proposed = candidates.proposed(id).stream().collect(Collectors.toMap(CandidateRows.Row::mentor, r -> r));
        var ranked = candidates.ranked(actor, id);
        var held = interviews.of(actor, id);
        var names = people.names(ranked.stream().map(Match::mentor).toList());
        return ranked.stream()
                .map(match -> line(
                        actor,
                        page,
                        match,
                        names.getOrDefault(match.mentor(), ""),
                        proposed.get(match.mentor()),
                        interviewed(page, held, match.mentor())))
                .sorted(Comparator.comparing(Line::state)
                        .reversed()
                        .thenComparing(l -> !l.walls().isEmpty()))
                .toList();
    }

    private static String interviewed(Page page, List<Interview> held, PersonId mentor) {
        return held.stream()
                .filter(one -> one.mentor().equals(mentor))
                .findFirst()
                .map(one -> page.t(
                        "candidates.interviewed",
                        page.shortDate(one.heldOn()),
                        page.t("interviews.advice." + one.advice())))
                .orElse("");
    }

    private static Line line(
            Actor actor,
            Page page,
            Match match,
            String name,
            CandidateRows.@org.jspecify.annotations.Nullable Row row,
            String interviewed) {
        var waiting = row != null && !row.refused() && !row.chosen();
        var state = row == null
                ? ""
                : page.t(
                        row.chosen()
                                ? "candidates.chosen"
                                : row.refused() ? "candidates.refused" : "candidates.proposed");
        return new Line(
                match.mentor(),
                name,
                match.walls().stream().map(page::why).toList(),
                Words.wishes(page, match.met()),
                Words.wishes(page, match.missed()),
                state,
                interviewed,
                row == null && match.isPossible(),
                waiting && match.isPossible() && actor.capacity() == Capacity.COORDINATOR);
    }

    private static void mayMatch(Actor actor) {
        if (actor.capacity() != Capacity.COORDINATOR && actor.capacity() != Capacity.ADVISER)
            throw new NotFound("candidates");
    }
}
