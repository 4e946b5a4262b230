package no.kneika.cases.web;

import java.util.UUID;
import no.kneika.cases.Casework;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.platform.Actor;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Inputs;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** A case is taken, and what is hard is written down. */
@Controller
class AssessmentController {

    private final Use use;
    private final AssessmentDrawing drawing;
    private final AssessmentReading reading;
    private final Casework casework;

    AssessmentController(Use use, AssessmentDrawing drawing, AssessmentReading reading, Casework casework) {
        this.use = use;
        this.drawing = drawing;
        this.reading = reading;
        this.casework = casework;
    }

    @GetMapping("/cases/{id}/assessment")
    View show(Actor actor, @PathVariable UUID id) {
        return drawing.draw(actor, new CaseId(id), Form.empty());
    }

    @PostMapping("/cases/{id}/assessment")
    View assess(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        var caseId = new CaseId(id);
        var answer = use.command(
                actor,
                key,
                "assess-need",
                () -> reading.read(caseId, form)
                        .then(told -> casework.assess(told, actor))
                        .then(done -> form.value("diagnosis").isBlank()
                                ? Decision.accepted(done)
                                : casework.tellDiagnosis(caseId, form.value("diagnosis"), actor))
                        .map(done -> new Done("/cases/" + id + "/assessment", "need-assessed")));
        return Reply.to(answer, reasons -> drawing.draw(actor, caseId, form.refused(reasons)));
    }

    @PostMapping("/cases/{id}/diagnosis")
    View diagnosis(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        var caseId = new CaseId(id);
        var answer = use.command(
                actor,
                key,
                "tell-diagnosis",
                () -> Inputs.text(form.value("diagnosis"), "diagnosis", 2000)
                        .then(words -> casework.tellDiagnosis(caseId, words, actor))
                        .map(done -> new Done("/cases/" + id + "/assessment", "diagnosis-told")));
        return Reply.to(answer, reasons -> drawing.draw(actor, caseId, form.refused(reasons)));
    }

    @PostMapping("/cases/{id}/acceptance")
    View accept(Actor actor, @PathVariable UUID id, CommandKey key, Form form) {
        var caseId = new CaseId(id);
        var answer = use.command(
                actor,
                key,
                "accept-case",
                () -> casework.accept(caseId, actor)
                        .map(done -> new Done("/cases/" + id + "/assessment", "case-accepted")));
        return Reply.to(answer, reasons -> drawing.draw(actor, caseId, form.refused(reasons)));
    }
}
