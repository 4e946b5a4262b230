package no.kneika.mentors.web;

import static org.assertj.core.api.Assertions.assertThat;

import no.kneika.support.KneikaTest;
import no.kneika.support.Visitor;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Randi looks for somebody in the mentor bank. */
@KneikaTest
class BankPageTest {

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    World world;

    @Autowired
    Walk walk;

    private Visitor randi;

    @BeforeEach
    void akselAndKajaHaveOffered() {
        var at = world.newInstitution();
        walk.offers(at, "Aksel Rød", 4);
        walk.offers(at, "Kaja Foss", 6);
        randi = Visitor.at(port, sessions, at.actor("Randi Moe"));
    }

    private String reads(String query) {
        return randi.get("/mentors" + query).body();
    }

    @Test
    void sheFindsKajaByNameAndBothByTheirCourse() {
        assertThat(reads("?q=foss")).contains("Kaja Foss").doesNotContain("Aksel Rød");
        assertThat(reads("?q=finansregn")).contains("Kaja Foss").contains("Aksel Rød");
        assertThat(reads("?q=gresk")).contains("Ingen treff").doesNotContain("Aksel Rød");
    }

    @Test
    void theListIsByNameUntilSheSortsItAndSaysSo() {
        assertThat(reads("")).containsSubsequence("aria-sort=\"ascending\"", "Aksel Rød", "Kaja Foss");
        assertThat(reads("?sort=-week"))
                .containsSubsequence("aria-sort=\"descending\"", "Kaja Foss", "Aksel Rød")
                .doesNotContain("aria-sort=\"ascending\"");
    }

    @Test
    void sheTakesAlongWhatSheSees() {
        assertThat(reads("?q=foss&sort=-week"))
                .contains("/mentors.xlsx?q=foss&amp;sort=-week", "/mentors.csv?q=foss&amp;sort=-week");
        var csv = randi.get("/mentors.csv?q=foss").body();
        assertThat(csv.lines().skip(1))
                .singleElement()
                .asString()
                .isEqualTo("Kaja Foss;Økonomi og administrasjon;3;6;Finansregnskap;Ikke signert");
        assertThat(randi.get("/mentors.csv?sort=-week").body()).containsSubsequence("Kaja Foss", "Aksel Rød");
        assertThat(randi.get("/mentors.xlsx").statusCode()).isEqualTo(200);
        assertThat(randi.get("/mentors.xlsx").body()).startsWith("PK");
    }
}
