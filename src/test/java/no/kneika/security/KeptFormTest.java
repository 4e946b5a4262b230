package no.kneika.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.kneika.kernel.Capacity;
import no.kneika.platform.Actor;
import no.kneika.platform.RecurringJob;
import no.kneika.platform.Use;
import no.kneika.platform.login.LastHereCookie;
import no.kneika.support.FormOnPage;
import no.kneika.support.KneikaTest;
import no.kneika.support.Superuser;
import no.kneika.support.TestClock;
import no.kneika.support.Visitor;
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

/** A form sent after the session ended: nothing is done, nothing typed is lost, and nobody else gets to see it. */
@KneikaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptFormTest {

    private static final String WRITTEN = "Jeg mister tråden når jeg leser, og det er flaut å si.";
    private static final Set<String> NOTHING_TO_KEEP =
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
    Superuser superuser;

    @Autowired
    Use use;

    @Autowired
    List<RecurringJob> jobs;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private House home;
    private Actor kristian;

    @BeforeAll
    void aWholeHouse() {
        home = beans.createBean(Houses.class).walked(new WalkOnPages(port, sessions, clock, rows), "", "");
        kristian = home.tenant().actor("Kristian Haug");
    }

    @BeforeEach
    void theClockStandsWhereTheWalkEnded() {
        clock.set(Houses.END);
    }

    @Test
    void kristianComesBackToWhatHeWroteAndSendsItHimself() {
        var before = everything();
        var browser = signedOut(kristian, "/needs", Map.of("text", WRITTEN, "measure", "YES", "office", "0104"));
        assertThat(browser.get("/signed-out?kept").body()).contains("Det du skrev, har vi tatt vare på");

        back(browser, kristian);
        var form = browser.get("/kept-form");

        assertThat(form.body()).contains(WRITTEN, "Dette er ikke sendt", "action=\"/needs\"");
        assertThat(FormOnPage.filled(form.body()))
                .containsEntry("measure", "YES")
                .containsEntry("office", "0104");
        assertThat(everything()).as("nothing was sent").isEqualTo(before);

        assertThat(browser.post("/needs", FormOnPage.filled(form.body())).statusCode())
                .isEqualTo(303);
        assertThat(rows.ask("select case_id from support_case where student_id = '" + kristian.person() + "'"))
                .hasSize(1);
    }

    @Test
    void whoeverElseLogsInWithTheSameBrowserGetsNothingOfIt() {
        var tobias = home.tenant().actor("Tobias Strand");
        var browser = signedOut(kristian, "/needs", Map.of("text", WRITTEN));

        back(browser, tobias);
        var answer = browser.get("/kept-form");
        assertThat(answer.headers().firstValue("Location")).hasValue("/today");
        assertThat(answer.body() + browser.get("/today").body()).doesNotContain("tråden");

        back(browser, new Actor(kristian.institution(), kristian.person(), Capacity.MENTOR));
        assertThat(browser.get("/kept-form").body()).as("another capacity").doesNotContain("tråden");
        for (var cell : superuser.ask("select encode(sealed, 'escape') || path from kept_form"))
            assertThat(cell).doesNotContain("flaut");
    }

    @Test
    void afterHalfAnHourItIsForgotten() {
        var browser = signedOut(kristian, "/needs", Map.of("text", WRITTEN));
        superuser.tamper(
                "update kept_form set kept_at = kept_at - interval '31 minutes' where person_id = ?",
                kristian.person().value());

        back(browser, kristian);
        assertThat(browser.get("/kept-form").headers().firstValue("Location")).hasValue("/today");

        var forget = jobs.stream()
                .filter(job -> job.name().equals("platform.forget-forms"))
                .findFirst()
                .orElseThrow();
        use.run(Actor.system(kristian.institution()), () -> forget.run(kristian.institution()));
        assertThat(rows.ask("select path from kept_form where person_id = '" + kristian.person() + "'"))
                .isEmpty();
    }

    @Test
    void whoNobodyKnowsAnyMoreIsToldThatNothingWasKept() {
        var nobody = Visitor.at(port);
        nobody.get("/signed-out");
        nobody.post("/language", Map.of("language", "nb"));
        nobody.keep(LastHereCookie.NAME, "bm9ib2R5");

        var answer = nobody.post("/needs", Map.of("text", WRITTEN));

        assertThat(answer.headers().firstValue("Location")).hasValue("/signed-out?expired");
    }

    @Test
    void everyFormComesBackAndNoneIsSent() {
        var before = everything();
        var sent = new ArrayList<String>();
        int filled = 0;
        int tried = 0;
        for (var route : Route.all(mappings)) {
            var pattern = route.pattern();
            if (!route.isPost() || route.upload() || NOTHING_TO_KEEP.contains(pattern)) continue;
            var path = route.path(home::evas);
            for (var actor : whoMay(route)) {
                tried++;
                var browser = signedOut(actor, path, Plausible.form(route));
                back(browser, actor);
                var answer = browser.get("/kept-form");
                if (answer.statusCode() == 303 || answer.statusCode() >= 500)
                    sent.add(route + " " + answer.statusCode());
                if (answer.statusCode() == 422 && answer.body().contains("Dette er ikke sendt")) filled++;
            }
        }
        assertThat(sent).isEmpty();
        assertThat(tried).isGreaterThan(40);
        assertThat(filled).as("forms that came back").isGreaterThan(25);
        assertThat(everything()).isEqualTo(before);
    }

    private List<Actor> whoMay(Route route) {
        var may = WhoMay.of(route).orElse(Set.of());
        return List.of("Randi Moe", "Eva Dahl", "Aksel Rød", "Jorunn Sand", "Olav Lien").stream()
                .map(home.tenant()::actor)
                .filter(actor -> may.contains(actor.capacity()))
                .limit(2)
                .toList();
    }

    /** Somebody sends a form, and their session has ended meanwhile. */
    private Visitor signedOut(Actor actor, String path, Map<String, String> form) {
        var browser = Visitor.at(port, sessions, actor);
        browser.keep(LastHereCookie.NAME, LastHereCookie.of(beans, actor));
        browser.get("/capacity");
        superuser.tamper(
                "delete from spring_session where principal_name = ?",
                actor.person().toString());
        var answer = browser.post(path, form);
        assertThat(answer.statusCode()).as(path + " " + text(answer)).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).as(path).hasValue("/signed-out?kept");
        return browser;
    }

    private static String text(HttpResponse<String> answer) {
        return answer.body().substring(0, Math.min(300, answer.body().length()));
    }

    private void back(Visitor browser, Actor actor) {
        browser.keep("kneika", Visitor.sessionCookie(sessions, actor));
    }

    private Map<String, String> everything() {
        var all = new HashMap<>(rows.of(home.tenant().id()));
        all.remove("kept_form");
        return all;
    }
}
