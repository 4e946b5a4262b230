package no.kneika.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import no.kneika.institution.Institutions;
import no.kneika.support.KneikaTest;
import no.kneika.support.Visitor;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Names that change places in one file, numbers that do, and what Tor Eik is told when the house itself fails. */
@KneikaTest
class ImportTroublesTest {

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    World world;

    @Autowired
    Imports imports;

    @Autowired
    Institutions institutions;

    @Autowired
    JdbcClient jdbc;

    private World.Tenant at;
    private Visitor visitor;
    private Desk tor;

    @BeforeEach
    void torSitsAtHisDesk() {
        at = world.newInstitution();
        visitor = Visitor.at(port, sessions, at.actor("Tor Eik"));
        tor = new Desk(visitor);
    }

    @Test
    void twoFacultiesMayChangeNamesInOneFileAndAThirdTakeALetGoName() {
        readsIn(ImportKind.FACULTIES, "kode;navn\nA;Fakultet for helse\nB;Fakultet for økonomi\n");
        readsIn(ImportKind.PROGRAMMES, "kode;navn;fakultet\nP;Økonomi;A\nQ;Helse;B\n");

        readsIn(ImportKind.FACULTIES, "kode;navn\nA;Fakultet for økonomi\nB;Fakultet for helse\n");
        readsIn(ImportKind.PROGRAMMES, "kode;navn;fakultet\nP;Helse;A\nQ;Økonomi;B\n");
        assertThat(at.as("Tor Eik", () -> institutions.programmes(at.id())))
                .anyMatch(it -> it.name().equals("Helse") && it.facultyName().equals("Fakultet for økonomi"))
                .anyMatch(it -> it.name().equals("Økonomi") && it.facultyName().equals("Fakultet for helse"));

        readsIn(ImportKind.FACULTIES, "kode;navn\nA;Fakultet for jus\nB;Fakultet for helse\nC;Fakultet for økonomi\n");
        assertThat(tor.brings(ImportKind.FACULTIES, "kode;navn\nA;Fakultet for helse\nB;Fakultet for helse\n"))
                .contains("feil må rettes");
    }

    @Test
    void coursesMayChangeNames() {
        readsIn(ImportKind.COURSES, "emnekode;navn;studieprogram\nX1;Anatomi;Sykepleie\nX2;Etikk;Sykepleie\n");
        readsIn(ImportKind.COURSES, "emnekode;navn;studieprogram\nX1;Etikk;Sykepleie\nX2;Anatomi;Sykepleie\n");
        assertThat(at.as("Tor Eik", () -> institutions.courses(at.id())))
                .anyMatch(it -> it.code().equals("X1") && it.name().equals("Etikk"));
    }

    @Test
    void studentNumbersThatChangePlacesAreRefusedLineByLine() {
        var heading = "studentnummer;navn;fødselsnummer\n";
        readsIn(ImportKind.STUDENTS, heading + "570001;Ada Holm;02865049075\n570002;Bo Ås;27870097064\n");

        assertThat(tor.brings(ImportKind.STUDENTS, heading + "570001;Bo Ås;27870097064\n570002;Ada Holm;02865049075\n"))
                .contains("2 feil må rettes", "Fødselsnummeret hører til en annen");
    }

    @Test
    void aFileTheHouseCannotReadSaysSoAndCanBePutAway() {
        var id = at.as("Tor Eik", () -> {
            var content = "kode;navn\nA;Fakultet for helse\n".getBytes(StandardCharsets.UTF_8);
            var brought = imports.bring(at.actor("Tor Eik"), ImportKind.FACULTIES, "f.csv", content)
                    .orThrow();
            jdbc.sql("update import_content set content = '\\x00'").update();
            return brought;
        });
        var page = "";
        for (int i = 0; i < 400 && !page.contains("gikk galt"); i++) {
            page = visitor.get("/imports/" + id).body();
            LockSupport.parkNanos(50_000_000);
        }
        assertThat(page)
                .contains("Noe gikk galt da filen skulle leses (ett forsøk). Ingenting er endret.")
                .contains("/imports/new?kind=faculties", "value=\"discard\"")
                .doesNotContain("hx-trigger");
        assertThat(visitor.get("/imports").body()).contains("Noe gikk galt");

        assertThat(visitor.post("/imports/" + id + "/decision", Map.of("decision", "discard"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(visitor.get("/imports/" + id).body()).doesNotContain("gikk galt");
    }

    private void readsIn(ImportKind kind, String file) {
        assertThat(tor.brings(kind, file)).as(file).contains("value=\"apply\"");
        assertThat(tor.decides("apply", false)).as(file).contains("Lest inn:");
    }
}
