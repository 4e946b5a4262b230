package no.kneika.hours;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Aksel has met Tuva for an hour and three quarters twice. Without a net the same again is one tap. */
class OneTapIT extends WithoutNet {

    @BeforeEach
    void twiceTheSame() {
        payday.worked(at, "Aksel Rød", aksel, "2026-11-03", "1:45");
        payday.worked(at, "Aksel Rød", aksel, "2026-11-10", "1:45");
        opensHours();
        net(false);
        page.reload();
        page.waitForSelector("#kept-once:not([hidden])");
    }

    private Locator tap() {
        return page.locator("#kept-once button");
    }

    @Test
    void oneTapWritesTheUsualLengthWithTheLastStudentToday() {
        assertThat(tap().innerText()).isEqualTo("1 t 45 min med Tuva, i dag");
        phone.isSound();
        phone.fits(320);
        phone.screenshot("offline-one-tap-phone");
        tap().dblclick();
        assertThat(waits(1).innerText()).contains("Tuva", "torsdag 12. november", "1 t 45 min");
        assertThat(page.locator("#kept-says").innerText()).contains("Lagret på telefonen");
        net(true);
        allIsSent();
        assertThat(written())
                .containsExactly("2026-11-03 105 MEETING", "2026-11-10 105 MEETING", "2026-11-12 105 MEETING");
    }

    /** As the browser does it, when there is a net and nobody has the page open. */
    @Test
    void theBrowserWakesTheWorkerAndItIsSentThoughNoPageIsOpen() {
        tap().click();
        waits(1);
        var browser = page.context().newCDPSession(page);
        var worker = worker(browser);
        clock.set(LocalDate.parse("2026-11-13"));
        page.navigate("about:blank");
        net(true);
        assertThat(written()).hasSize(2);
        var wake = new JsonObject();
        wake.addProperty("origin", "http://localhost:" + port);
        wake.addProperty("registrationId", worker);
        wake.addProperty("tag", "kneika-hours");
        wake.addProperty("lastChance", false);
        browser.send("ServiceWorker.dispatchSyncEvent", wake);
        for (int i = 0; i < 100 && written().size() < 3; i++) page.waitForTimeout(100);
        assertThat(written()).contains("2026-11-12 105 MEETING");
        phone.go("/hours");
        page.waitForLoadState();
        assertThat(page.locator(WAITS).count()).isZero();
        assertThat(written()).hasSize(3);
    }

    /** The browser tells of its workers while it is listened to. */
    private String worker(CDPSession browser) {
        var found = new ArrayList<String>();
        browser.on(
                "ServiceWorker.workerRegistrationUpdated",
                told -> told.getAsJsonArray("registrations")
                        .forEach(each -> found.add(
                                each.getAsJsonObject().get("registrationId").getAsString())));
        browser.send("ServiceWorker.enable");
        for (int i = 0; i < 100 && found.isEmpty(); i++) page.waitForTimeout(100);
        return found.getFirst();
    }
}
