package no.kneika.funding.web;

import java.util.UUID;
import no.kneika.funding.Complaint.About;
import no.kneika.funding.ComplaintDrafts;
import no.kneika.funding.Complaints;
import no.kneika.funding.GrantId;
import no.kneika.funding.RejectionId;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.platform.Actor;
import no.kneika.platform.Answer;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Inputs;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Our own complaint is written, kept, seen as NAV will read it, and sent. */
@Controller
class ComplaintLetterController {

    private static final String WHY = "complaintWhy";
    private static final int LONGEST = 4000;
    // What is too long to be sent is kept all the same, to be cut.
    private static final int LONGEST_KEPT = 20_000;

    private final Use use;
    private final Complaints complaints;
    private final ComplaintDrafts drafts;
    private final RejectionController rejections;
    private final GrantController grants;

    ComplaintLetterController(
            Use use,
            Complaints complaints,
            ComplaintDrafts drafts,
            RejectionController rejections,
            GrantController grants) {
        this.use = use;
        this.complaints = complaints;
        this.drafts = drafts;
        this.rejections = rejections;
        this.grants = grants;
    }

    @PostMapping("/rejections/{id}/complaint-letters")
    View send(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        return written(actor, new About.Rejected(new RejectionId(id)), key, form);
    }

    @PostMapping("/grants/{id}/complaint-letters")
    View sendOfLess(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        return written(actor, new About.Partly(new GrantId(id)), key, form);
    }

    private View written(Actor actor, About about, CommandKey key, Form form) {
        Desk.of(actor, Capacity.COORDINATOR);
        if (form.has("keep", "away"))
            return Reply.to(
                    keep(actor, about, key, form.with(WHY, ""), "complaint-put-away"),
                    reasons -> draw(actor, about, form.refused(reasons)));
        if (form.has("keep", "1"))
            return Reply.to(
                    keep(actor, about, key, form, form.value(WHY).isBlank() ? "complaint-put-away" : "complaint-kept"),
                    reasons -> draw(actor, about, form.refused(reasons)));
        if (form.has("look", "1")) return seen(actor, about, key, form);
        var answer = use.command(
                actor,
                key,
                "send-complaint",
                () -> drafts.unchanged(about, seen(form), actor)
                        .then(same -> Inputs.text(form.value(WHY), WHY, LONGEST))
                        .then(why -> complaints.send(about, why, actor))
                        .map(it -> new Done(about.path() + "#complaint", "complaint-letter-sent")));
        return Reply.to(answer, reasons -> draw(actor, about, form.refused(reasons)));
    }

    /** Looked at as it will be read, and kept, and not sent: its words are nobody's business in an address. */
    private View seen(Actor actor, About about, CommandKey key, Form form) {
        if (form.value(WHY).isBlank()) return draw(actor, about, form);
        return switch (keep(actor, about, key, form, "complaint-kept")) {
            case Answer.Accepted kept -> draw(actor, about, form);
            case Answer.Refused refused -> Reply.to(refused, reasons -> draw(actor, about, form.refused(reasons)));
        };
    }

    private Answer keep(Actor actor, About about, CommandKey key, Form form, String done) {
        return use.command(
                actor,
                key,
                "keep-complaint",
                () -> text(form)
                        .then(why -> drafts.keep(about, why, seen(form), actor))
                        .map(it -> new Done(about.path() + "#complaint", done)));
    }

    private static Decision<String> text(Form form) {
        return Inputs.optionalText(form.value(WHY), WHY, LONGEST_KEPT);
    }

    private static int seen(Form form) {
        var typed = form.value("seenDraft");
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }

    private Html draw(Actor actor, About about, Form form) {
        return switch (about) {
            case About.Rejected(var id) -> rejections.draw(actor, id, form);
            case About.Partly(var id) -> grants.draw(actor, id, form);
        };
    }
}
