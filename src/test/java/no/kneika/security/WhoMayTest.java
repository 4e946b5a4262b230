package no.kneika.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Everybody around Eva's case, and those who see every case's money, try everything that is not theirs to open or to do
 * ({@link WhoMay}): a page is not there, a form is refused, and nothing changes.
 */
@KneikaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoMayTest {

    /** Not there; or refused with a sentence by the rule that decides. */
    private static final Set<Integer> REFUSED = Set.of(404, 422);

    /** Letters and documents are for those they were written to, and tried where they are made; these are for others. */
    private static final Set<String> FOR_SOME =
            Set.of("/batches/", "/documents", "/letters/", "/sign-in", "/not-known");

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    AllRows rows;

    @Autowired
    TestClock clock;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private List<Route> routes = List.of();
    private House home;

    @BeforeAll
    void everythingHasHappenedToEva() {
        routes = Route.all(mappings);
        home = beans.createBean(Houses.class).walked(new WalkOnPages(port, sessions, clock, rows), "", "");
    }

    @BeforeEach
    void theClockStandsWhereTheWalkEnded() {
        clock.set(Houses.END);
    }

    @Test
    void itIsDecidedForEveryRouteWhoMayUseIt() {
        assertThat(routes.stream().filter(route -> WhoMay.of(route).isEmpty()))
                .as("routes that nobody has decided about: add a line in WhoMay")
                .isEmpty();
        assertThat(WhoMay.all())
                .as("lines of WhoMay about routes that are no more")
                .isSubsetOf(routes.stream().map(Route::toString).toList());
    }

    @Test
    void whatIsNotTheirsIsNotThereOrRefused() {
        var wrong = new ArrayList<String>();
        int asked = 0;
        var before = rows.of(home.tenant().id());
        for (var actor : home.tenant().cast().actors().values()) {
            var visitor = Visitor.at(port, sessions, actor);
            visitor.get("/capacity");
            for (var route : routes) {
                if (WhoMay.of(route).orElse(Set.of()).contains(actor.capacity())) continue;
                var path = route.path(home::evas);
                var answer = !route.isPost()
                        ? visitor.get(path)
                        : route.upload()
                                ? WalkOnPages.upload(visitor, path, "x")
                                : visitor.post(path, Plausible.form(route));
                asked++;
                if (!(route.isPost() ? REFUSED : Set.of(404)).contains(answer.statusCode()))
                    wrong.add(home.name(actor) + " " + route + " answers " + answer.statusCode());
            }
            var after = rows.of(home.tenant().id());
            before.forEach((table, digest) -> {
                if (!digest.equals(after.get(table))) wrong.add(table + " changed in the round of " + home.name(actor));
            });
        }
        LoggerFactory.getLogger(getClass())
                .info("Tried {} times what is not theirs, on {} routes", asked, routes.size());
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsTheirsToReadIsThere() {
        var wrong = new ArrayList<String>();
        for (var name : List.of("Randi Moe", "Eva Dahl", "Aksel Rød", "Jorunn Sand", "Olav Lien")) {
            var actor = home.tenant().actor(name);
            var visitor = Visitor.at(port, sessions, actor);
            for (var route : routes) {
                if (route.isPost() || FOR_SOME.stream().anyMatch(route.pattern()::startsWith)) continue;
                if (!WhoMay.of(route).orElse(Set.of()).contains(actor.capacity())) continue;
                int status = visitor.get(route.path(home::evas)).statusCode();
                if (status != 200 && status != 303) wrong.add(name + " " + route + " answers " + status);
            }
        }
        assertThat(wrong).isEmpty();
    }
}
