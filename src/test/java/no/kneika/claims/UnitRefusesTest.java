package no.kneika.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import no.kneika.claims.service.UnitSeats;
import no.kneika.kernel.Money;
import no.kneika.ledger.Account;
import no.kneika.platform.Ids;
import no.kneika.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Odd's unit says no to the whole of Tobias's claim: why, and where the institution can complain. */
class UnitRefusesTest extends TobiasClaim {

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    UnitSeats seats;

    private ClaimId claim;

    @BeforeEach
    void tobiasClaimIsSentToOddsUnit() {
        claim = sent();
        var unit = claim(claim).last().payer();
        var id = as(
                "Olav Lien",
                () -> seats.propose(hinf.person("Odd Berg").toString(), unit, actor("Olav Lien"))
                        .orThrow());
        as("Jorunn Sand", () -> seats.confirm(id, actor("Jorunn Sand")).orThrow());
    }

    private Visitor visitor(String name) {
        var visitor = Visitor.at(port, sessions, hinf.actor(name));
        visitor.get("/capacity");
        return visitor;
    }

    private static String read(String html) {
        return html.replaceAll("<[^>]+>", " ").replaceAll("[\\s\\u00a0]+", " ");
    }

    private Map<String, String> no(String reason, String complainTo) {
        return Map.of("seen", "1", "refusal-reason", reason, "complain-to", complainTo);
    }

    @Test
    void oddSaysNoWithAReasonAndWhereToComplainAndFinanceReadsBoth() {
        var odd = visitor("Odd Berg");
        assertThat(read(odd.get("/unit/claims/" + claim).body())).contains("Avslå kravet");
        var form = new HashMap<>(no("Tiltaket var avsluttet", "Nav klageinstans, innen seks uker"));
        form.put("_key", Ids.next().toString());
        assertThat(odd.post("/unit/claims/" + claim + "/refusals", form).statusCode())
                .isEqualTo(303);
        // The same form again is the same no.
        assertThat(odd.post("/unit/claims/" + claim + "/refusals", form).statusCode())
                .isEqualTo(303);
        assertThat(claim(claim).status()).isEqualTo(ClaimStatus.REFUSED);
        assertThat(claim(claim).steps()).hasSize(2);
        assertThat(claim(claim).steps().getLast().by()).isEqualTo(hinf.person("Odd Berg"));
        assertThat(balance().get(Account.LOST)).isEqualTo(Money.ofKroner("10337.46"));
        assertThat(audit()).isEmpty();
        assertThat(read(visitor("Olav Lien").get("/claims/" + claim).body()))
                .contains("NAV sa nei: Tiltaket var avsluttet Klage: Nav klageinstans, innen seks uker")
                .contains("Ført av Odd Berg: Tiltaket var avsluttet Klage: Nav klageinstans, innen seks uker");
        assertThat(read(odd.get("/unit/claims/" + claim).body()))
                .contains("Avslått")
                .contains("Klage: Nav klageinstans, innen seks uker");
    }

    @Test
    void withoutAReasonOrWhereToComplainItIsNoNo() {
        var odd = visitor("Odd Berg");
        for (var form : java.util.List.of(
                no("", "Nav klageinstans"), no("Nei", ""), no("Nei", " "), no("Nei", "x".repeat(301)), no("", ""))) {
            var answer = odd.post("/unit/claims/" + claim + "/refusals", form);
            assertThat(answer.statusCode()).isEqualTo(422);
        }
        assertThat(read(odd.post("/unit/claims/" + claim + "/refusals", no("Nei takk", ""))
                        .body()))
                .contains("Skriv hvor lærestedet kan klage, og fristen.")
                .contains("Nei takk");
        assertThat(claim(claim).status()).isEqualTo(ClaimStatus.SENT);
    }

    @Test
    void whatWasNotLateIsNotRefusedAsLateAndWhoIsNotAtTheUnitRefusesNothing() {
        var late = new HashMap<>(no("For sent", "Nav klageinstans"));
        late.put("late", "yes");
        assertThat(visitor("Odd Berg")
                        .post("/unit/claims/" + claim + "/refusals", late)
                        .statusCode())
                .isEqualTo(422);
        assertThat(visitor("Olav Lien")
                        .post("/unit/claims/" + claim + "/refusals", no("Nei", "Nav"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(claim(claim).status()).isEqualTo(ClaimStatus.SENT);
    }

    @Test
    void aNoThatFinanceTypesInSaysWhereToComplainWhenTheLetterDoes() {
        var olav = visitor("Olav Lien");
        assertThat(olav.post("/claims/" + claim + "/refusals", no("Ikke dekket", "Nav klageinstans"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(read(olav.get("/claims/" + claim).body())).contains("Ikke dekket Klage: Nav klageinstans");
    }
}
