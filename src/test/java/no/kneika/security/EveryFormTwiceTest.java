package no.kneika.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.kneika.platform.Actor;
import no.kneika.platform.Ids;
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
import org.springframework.http.server.PathContainer;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Everybody reads every page of a house in which everything has happened, and sends the forms that stand there, each
 * twice with the same key: the second answer is the first one's, and nothing more happened. The routes are those Spring
 * knows: one whose form was never accepted fails here, and says so.
 */
@KneikaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryFormTwiceTest {

    /** They keep nothing, so there is nothing to do twice. */
    private static final Set<String> KEEP_NOTHING =
            Set.of("/capacity", "/language", "/session/extension", "/logout-everywhere", "/logout");

    /** Those with a long story before them are sent twice where it is told: RepaymentTest and UnitRefusesTest. */
    private static final Set<String> TOLD_ELSEWHERE =
            Set.of("/claims/{id}/repayments", "/claims/{id}/repayment-corrections", "/unit/claims/{id}/refusals");

    /** What ends something is tried when everything else has been. */
    private static final List<String> LAST = List.of(
            "/dispatch",
            "/end",
            "/withdrawals",
            "/lapses",
            "/write-offs",
            "/refusals",
            "/reversals",
            "/returns",
            "/closures");

    private static final int ROUNDS = 4;

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

    private final Map<String, Route> posts = new TreeMap<>();
    private final Map<String, String> accepted = new LinkedHashMap<>();
    private final Map<String, String> refused = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private WalkOnPages pages;
    private House home;

    @BeforeAll
    void aHouseThatWasWalkedThroughWithEveryFormSentTwice() {
        pages = new WalkOnPages(port, sessions, clock, rows).sendingTwice();
        var houses = beans.createBean(Houses.class);
        home = houses.walked(pages, "", "");
        houses.letter(home.tenant(), "");
        for (var route : Route.all(mappings))
            if (route.isPost()
                    && !KEEP_NOTHING.contains(route.pattern())
                    && !route.pattern().startsWith("/training")) posts.put(route.pattern(), route);
        clock.set(Houses.END);
        wrong.addAll(new SeldomSent(pages, rows, home).sent());
        for (var path : pages.sentTwice()) accepted.put(pattern(path).orElseThrow(), "walk");
    }

    @BeforeEach
    void theClockStandsWhereTheWalkEnded() {
        clock.set(Houses.END);
    }

    @Test
    void everyFormThatWasAcceptedAnswersTheSameWhenItIsSentAgainAndDoesNothing() {
        for (int round = 0; round < ROUNDS && accepted.size() < posts.size(); round++) {
            int before = accepted.size();
            for (var actor : everybody()) readAll(actor, round);
            if (accepted.size() == before && round > 1) break;
        }
        LoggerFactory.getLogger(getClass()).info("Sent twice: {}", accepted);
        assertThat(wrong).isEmpty();
        assertThat(posts.keySet()).containsAll(TOLD_ELSEWHERE);
        var never = new TreeSet<String>();
        posts.forEach((pattern, route) -> {
            // Nobody makes a file up here: a form that takes one is tried where such files are.
            if (!route.upload() && !accepted.containsKey(pattern) && !TOLD_ELSEWHERE.contains(pattern))
                never.add(pattern);
        });
        assertThat(never)
                .as(
                        "forms that nobody got accepted, so that nobody knows what sending them twice does; refused:"
                                + " %s",
                        refused)
                .isEmpty();
    }

    /** Those who have most to send first. */
    private List<Actor> everybody() {
        var all = new LinkedHashSet<Actor>();
        for (var name : List.of("Randi Moe", "Jorunn Sand", "Eva Dahl", "Aksel Rød", "Olav Lien", "Ingrid Moen"))
            all.add(home.tenant().actor(name));
        all.addAll(home.someOfEach());
        return List.copyOf(all);
    }

    private void readAll(Actor actor, int round) {
        var visitor = visitor(actor);
        var house = House.of(home.tenant(), home.evas(), rows, home.of(Kind.DIFFERENCE), Map.of());
        for (var route : Route.all(mappings)) {
            if (route.isPost() || !mayOpen(route, actor)) continue;
            for (var path : paths(route, house)) {
                var page = visitor.get(path);
                if (accepted.size() == posts.size()) return;
                if (page.statusCode() != 200) continue;
                for (var form : PageForm.of(page.body())) send(visitor, actor, form, round);
            }
        }
    }

    private void send(Visitor visitor, Actor actor, PageForm form, int round) {
        var pattern = pattern(form.action()).orElse("");
        if (!posts.containsKey(pattern) || accepted.containsKey(pattern) || form.upload()) return;
        if (round < 1 && LAST.stream().anyMatch(pattern::endsWith)) return;
        var sent = new HashMap<>(form.filled(pattern));
        sent.put("_key", Ids.next().toString());
        twice(visitor, actor, form.action(), pattern, sent);
    }

    private void twice(Visitor visitor, Actor actor, String path, String pattern, Map<String, String> form) {
        var first = visitor.post(path, form);
        if (first.statusCode() != 303) {
            if (first.statusCode() >= 500) wrong.add(path + " answers " + first.statusCode() + " to " + form);
            refused.put(pattern, first.statusCode() + " " + said(first));
            return;
        }
        var after = rows.of(home.tenant().id());
        var second = visitor.post(path, form);
        if (second.statusCode() != 303 || !location(second).equals(location(first)))
            wrong.add(
                    path + " answers " + location(first) + " and then " + second.statusCode() + " " + location(second));
        if (!rows.of(home.tenant().id()).equals(after)) wrong.add(path + " acts twice");
        accepted.put(pattern, home.name(actor) + " " + location(first));
    }

    private static String said(HttpResponse<String> answer) {
        var summary = answer.body().indexOf("errors-head");
        if (summary < 0) return "";
        var text = answer.body().substring(summary, Math.min(answer.body().length(), summary + 900));
        return text.replaceAll("(?s)</ds-error-summary>.*", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /** Which route an address belongs to. */
    private Optional<String> pattern(String path) {
        var parsed = PathContainer.parsePath(path.replaceAll("[?#].*", ""));
        return posts.keySet().stream()
                .filter(each -> PathPatternParser.defaultInstance.parse(each).matches(parsed))
                .findFirst();
    }

    private static boolean mayOpen(Route route, Actor actor) {
        return WhoMay.of(route).orElse(Set.of()).contains(actor.capacity());
    }

    /** With every id there is. */
    private static List<String> paths(Route route, House house) {
        var kinds = route.kinds().orElseThrow();
        if (kinds.isEmpty()) return List.of(route.path(kind -> ""));
        int most = kinds.stream().mapToInt(kind -> house.of(kind).size()).max().orElse(0);
        var paths = new TreeSet<String>();
        for (int i = 0; i < most; i++) {
            int number = i;
            if (kinds.stream().anyMatch(kind -> house.of(kind).isEmpty())) continue;
            paths.add(route.path(
                    kind -> house.of(kind).get(number % house.of(kind).size()).id()));
        }
        return List.copyOf(paths);
    }

    private Visitor visitor(Actor actor) {
        var visitor = Visitor.at(port, sessions, actor);
        visitor.get("/capacity");
        return visitor;
    }
}
