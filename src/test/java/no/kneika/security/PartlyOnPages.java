package no.kneika.security;

import java.util.Map;
import no.kneika.support.Visitor;
import no.kneika.support.World.Tenant;

/** NAV gives Kristian fewer hours than it was asked for, through the pages people use. */
record PartlyOnPages(SeldomSent sent, WalkOnPages pages) {

    void granted(Visitor randi, Tenant at) {
        var caseId = sent.first("select case_id from support_case where student_id = '%s'", at.person("Kristian Haug"));
        var here = "/cases/" + caseId;
        var from = "15.06.2027";
        var to = "20.06.2027";
        pages.done(randi, here + "/applications", Plausible.with("/cases/{id}/applications", "from", from, "to", to));
        var application =
                sent.first("select id from application where case_id = '%s' order by written_at desc, id desc", caseId);
        pages.done(randi, "/applications/" + application + "/dispatch", Map.of("seen", "1"));
        pages.done(
                randi,
                here + "/grants",
                Plausible.with(
                        "/cases/{id}/grants",
                        "identity",
                        "21900194789",
                        "funderReference",
                        "2026/60002",
                        "application",
                        application,
                        "hours",
                        "12",
                        "from",
                        from,
                        "to",
                        to));
        var grant =
                "/grants/" + sent.first("select id from funding_grant where case_id = '%s' order by id desc", caseId);
        pages.done(randi, grant + "/follow-ups", Map.of("follows", "COMPLAIN", "reason", "For lite"));
        pages.done(randi, grant + "/complaint-letters", Map.of("complaintWhy", "Tolv timer er for lite"));
        pages.done(randi, grant + "/complaint-answers", Map.of("result", "UPHELD", "answerOn", "23.11.2026"));
        pages.done(randi, grant + "/complaints", Map.of("complainant", "STUDENT", "complainedOn", "23.11.2026"));
        sent.offered(randi, here + "/closures/new", here + "/closures", Map.of("lastDay", "23.11.2026"));
    }
}
