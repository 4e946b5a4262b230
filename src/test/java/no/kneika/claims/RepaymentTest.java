package no.kneika.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import no.kneika.ledger.Account;
import org.junit.jupiter.api.Test;

/** Olav pays back what NAV has paid too much of; the figures are those of the scene. */
class RepaymentTest extends RepaymentScene {

    @Test
    void olavHasItOnHisDeskWithKronerUntilItIsPaidBack() {
        assertThat(owed("Olav Lien")).singleElement().satisfies(it -> {
            assertThat(it.amountAtRisk()).isEqualTo(kr("308.07"));
            assertThat(it.due()).isEqualTo(LocalDate.parse("2026-12-20"));
            assertThat(it.link()).isEqualTo("/claims/" + claim);
            assertThat(it.about()).isEqualTo("Tobias Strand");
        });
        assertThat(owed("Jorunn Sand")).isEmpty();
        assertThat(plain(olav().get("/today").body()))
                .contains("Skal tilbake til NAV")
                .contains("308,07");
        var own = at(Account.OWN);
        var answer = olav().post("/claims/" + claim + "/repayments", typed("308,07", "20.11.2026", "Giro 77", ""));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(owed("Olav Lien")).isEmpty();
        assertThat(at(Account.RECEIVED)).isEqualTo(kr("410.76"));
        assertThat(at(Account.OWN).minus(own)).isEqualTo(kr("308.07"));
        assertThat(page())
                .contains("308,07 kr gikk 20. november 2026, merket Giro 77. Ført av Olav Lien.")
                .doesNotContain("Betal tilbake 308,07");
    }

    @Test
    void aPartIsPaidBackAndTheRestIsStillOwed() {
        olav().post("/claims/" + claim + "/repayments", typed("100", "20.11.2026", "Giro 77", ""));
        assertThat(owed("Olav Lien"))
                .singleElement()
                .satisfies(it -> assertThat(it.amountAtRisk()).isEqualTo(kr("208.07")));
        olav().post("/claims/" + claim + "/repayments", typed("208,07", "20.11.2026", "Giro 78", ""));
        assertThat(owed("Olav Lien")).isEmpty();
    }

    @Test
    void theSameFormTwiceIsOneRepaymentAlsoWithAnotherKey() {
        olav().post("/claims/" + claim + "/repayments", typed("100", "20.11.2026", "Giro 77", ""));
        olav().post("/claims/" + claim + "/repayments", typed("100", "20.11.2026", "Giro 77", ""));
        assertThat(owed("Olav Lien").getFirst().amountAtRisk()).isEqualTo(kr("208.07"));
        var other = olav().post("/claims/" + claim + "/repayments", typed("50", "20.11.2026", "Giro 77", ""));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(plain(other.body())).contains("Merket er brukt på en annen tilbakebetaling: 100,00 kr");
    }

    @Test
    void whatCannotBeTrueIsRefusedAndKeepsWhatWasTyped() {
        var wrong = Map.of(
                typed("308,08", "20.11.2026", "Giro 77", ""),
                        "308,08 kr er mer enn NAV skal ha tilbake. Det er 308,07 kr.",
                typed("0", "20.11.2026", "Giro 77", ""), "repaid-error",
                typed("-5", "20.11.2026", "Giro 77", ""), "repaid-error",
                typed("mange", "20.11.2026", "Giro 77", ""), "repaid-error",
                typed("10", "21.11.2026", "Giro 77", ""), "repaid-on-error",
                typed("10", "19.11.2026", "Giro 77", ""), "Pengene kom først 20. november 2026.",
                typed("10", "20.11.2026", "", ""), "repaid-reference-error",
                typed("10", "20.11.2026", "Giro 77", "K-2026-99999"), "Vi finner ikke kravet K-2026-99999.",
                typed("10", "20.11.2026", "Giro 77", "kravet i fjor"), "Skriv referansen som K-2026-10118.");
        wrong.forEach((form, says) -> {
            var answer = olav().post("/claims/" + claim + "/repayments", form);
            assertThat(answer.statusCode()).as(says).isEqualTo(422);
            assertThat(plain(answer.body())).contains(says);
        });
        assertThat(owed("Olav Lien").getFirst().amountAtRisk()).isEqualTo(kr("308.07"));
        assertThat(visitor("Randi Moe")
                        .post("/claims/" + claim + "/repayments", typed("10", "20.11.2026", "Giro 77", ""))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatWasRegisteredWronglyIsTakenBackAndBothStandInTheHistory() {
        var before = places();
        olav().post("/claims/" + claim + "/repayments", typed("100", "20.11.2026", "Giro 77", ""));
        var wrong = at.as("Olav Lien", () -> rooms.repayments().of(claim))
                .getFirst()
                .id();
        var path = "/claims/" + claim + "/repayment-corrections";
        var olav = olav();
        assertThat(plain(olav.get("/claims/" + claim).body())).contains("100,00 kr, 20. november 2026, merket Giro 77");
        assertThat(olav.post(path, undone(wrong, "")).statusCode()).isEqualTo(422);
        assertThat(visitor("Jorunn Sand")
                        .post(path, undone(wrong, "Feil beløp"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(olav.post(path, undone(wrong, "Det gikk 308,07")).statusCode())
                .isEqualTo(303);
        assertThat(places()).isEqualTo(before);
        assertThat(owed("Olav Lien").getFirst().amountAtRisk()).isEqualTo(kr("308.07"));
        assertThat(page())
                .contains("100,00 kr gikk 20. november 2026, merket Giro 77. Ført av Olav Lien.")
                .contains("100,00 kr, merket Giro 77, var ført feil og gjelder ikke. Olav Lien: Det gikk 308,07")
                .doesNotContain("betalt tilbake</");
        assertThat(plain(olav.post(path, undone(wrong, "En gang til")).body()))
                .contains("Tilbakebetalingen er allerede rettet.");

        // The same mark is used for what really went.
        olav.post("/claims/" + claim + "/repayments", typed("308,07", "20.11.2026", "Giro 77", ""));
        assertThat(owed("Olav Lien")).isEmpty();
        assertThat(at(Account.RECEIVED)).isEqualTo(kr("410.76"));
    }

    @Test
    void theSameCorrectionTwiceWithOneKeyIsOne() {
        olav().post("/claims/" + claim + "/repayments", typed("100", "20.11.2026", "Giro 77", ""));
        var wrong = at.as("Olav Lien", () -> rooms.repayments().of(claim))
                .getFirst()
                .id();
        var form = undone(wrong, "Feil beløp");
        var path = "/claims/" + claim + "/repayment-corrections";
        assertThat(olav().post(path, form).statusCode()).isEqualTo(303);
        assertThat(olav().post(path, form).statusCode()).isEqualTo(303);
        assertThat(owed("Olav Lien").getFirst().amountAtRisk()).isEqualTo(kr("308.07"));
    }

    /** NAV keeps 308.07 of the 410.76 it owes for October: 102.69 comes. */
    @Test
    void whatNavSetsOffInALaterPaymentSettlesThatClaimToo() {
        clock.set(LocalDate.parse("2026-11-20"));
        payday.worked(at, "Sivert Ness", sivert, "2026-10-06", "2:00");
        paid("2026-10", "2026-11");
        var october = claimed("410.76");
        var reference = at.as(
                "Olav Lien", () -> rooms.claims().find(october).orElseThrow().reference());
        var answer =
                olav().post("/claims/" + claim + "/repayments", typed("308,07", "20.11.2026", "Brev 12", reference));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(owed("Olav Lien")).isEmpty();
        assertThat(page())
                .contains("308,07 kr trukket fra 20. november 2026 i oppgjøret av " + reference)
                .doesNotContain("Rett en tilbakebetaling");
        var wrong = at.as("Olav Lien", () -> rooms.repayments().of(claim))
                .getFirst()
                .id();
        assertThat(plain(olav().post("/claims/" + claim + "/repayment-corrections", undone(wrong, "Feil krav"))
                        .body()))
                .contains("Tilbakebetalingen er trukket fra i oppgjøret av " + reference);
        var state = at.as(
                "Olav Lien", () -> rooms.claims().find(october).orElseThrow().state());
        assertThat(state.outstanding()).isEqualTo(kr("102.69"));
        settle(october, 2, "102.69", "NAV 2");
        // 718.83 − 308.07 + 410.76
        assertThat(at(Account.RECEIVED)).isEqualTo(kr("821.52"));
    }

    @Test
    void moreThanTheOtherClaimHasOutstandingIsNotSetOff() {
        var reference = at.as(
                "Olav Lien", () -> rooms.claims().find(claim).orElseThrow().reference());
        var answer =
                olav().post("/claims/" + claim + "/repayments", typed("308,07", "20.11.2026", "Brev 12", reference));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(plain(answer.body())).contains(reference + " har bare 0,00 kr utestående.");
    }
}
