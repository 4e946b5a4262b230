package no.kneika.security;

import java.util.Map;
import no.kneika.support.Visitor;
import no.kneika.support.World.Tenant;

/** Claims that end in each way, sent and answered through the pages. */
final class ClaimsOnPages {

    private final SeldomSent scene;
    private final WalkOnPages pages;
    private final AllRows rows;
    private final House home;
    private final Tenant at;

    ClaimsOnPages(SeldomSent scene, WalkOnPages pages, AllRows rows, House home) {
        this.scene = scene;
        this.pages = pages;
        this.rows = rows;
        this.home = home;
        this.at = home.tenant();
    }

    /** Tobias's is paid in part and the rest written off; Eva's is returned, sent again and refused. */
    void happen() {
        var olav = pages.visitor(at, "Olav Lien");
        var tobias = "/claims/"
                + scene.first(
                        "select c.id from refund_claim c join support_case s on s.case_id = c.case_id where s.student_id = '%s'",
                        at.person("Tobias Strand"));
        var money = "/payments/bank-lines/"
                + scene.first("select id from bank_line where institution_id = '%s' and reference = 'L-2'", at.id());
        scene.offered(
                olav,
                money,
                money + "/matches",
                Map.of("claim", tobias.replace("/claims/", ""), "amount", "1,00", "match-reason", "NAV svarte."));
        scene.offered(
                olav,
                tobias,
                tobias + "/settlements",
                Map.of("amount", "10,00", "on", "23.11.2026", "reference", "NAV-1"));
        scene.offered(
                pages.visitor(at, "Jorunn Sand"),
                tobias,
                tobias + "/write-offs",
                Map.of("write-off-reason", "Dekkes ikke."));
        var evas = "/claims/" + home.evas(Kind.CLAIM);
        scene.offered(olav, evas, evas + "/returns", Map.of("return-reason", "Mangler bilag."));
        claim(home.evas().toString());
        scene.offered(olav, evas, evas + "/refusals", Map.of("refusal-reason", "Ikke et tiltak."));
        anotherMonthOfTobias(olav);
    }

    /** Paid later, claimed in addition, and given up by Jorunn. */
    private void anotherMonthOfTobias(Visitor olav) {
        var tobias =
                scene.first("select case_id from support_case where student_id = '%s'", at.person("Tobias Strand"));
        var assignment = scene.first("select id from assignment where case_id = '%s'", tobias);
        var kaja = pages.visitor(at, "Kaja Foss");
        pages.done(
                kaja,
                "/hours",
                Map.of("assignment", assignment, "when", "x", "day", "05.10.2026", "long", "60", "kind", "MEETING"));
        var entry =
                scene.first("select id from hour_entry where assignment_id = '%s' and day = '2026-10-05'", assignment);
        pages.done(pages.visitor(at, "Tobias Strand"), "/hours/" + entry + "/confirmation", Map.of());
        pages.done(kaja, "/assignments/" + assignment + "/months/2026-10/submission", Map.of());
        var sheet = "/sheets/" + assignment + "/2026-10";
        pages.done(pages.visitor(at, "Randi Moe"), sheet + "/attestation", Map.of("seen", entry));
        var attestation = scene.first("select attestation_id from attested_entry where entry_id = '%s'", entry);
        pages.done(pages.visitor(at, "Jorunn Sand"), "/attestations/" + attestation + "/approval", Map.of());
        pages.done(olav, "/payroll/exports", Map.of());
        var line = rows.ask("""
                        select employee_no, wage_type, external_id from payroll_export_line
                        where institution_id = '%s' and work_month = '2026-10-01'
                        """.formatted(at.id())).getFirst();
        var paid = "employee_no;payroll_month;work_month;wage_type;hours;rate;wage;holiday_pay;pension;contribution;"
                + "external_id\n%s;2026-11;2026-10;%s;1,00;180,00;180,00;21,60;0,00;28,43;%s\n"
                        .formatted(line.get(0), line.get(1), line.get(2));
        WalkOnPages.done(WalkOnPages.upload(olav, "/payroll/vouchers", paid));
        var claim = signed(tobias);
        scene.offered(pages.visitor(at, "Jorunn Sand"), claim, claim + "/lapses", Map.of("lapse-reason", "For sent."));
    }

    /** The unit takes a leader's signature, and Jorunn gives it before Randi sends. */
    private String signed(String caseId) {
        rows.wantProof(at.id(), "LEADER_SIGNATURE");
        var grant = "/grants/" + scene.first("select id from funding_grant where case_id = '%s'", caseId);
        scene.offered(
                pages.visitor(at, "Jorunn Sand"),
                grant + "/claim",
                grant + "/claim-signatures",
                Map.of("read", "true"));
        var claim = claim(caseId);
        rows.wantProof(at.id(), "VOUCHERS");
        return claim;
    }

    /** Randi sends the claim she has read; answers its page. */
    private String claim(String caseId) {
        var randi = pages.visitor(at, "Randi Moe");
        var grant = "/grants/" + scene.first("select id from funding_grant where case_id = '%s'", caseId);
        scene.offered(randi, grant + "/claim", grant + "/claims", Map.of());
        return "/claims/" + scene.first("select id from refund_claim where case_id = '%s' order by id desc", caseId);
    }
}
