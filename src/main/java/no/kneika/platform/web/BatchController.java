package no.kneika.platform.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kneika.platform.Actor;
import no.kneika.platform.Batch;
import no.kneika.platform.BatchId;
import no.kneika.platform.Batches;
import no.kneika.platform.NotFound;
import no.kneika.platform.Use;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** How far a batch has come, and what came of it. One can leave and come back. */
@Controller
class BatchController {

    private final Use use;
    private final Pages pages;
    private final Batches batches;

    BatchController(Use use, Pages pages, Batches batches) {
        this.use = use;
        this.pages = pages;
        this.batches = batches;
    }

    @GetMapping("/batches/{id}")
    View show(Actor actor, @PathVariable UUID id) {
        return use.as(actor, () -> {
            var batch = batches.find(new BatchId(id)).orElseThrow(() -> new NotFound("batch"));
            var work = batches.work(batch.kind());
            var page = pages.page(actor, "batch." + batch.kind() + ".title", work.navItem());
            var names = work.names(
                    actor,
                    batch.lines().stream()
                            .map(line -> line.item().subject())
                            .distinct()
                            .toList());
            int all = batch.lines().size();
            int done = all - batch.waiting().size();
            return Html.page(
                    "web/batch",
                    page,
                    new BatchPage(
                            "/batches/" + id,
                            batch.isFinished()
                                    ? page.t(
                                            "batch." + batch.kind() + ".done",
                                            batch.accepted().size(),
                                            all)
                                    : page.t("batch." + batch.kind() + ".progress", done, all),
                            done,
                            all,
                            !batch.isFinished(),
                            rows(page, batch.refused(), names),
                            rows(page, batch.accepted(), names),
                            rows(page, batch.waiting(), names),
                            work.home(),
                            page.t("batch." + batch.kind() + ".back")));
        });
    }

    private static List<BatchPage.Row> rows(Page page, List<Batch.Line> lines, Map<UUID, String> names) {
        return lines.stream()
                .map(line -> new BatchPage.Row(
                        names.getOrDefault(line.item().subject(), page.t("batch.nameless")),
                        line.outcome().map(Batch.Outcome::location).orElse(""),
                        line.outcome().stream()
                                .flatMap(outcome -> outcome.reasons().stream())
                                .map(page::why)
                                .toList()))
                .toList();
    }
}
