package no.kneika.funding.web;

import java.util.UUID;
import no.kneika.funding.AgreementId;
import no.kneika.funding.KeepPapers;
import no.kneika.kernel.Capacity;
import no.kneika.platform.Actor;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.Use;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Inputs;
import no.kneika.platform.web.Reply;
import no.kneika.platform.web.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** NAV's own papers of an agreement are kept before NAV closes access. */
@Controller
class PaperController {

    private final Use use;
    private final KeepPapers keeping;
    private final AgreementController page;

    PaperController(Use use, KeepPapers keeping, AgreementController page) {
        this.use = use;
        this.keeping = keeping;
        this.page = page;
    }

    @PostMapping("/agreements/{id}/papers")
    View keep(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            CommandKey key,
            Form form) {
        Desk.of(actor, Capacity.COORDINATOR, Capacity.FINANCE);
        var agreement = new AgreementId(id);
        var answer = use.command(
                actor,
                key,
                "keep-agreement-paper",
                () -> Inputs.choice(form.value("paper"), "paper", KeepPapers.Kind.class)
                        .then(kind ->
                                Upload.content(file, 10).then(bytes -> keeping.keep(agreement, kind, bytes, actor)))
                        .map(done -> new Done("/agreements/" + id, "agreement-paper-kept")));
        return Reply.to(answer, reasons -> page.draw(actor, agreement, form.refused(reasons)));
    }
}
