package no.kneika.access.web;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kneika.access.Admissions;
import no.kneika.access.Preset;
import no.kneika.access.Purpose;
import no.kneika.access.Recipient;
import no.kneika.access.Share;
import no.kneika.access.Sharing;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.platform.Actor;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.NotFound;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** "Det jeg deler": the student decides, and it holds at once. */
@Controller
class SharingController {

    private final Use use;
    private final Pages pages;
    private final Sharing sharing;
    private final Admissions admissions;
    private final SharingPages words;

    SharingController(Use use, Pages pages, Sharing sharing, Admissions admissions, SharingPages words) {
        this.use = use;
        this.pages = pages;
        this.sharing = sharing;
        this.admissions = admissions;
        this.words = words;
    }

    @GetMapping("/sharing")
    View show(Actor actor) {
        return use.as(actor, () -> draw(actor, own(actor), Form.empty()));
    }

    @PostMapping("/cases/{id}/consents")
    View decide(@PathVariable UUID id, Form form, CommandKey key, Actor actor) {
        var caseId = new CaseId(id);
        var answer = use.command(actor, key, "decide-sharing", () -> decide(actor, caseId, form));
        return Reply.to(
                answer, reasons -> use.as(actor, () -> draw(actor, Optional.of(caseId), form.refused(reasons))));
    }

    private Optional<CaseId> own(Actor actor) {
        if (actor.capacity() != Capacity.STUDENT) throw new NotFound("sharing is the student's own page");
        return admissions.admittedTo(actor).stream().reduce((earlier, later) -> later);
    }

    private Html draw(Actor actor, Optional<CaseId> caseId, Form form) {
        if (actor.capacity() != Capacity.STUDENT) throw new NotFound("sharing is the student's own page");
        var page = pages.page(actor, "sharing.page.title", "sharing");
        var it = caseId.map(one -> words.of(actor, one, page, form)).orElseGet(() -> words.none(form));
        return Html.page("access/sharing", page, it);
    }

    private Decision<Done> decide(Actor actor, CaseId caseId, Form form) {
        return switch (form.value("decision")) {
            case "stop" -> sharing.stopAll(actor, caseId).map(any -> new Done("/sharing", "sharing-stopped"));
            case "level" ->
                level(form)
                        .then(preset -> sharing.share(actor, caseId, preset.shares()))
                        .map(any -> new Done("/sharing", "sharing-saved"));
            default -> details(actor, caseId, form);
        };
    }

    private static Decision<Preset> level(Form form) {
        for (var preset : Preset.values())
            if (preset.name().equals(form.value("level"))) return Decision.accepted(preset);
        return Decision.refused(Reason.of("sharing-level-missing", "look.md, no preset is chosen beforehand")
                .at("level"));
    }

    private Decision<Done> details(Actor actor, CaseId caseId, Form form) {
        var purposes = EnumSet.noneOf(Purpose.class);
        for (var purpose : Purpose.values()) if (form.has("purpose", purpose.name())) purposes.add(purpose);
        return sharing.share(actor, caseId, ticked(form)).then(own -> {
            for (var purpose : Purpose.values())
                if (sharing.consent(actor, own, purpose, purposes.contains(purpose))
                        instanceof Decision.Refused<CaseId>(var reasons)) return new Decision.Refused<>(reasons);
            return Decision.accepted(new Done("/sharing", "sharing-saved"));
        });
    }

    /** Only what the page offers: anything else that is sent means nothing. */
    private static Set<Share> ticked(Form form) {
        var shares = new LinkedHashSet<Share>();
        for (var recipient : Recipient.values())
            for (var field : recipient.fields()) {
                var share = new Share(recipient, field);
                if (form.has("share", share.key())) shares.add(share);
            }
        return shares;
    }
}
