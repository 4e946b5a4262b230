package no.kneika.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.kneika.platform.Actor;
import no.kneika.security.WholeHouse;
import no.kneika.support.Browser;
import no.kneika.support.KneikaTest;
import no.kneika.support.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Every page there is, opened by somebody who may: without a script or a mouse, in light, dark and on the narrowest screen. */
@Tag("browser")
@KneikaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageIT {

    /** Pages for those who are not signed in, and what they answer when no identity provider is there. */
    private static final Map<String, Integer> OUTSIDE = Map.of("/sign-in", 503, "/signed-out", 200, "/not-known", 403);

    /** Pages that are another page for another capacity. */
    private static final List<String> MANY_FACED = List.of("/today", "/cases/{id}", "/sheets/{assignment}/{month}");

    private static final String AGREEMENT =
            "/money/agreement-sum?wage=875000&per=YEAR&position=50,7&hours=8&holiday=10.2&pension=10&contribution=5.1";

    /** Of all pages without script: addresses tried per route and person. */
    private static final int OTHERS = 4;

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    AutowireCapableBeanFactory beans;

    /** A page in front of somebody; nobody in particular when the actor is missing. */
    private record Opened(String path, @Nullable Actor who, int status) {
        @Override
        public String toString() {
            return (who == null ? "anybody" : who.capacity()) + " on " + path;
        }
    }

    /** How a page is looked at. */
    private enum Look {
        LIGHT,
        NARROW,
        DARK,
        KEYBOARD
    }

    private @Nullable WholeHouse built;
    private final Map<Look, List<String>> looks = new EnumMap<>(Look.class);
    private boolean looked;
    private final List<String> wrong = new ArrayList<>();
    private final List<String> notPages = new ArrayList<>();
    private final List<String> unfilled = new ArrayList<>();
    private List<Opened> pages = List.of();

    @BeforeAll
    void everythingHasHappened() {
        built = WholeHouse.built(beans, port, sessions);
        house().theClockStandsWhereTheWalkEnded();
        pages = everyPage();
    }

    @BeforeEach
    void theClockStandsWhereTheWalkEnded() {
        house().theClockStandsWhereTheWalkEnded();
        wrong.clear();
    }

    private WholeHouse house() {
        return Objects.requireNonNull(built);
    }

    /** Visits every route without a script; what is wrong with a page there is remembered for its own test. */
    private List<Opened> everyPage() {
        var found = new ArrayList<Opened>();
        house().addresses().forEach((pattern, addresses) -> {
            if (Only.leavesOut(pattern)) return;
            if (OUTSIDE.containsKey(pattern)) {
                found.add(new Opened(pattern, null, OUTSIDE.get(pattern)));
                return;
            }
            var capacities = new HashSet<Object>();
            int before = found.size();
            for (var actor : house().mayOpen(pattern)) {
                if (found.size() > before && !MANY_FACED.contains(pattern)) break;
                if (!capacities.add(actor.capacity())) continue;
                first(addresses, actor).ifPresent(found::add);
            }
            if (found.size() == before && !notPages.contains(pattern))
                unfilled.add(
                        "Nobody could open " + pattern + ": let something happen in Houses.walked that fills it in.");
        });
        return found;
    }

    private Optional<Opened> first(List<WholeHouse.Address> addresses, Actor actor) {
        for (var address : addresses) {
            var answer = Visitor.at(port, sessions, actor).get(address.path());
            if (answer.statusCode() == 200 && isHtml(answer))
                return Optional.of(new Opened(address.path(), actor, 200));
            if (answer.statusCode() < 400) {
                notPages.add(address.pattern());
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isHtml(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    @Test
    void everyRouteIsAPageSomebodyCanOpenOrAFileOrAWayOn() {
        assertThat(unfilled).isEmpty();
        Only.inAWholeRun();
        LoggerFactory.getLogger(getClass()).info("{} pages; files and ways on: {}", pages.size(), notPages);
        assertThat(pages).hasSizeGreaterThan(45);
    }

    @Test
    void everyPageWorksWithoutAScript() {
        int looked = 0;
        for (var pattern : house().addresses().entrySet()) {
            if (OUTSIDE.containsKey(pattern.getKey()) || notPages.contains(pattern.getKey())) continue;
            var seen = new HashSet<Object>();
            for (var actor : house().mayOpen(pattern.getKey())) {
                if (!seen.add(actor.capacity())) continue;
                var visitor = Visitor.at(port, sessions, actor);
                for (var address : pattern.getValue().stream().limit(OTHERS).toList()) {
                    var answer = visitor.get(address.path());
                    if (answer.statusCode() != 200 || !isHtml(answer)) continue;
                    looked++;
                    var page = new Opened(address.path(), actor, 200);
                    WithoutScript.read(answer.body()).forEach(why -> wrong.add(page + " " + why));
                }
            }
        }
        LoggerFactory.getLogger(getClass()).info("Read {} pages without a script", looked);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyPageIsAccessibleInLight() {
        assertThat(seenIn(Look.LIGHT)).isEmpty();
    }

    @Test
    void everyPageFitsTheNarrowestScreen() {
        assertThat(seenIn(Look.NARROW)).isEmpty();
    }

    @Test
    void everyPageIsAccessibleInDark() {
        assertThat(seenIn(Look.DARK)).isEmpty();
    }

    @Test
    void everyPageIsWalkedWithTheKeyboard() {
        assertThat(seenIn(Look.KEYBOARD)).isEmpty();
    }

    /** Opens each page once and looks at it in every way, also as night falls over it: opening is what takes time. */
    private List<String> seenIn(Look look) {
        if (!looked) {
            looked = true;
            try (var seat = Browser.desktop().open("http://localhost:" + port)) {
                for (var page : pages) {
                    sits(seat, page);
                    tried(Look.LIGHT, page, seat::isAccessible);
                    tried(Look.LIGHT, page, seat::nobodyComplained);
                    tried(Look.NARROW, page, () -> seat.fits(320));
                    seat.turnsDark();
                    tried(Look.DARK, page, seat::isAccessible);
                    tried(Look.DARK, page, seat::nobodyComplained);
                    seat.turnsLight();
                    Tabbing.through(seat.page())
                            .forEach(why -> wrongIn(Look.KEYBOARD).add(page + ": " + why));
                }
            }
        }
        return wrongIn(look);
    }

    private List<String> wrongIn(Look look) {
        return looks.computeIfAbsent(look, each -> new ArrayList<>());
    }

    @Test
    void aRefusedFormIsAsSoundAsTheFormWas() {
        refused("Randi Moe", house().evasCase() + "/grants/new", "/grants", "from", "grant-refused");
        refused("Aksel Rød", "/hours", "/hours", null, "hours-refused");
        assertThat(wrong).isEmpty();
    }

    private void refused(String who, String path, String action, @Nullable String field, String name) {
        try (var seat = Browser.desktop().open("http://localhost:" + port)) {
            var opened = new Opened(path, house().actor(who), 200);
            sits(seat, opened);
            var page = seat.page();
            var form = page.locator("main form[action$='" + action + "']").first();
            if (field != null) form.locator("[name='" + field + "']").fill("den trettiførste februar");
            var answer = page.waitForResponse(
                    response -> response.request().method().equals("POST"),
                    () -> form.locator("button[type=submit]").last().click());
            page.waitForLoadState();
            if (answer.status() != 422) wrong.add(opened + " answers a wrong form with " + answer.status());
            if (!page.locator(".ds-error-summary").isVisible()) wrong.add(opened + " refuses without saying what");
            for (var mode : List.of("-light", "-dark")) {
                if (mode.equals("-dark")) seat.turnsDark();
                tried(opened, seat::isSound);
                tried(opened, () -> seat.fits(320));
                seat.screenshot(name + mode);
            }
        }
    }

    @Test
    void thePictures() {
        Only.inAWholeRun();
        var grant = pages.stream()
                .filter(page -> page.path().endsWith("/claim"))
                .findFirst()
                .orElseThrow()
                .path();
        var machines = Map.of("", Browser.desktop(), "-phone", Browser.phone());
        for (var machine : machines.entrySet()) {
            try (var seat = machine.getValue().open("http://localhost:" + port)) {
                var on = machine.getKey();
                Map.of("today", "/today", "case", house().evasCase(), "claim", grant, "extensions", "/extensions")
                        .forEach((name, path) -> picture(seat, name + on, "Randi Moe", path, 200));
                picture(seat, "hours" + on, "Aksel Rød", "/hours", 200);
                picture(seat, "student" + on, "Eva Dahl", "/today", 200);
                picture(seat, "sharing" + on, "Eva Dahl", "/sharing", 200);
                picture(seat, "money" + on, "Olav Lien", "/money", 200);
                picture(seat, "agreement" + on, "Olav Lien", AGREEMENT, 200);
                picture(seat, "error" + on, "Randi Moe", "/not-there", 404);
            }
        }
    }

    private void picture(Browser.Seat seat, String name, String who, String path, int status) {
        seat.turnsLight();
        sits(seat, new Opened(path, house().actor(who), status));
        seat.hasNoSidewaysScroll();
        seat.screenshot(name + "-light");
        seat.turnsDark();
        seat.screenshot(name + "-dark");
    }

    private void sits(Browser.Seat seat, Opened page) {
        if (page.who() == null) seat.forgets();
        else seat.remember("kneika", Visitor.sessionCookie(sessions, page.who()));
        assertThat(seat.go(page.path())).as(page.toString()).isEqualTo(page.status());
    }

    private void tried(Opened page, Runnable check) {
        tried(wrong, page, check);
    }

    private void tried(Look look, Opened page, Runnable check) {
        tried(wrongIn(look), page, check);
    }

    private static void tried(List<String> wrong, Opened page, Runnable check) {
        try {
            check.run();
        } catch (AssertionError failed) {
            wrong.add(page + ": " + failed.getMessage());
        }
    }
}
