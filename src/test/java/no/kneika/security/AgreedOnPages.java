package no.kneika.security;

import java.util.Map;
import no.kneika.support.Visitor;

/** Eva's agreement with NAV is changed, signed by everybody and concluded; another is written and put away. */
record AgreedOnPages(SeldomSent pages, House home) {

    private static final String TODAY = "23.11.2026";

    void happens(Visitor randi) {
        var agreement = "/agreements/" + home.evas(Kind.AGREEMENT);
        pages.offered(randi, agreement + "/revisions/new", agreement + "/revisions", Map.of("writtenOn", TODAY));
        for (int i = 0; i < 4; i++)
            pages.offered(randi, agreement, agreement + "/signatures", Map.of("signedOn", TODAY));
        pages.offered(randi, agreement, agreement + "/conclusions", Map.of("concludedOn", TODAY, "navNumber", "A-1"));
        var here = "/cases/" + home.evas() + "/agreements";
        pages.offered(randi, here + "/new", here, Map.of("from", "21.12.2026", "to", "20.06.2027"));
        var draft = "/agreements/"
                + pages.first("select id from nav_agreement where case_id = '%s' order by id desc", home.evas());
        pages.offered(randi, draft, draft + "/withdrawals", Map.of());
    }
}
