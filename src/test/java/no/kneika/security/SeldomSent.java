package no.kneika.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.kneika.support.Visitor;
import no.kneika.support.World.Tenant;

/**
 * Forms that stand on a page only after something else has happened just before: Kristian's support from need to
 * contract, an hour that is disputed and one that nobody pays for, and claims that end in each way. Sent through the
 * pages, so each is sent twice when {@link WalkOnPages} does that.
 */
final class SeldomSent {

    private static final Pattern CASE = Pattern.compile("/cases/([0-9a-f-]{36})");
    private static final String SPRING = "15.03.2027";
    private static final String SUMMER = "14.06.2027";

    private final WalkOnPages pages;
    private final AllRows rows;
    private final House home;
    private final Tenant at;
    private final List<String> failed = new ArrayList<>();

    SeldomSent(WalkOnPages pages, AllRows rows, House home) {
        this.pages = pages;
        this.rows = rows;
        this.home = home;
        this.at = home.tenant();
    }

    /** @return what did not go as it should, by name */
    List<String> sent() {
        attempt("Kristian's support", this::kristiansSupport);
        attempt("a partial grant", () -> new PartlyOnPages(this, pages).granted(pages.visitor(at, "Randi Moe"), at));
        attempt("hours", this::hours);
        attempt(
                "the unit",
                () -> new UnitOnPages(pages, rows, at).answers(this, home.evas().toString()));
        attempt("claims", () -> new ClaimsOnPages(this, pages, rows, home).happen());
        attempt("agreements", () -> new AgreedOnPages(this, home).happens(pages.visitor(at, "Randi Moe")));
        attempt("letters", () -> new LettersOnPages(this, home, pages).happen(waiting("case_id is not null")));
        attempt("own budget", this::ownBudget);
        attempt("finance", () -> new FinanceOnPages(home, pages, rows).happen());
        attempt("batches", this::batches);
        attempt("rulebook", this::rulebook);
        return failed;
    }

    /** Tobias waits for the own budget and is granted, which is corrected. */
    private void ownBudget() {
        var randi = pages.visitor(at, "Randi Moe");
        var eva = first("select id from budget_wait where case_id = '%s'", home.evas());
        pages.done(randi, "/budget-waits/" + eva + "/ends", Map.of());
        var here = "/cases/" + home.evas();
        // Her need does not pass: only an approver sees past that.
        pages.done(
                pages.visitor(at, "Jorunn Sand"),
                here + "/budget-waits",
                Plausible.with("/cases/{id}/budget-waits", "to", "30.11.2026"));
        var line = first("select id from budget_line where institution_id = '%s' and name = 'Mentor'", at.id());
        pages.done(
                pages.visitor(at, "Jorunn Sand"),
                here + "/own-budget-grants",
                Plausible.with("/cases/{id}/own-budget-grants", "line", line));
        var grant =
                "/grants/" + first("select id from funding_grant where budget_line_id = '%s' order by id desc", line);
        offered(randi, grant, grant + "/own-corrections", Map.of("hours", "10", "why", "Færre timer"));
    }

    private void rulebook() {
        pages.done(
                pages.visitor(at, "Tor Eik"),
                "/rulebooks/NAV/versions",
                Plausible.with("/rulebooks/{funder}/versions", "seen", "2"));
    }

    private void attempt(String what, Runnable scene) {
        try {
            scene.run();
        } catch (AssertionError | RuntimeException wrong) {
            var said = String.valueOf(wrong.getMessage());
            failed.add(what + ": "
                    + said.replaceAll("(?s)<!doctype.*id=\"content\"", "").replaceAll("\\s+", " "));
        }
    }

    private void kristiansSupport() {
        var kristian = pages.visitor(at, "Kristian Haug");
        var randi = pages.visitor(at, "Randi Moe");
        pages.done(kristian, "/needs", Map.of("text", "Jeg husker ikke.", "measure", "YES", "office", "0104"));
        var here = "/cases/"
                + first("select case_id from support_case where student_id = '%s'", at.person("Kristian Haug"));
        pages.done(randi, here + "/acceptance", Map.of());
        pages.done(
                randi,
                here + "/assessment",
                Plausible.with("/cases/{id}/assessment", "seen", "0", "diagnosis", "", "to", "20.06.2027"));
        pages.done(kristian, here + "/consents", Map.of("purpose", "APPLY_NAV"));
        withdrawnRevisedAndSent(randi, here);
        helped(kristian, randi, here);
    }

    private void withdrawnRevisedAndSent(Visitor randi, String here) {
        pages.done(randi, written(randi, here) + "/withdrawals", Map.of());
        var application = written(randi, here);
        pages.done(randi, application + "/revisions", spring());
        pages.done(randi, application + "/dispatch", Map.of("seen", "2"));
        answered(randi, here, application);
    }

    private void answered(Visitor randi, String here, String rejected) {
        pages.done(
                randi,
                rejected + "/verbal-confirmations",
                Plausible.with("", "saidOn", "23.11.2026", "validFrom", SPRING));
        pages.done(
                randi,
                rejected + "/rejections",
                Plausible.with("", "decidedOn", "23.11.2026", "arrivedOn", "23.11.2026"));
        complainedOf(
                randi,
                "/rejections/"
                        + first("select id from rejection where institution_id = '%s' order by id desc", at.id()));
        // NAV has said no: the college may be a bridge.
        pages.done(randi, here + "/own-grounds", Map.of("ground", "BRIDGE", "from", SPRING, "to", SUMMER));
        var granted = written(randi, here);
        pages.done(randi, granted + "/dispatch", Map.of("seen", "1"));
        pages.done(
                randi,
                here + "/grants",
                Plausible.with(
                        "/cases/{id}/grants",
                        "identity",
                        "21900194789",
                        "funderReference",
                        "2026/60001",
                        "from",
                        SPRING,
                        "to",
                        SUMMER));
    }

    /** The cost waits for a complaint, which gives nothing. */
    private void complainedOf(Visitor randi, String no) {
        var jorunn = pages.visitor(at, "Jorunn Sand");
        pages.done(jorunn, no + "/rulings", Map.of("ruling", "COMPLAINED", "reason", "Vi klager"));
        pages.done(randi, no + "/complaints", Map.of("complainant", "INSTITUTION", "complainedOn", "23.11.2026"));
        pages.done(randi, no + "/complaint-answers", Map.of("result", "UPHELD", "answerOn", "23.11.2026"));
        pages.done(randi, no + "/complaint-letters", Map.of("complaintWhy", "Kristian trenger mentoren"));
        pages.done(randi, no + "/complaint-answers", Map.of("result", "UPHELD", "answerOn", "23.11.2026"));
        pages.done(jorunn, no + "/complaint-rulings", Map.of("reason", "Vi tar det"));
    }

    private void helped(Visitor kristian, Visitor randi, String here) {
        var hennie = pages.visitor(at, "Hennie Vik");
        var sivert = pages.visitor(at, "Sivert Ness");
        for (var mentor : List.of(hennie, sivert))
            pages.done(mentor, "/mentor-bank/offers", Plausible.of("/mentor-bank/offers"));
        for (var name : List.of("Hennie Vik", "Sivert Ness")) pages.done(randi, here + "/candidates", mentor(name));
        pages.done(kristian, here + "/candidate-refusals", mentor("Sivert Ness"));
        var choice = new HashMap<>(mentor("Hennie Vik"));
        choice.put("role", "ACADEMIC");
        pages.done(kristian, here + "/choices", choice);
        offered(hennie, "/declaration", "/declaration/signature", Map.of());
        var assignment = "/assignments/"
                + first("select id from assignment where mentor_id = '%s' order by id desc", at.person("Hennie Vik"));
        offered(hennie, assignment + "/kickoff", assignment + "/kickoff", Map.of("heldOn", "23.11.2026"));
        offered(
                randi,
                assignment + "/contracts/new",
                assignment + "/contracts",
                Map.of("from", SPRING, "to", SUMMER, "hours", "20", "rate", "180"));
        var contract =
                first("select id from contract where assignment_id = '%s'", assignment.replace("/assignments/", ""));
        offered(hennie, "/contracts/" + contract, "/contracts/" + contract + "/signatures", Map.of());
        var document = first("select document_id from contract where id = '%s'", contract);
        offered(
                pages.visitor(at, "Jorunn Sand"),
                "/documents/" + document + "/signatures",
                "/documents/" + document + "/signatures",
                Map.of("read", "true"));
    }

    /** One that the student disputes; when the grant is corrected it is above the total too. */
    private void hours() {
        var randi = pages.visitor(at, "Randi Moe");
        var entry = entry("02.11.2026", "2026-11-02");
        pages.done(pages.visitor(at, "Eva Dahl"), "/hours/" + entry + "/disputes", Map.of("reason", "Vi møttes ikke"));
        pages.done(randi, "/hours/" + entry + "/settlements", Map.of("explanation", "De møttes på nett"));
        var grant = first("select id from funding_grant where case_id = '%s'", home.evas());
        offered(
                randi,
                "/grants/" + grant,
                "/grants/" + grant + "/corrections",
                Map.of("hours", "2", "why", "Nytt brev"));
        pages.done(
                randi,
                "/more-hours-requests/" + home.evas(Kind.MORE_HOURS) + "/answer",
                Map.of("outcome", "NO", "words", "Vi ser på det i januar"));
        pages.done(randi, "/hours/" + entry + "/rulings", Map.of("outcome", "PAY"));
        pages.done(pages.visitor(at, "Eva Dahl"), "/cases/" + home.evas() + "/confirmation-handovers", Map.of());
    }

    private String entry(String typed, String day) {
        var assignment = home.evas(Kind.ASSIGNMENT);
        pages.done(
                pages.visitor(at, "Aksel Rød"),
                "/hours",
                Map.of("assignment", assignment, "when", "x", "day", typed, "long", "60", "kind", "MEETING"));
        return first("select id from hour_entry where assignment_id = '%s' and day = '" + day + "'", assignment);
    }

    String waiting(String which) {
        return first("""
                select l.id from letter l where l.institution_id = '%s'
                    and not exists (select from letter_handling h where h.letter_id = l.id) and\s""" + which, at.id());
    }

    /** Yes to many things at once. What was seen is another by now, so each thing stays behind with a reason. */
    private void batches() {
        var randi = pages.visitor(at, "Randi Moe");
        var evas = home.evas().toString();
        pages.done(randi, "/extensions/batches", ticked("case", evas, "something else"));
        var grant = first("select id from funding_grant where case_id = '%s'", evas);
        pages.done(randi, "/claims/batches", ticked("claim", grant, "1"));
        var assignment = home.evas(Kind.ASSIGNMENT);
        pages.done(randi, "/renewals/batches", ticked("renewal", assignment, "something else"));
        pages.done(randi, "/sheets/attestations", ticked("sheet", assignment, "2026-11 " + evas));
        var approved = first("select attestation_id from approval where case_id = '%s'", evas);
        pages.done(pages.visitor(at, "Jorunn Sand"), "/sheets/approvals", ticked("sheet", approved, "attested"));
    }

    private static Map<String, String> ticked(String name, String id, String seen) {
        return Map.of(name, id, "seen", id + " " + seen, "after", "");
    }

    /** Sends a form as it stands on a page, with some of it written over. */
    void offered(Visitor by, String page, String action, Map<String, String> typed) {
        var shown = by.get(page);
        var form = PageForm.of(shown.body()).stream()
                .filter(each -> each.action().equals(action))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError(action + " does not stand on " + page + " (" + shown.statusCode() + ")"));
        var sent = new HashMap<>(form.filled(""));
        sent.putAll(typed);
        pages.done(by, action, sent);
    }

    /** @return the address of a draft */
    private String written(Visitor randi, String here) {
        pages.done(randi, here + "/applications", spring());
        var caseId = CASE.matcher(here).replaceAll("$1");
        return "/applications/"
                + first("select id from application where case_id = '%s' order by written_at desc, id desc", caseId);
    }

    private Map<String, String> mentor(String name) {
        return Map.of("mentor", at.person(name).toString());
    }

    private static Map<String, String> spring() {
        return Plausible.with("/cases/{id}/applications", "from", SPRING, "to", SUMMER);
    }

    String first(String sql, Object about) {
        var found = rows.ask(sql.formatted(about));
        assertThat(found).as(sql.formatted(about)).isNotEmpty();
        return found.getFirst().getFirst();
    }
}
