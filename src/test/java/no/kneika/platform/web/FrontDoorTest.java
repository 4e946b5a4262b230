package no.kneika.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import no.kneika.support.KneikaTest;
import no.kneika.support.Visitor;
import no.kneika.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** What everybody meets: the files of the browser, the choice of language, and pages for what went wrong. */
@KneikaTest
class FrontDoorTest {

    @LocalServerPort
    private int port;

    @Autowired
    private World world;

    @Autowired
    private SessionRepository<? extends Session> sessions;

    @Test
    void assetsAreCompressedKeptForEverAndNeedNoSession() {
        var anybody = Visitor.at(port);
        var css = anybody.send(HttpRequest.newBuilder(anybody.house().resolve("/assets/kneika.css?v=1"))
                .header("Accept-Encoding", "br, gzip"));
        assertThat(css.statusCode()).isEqualTo(200);
        assertThat(css.headers().firstValue("Content-Encoding")).contains("br");
        assertThat(css.headers().firstValue("Cache-Control").orElse("")).contains("max-age=31536000", "immutable");
        assertThat(anybody.get("/assets/vendor/inter/inter-latin-opsz-normal.woff2")
                        .statusCode())
                .isEqualTo(200);
        assertThat(anybody.get("/assets/kneika.js")
                        .headers()
                        .firstValue("Content-Type")
                        .orElse(""))
                .contains("javascript");
        assertThat(anybody.cookies()).isEmpty();
    }

    @Test
    void anAddressNobodyHasSaysWhereToGoInRandisOwnFrame() {
        var randi = signedIn("Randi Moe");
        var missing = randi.get("/nowhere/0198f000-0000-7000-8000-000000000000");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body())
                .contains("<title>Vi fant ikke siden – Kneika</title>", "Gå til I dag", "data-role=\"staff\"")
                .doesNotContain("Exception", "nowhere/0198f000-0000-7000-8000-000000000000\" aria-current");
        assertThat(missing.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(missing.headers().firstValue("Content-Language")).contains("nb");
    }

    @Test
    void theLanguageChosenActsAtOnceAndStays() {
        var tuva = signedIn("Tuva Lie");
        tuva.get("/nowhere");
        var chosen = tuva.post("/language", Map.of("language", "nn", "back", "/nowhere"));
        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(chosen.headers().firstValue("Location")).contains("/nowhere");
        assertThat(tuva.get("/nowhere").body())
                .contains("<html lang=\"nn\"", "Vi fann ikkje sida", "data-role=\"student\"");
        tuva.post("/language", Map.of("language", "en", "back", "//evil.example"));
        assertThat(tuva.get("/nowhere").body()).contains("<html lang=\"en\"", "We did not find the page");
    }

    @Test
    void aWayBackLeadsToNobodyElsesPage() {
        var tuva = signedIn("Tuva Lie");
        tuva.get("/nowhere");
        var back = tuva.post("/language", Map.of("language", "nb", "back", "//evil.example"));
        assertThat(back.headers().firstValue("Location")).contains("/");
    }

    @Test
    void whatCannotBeUnderstoodIsSaidToHaveChangedNothing() {
        var randi = signedIn("Randi Moe");
        randi.get("/nowhere");
        var unknown = randi.post("/language", Map.of("language", "tlh"));
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("Vi forsto ikke det som ble sendt", "Ingenting er endret");
        assertThat(randi.get("/language").statusCode()).isEqualTo(405);
    }

    @Test
    void aFormThatWasOpenTooLongKeepsWhatWasTypedWhenItIsOurs() {
        var randi = signedIn("Randi Moe");
        randi.get("/nowhere");
        var ours = expired(randi, "same-origin");
        assertThat(ours.statusCode()).isEqualTo(403);
        assertThat(ours.body())
                .contains(
                        "Siden sto åpen for lenge",
                        "name=\"need\" value=\"Lese h&#39;øyt &lt;b>\"",
                        "action=\"/needs\"");
        // A form from elsewhere is not offered again: one press would carry out what a stranger wrote.
        var strangers = expired(randi, "cross-site");
        assertThat(strangers.statusCode()).isEqualTo(403);
        assertThat(strangers.body()).doesNotContain("action=\"/needs\"").contains("Gå til I dag");
    }

    @Test
    void whoeverWasSignedOutMeanwhileIsShownTheirWordsAndNotWhatOnlyAMachineReads() {
        var nobody = Visitor.at(port);
        nobody.get("/nowhere");
        var ended = nobody.send(HttpRequest.newBuilder(nobody.house().resolve("/hours"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "_csrf=old&day=2026-11-22&kind=MEETING&length=240&note=Gikk+gjennom+oppgavene")));
        assertThat(ended.statusCode()).isEqualTo(403);
        assertThat(ended.body())
                .contains("Dette skrev du", "Gikk gjennom oppgavene")
                .doesNotContain("MEETING", "2026-11-22");
    }

    @Test
    void aFaultIsLoggedWithoutWhatItSaid() {
        var fault = new IllegalStateException("Eva Dahl, 01020345678", new RuntimeException("secret"));
        assertThat(Faults.describe(fault))
                .contains("java.lang.IllegalStateException", "FrontDoorTest", "caused by java.lang.RuntimeException")
                .doesNotContain("Eva", "secret");
    }

    private static HttpResponse<String> expired(Visitor visitor, String site) {
        return visitor.send(HttpRequest.newBuilder(visitor.house().resolve("/needs"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", site)
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=old&need=Lese+h'%C3%B8yt+%3Cb%3E")));
    }

    private Visitor signedIn(String name) {
        return Visitor.at(port, sessions, world.newInstitution().actor(name));
    }
}
