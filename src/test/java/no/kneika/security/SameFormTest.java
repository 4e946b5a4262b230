package no.kneika.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import no.kneika.access.Admissions;
import no.kneika.kernel.Capacity;
import no.kneika.platform.Ids;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A form sent by two at once, too late, or from somewhere else. Sent twice by one: {@link EveryFormTwiceTest}. */
@KneikaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameFormTest {

    /** They keep nothing, so there is nothing to do twice. */
    private static final Set<String> KEEP_NOTHING =
            Set.of("/capacity", "/language", "/session/extension", "/logout-everywhere");

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    AllRows rows;

    @Autowired
    TestClock clock;

    @Autowired
    Admissions admissions;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private House home;
    private WalkOnPages pages;

    @BeforeAll
    void aHouseInWhichEverythingHasHappened() {
        pages = new WalkOnPages(port, sessions, clock, rows);
        home = beans.createBean(Houses.class).walked(pages, "", "");
    }

    @BeforeEach
    void theClockStandsWhereTheWalkEnded() {
        clock.set(Houses.END);
    }

    @Test
    void twoWhoAttestAtOnceAttestOnce() throws Exception {
        clock.set(Houses.START.plusDays(30));
        var at = home.tenant();
        at.run(
                "Randi Moe",
                () -> admissions
                        .admit(
                                at.actor("Randi Moe"),
                                home.evas(),
                                at.person("Marit Hove"),
                                Capacity.COORDINATOR,
                                "vikar")
                        .orThrow());
        var assignment = home.evas(Kind.ASSIGNMENT);
        pages.done(
                pages.visitor(at, "Aksel Rød"),
                "/hours",
                Map.of("assignment", assignment, "when", "x", "day", "20.08.2026", "long", "60", "kind", "MEETING"));
        var entry = rows.ask(
                        "select id from hour_entry where day = '2026-08-20' and assignment_id = '" + assignment + "'")
                .getFirst()
                .getFirst();
        pages.visitor(at, "Eva Dahl").post("/hours/" + entry + "/confirmation", Map.of());
        pages.done(
                pages.visitor(at, "Aksel Rød"), "/assignments/" + assignment + "/months/2026-08/submission", Map.of());
        var sheet = "/sheets/" + assignment + "/2026-08/attestation";
        var randi = pages.visitor(at, "Randi Moe");
        var marit = pages.visitor(at, "Marit Hove");

        oneIsFirst(() -> randi.post(sheet, Map.of("seen", entry)), () -> marit.post(sheet, Map.of("seen", entry)));
        assertThat(rows.ask("select attestation_id from attested_entry where entry_id = '" + entry + "'"))
                .hasSize(1);

        var attestation = rows.ask("select attestation_id from attested_entry where entry_id = '" + entry + "'")
                .getFirst()
                .getFirst();
        var desk = pages.visitor(at, "Jorunn Sand");
        var phone = pages.visitor(at, "Jorunn Sand");
        var approval = "/attestations/" + attestation + "/approval";
        oneIsFirst(() -> desk.post(approval, Map.of()), () -> phone.post(approval, Map.of()));
        assertThat(rows.ask("select attestation_id from approval where attestation_id = '" + attestation + "'"))
                .hasSize(1);
    }

    @Test
    void anApplicationThatTwoSendAtOnceIsSentOnceAndAStaleDraftNever() throws Exception {
        var at = home.tenant();
        var randi = pages.visitor(at, "Randi Moe");
        var other = pages.visitor(at, "Randi Moe");
        WalkOnPages.done(randi.post("/cases/" + home.evas() + "/applications", spring()));
        var id = rows.ask("select id from application where case_id = '" + home.evas()
                        + "' order by written_at desc, id desc")
                .getFirst()
                .getFirst();
        var path = "/applications/" + id;
        WalkOnPages.done(randi.post(path + "/revisions", spring()));
        var before = rows.of(at.id());
        said(other.post(path + "/dispatch", Map.of("seen", "1")), 409);
        said(other.post(path + "/revisions", spring()), 409);
        said(other.post("/cases/" + home.evas() + "/assessment", assessment("0")), 409);
        assertThat(rows.of(at.id())).isEqualTo(before);

        oneIsFirst(
                () -> randi.post(path + "/dispatch", Map.of("seen", "2")),
                () -> other.post(path + "/dispatch", Map.of("seen", "2")));
        assertThat(rows.ask("select id from outbox_item where key = 'application-" + id + "'"))
                .hasSize(1);
    }

    @Test
    void aFormThatIsNotFromOurPageOrHasNoKeyIsAnsweredInWordsAndDoesNothing() {
        var before = rows.of(home.tenant().id());
        int tried = 0;
        for (var route : Route.all(mappings)) {
            if (!route.isPost() || route.pattern().startsWith("/training")) continue;
            var path = route.path(home::evas);
            var visitor = pages.visitor(home.tenant(), whoMay(route));
            var form = Plausible.form(route);
            said(visitor.postBare(path, with(form, "_key", Ids.next().toString())), 403);
            said(visitor.post(path, with(form, "_csrf", "guessed")), 403);
            tried++;
            if (KEEP_NOTHING.contains(route.pattern())) continue;
            visitor.get("/capacity");
            said(visitor.post(path, with(form, "_key", "")), 400);
        }
        assertThat(tried).isGreaterThan(40);
        assertThat(rows.of(home.tenant().id())).isEqualTo(before);
    }

    private String whoMay(Route route) {
        var may = WhoMay.of(route).orElse(Set.of());
        return List.of(
                        "Randi Moe",
                        "Eva Dahl",
                        "Aksel Rød",
                        "Jorunn Sand",
                        "Olav Lien",
                        "Tor Eik",
                        "Silje Bakke",
                        "Odd Berg")
                .stream()
                .filter(name -> may.contains(home.tenant().actor(name).capacity()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(route.pattern() + " is for " + may));
    }

    /** An application for days that nobody has asked NAV about. */
    private static Map<String, String> spring() {
        return Plausible.with("/cases/{id}/applications", "from", "15.03.2027", "to", "14.06.2027");
    }

    private static Map<String, String> assessment(String seen) {
        return Plausible.with("/cases/{id}/assessment", "seen", seen, "diagnosis", "", "to", "20.06.2027");
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        var more = new HashMap<>(form);
        more.put(name, value);
        return more;
    }

    /** A page in words with this status: a heading, and no trace of a fault. */
    private static void said(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.request().uri().toString()).isEqualTo(status);
        assertThat(answer.body()).contains("<h1").doesNotContain("Exception", "no.kneika");
    }

    private static void oneIsFirst(Callable<HttpResponse<String>> one, Callable<HttpResponse<String>> other)
            throws Exception {
        var together = new CyclicBarrier(2);
        var answers = new ArrayList<HttpResponse<String>>();
        try (var both = Executors.newFixedThreadPool(2)) {
            var asked = List.of(one, other).stream()
                    .map(each -> both.submit(() -> {
                        together.await();
                        return each.call();
                    }))
                    .toList();
            for (var each : asked) answers.add(each.get());
        }
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 303).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 303)
                .singleElement()
                .satisfies(late -> {
                    assertThat(late.statusCode()).as(late.body()).isIn(409, 422);
                    assertThat(late.body()).contains("<h1").doesNotContain("Noe gikk galt");
                });
    }
}
