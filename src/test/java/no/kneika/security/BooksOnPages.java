package no.kneika.security;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.kneika.support.Visitor;

/** A pay scale and costs are decided, October is closed, opened and closed again, and the accounts get their file. */
record BooksOnPages(WalkOnPages pages) {

    void happens(Visitor olav, Visitor jorunn) {
        pages.done(
                olav,
                "/rates/versions",
                Map.of(
                        "seen",
                        "0",
                        "from",
                        "01.12.2026",
                        "regulate",
                        "TABLE",
                        "EMPLOYEE-PRACTICAL-1",
                        "181",
                        "reason",
                        "Ny"));
        pages.done(
                olav,
                "/rates/costs",
                Map.of("contract", "EMPLOYEE", "from", "01.12.2026", "holiday", "12", "pension", "0", "reason", "Ny"));
        var october = "/money/periods/2026-10";
        pages.done(olav, october + "/closures", Map.of());
        pages.done(jorunn, october + "/reopenings", Map.of("reason-2026-10", "Et bilag manglet"));
        pages.done(olav, october + "/closures", Map.of());
        pages.done(olav, "/money/accounting-exports", Map.of());
        var accounts = new HashMap<String, String>();
        for (var place : List.of("PAID", "OWN", "BUDGET", "PAYROLL", "CLAIMABLE", "CLAIMED", "RECEIVED", "LOST"))
            accounts.put(place, "5000");
        accounts.put("WRITTEN_OFF", "7831");
        accounts.putAll(Map.of("OVERCLAIMED", "5000", "TAKEN_BACK", "5000", "REPAYABLE", "2990"));
        accounts.put("COVERED_BY_AGREEMENT", "1570");
        pages.done(olav, "/money/accounts", accounts);
        pages.done(olav, "/money/audits", Map.of());
    }
}
