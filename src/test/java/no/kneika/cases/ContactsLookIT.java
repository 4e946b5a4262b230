package no.kneika.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.kneika.cases.EducationDecision.KnownFrom;
import no.kneika.institution.Matter;
import no.kneika.institution.ResponsibleId;
import no.kneika.institution.Responsibles;
import no.kneika.institution.Side;
import no.kneika.institution.WrittenResponsible;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Period;
import no.kneika.support.Browser;
import no.kneika.support.CaseScenes;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.Visitor;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Contacts, the way-finder, a no and the invitations in a real browser; in the dark and narrow too. */
@KneikaTest
@Tag("browser")
class ContactsLookIT {

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
    Refusals refusals;

    @Autowired
    Educations educations;

    @Autowired
    TestClock clock;

    private World.Tenant hinf;
    private CaseId tobias;
    private String astrid = "";
    private String refusal = "";

    @BeforeEach
    void astridIsAwayAndTobiasWasToldNo() {
        clock.set(LocalDate.of(2026, 11, 23));
        hinf = world.newInstitution();
        var randi = hinf.actor("Randi Moe");
        tobias = scenes.assessed(hinf, "Tobias Strand", Period.of("2026-08-17", "2027-06-20"));
        scenes.assessed(hinf, "Tuva Lie", Period.of("2026-08-17", "2027-06-20"));
        hinf.run("Randi Moe", () -> {
            var id = cases(tobias);
            astrid = id.toString();
            var kari = register.add(written("Kari Holm", "0104"), randi).orThrow();
            register.add(written("Odd Berg", "0287"), randi).orThrow();
            register.standIn(id, Optional.of(kari), Period.of("2026-11-23", "2026-12-04"), randi)
                    .orThrow();
            refusal = refusals.write(
                            new WriteRefusal(
                                    tobias,
                                    Side.NAV,
                                    Optional.empty(),
                                    LocalDate.of(2026, 11, 20),
                                    "NAV mener at utdanningen ikke er nødvendig for å komme i jobb.",
                                    List.of(Arrangement.OWN_MENTOR, Arrangement.GENERAL_SCHEME),
                                    Refusal.Complaint.NAV,
                                    Optional.of(LocalDate.of(2027, 1, 4))),
                            randi)
                    .orThrow()
                    .toString();
            for (var name : List.of("Eva Dahl", "Kristian Haug", "Ingrid Moen"))
                educations
                        .note(
                                hinf.person(name),
                                0,
                                Period.of("2026-08-01", "2027-06-20"),
                                Optional.empty(),
                                KnownFrom.NAV,
                                randi)
                        .orThrow();
        });
    }

    @Autowired
    Cases known;

    private ResponsibleId cases(CaseId id) {
        return known.find(id).nav().orElseThrow().adviser().orElseThrow();
    }

    private static WrittenResponsible written(String name, String office) {
        return new WrittenResponsible(
                Side.NAV,
                name,
                "Saksbehandler",
                office,
                Set.of(office.equals("0287") ? Matter.CLAIM : Matter.FOLLOW_UP),
                "55 55 33 34",
                "post@nav.example.no",
                Optional.empty());
    }

    @Test
    void itsPagesAreSoundInLightAndDarkAndOnTheNarrowestScreen() {
        var pages = Map.of(
                "Randi Moe",
                List.of(
                        "/contacts",
                        "/contacts/" + astrid,
                        "/contacts?show=offices",
                        "/cases/" + tobias + "/contacts",
                        "/cases/" + tobias + "/way-finder",
                        "/cases/" + tobias + "/refusals/new",
                        "/invitations",
                        "/waiting-times"),
                "Tobias Strand",
                List.of("/refusals/" + refusal, "/invitation", "/today"),
                "Tor Eik",
                List.of("/arrangements"));
        for (var machine :
                Map.of("wide", Browser.desktop(), "narrow", Browser.narrow()).entrySet())
            try (var seat = machine.getValue().open("http://localhost:" + port)) {
                pages.forEach((who, paths) -> {
                    seat.remember("kneika", Visitor.sessionCookie(sessions, hinf.actor(who)));
                    for (int i = 0; i < paths.size(); i++) {
                        var name =
                                "contacts-" + who.substring(0, 3).toLowerCase(Locale.ROOT) + i + "-" + machine.getKey();
                        seat.go(paths.get(i));
                        seat.isSound();
                        seat.screenshot(name + "-light");
                        seat.turnsDark();
                        seat.isSound();
                        seat.screenshot(name + "-dark");
                        seat.turnsLight();
                    }
                });
            }
    }
}
