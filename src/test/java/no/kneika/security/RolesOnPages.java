package no.kneika.security;

import java.util.Map;
import no.kneika.support.World.Tenant;

/** Tor lets somebody at NAV's unit in, whom Jorunn confirms, and ends one role; another waits to be confirmed. */
final class RolesOnPages {

    private final WalkOnPages pages;
    private final AllRows rows;
    private final Tenant at;

    RolesOnPages(WalkOnPages pages, AllRows rows, Tenant at) {
        this.pages = pages;
        this.rows = rows;
        this.at = at;
    }

    void areGiven() {
        var tor = pages.visitor(at, "Tor Eik");
        pages.done(tor, "/people", Map.of("name", "Nils Vang", "email", "nils.vang@example.no"));
        var nils =
                "/people/" + first("select person_id from person where institution_id = '%s' and name = 'Nils Vang'");
        pages.done(tor, nils + "/roles", Map.of("role", "NAV_UNIT", "from", "23.11.2026"));
        pages.done(pages.visitor(at, "Jorunn Sand"), "/roles/" + role("NAV_UNIT") + "/confirmation", Map.of());
        pages.done(tor, nils + "/roles", Map.of("role", "NAV_ADVISER", "from", "23.11.2026"));
        pages.done(
                tor,
                nils + "/role-ends",
                Map.of("ending", role("NAV_ADVISER"), "lastDay", "22.11.2026", "reason", "Feil rolle"));
        pages.done(tor, nils + "/roles", Map.of("role", "LECTURER", "from", "24.11.2026", "until", "30.06.2027"));
    }

    private String role(String capacity) {
        return first("select role_id from role_grant where institution_id = '%s' and capacity = '" + capacity
                + "' order by role_id desc");
    }

    private String first(String sql) {
        return rows.ask(sql.formatted(at.id())).getFirst().getFirst();
    }
}
