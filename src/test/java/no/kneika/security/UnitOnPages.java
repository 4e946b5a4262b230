package no.kneika.security;

import java.util.Map;
import no.kneika.support.World.Tenant;

/** Odd at NAV's unit is let in to the claims sent to it, and asks; later he answers them. */
final class UnitOnPages {

    /** Whom Eva's claim is sent to: her case names no office. */
    static final String UNIT = "NAV";

    /** Whom Tobias's is sent to, where Odd has no seat. */
    static final String ANOTHER = "Nav Tiltak Agder";

    private final WalkOnPages pages;
    private final AllRows rows;
    private final Tenant at;

    UnitOnPages(WalkOnPages pages, AllRows rows, Tenant at) {
        this.pages = pages;
        this.rows = rows;
        this.at = at;
    }

    /** Olav proposes, Jorunn confirms, and Odd asks about Eva's claim; another proposal waits. */
    void isLetIn(String evas) {
        proposed(UNIT);
        pages.done(pages.visitor(at, "Jorunn Sand"), "/unit-seats/" + seat(UNIT) + "/confirmation", Map.of());
        var claim = first("select id from refund_claim where case_id = '%s'".formatted(evas));
        pages.done(
                pages.visitor(at, "Odd Berg"),
                "/unit/claims/" + claim + "/questions",
                Map.of("question-text", "Hvilke dager i oktober?"));
        proposed("Nav Tiltak Oslo");
    }

    private void letIn(String unit) {
        proposed(unit);
        pages.done(pages.visitor(at, "Jorunn Sand"), "/unit-seats/" + seat(unit) + "/confirmation", Map.of());
    }

    private void proposed(String unit) {
        pages.done(
                pages.visitor(at, "Olav Lien"),
                "/claims/units",
                Map.of("person", at.person("Odd Berg").toString(), "unit", unit));
    }

    /** Olav answers; Odd sends Eva's claim back, which is sent again, and pays a part of Tobias's when he has a seat there too. */
    void answers(SeldomSent scene, String evas) {
        var olav = pages.visitor(at, "Olav Lien");
        var claim = first("select id from refund_claim where case_id = '%s' order by id".formatted(evas));
        var question = first("select id from claim_question where claim_id = '%s'".formatted(claim));
        scene.offered(
                olav,
                "/claims/" + claim,
                "/claim-questions/" + question + "/answers",
                Map.of("answer-text", "Tirsdager."));
        var odd = pages.visitor(at, "Odd Berg");
        var page = "/unit/claims/" + claim;
        scene.offered(odd, page, page + "/returns", Map.of("return-reason", "Mangler bilag."));
        var randi = pages.visitor(at, "Randi Moe");
        var grant = "/grants/" + first("select grant_id from refund_claim where id = '%s'".formatted(claim));
        scene.offered(randi, grant + "/claim", grant + "/claims", Map.of());
        letIn(ANOTHER);
        var tobias = "/unit/claims/"
                + first("select claim_id from claim_dispatch where institution_id = '%s' and payer = '%s'"
                        .formatted(at.id(), ANOTHER));
        scene.offered(
                pages.visitor(at, "Odd Berg"),
                tobias,
                tobias + "/settlements",
                Map.of(
                        "amount",
                        "2,00",
                        "on",
                        "23.11.2026",
                        "reference",
                        "NAV-U1",
                        "part-reason",
                        "Avgiften dekkes ikke"));
        pages.done(olav, "/unit-seats/" + seat("Nav Tiltak Oslo") + "/end", Map.of());
    }

    private String seat(String unit) {
        return first("select id from unit_seat where institution_id = '%s' and unit = '%s'".formatted(at.id(), unit));
    }

    private String first(String sql) {
        return rows.ask(sql).getFirst().getFirst();
    }
}
