package no.kneika.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Doorman;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.Visitor;
import no.kneika.support.World;
import no.kneika.support.World.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Tor lets people in and out again; Jorunn confirms. */
@KneikaTest
class PeoplePagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    World world;

    @Autowired
    People people;

    @Autowired
    Doorman doorman;

    @Autowired
    TestClock clock;

    private Tenant hinf;

    @BeforeEach
    void aNewInstitution() {
        clock.set(TODAY);
        hinf = world.newInstitution();
    }

    @Test
    void somebodyAtNavIsRegisteredGivenTheUnitsRoleConfirmedAndShutOutAgain() {
        var tor = visitor("Tor Eik");
        assertThat(tor.get("/today").body()).contains("href=\"/people\"");
        tor.get("/people/new");
        var registered = tor.post("/people", Map.of("name", "Nils Vang", "email", "nils.vang@example.no"));
        assertThat(registered.statusCode()).isEqualTo(303);
        var page = registered.headers().firstValue("Location").orElseThrow().replaceAll("\\?.*", "");
        var nils = kernelId(page);
        assertThat(tor.post(page + "/roles", Map.of("role", "NAV_UNIT", "from", "23.11.2026"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(doorman.entries(hinf.id(), nils)).isEmpty();

        // The one who gave it does not confirm it; Jorunn is asked on her Today.
        assertThat(tor.get(page).body())
                .contains("Noen andre enn den som ga rollen, må bekrefte den.")
                .doesNotContain("/confirmation");
        var role = hinf.as("Tor Eik", () -> people.roles(nils)).getFirst().id();
        assertThat(tor.post("/roles/" + role + "/confirmation", Map.of()).body())
                .contains("Noen andre enn den som ga rollen, må bekrefte den.");
        var jorunn = visitor("Jorunn Sand");
        assertThat(jorunn.get("/today").body()).contains("Nils Vang").contains("href=\"" + page + "\"");
        jorunn.get(page);
        assertThat(jorunn.post("/roles/" + role + "/confirmation", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(doorman.entries(hinf.id(), nils))
                .extracting(Doorman.Entry::capacity)
                .containsExactly(Capacity.NAV_UNIT);
        assertThat(jorunn.get("/today").body()).doesNotContain("Nils Vang");
        assertThat(visitor("Olav Lien").get("/claims/units").body()).contains("Nils Vang");

        var ended = Map.of("ending", role.toString(), "lastDay", "22.11.2026", "reason", "Sluttet i NAV");
        assertThat(tor.post(page + "/role-ends", ended).statusCode()).isEqualTo(303);
        assertThat(doorman.entries(hinf.id(), nils)).isEmpty();
        assertThat(tor.get(page).body().replace('\u00a0', ' '))
                .contains("Gitt 23. november 2026 av Tor Eik")
                .contains("Bekreftet 23. november 2026 av Jorunn Sand")
                .contains("Avsluttet 23. november 2026 av Tor Eik: Sluttet i NAV");
        assertThat(tor.post(page + "/role-ends", ended).body().replace('\u00a0', ' '))
                .contains("Rollen sluttet 22. november 2026.");
    }

    @Test
    void aRoleThatWasTakenBackBeforeItWasConfirmedIsNotConfirmed() {
        var per = hinf.person("Per Lund");
        var tor = visitor("Tor Eik");
        tor.get("/people/" + per);
        tor.post("/people/" + per + "/roles", Map.of("role", "COORDINATOR", "from", "23.11.2026"));
        var role = hinf.as("Tor Eik", () -> people.roles(per)).stream()
                .filter(each -> each.capacity() == Capacity.COORDINATOR)
                .findFirst()
                .orElseThrow()
                .id();
        tor.post(
                "/people/" + per + "/role-ends",
                Map.of("ending", role.toString(), "lastDay", "22.11.2026", "reason", "Feil person"));
        var jorunn = hinf.actor("Jorunn Sand");
        assertThat(hinf.as("Jorunn Sand", () -> people.confirmRole(jorunn, role))
                        .codes())
                .containsExactly("role-over");
        assertThat(visitor("Jorunn Sand").get("/people/" + per).body()).contains("Gjaldt aldri");
    }

    @Test
    void whatIsTypedIsKeptAndToldWhatIsWrong() {
        var tor = visitor("Tor Eik");
        tor.get("/people/new");
        var nameless = tor.post("/people", Map.of("name", " ", "email", "nils.vang"));
        assertThat(nameless.statusCode()).isEqualTo(422);
        assertThat(nameless.body()).contains("Skriv navnet.").contains("value=\"nils.vang\"");
        var olav = "/people/" + hinf.person("Olav Lien");
        assertThat(tor.post(olav + "/roles", Map.of("role", "NAV_UNIT", "from", "22.11.2026"))
                        .body())
                .contains("Første dag kan tidligst være i dag.")
                .contains("Den som gjør opp krav for NAV, kan ikke samtidig ha en rolle her");
        assertThat(tor.post("/people/" + hinf.person("Tor Eik") + "/roles", Map.of("role", "FINANCE", "from", "i dag"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void theLastAdministratorIsNotShutOut() {
        var tor = hinf.person("Tor Eik");
        var role = hinf.as("Tor Eik", () -> people.roles(tor)).getFirst().id();
        var visitor = visitor("Tor Eik");
        visitor.get("/people/" + tor);
        assertThat(visitor.post(
                                "/people/" + tor + "/role-ends",
                                Map.of("ending", role.toString(), "lastDay", "30.11.2026", "reason", "Slutter"))
                        .body())
                .contains("Gi noen andre rollen først.")
                .contains("id=\"ending-error\"");
    }

    @Test
    void tuvaIsFoundByHerNameAndThatSheIsAStudentIsNotTold() {
        var found = visitor("Tor Eik").get("/people?q=tuva").body();
        assertThat(found).contains("Tuva Lie").contains("Ingen rolle").doesNotContain(">Student<");
        assertThat(visitor("Randi Moe").get("/people").statusCode()).isEqualTo(404);
    }

    private Visitor visitor(String name) {
        return Visitor.at(port, sessions, hinf.actor(name));
    }

    private static PersonId kernelId(String page) {
        return new PersonId(UUID.fromString(page.replace("/people/", "")));
    }
}
