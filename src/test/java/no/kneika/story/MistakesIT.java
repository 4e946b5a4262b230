package no.kneika.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import no.kneika.kernel.Period;
import no.kneika.support.Browser;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.Visitor;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Too large, and too late because somebody was first: a clear sentence in each language, and a page that looks like ours. */
@KneikaTest
@Tag("browser")
class MistakesIT {

    private static final int TOO_MUCH = 13 * 1024 * 1024;
    private static final String WORDS = "Hun trenger noen å lese sammen med.";

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Walk walk;

    @Autowired
    TestClock clock;

    @Autowired
    SessionRepository<? extends Session> sessions;

    private World.Tenant hinf;

    @BeforeEach
    void people() {
        hinf = world.newInstitution();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nb | Filen er for stor     | inntil 10 MB. Ingenting er lagret",
                "nn | Fila er for stor      | inntil 10 MB. Ingenting er lagra",
                "en | The file is too large | up to 10 MB. Nothing was saved"
            })
    void aVoucherFileThatIsTooLarge(String language, String title, String sentence) {
        try (var olav = seat("Olav Lien", language)) {
            olav.go("/payroll");
            olav.page().setInputFiles("input[type=file]", new FilePayload("bilag.csv", "text/csv", new byte[TOO_MUCH]));
            olav.page().locator("form[action='/payroll/vouchers'] button").click();

            assertThat(olav.page().locator("h1").innerText()).isEqualTo(title);
            assertThat(olav.page().locator("main").innerText()).contains(sentence);
            olav.isSound();
            olav.fits(320);
            olav.screenshot("too-large-" + language);
            olav.page().locator("main a.ds-button").click();
            assertThat(olav.page().url()).endsWith("/today");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nb | Noen kom deg i forkjøpet     | Ditt er ikke lagret",
                "nn | Nokon kom deg i forkjøpet    | Ditt er ikkje lagra",
                "en | Someone was there before you | Yours was not saved"
            })
    void twoAssessAtOnceAndTheSecondKeepsHerWords(String language, String title, String sentence) {
        var from = clock.today();
        var caseId = walk.assessedCase(hinf, "Eva Dahl", new Period(from, from.plusMonths(9)), 4);
        try (var first = seat("Randi Moe", language);
                var second = seat("Randi Moe", language)) {
            for (var seat : List.of(first, second)) {
                assertThat(seat.go("/cases/" + caseId + "/assessment")).isEqualTo(200);
                seat.page().locator("textarea[name=reasons]").fill(WORDS);
            }
            var send = "form[action$='/assessment'] button[type=submit]";
            first.page().locator(send).last().click();
            assertThat(first.page().url()).contains("done=");
            second.page().locator(send).last().click();

            assertThat(second.page().locator("h1").innerText()).isEqualTo(title);
            assertThat(second.page().locator("main").innerText()).contains(sentence, WORDS);
            second.isSound();
            second.fits(320);
            second.screenshot("stale-" + language);
        }
    }

    private Browser.Seat seat(String name, String language) {
        var seat = Browser.desktop().open("http://localhost:" + port);
        seat.remember("kneika", Visitor.sessionCookie(sessions, hinf.actor(name)));
        seat.remember("kneika-language", language);
        return seat;
    }
}
