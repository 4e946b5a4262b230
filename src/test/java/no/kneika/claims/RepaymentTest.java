package no.kneika.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.kneika.claims.domain.ClaimFacts;
import no.kneika.kernel.Obligation;
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
                .contains("308,07 kr, 20. november 2026, trukket fra i " + reference);
        var state = at.as(
                "Olav Lien", () -> rooms.claims().find(october).orElseThrow().state());
        assertThat(state.outstanding()).isEqualTo(kr("102.69"));
        settle(october, 2, "102.69", "NAV 2");
        // 718.83 − 308.07 + 410.76
        assertThat(at(Account.RECEIVED)).isEqualTo(kr("821.52"));
    }

    private ClaimId october() {
        return october("2:00", "410.76");
    }

    private ClaimId october(String length, String kroner) {
        clock.set(LocalDate.parse("2026-11-20"));
        payday.worked(at, "Sivert Ness", sivert, "2026-10-06", length);
        paid("2026-10", "2026-11");
        return claimed(kroner);
    }

    private ClaimFacts facts(ClaimId it) {
        return at.as("Olav Lien", () -> rooms.claims().find(it).orElseThrow());
    }

    private List<Obligation> awaited() {
        return todo("Olav Lien", Obligation.Kind.AWAIT_SETTLEMENT);
    }

    private List<Obligation> todo(String who, Obligation.Kind kind) {
        return at.as(
                who,
                () -> duties.stream()
                        .flatMap(list -> list.dueBy(clock.today().plusDays(90), at.actor(who)).stream())
                        .filter(it -> it.kind() == kind)
                        .toList());
    }

    /** NAV had set it off in another claim: the one it was registered on waits for its money again. */
    @Test
    void whatWasSetOffInTheWrongClaimIsOutstandingThereAgain() {
        var october = october();
        var before = places();
        var reference = facts(october).reference();
        olav().post("/claims/" + claim + "/repayments", typed("308,07", "20.11.2026", "Brev 12", reference));
        var form = undone(lastRepayment(), "NAV trakk det fra i et annet krav");
        var path = "/claims/" + claim + "/repayment-corrections";
        assertThat(visitor("Randi Moe").post(path, form).statusCode()).isEqualTo(404);
        assertThat(olav().post(path, form).statusCode()).isEqualTo(303);
        assertThat(olav().post(path, form).statusCode()).isEqualTo(303);
        assertThat(places()).isEqualTo(before);
        assertThat(owed("Olav Lien").getFirst().amountAtRisk()).isEqualTo(kr("308.07"));
        assertThat(facts(october).status()).isEqualTo(ClaimStatus.SENT);
        assertThat(facts(october).state().outstanding()).isEqualTo(kr("410.76"));
        assertThat(awaited())
                .singleElement()
                .satisfies(it -> assertThat(it.amountAtRisk()).isEqualTo(kr("410.76")));
        assertThat(plain(olav().get("/claims/" + october).body()))
                .contains("308,07 kr kom 20. november 2026, merket Brev 12 / ")
                .contains("var ført feil og gjelder ikke. Olav Lien: NAV trakk det fra i et annet krav")
                .contains("410,76");

        // The same letter is registered once more, and the claim is settled as if nothing had been.
        olav().post("/claims/" + claim + "/repayments", typed("308,07", "20.11.2026", "Brev 12", reference));
        settle(october, facts(october).step(), "102.69", "NAV 2");
        assertThat(facts(october).status()).isEqualTo(ClaimStatus.SETTLED);
        assertThat(at(Account.RECEIVED)).isEqualTo(kr("821.52"));
    }

    @Test
    void aClaimThatWasSettledByItIsOpenedAgainAndNotLeftOutOfTheList() {
        var october = october();
        var reference = facts(october).reference();
        settle(october, 1, "102.69", "NAV 2");
        olav().post("/claims/" + claim + "/repayments", typed("308,07", "20.11.2026", "Brev 12", reference));
        assertThat(facts(october).status()).isEqualTo(ClaimStatus.SETTLED);
        assertThat(awaited()).isEmpty();
        olav().post("/claims/" + claim + "/repayment-corrections", undone(lastRepayment(), "Feil krav"));
        assertThat(facts(october).status()).isEqualTo(ClaimStatus.PARTLY_SETTLED);
        assertThat(facts(october).state().outstanding()).isEqualTo(kr("308.07"));
        assertThat(at.as("Olav Lien", () -> rooms.claims().unsettled()).stream().map(ClaimFacts::id))
                .contains(october);
    }

    /** An hour and a half of October is 308.07, and settled by what was set off alone. */
    @Test
    void aClaimThatIsOpenedAgainAndThenComesBackIsRandisToCorrect() {
        var october = october("1:30", "308.07");
        var reference = facts(october).reference();
        olav().post("/claims/" + claim + "/repayments", typed("308,07", "20.11.2026", "Brev 12", reference));
        assertThat(facts(october).status()).isEqualTo(ClaimStatus.SETTLED);
        olav().post("/claims/" + claim + "/repayment-corrections", undone(lastRepayment(), "Feil krav"));
        assertThat(facts(october).status()).isEqualTo(ClaimStatus.SENT);
        assertThat(todo("Randi Moe", Obligation.Kind.CORRECT_CLAIM)).isEmpty();

        int seen = facts(october).step();
        at.run(
                "Olav Lien",
                () -> rooms.answers()
                        .returned(october, seen, "Timelista mangler.", at.actor("Olav Lien"))
                        .orThrow());
        assertThat(todo("Randi Moe", Obligation.Kind.CORRECT_CLAIM))
                .singleElement()
                .satisfies(it -> assertThat(it.link()).isEqualTo("/claims/" + october));
    }

    @Test
    void whenTheRestOfTheOtherClaimIsWrittenOffWhatWasSetOffStays() {
        var october = october();
        var reference = facts(october).reference();
        olav().post("/claims/" + claim + "/repayments", typed("308,07", "20.11.2026", "Brev 12", reference));
        int seen = facts(october).step();
        at.run(
                "Jorunn Sand",
                () -> rooms.answers()
                        .writeOff(october, seen, "Kommer ikke", at.actor("Jorunn Sand"))
                        .orThrow());
        assertThat(plain(
                        olav().post("/claims/" + claim + "/repayment-corrections", undone(lastRepayment(), "Feil krav"))
                                .body()))
                .contains("Resten av " + reference + " er skrevet av.");
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
