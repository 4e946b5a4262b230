package no.kneika.claims;

import static no.kneika.claims.ClaimScenes.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kneika.cases.Cases;
import no.kneika.claims.service.UnitSeats;
import no.kneika.kernel.Money;
import no.kneika.kernel.Obligation.Kind;
import no.kneika.ledger.Account;
import no.kneika.platform.Ids;
import no.kneika.platform.NotFound;
import no.kneika.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Odd Berg at a measures unit answers the claims that were sent to it, and sees nothing else. */
class UnitClaimsTest extends TobiasClaim {

    private static final String HIDDEN =
            "support_case,need,assessment,diagnosis,hour_entry,cost_piece,movement,cost_share,funding_grant,claim_line";

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    UnitSeats seats;

    @Autowired
    Cases cases;

    ClaimId claim;
    String unit;

    @BeforeEach
    void tobiasClaimIsSentToOddsUnit() {
        claim = sent();
        unit = claim(claim).last().payer();
        seated("Odd Berg", unit);
    }

    private UUID seated(String person, String at) {
        var id = as(
                "Olav Lien",
                () -> seats.propose(hinf.person(person).toString(), at, actor("Olav Lien"))
                        .orThrow());
        as("Jorunn Sand", () -> seats.confirm(id, actor("Jorunn Sand")).orThrow());
        return id;
    }

    private Visitor visitor(String name) {
        return Visitor.at(port, sessions, hinf.actor(name));
    }

    private static String read(String html) {
        return html.replaceAll("<[^>]+>", " ").replaceAll("[\\s\\u00a0]+", " ");
    }

    private String here() {
        return "/unit/claims/" + claim;
    }

    private int post(String name, String path, Map<String, String> form) {
        var visitor = visitor(name);
        visitor.get("/capacity");
        return visitor.post(path, form).statusCode();
    }

    private Map<String, String> settlement(String amount, String why) {
        return Map.of("seen", "1", "amount", amount, "on", "23.11.26", "reference", "NAV-901", "part-reason", why);
    }

    /** Another student's claim, sent to another unit. */
    private ClaimId ofAnotherUnit() {
        var eva = scenes.caseOf(hinf, "Eva Dahl");
        var granted = scenes.granted(hinf, eva, AUTUMN, 56, "180.00", "2026/09118");
        var entry = hours.worked(
                eva, hinf.person("Aksel Rød"), day("2026-09-10"), 600, java.util.Optional.of(granted), 600);
        scenes.paid(hinf, List.of(entry), YearMonth.parse("2026-11"), "180.00");
        superuser.tamper("update funding_grant set payer = 'Nav Tiltak Agder' where id = '" + granted + "'");
        var total = as("Randi Moe", () -> prepare.of(actor("Randi Moe"), granted))
                .calculation()
                .total();
        return as(
                "Randi Moe",
                () -> dispatch.dispatch(granted, total, actor("Randi Moe")).orThrow());
    }

    @Test
    void oddSettlesTheWholeClaimAndTheLedgerFinanceAndHistoryFollow() {
        var odd = visitor("Odd Berg");
        assertThat(read(odd.get("/unit/claims").body()))
                .contains("Ett krav venter på svar.")
                .contains("Tobias Strand")
                .contains("K-2026-10001 · tilsagn 2026/09117")
                .contains("10 337,46 kr");
        assertThat(read(odd.get("/today").body())).contains("Krav å gjøre opp").contains("Tobias Strand");
        assertThat(read(odd.get(here()).body()))
                .contains("For Tobias Strand, fra Høgskolen i Nordfjella")
                .contains("Kravet, versjon 1")
                .contains("Versjon 1 som JSON")
                .contains("50:20");

        var form = new java.util.HashMap<>(settlement("10 337,46", ""));
        form.put("_key", Ids.next().toString());
        var first = odd.post(here() + "/settlements", form);
        var again = odd.post(here() + "/settlements", form);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(303);
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(claim(claim).status()).isEqualTo(ClaimStatus.SETTLED);
        assertThat(claim(claim).payments()).hasSize(1);
        assertThat(claim(claim).steps().getLast().by()).isEqualTo(hinf.person("Odd Berg"));
        assertThat(balance().get(Account.RECEIVED)).isEqualTo(CLAIM);
        assertThat(audit()).isEmpty();
        assertThat(todo("Olav Lien", Kind.AWAIT_SETTLEMENT)).isEmpty();
        assertThat(read(visitor("Olav Lien").get("/claims/" + claim).body())).contains("Ført av Odd Berg");
        assertThat(odd.get("/documents/" + claim(claim).last().document()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPartIsPaidWithAReasonAndIsLeftForAnApprover() {
        assertThat(post("Odd Berg", here() + "/settlements", settlement("9 060,00", "")))
                .isEqualTo(422);
        assertThat(claim(claim).status()).isEqualTo(ClaimStatus.SENT);

        assertThat(post("Odd Berg", here() + "/settlements", settlement("9 060,00", "Avgiften dekkes ikke")))
                .isEqualTo(303);

        assertThat(claim(claim).status()).isEqualTo(ClaimStatus.PARTLY_SETTLED);
        assertThat(balance().get(Account.CLAIMED)).isEqualTo(Money.ofKroner("1277.46"));
        assertThat(read(visitor("Olav Lien").get("/claims/" + claim).body())).contains("Avgiften dekkes ikke");
        assertThat(todo("Jorunn Sand", Kind.DECIDE_REST)).hasSize(1);
        assertThat(post("Odd Berg", here() + "/settlements", settlement("99 999,00", "")))
                .as("more than is left, and seen too early")
                .isIn(409, 422);
    }

    @Test
    void whatIsSentBackIsCorrectedAndSentAgainAndOddSeesBothVersions() {
        assertThat(post("Odd Berg", here() + "/returns", Map.of("seen", "1", "return-reason", "")))
                .isEqualTo(422);
        assertThat(post("Odd Berg", here() + "/returns", Map.of("seen", "1", "return-reason", "Mangler bilag.")))
                .isEqualTo(303);
        assertThat(todo("Randi Moe", Kind.CORRECT_CLAIM)).hasSize(1);
        assertThat(balance().get(Account.CLAIMABLE)).isEqualTo(CLAIM);
        as(
                "Randi Moe",
                () -> dispatch.dispatch(grant, CLAIM, actor("Randi Moe")).orThrow());
        assertThat(read(visitor("Odd Berg").get(here()).body()))
                .contains("Kravet, versjon 2")
                .contains("Kravet, versjon 1")
                .contains("Mangler bilag.");
    }

    @Test
    void aQuestionIsAnsweredByFinanceAndTheClaimStandsAsItIs() {
        assertThat(post("Odd Berg", here() + "/questions", Map.of("question-text", "Hvilke dager i oktober?")))
                .isEqualTo(303);
        assertThat(todo("Olav Lien", Kind.ANSWER_CLAIM_QUESTION)).hasSize(1);
        assertThat(todo("Randi Moe", Kind.ANSWER_CLAIM_QUESTION)).hasSize(1);
        var olav = visitor("Olav Lien");
        var page = olav.get("/claims/" + claim).body();
        assertThat(read(page)).contains("Hvilke dager i oktober?").contains("Venter på svar");
        var at = page.indexOf("/claim-questions/");
        var action = page.substring(at, page.indexOf('"', at));

        assertThat(olav.post(action, Map.of("answer-text", "")).statusCode()).isEqualTo(422);
        assertThat(olav.post(action, Map.of("answer-text", "Den 8., hele dagen."))
                        .statusCode())
                .isEqualTo(303);
        assertThat(olav.post(action, Map.of("answer-text", "En gang til.")).statusCode())
                .isEqualTo(422);

        assertThat(read(visitor("Odd Berg").get(here()).body()))
                .contains("Den 8., hele dagen.")
                .doesNotContain("En gang til.");
        assertThat(todo("Olav Lien", Kind.ANSWER_CLAIM_QUESTION)).isEmpty();
        assertThat(claim(claim).step()).isEqualTo(1);
    }

    @Test
    void anotherUnitsClaimIsNotThereForOddNorIsAnythingElseOfTheCase() {
        var other = ofAnotherUnit();
        var odd = visitor("Odd Berg");
        assertThat(odd.get("/unit/claims/" + other).statusCode()).isEqualTo(404);
        assertThat(odd.get("/unit/claims/" + other + "/json").statusCode()).isEqualTo(404);
        assertThat(odd.get("/documents/" + claim(other).last().document()).statusCode())
                .isEqualTo(404);
        assertThat(post("Odd Berg", "/unit/claims/" + other + "/settlements", settlement("1,00", "x")))
                .isEqualTo(404);
        assertThat(post("Odd Berg", "/unit/claims/" + other + "/returns", Map.of("seen", "1", "return-reason", "x")))
                .isEqualTo(404);
        assertThat(post("Odd Berg", "/unit/claims/" + other + "/questions", Map.of("question-text", "x")))
                .isEqualTo(404);
        assertThat(read(odd.get("/unit/claims").body()))
                .contains("Tobias Strand")
                .doesNotContain("Eva Dahl");
        assertThat(odd.get("/cases/" + tobias).statusCode()).isEqualTo(404);
        assertThat(odd.get("/claims/" + claim).statusCode()).isEqualTo(404);
        assertThat(as("Odd Berg", cases::all)).isEmpty();
        for (var table : HIDDEN.split(","))
            assertThat(as(
                            "Odd Berg",
                            () -> jdbc.sql("select count(*) from " + table)
                                    .query(Integer.class)
                                    .single()))
                    .as(table)
                    .isZero();
        assertThat(as(
                        "Odd Berg",
                        () -> jdbc.sql("select count(*) from claim_dispatch")
                                .query(Integer.class)
                                .single()))
                .isOne();
    }

    @Test
    void withoutASeatThatTwoHaveGivenOddSeesNothingAndNothingAfterItHasEnded() {
        var other = world.newInstitution();
        var olav = other.actor("Olav Lien");
        var proposed = other.as(
                "Olav Lien",
                () -> seats.propose(other.person("Odd Berg").toString(), "Nav Tiltak Agder", olav)
                        .orThrow());
        assertThat(other.as("Olav Lien", () -> seats.confirm(proposed, olav)).isAccepted())
                .isFalse();
        for (var wrong : List.of(List.of("Jorunn Sand", "Odd Berg"), List.of("Olav Lien", "Eva Dahl"))) {
            var by = other.actor(wrong.getFirst());
            var who = other.person(wrong.getLast()).toString();
            assertThat(other.as(wrong.getFirst(), () -> seats.propose(who, "Nav Tiltak Oslo", by))
                            .isAccepted())
                    .as(wrong.toString())
                    .isFalse();
        }

        var seat = as("Olav Lien", () -> seats.standing().getFirst().id());
        as("Olav Lien", () -> seats.end(seat, actor("Olav Lien")).orThrow());
        assertThat(visitor("Odd Berg").get(here()).statusCode()).isEqualTo(404);
        assertThat(post("Odd Berg", here() + "/settlements", settlement("10 337,46", "")))
                .isEqualTo(404);
        seated("Odd Berg", unit);
        assertThat(visitor("Odd Berg").get(here()).statusCode()).isEqualTo(200);
    }

    @Test
    void theDatabaseItselfKeepsAUnitFromWritingAClaimsFacts() {
        assertThatThrownBy(() -> as(
                        "Odd Berg",
                        () -> jdbc.sql("""
                        insert into claim_step (institution_id, claim_id, case_id, step, from_state, to_state, done_by, done_in,
                                                done_on, done_at)
                        values (me_inst(), :claim, :case, 2, 'SENT', 'SETTLED', me_person(), 'NAV_UNIT', '2026-11-23', now())
                        """)
                                .param("claim", claim.value())
                                .param("case", tobias.value())
                                .update()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> superuser.tamper(
                        """
                        insert into admission (institution_id, id, case_id, person_id, capacity, from_at, granted_by, granted_at, reason)
                        values ('%s', gen_random_uuid(), '%s', '%s', 'NAV_UNIT', now(), '%s', now(), 'x')
                        """.formatted(hinf.id(), tobias, hinf.person("Odd Berg"), hinf.person("Randi Moe"))))
                .hasMessageContaining("a_unit_is_admitted_to_no_case");
    }

    @Test
    void oddsPersonKeptAwayFromACaseIsKeptAwayFromItsClaimToo() {
        superuser.tamper("insert into denial values ('%s', '%s', '%s', 'FAMILY', '%s', now())"
                .formatted(hinf.id(), tobias, hinf.person("Odd Berg"), hinf.person("Randi Moe")));
        assertThat(visitor("Odd Berg").get(here()).statusCode()).isEqualTo(404);
        assertThat(read(visitor("Odd Berg").get("/unit/claims").body())).doesNotContain("Tobias");
    }

    @Test
    void theListIsSearchedFilteredAndTakenAlong() {
        var odd = visitor("Odd Berg");
        assertThat(read(odd.get("/unit/claims?q=2026/09117&sort=-amount").body()))
                .contains("Tobias Strand");
        assertThat(read(odd.get("/unit/claims?status=SETTLED").body())).contains("Ingen krav her");
        assertThat(odd.get("/unit/claims.csv").body()).contains("Tobias Strand;K-2026-10001;2026/09117;");
        assertThat(odd.get("/unit/claims.xlsx").statusCode()).isEqualTo(200);
        assertThat(odd.get(here() + "/json").body()).contains("\"reference\" : \"K-2026-10001\"");
        assertThat(visitor("Olav Lien").get("/unit/claims").statusCode()).isEqualTo(404);
    }
}
