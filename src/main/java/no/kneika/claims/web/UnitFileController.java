package no.kneika.claims.web;

import java.util.UUID;
import java.util.function.BiFunction;
import no.kneika.claims.ClaimId;
import no.kneika.claims.domain.ClaimFigures;
import no.kneika.claims.service.UnitAnswers;
import no.kneika.claims.store.SentFigures;
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

/** A claim's figures for the unit to take along, as Excel and JSON ({@code docs/claim-file.md}). */
@Controller
class UnitFileController {

    private final Use use;
    private final Pages pages;
    private final UnitAnswers answers;
    private final UnitClaimDrawing drawing;
    private final SentFigures figures;
    private final People people;
    private final Institutions institutions;

    UnitFileController(
            Use use,
            Pages pages,
            UnitAnswers answers,
            UnitClaimDrawing drawing,
            SentFigures figures,
            People people,
            Institutions institutions) {
        this.use = use;
        this.pages = pages;
        this.answers = answers;
        this.drawing = drawing;
        this.figures = figures;
        this.people = people;
        this.institutions = institutions;
    }

    @GetMapping("/unit/claims/{id}/xlsx")
    ResponseEntity<byte[]> excel(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String version) {
        return file(actor, new ClaimId(id), version, "xlsx", ClaimSheet::write);
    }

    @GetMapping("/unit/claims/{id}/json")
    ResponseEntity<byte[]> json(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String version) {
        return file(actor, new ClaimId(id), version, "json", (page, file) -> ClaimJson.write(file));
    }

    private ResponseEntity<byte[]> file(
            Actor actor, ClaimId id, String version, String kind, BiFunction<Page, ClaimFile, byte[]> write) {
        return use.as(actor, () -> {
            var claim = answers.find(actor, id);
            var sent = ClaimFileController.version(claim, version);
            // A version that went to another unit has no figures behind the fences of this one.
            var kept = figures.find(sent.id()).orElseThrow(() -> new NotFound("a version sent to the unit"));
            Trail.shows(claim.caseId(), Shown.MONEY);
            var file = new ClaimFile(
                    claim.reference(),
                    sent.version(),
                    sent.on(),
                    institutions.get(actor.institution()),
                    sent.payer(),
                    sent.deadline(),
                    drawing.student(claim),
                    kept,
                    people.names(kept.rows().stream()
                            .map(ClaimFigures.Row::mentor)
                            .distinct()
                            .toList()));
            var page = pages.page(actor, "unit.title", "unit-claims");
            return Spreadsheet.download(file.fileName(kind), write.apply(page, file));
        });
    }
}
