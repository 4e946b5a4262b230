package no.kneika.claims.web;

import java.util.UUID;
import no.kneika.claims.ClaimId;
import no.kneika.claims.service.DispatchClaim;
import no.kneika.claims.service.PrepareClaim;
import no.kneika.claims.service.SignClaim;
import no.kneika.funding.GrantId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Money;
import no.kneika.kernel.Reason;
import no.kneika.platform.Actor;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.NotFound;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
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

/** What a grant could claim today, and sending it. */
@Controller
class PrepareController {

    private final Use use;
    private final Pages pages;
    private final PrepareClaim prepare;
    private final DispatchClaim dispatch;
    private final SignClaim signing;
    private final ClaimDrawing drawing;

    PrepareController(
            Use use,
            Pages pages,
            PrepareClaim prepare,
            DispatchClaim dispatch,
            SignClaim signing,
            ClaimDrawing drawing) {
        this.use = use;
        this.pages = pages;
        this.prepare = prepare;
        this.dispatch = dispatch;
        this.signing = signing;
        this.drawing = drawing;
    }

    @GetMapping("/grants/{id}/claim")
    View show(Actor actor, @PathVariable UUID id) {
        return draw(actor, new GrantId(id), Form.empty());
    }

    @PostMapping("/grants/{id}/claims")
    View send(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        var grant = new GrantId(id);
        var seen = seen(form.value("total"));
        var answer = use.command(
                actor,
                key,
                "dispatch-claim",
                () -> dispatch.dispatch(grant, seen, actor).map(claim -> sent(claim)));
        return Reply.to(answer, reasons -> draw(actor, grant, form.refused(reasons)));
    }

    @PostMapping("/grants/{id}/claim-signatures")
    View sign(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        var grant = new GrantId(id);
        var answer = use.command(actor, key, "sign-claim", () -> {
            prepare.of(actor, grant);
            if (!form.has("read", "true"))
                return Decision.refused(
                        Reason.of("claim-not-read", "rules.md 5").at("read"));
            return signing.sign(grant, form.value("digest"), actor)
                    .map(signed -> new Done("/grants/" + grant + "/claim", "claim-signed"));
        });
        return Reply.to(answer, reasons -> draw(actor, grant, form.refused(reasons)));
    }

    private static Done sent(ClaimId claim) {
        return new Done("/claims/" + claim, "claim-sent");
    }

    /** The hidden total of the page; anything else is a page that is not ours. */
    private static Money seen(String ore) {
        if (!ore.matches("\\d{1,12}")) throw new NotFound("a claim without the total that was seen");
        return Money.ofOre(Long.parseLong(ore));
    }

    private Html draw(Actor actor, GrantId grant, Form form) {
        return use.as(actor, () -> {
            var prepared = prepare.of(actor, grant);
            Trail.shows(prepared.grant().caseId(), Shown.MONEY);
            var name = drawing.student(prepared.grant().caseId());
            var title = pages.page(actor, "claims.title", "claims").t("claim.title-for", name);
            var page = pages.page(actor, title, "claims");
            return Html.page("claims/claim", page, drawing.draw(page, actor, prepared, name, form));
        });
    }
}
