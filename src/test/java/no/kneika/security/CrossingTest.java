package no.kneika.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.kneika.kernel.Capacity;
import no.kneika.platform.Actor;
import no.kneika.security.Kind.Known;
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
 * Every role asks for every id of another institution, and of cases at home it is not admitted to, on every route there is:
 * it does not exist, it does not answer anything else, and nothing changes. The routes are those Spring knows, so a new
 * one is crossed the day it is written; one that cannot be crossed fails here and says what is missing.
 */
@KneikaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrossingTest {

    /** They see hours and money of every case at home; what they may not is in {@link WhoMayTest}. */
    private static final Set<Capacity> SEE_MONEY = Set.of(Capacity.FINANCE, Capacity.APPROVER);

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
    private House away;
    private final List<String> wrong = new ArrayList<>();
    private int asked;

    @BeforeAll
    void twoInstitutionsInWhichEverythingHasHappened() {
        routes = Route.all(mappings);
        var pages = new WalkOnPages(port, sessions, clock, rows);
        var houses = beans.createBean(Houses.class);
        home = houses.walked(pages, "", "");
        away = houses.walked(pages, "Fremmed", "Fremmed-");
    }

    @BeforeEach
    void theClockStandsWhereTheWalkEnded() {
        clock.set(Houses.END);
        wrong.clear();
        asked = 0;
    }

    @Test
    void everyAddressCanBeFilledIn() {
        for (var route : routes) {
            assertThat(route.kinds())
                    .as("%s: say in Kind what comes after which word in its address, so that it is crossed", route)
                    .isPresent();
            for (var kind : route.kinds().orElseThrow())
                assertThat(home.of(kind)).as(House.missing(kind).getMessage()).isNotEmpty();
        }
    }

    @Test
    void everyFieldOfEveryFormHasSomethingPlausibleInIt() throws IOException {
        var field = Pattern.compile(
                "<(?:input|select|textarea|button)\\b[^>]*?\\bname=\"([\\w.-]+)\"|part\\.(?:field|textarea|select|radios|checkbox|file|picks)\\([^)]*?\\bname = \"([\\w.-]+)\"");
        var unknown = new TreeSet<String>();
        try (var templates = Files.walk(Path.of("src/main/jte"))) {
            for (var template : templates.filter(Files::isRegularFile).toList()) {
                var found = field.matcher(Files.readString(template));
                while (found.find()) {
                    var name = found.group(1) == null ? found.group(2) : found.group(1);
                    if (!name.startsWith("_") && !Plausible.knows(name)) unknown.add(name);
                }
            }
        }
        assertThat(unknown).as("fields of forms that Plausible has nothing for").isEmpty();
    }

    @Test
    void noIdOfAnotherInstitutionExistsForAnybody() {
        var before = rows.of(home.tenant().id(), away.tenant().id());
        for (var actor : home.oneOfEach()) {
            var visitor = visitor(actor);
            for (var route : withIds())
                for (int i = 0; i < most(route, away); i++) cross(visitor, actor, route, path(route, away, i));
            unchanged(before, actor);
        }
        report("another institution", home.oneOfEach().size());
    }

    @Test
    void noIdOfACaseAtHomeExistsForThoseWhoAreNotAdmitted() {
        var before = rows.of(home.tenant().id(), away.tenant().id());
        var actors = home.someOfEach().stream()
                .filter(actor -> !SEE_MONEY.contains(actor.capacity()))
                .toList();
        for (var actor : actors) {
            var visitor = visitor(actor);
            var strange = strangeTo(actor);
            var sentToThem = sentTo(actor);
            for (var route : withIds())
                for (var caseId : strange) {
                    var kinds = route.kinds().orElseThrow();
                    var ids = kinds.stream()
                            .flatMap(kind -> ofCase(kind, caseId).stream())
                            .toList();
                    if (sentToThem.containsAll(ids) && WhoMay.may(actor, route)) continue;
                    if (ids.size() == kinds.size())
                        cross(
                                visitor,
                                actor,
                                route,
                                route.path(kind -> ofCase(kind, caseId).orElseThrow()));
                }
            unchanged(before, actor);
        }
        report("cases at home", actors.size());
    }

    @Test
    void monthsNavPaidAtAnotherInstitutionAreReadWhileTheStudentConsentsAndNotOtherwise() {
        var randi = visitor(home.tenant().actor("Randi Moe"));
        var page = "/cases/" + home.evas() + "/nav-months";
        var consents = "/cases/" + home.evas() + "/consents";
        var eva = visitor(home.tenant().actor("Eva Dahl"));
        assertThat(randi.get(page).body()).contains("Et annet lærested i Kneika");
        eva.post(consents, Map.of("decision", "details", "purpose", "APPLY_NAV"));
        assertThat(randi.get(page).body()).doesNotContain("Et annet lærested i Kneika");
        eva.post(consents, Map.of("decision", "details", "purpose", "NAV_MONTHS"));
        assertThat(randi.get(page).body()).contains("Et annet lærested i Kneika");
    }

    @Test
    void noListNamesAnybodyItsReaderDoesNotKnow() {
        for (var actor : home.someOfEach()) {
            var secrets = new HashSet<>(Set.of("Fremmed"));
            if (!SEE_MONEY.contains(actor.capacity())) {
                var known = admitted(actor);
                known.addAll(sentTo(actor));
                rows.ask("""
                        select c.case_id, p.name, p.person_id from support_case c join person p
                            on p.institution_id = c.institution_id and p.person_id = c.student_id
                        where c.institution_id = '%s'
                        """.formatted(home.tenant().id())).stream()
                        .filter(row -> !known.contains(row.getFirst())
                                && !row.getLast().equals(actor.person().toString()))
                        .forEach(row -> secrets.add(row.get(1)));
                home.references().forEach((caseId, reference) -> {
                    if (!known.contains(caseId)) secrets.add(reference);
                });
            }
            var visitor = visitor(actor);
            for (var route : lists())
                for (var query : List.of("", "?q=Frem&sort=-name&page=2")) {
                    var answer = visitor.get(route.path(kind -> "") + query);
                    asked++;
                    // Nobody has set a login up in a test, and the page says so.
                    if (answer.statusCode() >= 500 && !route.pattern().equals("/sign-in"))
                        wrong.add(home.name(actor) + " " + route + query + " " + answer.statusCode());
                    var body = answer.body();
                    for (var secret : secrets)
                        if (body.contains(secret))
                            wrong.add(home.name(actor) + " reads " + secret + " on " + route + query);
                }
        }
        report("lists", home.someOfEach().size());
    }

    private void cross(Visitor visitor, Actor actor, Route route, String path) {
        asked++;
        var answer = route.isPost()
                ? route.upload() ? WalkOnPages.upload(visitor, path, "x") : visitor.post(path, Plausible.form(route))
                : visitor.get(path);
        // A difference is no row but a digest of figures: one that is not there has changed, and a sentence says so.
        var derived = route.kinds().orElseThrow().contains(Kind.DIFFERENCE) && answer.statusCode() == 422;
        if (answer.statusCode() != 404 && !derived)
            wrong.add(home.name(actor) + " " + route + " answers " + answer.statusCode() + " "
                    + answer.headers().firstValue("Location").orElse(""));
        if (answer.body().contains("Fremmed")) wrong.add(home.name(actor) + " reads a name on " + route);
    }

    private void unchanged(Map<String, String> before, Actor actor) {
        var after = rows.of(home.tenant().id(), away.tenant().id());
        before.forEach((table, digest) -> {
            if (!digest.equals(after.get(table))) wrong.add(table + " changed in the round of " + home.name(actor));
        });
    }

    private void report(String what, int actors) {
        LoggerFactory.getLogger(getClass())
                .info("Crossed {}: {} routes, {} people, {} requests", what, routes.size(), actors, asked);
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(100);
    }

    private List<Route> withIds() {
        return routes.stream()
                .filter(route -> !route.kinds().orElse(List.of()).isEmpty())
                .toList();
    }

    private List<Route> lists() {
        return routes.stream()
                .filter(route ->
                        !route.isPost() && route.kinds().filter(List::isEmpty).isPresent())
                .toList();
    }

    private static int most(Route route, House house) {
        return route.kinds().orElseThrow().stream()
                .mapToInt(kind -> house.of(kind).size())
                .max()
                .orElse(0);
    }

    private static String path(Route route, House house, int number) {
        return route.path(kind -> {
            var all = house.of(kind);
            return all.get(number % all.size()).id();
        });
    }

    private Optional<String> ofCase(Kind kind, String caseId) {
        return home.of(kind).stream()
                .filter(each -> each.caseId().equals(caseId))
                .map(Known::id)
                .findFirst();
    }

    private List<String> strangeTo(Actor actor) {
        var known = admitted(actor);
        return home.of(Kind.CASE).stream()
                .map(Known::id)
                .filter(id -> !known.contains(id))
                .toList();
    }

    private Set<String> admitted(Actor actor) {
        return new HashSet<>(rows.ask("""
                        select case_id from admission where institution_id = '%s' and person_id = '%s' and capacity = '%s'
                            and until_at is null
                        """.formatted(home.tenant().id(), actor.person(), actor.capacity())).stream()
                .map(List::getFirst)
                .toList());
    }

    /** What was sent to Odd's unit: those it may open, and nothing else of the case. */
    private Set<String> sentTo(Actor actor) {
        var theirs = new HashSet<String>();
        if (actor.capacity() == Capacity.NAV_UNIT)
            rows.ask(
                            "select claim_id, document_id, case_id from claim_dispatch where institution_id = '%s' and payer = '%s'"
                                    .formatted(home.tenant().id(), UnitOnPages.UNIT))
                    .forEach(theirs::addAll);
        return theirs;
    }

    private Visitor visitor(Actor actor) {
        var visitor = Visitor.at(port, sessions, actor);
        visitor.get("/capacity");
        return visitor;
    }
}
