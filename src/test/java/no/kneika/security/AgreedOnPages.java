package no.kneika.security;

import java.util.Map;
import no.kneika.support.Visitor;

/** Eva's agreement with NAV is changed, signed by everybody and concluded; another is written and put away. */
record AgreedOnPages(SeldomSent pages, House home) {

    private static final String TODAY = "23.11.2026";

    void happens(Visitor randi) {
        var id = pages.first("select id from nav_agreement where case_id = '%s' order by id desc", home.evas());
        var agreement = "/agreements/" + id;
        pages.offered(randi, agreement + "/revisions/new", agreement + "/revisions", Map.of("writtenOn", TODAY));
        for (int i = 0; i < 4; i++)
            pages.offered(randi, agreement, agreement + "/signatures", Map.of("signedOn", TODAY));
        pages.offered(randi, agreement, agreement + "/conclusions", Map.of("concludedOn", TODAY, "navNumber", "A-1"));
        runs(randi, agreement, id);
        var here = "/cases/" + home.evas() + "/agreements";
        pages.offered(randi, here + "/new", here, Map.of("from", "21.12.2026", "to", "20.06.2027"));
        var draft = "/agreements/"
                + pages.first("select id from nav_agreement where case_id = '%s' order by id desc", home.evas());
        pages.offered(randi, draft, draft + "/withdrawals", Map.of());
    }

    /** December is to have other hours, November is paid otherwise than agreed, and it ends before its time. */
    private void runs(Visitor randi, String agreement, String id) {
        pages.offered(
                randi,
                agreement + "/changes/new",
                agreement + "/changes",
                Map.of("month", "2026-12", "hoursAMonth", "2", "because", "EXAMS"));
        var change = "/funding-changes/"
                + pages.first("select id from grant_change where case_id = '%s' order by id desc", home.evas());
        pages.offered(randi, change, change + "/notices", Map.of("sentOn", TODAY));
        pages.offered(randi, change, change + "/answers", Map.of("answeredOn", TODAY));
        var month = agreement + "/months/2026-11";
        pages.offered(
                randi,
                month,
                month + "/payments",
                Map.of("decidedOn", TODAY, "granted", "100", "paidOn", TODAY, "paid", "100"));
        pages.offered(randi, month, month + "/notes", Map.of("why", "NAV regnet noe annet"));
        var grant =
                "/grants/" + pages.first("select grant_id from nav_agreement_conclusion where agreement_id = '%s'", id);
        pages.offered(
                randi,
                grant + "/ends/new",
                grant + "/ends",
                Map.of("lastDay", "01.12.2026", "because", "MENTOR_LEAVES"));
    }
}
