package no.kneika.messages.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.kneika.messages.in.Came;
import no.kneika.messages.in.LetterBundleId;
import no.kneika.messages.in.LetterBundles;
import no.kneika.messages.in.LetterBundles.Bundle;
import no.kneika.messages.in.LetterBundles.Line;
import no.kneika.messages.in.ReadBroughtLetter;
import no.kneika.platform.Actor;
import no.kneika.platform.Jobs;
import no.kneika.platform.NotFound;
import no.kneika.platform.Use;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** How far the letters somebody brought have come, and what each of them became. One can leave and come back. */
@Controller
class BundleController {

    /** What needs somebody comes first. */
    private static final List<Came> ORDER =
            List.of(Came.OTHER_DATES, Came.UNKNOWN, Came.ELSEWHERE, Came.UNREADABLE, Came.DUPLICATE, Came.MATCHED);

    /** Reasons with a sentence of their own; the others are about letters as the letter service writes them. */
    private static final Set<String> SAID = Set.of(
            "empty",
            "other-kind",
            "locked",
            "broken",
            "too-large",
            "endless",
            "no-correspondence",
            "attachment-missing");

    private final Use use;
    private final LetterBundles bundles;
    private final Jobs jobs;
    private final Pages pages;

    BundleController(Use use, LetterBundles bundles, Jobs jobs, Pages pages) {
        this.use = use;
        this.bundles = bundles;
        this.jobs = jobs;
        this.pages = pages;
    }

    @GetMapping("/letters/bundles/{id}")
    View show(Actor actor, @PathVariable("id") String id) {
        if (!Readership.maySort(actor)) throw new NotFound("bundle");
        return use.as(actor, () -> {
            var bundle = bundles.find(id(id)).orElseThrow(() -> new NotFound("bundle"));
            var page = pages.page(actor, "letters.bundle.title", "letters");
            return Html.page("messages/bundle", page, drawn(page, actor, bundle));
        });
    }

    private BundlePage drawn(Page page, Actor actor, Bundle bundle) {
        var unread = bundle.lines().stream().filter(line -> line.came() == null).toList();
        var troubled = unread.isEmpty()
                ? Map.<String, Jobs.Standing>of()
                : jobs.troubled(
                        actor.institution(),
                        ReadBroughtLetter.NAME,
                        unread.stream().map(line -> line.file().toString()).toList());
        var groups = new ArrayList<BundlePage.Group>();
        group(
                page,
                "TROUBLED",
                unread.stream().filter(line -> isIn(troubled, line)).toList(),
                groups);
        for (var came : ORDER)
            group(
                    page,
                    came.name(),
                    bundle.lines().stream().filter(line -> line.came() == came).toList(),
                    groups);
        group(
                page,
                "WAITING",
                unread.stream().filter(line -> !isIn(troubled, line)).toList(),
                groups);
        int all = bundle.lines().size();
        int done = all - unread.size();
        boolean isReading = unread.stream().anyMatch(line -> !isGivenUp(troubled, line));
        return new BundlePage(
                "/letters/bundles/" + bundle.id(),
                page.t(isReading ? "letters.bundle.progress" : "letters.bundle.done", done, all),
                done,
                all,
                isReading,
                groups);
    }

    private static boolean isIn(Map<String, Jobs.Standing> troubled, Line line) {
        return troubled.containsKey(line.file().toString());
    }

    private static boolean isGivenUp(Map<String, Jobs.Standing> troubled, Line line) {
        var standing = troubled.get(line.file().toString());
        return standing != null && standing.isGivenUp();
    }

    private static void group(Page page, String code, List<Line> lines, List<BundlePage.Group> groups) {
        if (lines.isEmpty()) return;
        groups.add(new BundlePage.Group(
                code,
                page.t("letters.bundle." + code, lines.size()),
                page.t("letters.bundle.todo." + code),
                lines.stream().map(line -> row(page, line)).toList()));
    }

    private static BundlePage.Row row(Page page, Line line) {
        var reason = line.reason();
        return new BundlePage.Row(
                line.name(),
                line.letter() == null ? null : "/letters/" + line.letter(),
                reason == null ? null : page.t("letters.unreadable." + (SAID.contains(reason) ? reason : "other")));
    }

    private static LetterBundleId id(String text) {
        try {
            return LetterBundleId.of(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("bundle", notAnId);
        }
    }
}
