package no.kneika.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import no.kneika.people.People;
import no.kneika.support.KneikaTest;
import no.kneika.support.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Tor Eik brings the autumn's students with three wrong lines, mends them, reads them in, and reads them in again. */
@Tag("browser")
@KneikaTest
class ImportStudentsIT {

    private static final String HEADING = "studentnummer;navn;fødselsnummer;e-post;studieprogram;studieår\r\n";
    private static final String GOOD = HEADING
            + "570001;Ada Holm;02865049075;ada@example.no;Sykepleie;1\r\n"
            + "570002;Bjørn Ås;;bjorn@example.no;Sosialt arbeid;1\r\n"
            + "570003;Cato Li;;cato@example.no;Sykepleie;2\r\n";

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    World world;

    @Autowired
    People people;

    @Test
    void threeWrongLinesAreMendedAndTheSameFileTwiceIsOnce() {
        var at = world.newInstitution();
        var tor = at.actor("Tor Eik");
        try (var theatre = new Theatre(port, sessions)) {
            theatre.looksAt(tor, "/imports");
            theatre.looksAt(tor, "/imports/new?kind=students");
            var page = theatre.seat(tor).page();

            brings(
                    page,
                    GOOD.replace("02865049075", "02865049074")
                            .replace("bjorn@", "bjorn")
                            .replace(";2\r", ";to\r")
                            .getBytes(Charset.forName("windows-1252")));
            page.waitForSelector("text=3 feil må rettes");
            assertThat(page.locator("main").innerText())
                    .contains("Windows-1252", "fødselsnummer", "e-post", "studieår");
            theatre.seat(tor).isSound();
            theatre.seat(tor).fits(320);
            theatre.seat(tor).screenshot("import-troubles");

            theatre.opens(tor, "/imports/new?kind=students");
            brings(page, GOOD.getBytes(StandardCharsets.UTF_8));
            page.waitForSelector("text=Les inn 3 nye og 0 endrede");
            assertThat(page.locator("main").innerText())
                    .contains("UTF-8", "Bjørn Ås")
                    .doesNotContain("02865049075");
            theatre.seat(tor).isSound();
            theatre.seat(tor).fits(320);
            theatre.seat(tor).screenshot("import-preview");
            page.click("button[value=apply]");
            page.waitForSelector("text=Lest inn: 3 nye, 0 endret");
            theatre.seat(tor).isSound();

            theatre.opens(tor, "/imports/new?kind=students");
            brings(page, GOOD.getBytes(StandardCharsets.UTF_8));
            page.waitForSelector("text=Alt i filen står her fra før");
            theatre.seat(tor).isSound();
            theatre.looksAt(tor, "/imports");
        }
        assertThat(at.as("Tor Eik", () -> people.byStudentNumber("570002").map(people::name)))
                .contains("Bjørn Ås");
    }

    private static void brings(Page page, byte[] content) {
        page.setInputFiles("input[name=file]", new FilePayload("studenter.csv", "text/csv", content));
        page.locator("main form[action='/imports'] button[type=submit]").click();
        page.waitForURL(address -> address.matches(".*/imports/[0-9a-f-]{36}.*"));
    }
}
