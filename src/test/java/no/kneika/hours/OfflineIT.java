package no.kneika.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import no.kneika.support.Visitor;
import org.junit.jupiter.api.Test;

/** Aksel Rød writes hours with Tuva Lie where there is no net, in a real browser. */
class OfflineIT extends WithoutNet {

    @Test
    void whatWasWrittenWithoutANetIsSentOnceWhenItIsBack() {
        net(false);
        taps("long", "60");
        sends();
        page.waitForURL("**/hours?kept");
        assertThat(waits(1).innerText()).contains("Tuva", "torsdag 12. november", "1 t");
        phone.isSound();
        phone.fits(320);
        phone.screenshot("offline-phone");
        taps("when", "1");
        taps("long", "120");
        sends();
        assertThat(waits(2).last().innerText()).contains("onsdag 11. november", "2 t");
        page.reload();
        waits(2);
        assertThat(written()).isEmpty();
        net(true);
        allIsSent();
        assertThat(written()).containsExactly("2026-11-11 120 MEETING", "2026-11-12 60 MEETING");
        for (int i = 0; i < 2; i++) {
            page.reload();
            page.waitForLoadState();
        }
        assertThat(page.locator(WAITS).count()).isZero();
        assertThat(written()).hasSize(2);
    }

    @Test
    void anEntryWhoseAnswerWasLostIsNotWrittenTwice() {
        net(false);
        taps("long", "60");
        sends();
        waits(1);
        var key = page.evaluate("async () => (await kneikaKept.of((await kneikaKept.me()).owner))[0].key");
        var other = Visitor.at(port, sessions, at.actor("Aksel Rød"));
        other.get("/hours");
        var came = Map.of("assignment", aksel.toString(), "when", "0", "long", "60", "_key", key.toString());
        assertThat(other.post("/hours", came).statusCode()).isEqualTo(303);
        assertThat(written()).hasSize(1);
        net(true);
        allIsSent();
        assertThat(written()).containsExactly("2026-11-12 60 MEETING");
    }

    @Test
    void anEntrySentTheNextDayStandsOnTheDayItWasWrittenFor() {
        net(false);
        taps("long", "90");
        sends();
        waits(1);
        clock.set(LocalDate.parse("2026-11-13"));
        net(true);
        allIsSent();
        assertThat(written()).containsExactly("2026-11-12 90 MEETING");
    }

    @Test
    void whatIsRefusedStaysWithItsReasonAndCanBeMendedOrThrownAway() {
        net(false);
        page.reload();
        page.waitForSelector("form[data-keeps] input[name=assignment]");
        assertThat(page.locator("button.k-go").innerText()).contains("med Tuva");
        writesALengthOfTheirOwn("13");
        waits(1);
        writesALengthOfTheirOwn("14");
        waits(2);
        net(true);
        page.waitForFunction("() => document.querySelectorAll('.k-kept-why').length === 2");
        for (var each : page.locator(WAITS).allInnerTexts())
            assertThat(each).contains("Tuva", "Mer enn 12", "Endre", "Slett");
        phone.isSound();
        phone.fits(320);
        phone.screenshot("offline-refused-phone");
        page.reload();
        page.waitForFunction("() => document.querySelectorAll('.k-kept-why').length === 2");
        assertThat(written()).isEmpty();

        page.locator(WAITS).first().getByText("Endre").click();
        assertThat(page.locator("#length").inputValue()).isEqualTo("13");
        page.locator("#length").fill("3");
        sends();
        page.waitForURL("**/hours?logged=*");
        waits(1);
        assertThat(written()).containsExactly("2026-11-12 180 MEETING");
        page.locator(WAITS).getByText("Slett").click();
        page.locator(WAITS).getByText("Angre").click();
        page.locator(WAITS).getByText("Slett").click();
        page.reload();
        page.waitForLoadState();
        assertThat(page.locator(WAITS).count()).isZero();
        assertThat(written()).hasSize(1);
    }

    @Test
    void aSessionThatEndedMeanwhileLosesNothing() {
        net(false);
        taps("long", "60");
        sends();
        waits(1);
        phone.forgets();
        backOnTheNet();
        assertThat(page.url()).endsWith("/sign-in");
        assertThat(written()).isEmpty();
        signsIn(at.actor("Aksel Rød"));
        phone.go("/hours");
        allIsSent();
        assertThat(written()).hasSize(1);
    }

    @Test
    void hoursThatWaitOnAPageWhoseSessionHasEndedSayWhatToDo() {
        page.evaluate("""
                async assignment => { const me = await kneikaKept.me();
                  await kneikaKept.put({ key: crypto.randomUUID(), owner: me.owner, at: 1,
                    fields: { assignment, when: '0', today: '2026-11-12', long: '60' } }); }
                """, aksel.toString());
        phone.forgets();
        page.evaluate("() => window.dispatchEvent(new Event('online'))");
        page.waitForFunction("() => document.getElementById('kept-says').textContent.includes('logget ut')");
        assertThat(waits(1).innerText()).contains("Tuva");
        assertThat(written()).isEmpty();
    }

    @Test
    void signingOutLeavesNothingBehindAndAsksFirstWhenSomethingIsNotSent() {
        net(false);
        page.reload();
        page.waitForSelector("form[data-keeps] input[name=assignment]");
        taps("long", "x");
        page.locator("#length").fill("13");
        sends();
        waits(1);
        net(true);
        page.waitForFunction("() => document.querySelectorAll('.k-kept-why').length === 1");
        page.locator("header.k-top button.k-me").click();
        page.locator("#me-top form[action='/logout'] button").click();
        page.waitForSelector("#kept-leave[open]");
        phone.isSound();
        page.locator("#kept-leave [data-leave]").click();
        page.waitForURL("**/signed-out");
        page.waitForFunction("async () => (await indexedDB.databases()).length === 0");
        net(false);
        phone.go("/hours");
        page.waitForSelector("#kept-nobody:not([hidden])");
        assertThat(page.content()).doesNotContain("Tuva");
    }

    @Test
    void anotherPersonAtTheSamePhoneNeitherSeesNorSendsIt() {
        net(false);
        taps("long", "60");
        sends();
        waits(1);
        walk.offers(at, "Hennie Vik", 8);
        phone.forgets();
        signsIn(at.actor("Hennie Vik"));
        backOnTheNet();
        assertThat(page.locator(WAITS).count()).isZero();
        phone.forgets();
        signsIn(at.actor("Aksel Rød"));
        phone.go("/hours");
        allIsSent();
        assertThat(written()).hasSize(1);
    }
}
