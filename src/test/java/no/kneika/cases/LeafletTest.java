package no.kneika.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import no.kneika.institution.Matter;
import no.kneika.institution.Responsibles;
import no.kneika.institution.Side;
import no.kneika.institution.WrittenResponsible;
import no.kneika.platform.web.Language;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.VeraPdf;
import no.kneika.support.Visitor;
import no.kneika.support.World;
import no.kneika.support.World.Tenant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Astrid Nes hands out a sheet to students only NAV knows of; Randi prints it in the three languages. */
@KneikaTest
class LeafletTest {

    @Autowired
    World world;

    @Autowired
    Leaflet leaflet;

    @Autowired
    Responsibles register;

    @Autowired
    TestClock clock;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @LocalServerPort
    int port;

    private Tenant at;

    @BeforeEach
    void livAnswersHere() {
        clock.set(LocalDate.of(2026, 11, 23));
        at = world.newInstitution();
        var liv = new WrittenResponsible(
                Side.HERE, "Liv Aas", "", "", Set.of(Matter.FOLLOW_UP), "70 00 00 20", "", Optional.empty());
        at.as("Randi Moe", () -> register.add(liv, at.actor("Randi Moe")).orThrow());
    }

    private byte[] pressed(Language language) {
        return at.as("Randi Moe", () -> leaflet.press(at.actor("Randi Moe"), language));
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).as("one sheet").isEqualTo(1);
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void itIsOneAccessibleSheetInEachLanguageAndSaysWhatIsSharedAndWhoToAsk() throws IOException {
        for (var language : Language.values()) VeraPdf.assertValid(pressed(language));
        assertThat(text(pressed(Language.NB)))
                .contains("Hva er en mentor?", "Ingenting om deg blir delt før du har sagt ja", "Liv Aas, 70 00 00 20");
        assertThat(text(pressed(Language.NN))).contains("Kven får vite kva?", "teieplikt");
        assertThat(text(pressed(Language.EN))).contains("Who is told what?", "You never need to say what is wrong");
    }

    @Test
    void randiFindsItBesideTheInvitationsAndALanguageThatIsNotThereIsNotAPage() {
        var randi = Visitor.at(port, sessions, at.actor("Randi Moe"));
        assertThat(randi.get("/invitations").body()).contains("/leaflet.pdf?lang=nn");
        var answer = randi.get("/leaflet.pdf?lang=nn");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(randi.get("/leaflet.pdf?lang=xx").statusCode()).isEqualTo(404);
        assertThat(Visitor.at(port, sessions, at.actor("Olav Lien"))
                        .get("/leaflet.pdf")
                        .statusCode())
                .isEqualTo(404);
    }
}
