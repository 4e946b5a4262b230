package no.kneika.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.platform.Ids;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.support.KneikaTest;
import no.kneika.support.Visitor;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

@KneikaTest
class SharingPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    World world;

    @Autowired
    Sharing sharing;

    @Autowired
    Admissions admissions;

    World.Tenant hinf;
    CaseId tuvasCase;

    @BeforeEach
    void tuvaHasACaseWithHennie() {
        hinf = world.newInstitution();
        tuvasCase = new CaseId(Ids.next());
        var randi = hinf.actor("Randi Moe");
        hinf.run("Randi Moe", () -> {
            admissions.opened(randi, tuvasCase, hinf.person("Tuva Lie"));
            admissions
                    .admit(randi, tuvasCase, hinf.person("Hennie Vik"), Capacity.MENTOR, "valgt")
                    .orThrow();
        });
    }

    private Visitor visitor(String who) {
        return Visitor.at(port, sessions, hinf.actor(who));
    }

    @Test
    void noLevelIsChosenBeforehandAndOneWithoutAChoiceIsASentence() {
        var tuva = visitor("Tuva Lie");
        var page = tuva.get("/sharing");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<h1>Det jeg deler</h1>", "Hennie Vik, mentor", "Så lite som mulig", "Ser ikke noe av dette.")
                .doesNotContain(" checked");
        var again = tuva.post("/cases/" + tuvasCase + "/consents", Map.of("decision", "level"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Velg ett av de tre nivåene.");
    }

    @Test
    void tuvaChoosesALevelThenSwitchesOneThingOffThenStopsEverything() {
        var tuva = visitor("Tuva Lie");
        tuva.get("/sharing");
        var consents = "/cases/" + tuvasCase + "/consents";
        assertThat(tuva.post(consents, Map.of("decision", "level", "level", "ENOUGH"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(tuva.get("/sharing?done=sharing-saved").body())
                .contains("Ser behov og plan. Ikke diagnose og telefonnummer.", "Lagret.");
        tuva.post(consents, Map.of("decision", "details", "share", "MENTOR.PLAN", "purpose", "APPLY_NAV"));
        hinf.run("Randi Moe", () -> {
            assertThat(sharing.shared(tuvasCase)).containsExactly(new Share(Recipient.MENTOR, Field.PLAN));
            assertThat(sharing.hasConsented(tuvasCase, Purpose.APPLY_NAV)).isTrue();
        });
        tuva.post(consents, Map.of("decision", "stop"));
        hinf.run("Randi Moe", () -> {
            assertThat(sharing.shared(tuvasCase)).isEmpty();
            assertThat(sharing.hasConsented(tuvasCase, Purpose.APPLY_NAV)).isFalse();
        });
    }

    @Test
    void nobodyElseHasThePageAndWhatTheySendChangesNothing() {
        for (var who : new String[] {"Randi Moe", "Hennie Vik", "Olav Lien", "Astrid Nes"}) {
            var visitor = visitor(who);
            visitor.get("/today");
            assertThat(visitor.get("/sharing").statusCode()).as(who).isEqualTo(404);
            assertThat(visitor.get("/who-has-seen").statusCode()).as(who).isEqualTo(404);
            var sent = visitor.post("/cases/" + tuvasCase + "/consents", Map.of("decision", "level", "level", "OPEN"));
            assertThat(sent.statusCode()).as(who).isIn(403, 404);
        }
        assertThat(visitor("Eva Dahl")
                        .post("/cases/" + tuvasCase + "/consents", Map.of("decision", "stop"))
                        .statusCode())
                .isIn(403, 404);
        hinf.run("Randi Moe", () -> assertThat(sharing.shared(tuvasCase)).isEmpty());
    }

    @Test
    void tuvaReadsInPlainWordsThatRandiSawHerNeed() {
        assertThat(visitor("Tuva Lie").get("/who-has-seen").body()).contains("Ingen har sett noe ennå");
        hinf.run("Randi Moe", () -> Trail.shows(tuvasCase, Shown.NEED));
        assertThat(visitor("Tuva Lie").get("/who-has-seen").body())
                .contains("<b>Randi Moe</b>", "så hva du trenger hjelp til. Koordinatoren følger opp saken din.");
    }

    @Test
    void manyPagesOnOneDayAreOneVisitToTuva() {
        for (var shown : new Shown[] {Shown.NEED, Shown.HOURS, Shown.MONEY, Shown.HOURS})
            hinf.run("Randi Moe", () -> Trail.shows(tuvasCase, shown));
        assertThat(visitor("Tuva Lie").get("/who-has-seen").body())
                .containsOnlyOnce("<b>Randi Moe</b>")
                .contains("timene til mentoren", "beløpene");
    }

    @Test
    void evaWithoutACaseIsToldThatSheSharesNothing() {
        assertThat(visitor("Eva Dahl").get("/sharing").body()).contains("Du deler ingenting");
    }
}
