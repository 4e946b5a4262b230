package no.kneika.imports.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import no.kneika.imports.ImportId;
import no.kneika.imports.ImportKind;
import no.kneika.imports.Imports;
import no.kneika.imports.store.ImportFiles;
import no.kneika.imports.store.ImportFiles.Brought;
import no.kneika.imports.store.Leaves;
import no.kneika.kernel.Capacity;
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
import no.kneika.platform.web.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Registers in as files, for administrators. */
@Controller
class ImportController {

    private static final String ALL = "imports.title";
    private static final String PLACE = "imports";

    private final Use use;
    private final Pages pages;
    private final ImportPages drawing;
    private final Imports imports;
    private final ImportFiles files;
    private final Leaves leaves;
    private final Witness witness;

    ImportController(
            Use use,
            Pages pages,
            ImportPages drawing,
            Imports imports,
            ImportFiles files,
            Leaves leaves,
            Witness witness) {
        this.use = use;
        this.pages = pages;
        this.drawing = drawing;
        this.imports = imports;
        this.files = files;
        this.leaves = leaves;
        this.witness = witness;
    }

    @GetMapping("/imports")
    View all(Actor actor) {
        only(actor);
        return use.as(actor, () -> {
            var page = pages.page(actor, ALL, PLACE);
            return Html.page("imports/list", page, drawing.all(page, actor.institution()));
        });
    }

    @GetMapping("/imports/new")
    View form(Actor actor, @RequestParam(name = "kind", defaultValue = "students") String kind) {
        only(actor);
        return use.as(actor, () -> bringing(actor, kind(kind), Form.empty()));
    }

    @GetMapping("/imports/template")
    ResponseEntity<byte[]> template(Actor actor, @RequestParam(name = "kind", defaultValue = "students") String kind) {
        only(actor);
        var chosen = kind(kind);
        var lang = use.as(actor, () -> pages.page(actor, ALL, PLACE).lang());
        return csv(
                "kneika-" + chosen.code() + ".csv",
                Examples.template(chosen, lang).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/imports")
    View bring(
            Actor actor,
            CommandKey key,
            @RequestParam(name = "kind", defaultValue = "students") String kind,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file) {
        only(actor);
        var chosen = kind(kind);
        var answer = use.command(
                actor,
                key,
                "bring-import",
                () -> Upload.content(file, 10)
                        .then(content -> imports.bring(actor, chosen, Upload.name(file), content))
                        .map(id -> {
                            if (chosen.isAboutPeople()) witness.of(actor);
                            return new Done("/imports/" + id, "import-brought");
                        }));
        return Reply.to(
                answer,
                reasons ->
                        use.as(actor, () -> bringing(actor, chosen, Form.empty().refused(reasons))));
    }

    @GetMapping("/imports/{id}")
    View one(Actor actor, @PathVariable String id) {
        only(actor);
        return use.as(actor, () -> draw(actor, find(id), Form.empty()));
    }

    @GetMapping("/imports/{id}/report")
    ResponseEntity<byte[]> report(Actor actor, @PathVariable String id) {
        only(actor);
        return use.as(actor, () -> {
            var brought = find(id);
            if (brought.kind().isAboutPeople()) witness.of(actor);
            var page = pages.page(actor, ALL, PLACE);
            var wrong = leaves.troubles(actor.institution(), brought.id()).stream()
                    .map(trouble -> ImportPages.wrong(page, trouble))
                    .toList();
            var headings = List.of("line", "column", "found", "what", "mend").stream()
                    .map(name -> page.t("imports.report." + name))
                    .toList();
            return csv("kneika-import.csv", Report.csv(headings, wrong));
        });
    }

    @PostMapping("/imports/{id}/decision")
    View decide(Actor actor, CommandKey key, @PathVariable String id, Form form) {
        only(actor);
        boolean apply = !form.value("decision").equals("discard");
        var answer = use.command(actor, key, "decide-import", () -> {
            var brought = find(id);
            if (apply && brought.kind().isAboutPeople()) witness.of(actor);
            var decided = apply
                    ? imports.apply(actor, brought.id(), form.value("endGone").equals("true"))
                    : imports.discard(actor, brought.id());
            return decided.map(done ->
                    new Done(apply ? "/imports/" + done : "/imports", apply ? "import-begun" : "import-discarded"));
        });
        return Reply.to(answer, reasons -> use.as(actor, () -> draw(actor, find(id), form.refused(whole(reasons)))));
    }

    private Html bringing(Actor actor, ImportKind kind, Form form) {
        var title = "imports.bring." + kind;
        var page = pages.page(actor, title, PLACE);
        return Html.page("imports/bring", page, drawing.bring(page, kind, form));
    }

    private Html draw(Actor actor, Brought brought, Form form) {
        var title = "imports.kind." + brought.kind();
        var page = pages.page(actor, title, PLACE);
        var it = drawing.one(page, actor.institution(), brought, form);
        if (brought.kind().isAboutPeople()
                && !(it.lines().isEmpty() && it.wrong().isEmpty())) witness.of(actor);
        return Html.page("imports/one", page, it).fragment("imports/state");
    }

    private Brought find(String id) {
        try {
            return files.find(new ImportId(UUID.fromString(id))).orElseThrow(() -> new NotFound("import"));
        } catch (IllegalArgumentException noId) {
            throw new NotFound("import");
        }
    }

    private static ImportKind kind(String text) {
        return ImportKind.of(text).orElseThrow(() -> new NotFound("a kind of register"));
    }

    private static List<Reason> whole(List<Reason> reasons) {
        return reasons.stream()
                .map(r -> new Reason(r.code(), r.source(), null, r.args()))
                .toList();
    }

    private static ResponseEntity<byte[]> csv(String name, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    private static void only(Actor actor) {
        if (actor.capacity() != Capacity.ADMIN) throw new NotFound("a page for administrators");
    }
}
