package no.kneika.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import no.kneika.cases.Cases;
import no.kneika.institution.Matter;
import no.kneika.institution.Responsible;
import no.kneika.institution.Responsibles;
import no.kneika.institution.Side;
import no.kneika.institution.WrittenResponsible;
import no.kneika.kernel.Period;
import no.kneika.support.CaseScenes;
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

/** Tor brings the list of who answers for what, at NAV and here: all of it or nothing, and twice is once. */
@KneikaTest
class ContactsBroughtTest {

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    World world;

    @Autowired
    CaseScenes scenes;

    @Autowired
    Responsibles register;

    @Autowired
    Cases cases;

    @Autowired
    TestClock clock;

    private Tenant at;
    private Desk tor;

    @BeforeEach
    void torSitsAtHisDesk() {
        clock.set(LocalDate.of(2026, 11, 23));
        at = world.newInstitution();
        tor = new Desk(Visitor.at(port, sessions, at.actor("Tor Eik")));
    }

    private Optional<Responsible> called(String name) {
        return at.as(
                "Tor Eik",
                () -> register.all().values().stream()
                        .filter(it -> it.name().equals(name))
                        .findFirst());
    }

    private static final String LIST = "navn;nav-kontor;tittel;svarer for;telefon;e-post\n"
            + "Astrid Nes;0104;NAV-veileder;oppfølging, søknad;55 55 33 33;\n"
            + "Liv Aas;;Seniorrådgiver;lønn og refusjonskrav;70 00 00 20;liv.aas@example.no\n"
            + "Per Ombud;;;studentombud;;ombud@example.no\n";

    @Test
    void navsAndOurOwnAreReadInAndTwiceChangesNothing() {
        assertThat(tor.brings(ImportKind.CONTACTS, LIST))
                .contains("value=\"apply\"", "refusjonskrav")
                .doesNotContain("FOLLOW_UP");
        assertThat(called("Astrid Nes"))
                .as("nothing is taken in before it is decided")
                .isEmpty();
        assertThat(tor.decides("apply", false)).contains("Lest inn:");
        assertThat(called("Astrid Nes")).hasValueSatisfying(it -> {
            assertThat(it.side()).isEqualTo(Side.NAV);
            assertThat(it.office()).isEqualTo("0104");
            assertThat(it.matters()).containsExactlyInAnyOrder(Matter.FOLLOW_UP, Matter.APPLICATION);
        });
        assertThat(called("Liv Aas")).hasValueSatisfying(it -> {
            assertThat(it.side()).isEqualTo(Side.HERE);
            assertThat(it.matters()).containsExactlyInAnyOrder(Matter.PAYROLL, Matter.CLAIM);
        });
        assertThat(tor.brings(ImportKind.CONTACTS, LIST)).contains("ingenting å endre");
        assertThat(at.as("Tor Eik", () -> register.all())).hasSize(3);
    }

    @Test
    void aNewNumberInTheListIsKnownInEveryOpenCaseAndTheRestStays() {
        var tobias = scenes.assessed(at, "Tobias Strand", Period.of("2026-08-17", "2027-06-20"));
        var list = "navn;nav-kontor;svarer for;telefon\nAstrid Nes;0104;oppfølging, søknad;90 00 00 90\n";
        var page = tor.brings(ImportKind.CONTACTS, list);
        assertThat(page).contains("90 00 00 90");
        assertThat(page).as("codes are for us").doesNotContain("FOLLOW_UP");
        tor.decides("apply", false);
        assertThat(at.as(
                        "Randi Moe",
                        () -> cases.find(tobias).nav().orElseThrow().phone()))
                .isEqualTo("90 00 00 90");
        assertThat(called("Astrid Nes").orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void oneWrongLineStopsThemAllAndEachLineSaysWhatToDo() {
        var page = tor.brings(
                ImportKind.CONTACTS,
                "navn;nav-kontor;svarer for;telefon;e-post\n"
                        + "Astrid Nes;0104;oppfølging;55 55 33 33;\n"
                        + "Odd Berg;9999;krav;55 55 33 34;\n"
                        + "Kari Vik;;vaktmester;70 00 00 30;\n"
                        + "Nina Ås;;lønn;;\n"
                        + "Astrid Nes;0104;krav;55 55 33 35;\n");
        assertThat(page)
                .contains("fire sifre", "Skriv oppfølging, søknad, krav, lønn eller studentombud, med komma mellom")
                .contains("Skriv telefon eller e-post på linja")
                .doesNotContain("value=\"apply\"");
        assertThat(at.as("Tor Eik", () -> register.all())).isEmpty();
    }

    @Test
    void whoStandsInComesWithTheListAndTwiceIsOnce() {
        var list = "navn;nav-kontor;svarer for;telefon;vikar;vikar fra;vikar til\n"
                + "Astrid Nes;0104;oppfølging;55 55 33 33;Odd Berg;01.12.2026;11.12.2026\n"
                + "Odd Berg;0104;oppfølging;55 55 33 34;;;\n";
        assertThat(tor.brings(ImportKind.CONTACTS, list)).contains("Odd Berg", "value=\"apply\"");
        tor.decides("apply", false);
        var astrid = called("Astrid Nes").orElseThrow();
        assertThat(astrid.standIns()).hasSize(1).first().satisfies(it -> {
            assertThat(it.by()).contains(called("Odd Berg").orElseThrow().id());
            assertThat(it.days()).isEqualTo(Period.of("2026-12-01", "2026-12-11"));
        });
        assertThat(tor.brings(ImportKind.CONTACTS, list)).contains("ingenting å endre");
        tor.brings(ImportKind.CONTACTS, list.replace("11.12.2026", "18.12.2026"));
        tor.decides("apply", false);
        assertThat(called("Astrid Nes").orElseThrow().standIns())
                .last()
                .extracting(it -> it.days().to())
                .isEqualTo(LocalDate.of(2026, 12, 18));
    }

    @Test
    void aStandInNobodyKnowsOrWithoutDaysOrInTheirOwnPlaceStopsTheList() {
        var page = tor.brings(
                ImportKind.CONTACTS,
                "navn;nav-kontor;svarer for;telefon;vikar;vikar fra;vikar til\n"
                        + "Astrid Nes;0104;oppfølging;55 55 33 33;Odd Breg;01.12.2026;11.12.2026\n"
                        + "Odd Berg;0104;oppfølging;55 55 33 34;Astrid Nes;;\n"
                        + "Kari Vik;0104;krav;55 55 33 35;Kari Vik;01.12.2026;11.12.2026\n"
                        + "Liv Ås;0104;krav;55 55 33 36;Odd Berg;11.12.2026;01.12.2026\n"
                        + "Per Mo;0104;krav;55 55 33 37;Odd Berg;01.10.2026;11.10.2026\n");
        assertThat(page)
                .contains("Ingen med det navnet er på lista eller i registeret", "Legg til vikaren som en egen linje")
                .doesNotContain("value=\"apply\"");
        assertThat(at.as("Tor Eik", () -> register.all())).isEmpty();
    }

    @Test
    void whoHasLeftIsNotBroughtBackByAnOldList() {
        var astrid = new WrittenResponsible(
                Side.NAV, "Astrid Nes", "", "0104", Set.of(Matter.FOLLOW_UP), "55 55 33 33", "", Optional.empty());
        var randi = at.actor("Randi Moe");
        var old = at.as("Randi Moe", () -> register.add(astrid, randi).orThrow());
        at.as(
                "Randi Moe",
                () -> register.leave(old, LocalDate.of(2026, 11, 22), Optional.empty(), randi)
                        .orThrow());
        tor.brings(ImportKind.CONTACTS, "navn;nav-kontor;svarer for;telefon\nAstrid Nes;0104;krav;55 55 33 33\n");
        tor.decides("apply", false);
        assertThat(at.as("Tor Eik", () -> register.get(old)).hasLeft(clock.today()))
                .isTrue();
        assertThat(at.as("Tor Eik", () -> register.get(old)).version()).isEqualTo(1);
        assertThat(at.as("Tor Eik", () -> register.all())).hasSize(2);
    }

    @Test
    void studentsThroughNavCanBeBroughtToo() {
        var page = tor.brings(
                ImportKind.NAV_STUDENTS, "studentnummer;fra;til;nav-kontor\n560110;01.08.2026;20.06.2027;0104\n");
        assertThat(page).contains("value=\"apply\"");
        assertThat(tor.decides("apply", false)).contains("Lest inn:");
    }
}
