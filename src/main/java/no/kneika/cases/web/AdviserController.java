package no.kneika.cases.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.kneika.cases.Cases;
import no.kneika.cases.Casework;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Reason;
import no.kneika.messages.LetterId;
import no.kneika.messages.Letters;
import no.kneika.platform.Actor;
import no.kneika.platform.Answer;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.NotFound;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The adviser who wrote a letter becomes the case's adviser, with one button beside the letter. */
@Controller
class AdviserController {

    private final Use use;
    private final Casework casework;
    private final Cases cases;
    private final Letters letters;
    private final Pages pages;

    AdviserController(Use use, Casework casework, Cases cases, Letters letters, Pages pages) {
        this.use = use;
        this.casework = casework;
        this.cases = cases;
        this.letters = letters;
        this.pages = pages;
    }

    @PostMapping("/cases/{id}/advisers")
    View take(Actor actor, @PathVariable CaseId id, CommandKey key, Form form) {
        if (actor.capacity() != Capacity.COORDINATOR) throw new NotFound("an adviser of a case");
        var letter = letter(form);
        Answer answer = use.command(actor, key, "name-adviser", () -> {
            cases.find(id);
            var it = letters.find(letter)
                    .filter(found -> id.equals(found.caseId()))
                    .orElseThrow(() -> new NotFound("letter"));
            var read = it.fields();
            return casework.nameAdviser(
                            id,
                            Objects.requireNonNullElse(read.adviser(), ""),
                            Objects.requireNonNullElse(read.adviserPhone(), ""),
                            actor)
                    .map(done -> new Done("/cases/" + id + "/grants/new?letter=" + letter, "adviser-named"));
        });
        return Reply.to(
                answer,
                reasons -> use.as(
                        actor,
                        () -> Html.page(
                                "cases/adviser-refused",
                                pages.page(actor, "adviser.refused", "letters"),
                                new AdviserRefusedPage(
                                        form.refused(plain(reasons)),
                                        "/cases/" + id + "/grants/new?letter=" + letter))));
    }

    /** There are no fields to point at. */
    private static List<Reason> plain(List<Reason> reasons) {
        return reasons.stream()
                .map(each -> new Reason(each.code(), each.source(), null, each.args()))
                .toList();
    }

    private static LetterId letter(Form form) {
        try {
            return new LetterId(UUID.fromString(form.value("letter")));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("letter", notAnId);
        }
    }
}
