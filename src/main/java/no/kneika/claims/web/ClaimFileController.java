package no.kneika.claims.web;

import java.util.UUID;
import java.util.function.BiFunction;
import no.kneika.claims.ClaimId;
import no.kneika.claims.domain.ClaimFacts;
import no.kneika.claims.domain.ClaimFigures;
import no.kneika.claims.service.PrepareClaim;
import no.kneika.claims.store.SentFigures;
import no.kneika.funding.GrantId;
import no.kneika.institution.Institutions;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.NotFound;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.Use;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Spreadsheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A claim taken along as Excel or JSON, as it was sent or as it would be today. */
@Controller
class ClaimFileController {

    private final Use use;
    private final Pages pages;
    private final PrepareClaim prepare;
    private final SentDrawing sent;
    private final SentFigures figures;
    private final ClaimDrawing names;
    private final People people;
    private final Institutions institutions;

    ClaimFileController(
            Use use,
            Pages pages,
            PrepareClaim prepare,
            SentDrawing sent,
            SentFigures figures,
            ClaimDrawing names,
            People people,
            Institutions institutions) {
        this.use = use;
        this.pages = pages;
        this.prepare = prepare;
        this.sent = sent;
        this.figures = figures;
        this.names = names;
        this.people = people;
        this.institutions = institutions;
    }

    /** The last version, unless another is asked for. */
    @GetMapping("/claims/{id}/xlsx")
    ResponseEntity<byte[]> excel(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String version) {
        return sent(actor, new ClaimId(id), version, "xlsx", ClaimSheet::write);
    }

    @GetMapping("/claims/{id}/json")
    ResponseEntity<byte[]> json(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String version) {
        return sent(actor, new ClaimId(id), version, "json", (page, file) -> ClaimJson.write(file));
    }

    @GetMapping("/grants/{id}/claim/xlsx")
    ResponseEntity<byte[]> preparedExcel(Actor actor, @PathVariable UUID id) {
        return prepared(actor, new GrantId(id), "xlsx", ClaimSheet::write);
    }

    @GetMapping("/grants/{id}/claim/json")
    ResponseEntity<byte[]> preparedJson(Actor actor, @PathVariable UUID id) {
        return prepared(actor, new GrantId(id), "json", (page, file) -> ClaimJson.write(file));
    }

    private ResponseEntity<byte[]> sent(
            Actor actor, ClaimId id, String version, String kind, BiFunction<Page, ClaimFile, byte[]> write) {
        return use.as(actor, () -> {
            var claim = sent.find(actor, id);
            var dispatch = version(claim, version);
            var kept = figures.find(dispatch.id()).orElseThrow(() -> new NotFound("a version whose figures were kept"));
            Trail.shows(claim.caseId(), Shown.MONEY);
            return download(
                    actor,
                    new ClaimFile(
                            claim.reference(),
                            dispatch.version(),
                            dispatch.on(),
                            institutions.get(actor.institution()),
                            dispatch.payer(),
                            dispatch.deadline(),
                            names.student(claim.caseId()),
                            kept,
                            people.names(kept.rows().stream()
                                    .map(ClaimFigures.Row::mentor)
                                    .distinct()
                                    .toList())),
                    kind,
                    write);
        });
    }

    static ClaimFacts.Dispatch version(ClaimFacts claim, String version) {
        if (version.isEmpty()) return claim.last();
        return claim.dispatches().stream()
                .filter(sent -> String.valueOf(sent.version()).equals(version))
                .findFirst()
                .orElseThrow(() -> new NotFound("a version of the claim"));
    }

    private ResponseEntity<byte[]> prepared(
            Actor actor, GrantId id, String kind, BiFunction<Page, ClaimFile, byte[]> write) {
        return use.as(actor, () -> {
            var prepared = prepare.of(actor, id);
            var grant = prepared.grant();
            Trail.shows(grant.caseId(), Shown.MONEY);
            var now = ClaimFigures.of(grant, prepared.calculation());
            return download(
                    actor,
                    new ClaimFile(
                            prepared.returned().map(ClaimFacts::reference).orElse(null),
                            prepared.returned()
                                    .map(claim -> claim.last().version() + 1)
                                    .orElse(1),
                            null,
                            institutions.get(actor.institution()),
                            grant.payer(),
                            prepared.deadline().lastDay(),
                            names.student(grant.caseId()),
                            now,
                            people.names(now.rows().stream()
                                    .map(ClaimFigures.Row::mentor)
                                    .distinct()
                                    .toList())),
                    kind,
                    write);
        });
    }

    private ResponseEntity<byte[]> download(
            Actor actor, ClaimFile file, String kind, BiFunction<Page, ClaimFile, byte[]> write) {
        var page = pages.page(actor, "claims.title", "claims");
        return Spreadsheet.download(file.fileName(kind), write.apply(page, file));
    }
}
