package no.kneika.claims;

import static no.kneika.claims.ClaimScenes.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import no.kneika.kernel.Money;
import no.kneika.platform.Ids;
import no.kneika.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** The pages of claims and money as those who work with them meet them, without JavaScript. */
class ClaimPagesTest extends TobiasClaim {

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    private Visitor visitor(String name) {
        return Visitor.at(port, sessions, hinf.actor(name));
    }

    /** As people read it: without tags, and with plain spaces. */
    private static String read(String html) {
        return html.replaceAll("(?s)<(script|style|svg).*?</\\1>", " ")
                .replaceAll("<[^>]+>", " ")
                .replace("&#39;", "'")
                .replaceAll("[\\s\\u00a0]+", " ");
    }

    private static void keep(String name, String html) throws Exception {
        var folder = Path.of("target/pages");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + ".html"), html);
    }

    private String seen(String html) {
        var at = html.indexOf("name=\"seen\" value=\"");
        return html.substring(at + 19, html.indexOf('"', at + 19));
    }

    @Test
    void randiSeesTheSumTheReasonsAndTheVeryPageAndSendsIt() throws Exception {
        work("2026-11-12", 180);
        var randi = visitor("Randi Moe");

        var page = randi.get("/grants/" + grant + "/claim");

        keep("claim", page.body());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(read(page.body()))
                .contains("Krav for Tobias Strand")
                .contains("10 337,46 kr")
                .contains("Ikke utbetalt ennå")
                .contains("Kommer i et tilleggskrav når lønna er kjørt.")
                .contains("Lønn, 50 t 20 min à 180,00 kr 9 060,00")
                .contains("Arbeidsgiveravgift, 14,1 % 1 277,46")
                .contains("Vi har betalt 11 577,96 kr. De siste 1 240,50 kr dekkes ikke av NAV.")
                .contains("Krav om refusjon, mentor")
                .contains("Send kravet, 10 337,46 kr");

        var key = Map.of("total", "1033746", "_key", Ids.next().toString());
        var sent = randi.post("/grants/" + grant + "/claims", key);
        var again = randi.post("/grants/" + grant + "/claims", key);
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(sent.headers().firstValue("Location"));
        assertThat(as("Randi Moe", () -> rows.ofGrant(grant))).hasSize(1);

        var claim = randi.get(sent.headers().firstValue("Location").orElseThrow());
        keep("sent", claim.body());
        assertThat(read(claim.body()))
                .contains("Krav K-2026-10001")
                .contains("Kravet er sendt")
                .contains("10 337,46 kr krevd. Sendt av Randi Moe.");
        assertThat(randi.post("/grants/" + grant + "/claims", Map.of("total", "1033746"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void olavIsToldAtTheFieldThatThePaymentIsTooLargeAndNothingHeTypedIsLost() throws Exception {
        var id = sent();
        var olav = visitor("Olav Lien");
        var page = olav.get("/claims/" + id);
        var refused = olav.post(
                "/claims/" + id + "/settlements",
                Map.of("seen", seen(page.body()), "amount", "10 337,47", "on", "23.11.26", "reference", "NAV-77"));
        keep("payment-refused", refused.body());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(read(refused.body()))
                .contains("Du skrev 10 337,47 kr, men bare 10 337,46 kr er utestående. 0,01 kr for mye.");
        assertThat(refused.body()).contains("value=\"10 337,47\"").contains("value=\"NAV-77\"");

        var accepted = olav.post(
                "/claims/" + id + "/settlements",
                Map.of("seen", seen(page.body()), "amount", "9 060,00", "on", "23.11.26", "reference", "NAV-77"));
        assertThat(accepted.statusCode()).isEqualTo(303);
        assertThat(read(olav.get("/claims/" + id).body()))
                .contains("Delvis gjort opp")
                .contains("Vi mangler 1 277,46 kr.");
        var jorunn = visitor("Jorunn Sand");
        var rest = jorunn.get("/claims/" + id);
        assertThat(read(rest.body())).contains("Skriv av resten, 1 277,46 kr");
        assertThat(jorunn.post(
                                "/claims/" + id + "/write-offs",
                                Map.of("seen", seen(rest.body()), "write-off-reason", "Avgiften dekkes ikke."))
                        .statusCode())
                .isEqualTo(303);
        assertThat(read(jorunn.get("/claims/" + id).body())).contains("1 277,46 kr er skrevet av.");
    }

    @Test
    void theListIsSearchedFilteredSummedAndTakenAway() throws Exception {
        var randi = visitor("Randi Moe");
        var all = randi.get("/claims");
        keep("list", all.body());
        assertThat(read(all.body()))
                .contains("Tobias Strand")
                .contains("Klar 1")
                .contains("14. jan.")
                .contains("Sum for alle 1")
                .contains("10 337,46 kr");
        assertThat(read(randi.get("/claims?q=tobias&status=READY&sort=-amount").body()))
                .contains("Tobias Strand");
        assertThat(read(randi.get("/claims?q=ingen+slik").body())).contains("Ingen treff");

        var csv = randi.get("/claims.csv?status=READY");
        assertThat(csv.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"krav.csv\"");
        assertThat(csv.body()).contains("Tobias Strand;;").contains(";10337,46;0,00");
        assertThat(randi.get("/claims.xlsx").statusCode()).isEqualTo(200);
    }

    @Test
    void aNameThatBeginsLikeAFormulaIsOnlyANameInASpreadsheet() throws Exception {
        var sheet = new no.kneika.platform.web.Spreadsheet(
                "Krav", List.of("Navn", "Beløp"), List.of(List.of("=HYPERLINK(\"x\")", Money.ofKroner("1.50"))));
        assertThat(new String(sheet.csv(), StandardCharsets.UTF_8)).contains("\"'=HYPERLINK(\"\"x\"\")\";1,50");
        try (var zip = new ZipInputStream(new ByteArrayInputStream(sheet.excel()))) {
            assertThat(zip.getNextEntry()).isNotNull();
        }
    }

    @Test
    void everyOreStandsInItsPlaceOnTheMoneyPage() throws Exception {
        sent();
        for (var name : List.of("Randi Moe", "Olav Lien", "Jorunn Sand")) {
            var page = visitor(name).get("/money");
            keep("money", page.body());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(read(page.body()))
                    .contains("har vi betalt 11 577,96 kr")
                    .contains("Tobias Strand")
                    .contains("10 337,46")
                    .contains("1 240,50");
        }
        assertThat(visitor("Olav Lien").get("/money.csv").body()).contains(";11577,96;0,00;10337,46;");
    }

    @Test
    void aMentorAStudentAndAnotherInstitutionFindNothing() {
        var id = sent();
        var other = world.newUniversity();
        var strangers = List.of(
                visitor("Tobias Strand"),
                visitor("Sivert Ness"),
                Visitor.at(port, sessions, other.cast().part("coordinator")));
        for (var stranger : strangers)
            for (var path : List.of("/claims/" + id, "/grants/" + grant + "/claim"))
                assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
    }

    @Test
    void afterTheDeadlineThePageSaysSo() {
        clock.set(day("2027-01-15"));
        assertThat(read(visitor("Randi Moe").get("/grants/" + grant + "/claim").body()))
                .contains("Fristen er ute")
                .contains("Fristen var 14. januar 2027. Du kan sende likevel.");
    }
}
