package no.kneika.security;

import java.util.Map;
import no.kneika.support.Visitor;

/** Letters that are brought, sent back, sent on and set aside, and one whose writer becomes the adviser of the case. */
final class LettersOnPages {

    private final SeldomSent scene;
    private final House home;
    private final WalkOnPages pages;

    LettersOnPages(SeldomSent scene, House home, WalkOnPages pages) {
        this.scene = scene;
        this.home = home;
        this.pages = pages;
    }

    /** @param known a letter that waits and whose case is known */
    void happen(String known) {
        var randi = pages.visitor(home.tenant(), "Randi Moe");
        pages.doneWithFile(randi, "/letters/bundles", "ikke noe brev");
        var unknown = scene.waiting("case_id is null");
        scene.offered(
                randi, "/letters/" + unknown, "/letters/" + unknown + "/return", Map.of("note", "Ikke vår student."));
        var others = scene.waiting("case_id is null");
        scene.offered(randi, "/letters/" + others, "/letters/" + others + "/forward", Map.of());
        var caseId = home.evas().toString();
        // Only where the office is known is there an adviser to change.
        scene.offered(
                randi,
                "/cases/" + caseId + "/assessment",
                "/cases/" + caseId + "/assessment",
                Map.of("office", "0104", "measure", "YES", "adviserName", "", "adviserPhone", ""));
        scene.offered(
                randi,
                "/cases/" + caseId + "/grants/new?letter=" + known,
                "/cases/" + caseId + "/advisers",
                Map.of("letter", known));
        scene.offered(
                randi, "/letters/" + known, "/letters/" + known + "/set-aside", Map.of("why", "Bare til orientering."));
        invitations(randi);
    }

    /** Kristian says no, thank you; what was seen of Ingrid is another by now, so she stays behind with a reason. */
    private void invitations(Visitor randi) {
        pages.done(pages.visitor(home.tenant(), "Kristian Haug"), "/invitation/answers", Map.of("answer", "NO"));
        var ingrid = home.tenant().person("Ingrid Moen").toString();
        pages.done(
                randi,
                "/invitations/batches",
                Map.of("invited", ingrid, "seen", ingrid + " something else", "after", ""));
    }
}
