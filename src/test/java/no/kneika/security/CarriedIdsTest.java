package no.kneika.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.kneika.security.Kind.Known;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Ids that travel inside forms and after the question mark: somebody on their own page sends one of another institution,
 * or of a case at home they are not admitted to. It is not there, or is refused with a sentence; nothing changes.
 */
@KneikaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CarriedIdsTest {

    /** One field of one form that carries an id, and somebody whose form it is. */
    private record Carried(String who, Route route, String field, Kind kind) {}

    private static final List<Carried> CARRIED = List.of(
            post("Randi Moe", "/letters/{id}/match", "case", Kind.CASE),
            post("Randi Moe", "/cases/{id}/grants", "letter", Kind.LETTER),
            post("Randi Moe", "/cases/{id}/grants", "application", Kind.APPLICATION),
            get("Randi Moe", "/cases/{id}/grants/new", "letter", Kind.LETTER),
            post("Randi Moe", "/applications/{id}/rejections", "letter", Kind.LETTER),
            get("Randi Moe", "/applications/{id}/rejections/new", "letter", Kind.LETTER),
            post("Randi Moe", "/cases/{id}/own-budget-grants", "line", Kind.BUDGET_LINE),
            post("Jorunn Sand", "/rejections/{id}/rulings", "line", Kind.BUDGET_LINE),
            post("Randi Moe", "/cases/{id}/agreements", "mentor", Kind.PERSON),
            post("Randi Moe", "/cases/{id}/candidates", "mentor", Kind.PERSON),
            post("Randi Moe", "/cases/{id}/interviews", "mentor", Kind.PERSON),
            post("Randi Moe", "/cases/{id}/refusals", "rejection", Kind.REJECTION),
            post("Randi Moe", "/cases/{id}/advisers", "letter", Kind.LETTER),
            post("Randi Moe", "/contacts/{id}/stand-ins", "standIn", Kind.CONTACT),
            post("Randi Moe", "/contacts/{id}/departures", "successor", Kind.CONTACT),
            post("Randi Moe", "/cases/{id}/admissions", "person", Kind.PERSON),
            post("Randi Moe", "/cases/{id}/admission-ends", "person", Kind.PERSON),
            post("Eva Dahl", "/cases/{id}/choices", "mentor", Kind.PERSON),
            post("Eva Dahl", "/cases/{id}/candidate-refusals", "mentor", Kind.PERSON),
            post("Aksel Rød", "/hours", "assignment", Kind.ASSIGNMENT),
            post("Randi Moe", "/sheets/{assignment}/{month}/attestation", "seen", Kind.ENTRY),
            post("Olav Lien", "/claims/units", "person", Kind.PERSON),
            post("Tor Eik", "/people/{id}/role-ends", "ending", Kind.ROLE),
            post("Olav Lien", "/payments/bank-lines/{id}/matches", "claim", Kind.CLAIM),
            post("Olav Lien", "/payments/set-asides", "bankline", Kind.BANK_LINE),
            get("Eva Dahl", "/who-has-seen", "before", Kind.LOG_LINE));

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

    private House home;
    private House away;
    private WalkOnPages pages;

    @BeforeAll
    void twoInstitutions() {
        pages = new WalkOnPages(port, sessions, clock, rows);
        var houses = beans.createBean(Houses.class);
        home = houses.walked(pages, "", "");
        away = houses.walked(pages, "Fremmed", "Fremmed-");
    }

    @BeforeEach
    void theClockStandsWhereTheWalkEnded() {
        clock.set(Houses.END);
    }

    @Test
    void anIdInAFormIsFencedAsOneInAnAddress() {
        var wrong = new ArrayList<String>();
        for (var each : CARRIED) {
            var before = rows.of(home.tenant().id(), away.tenant().id());
            var visitor = pages.visitor(home.tenant(), each.who());
            var path = each.route().path(kind -> kind == Kind.LETTER ? unsorted() : home.evas(kind));
            for (var strange : strange(each)) {
                var answer = each.route().isPost()
                        ? visitor.post(
                                path, Plausible.with(each.route().pattern(), each.field(), carried(each, strange)))
                        : visitor.get(path + "?" + each.field() + "=" + strange);
                var body = answer.body();
                if (!allowed(each).contains(answer.statusCode()))
                    wrong.add(each + " answers " + answer.statusCode() + " to " + strange);
                if (body.contains("Fremmed")) wrong.add(each + " tells a name");
                if (!rows.of(home.tenant().id(), away.tenant().id()).equals(before))
                    wrong.add(each + " changed something");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyFieldThatCarriesAnIdIsTried() {
        assertThat(CARRIED.stream().map(Carried::field).collect(Collectors.toSet()))
                .containsAll(Plausible.carriesIds());
    }

    /** Older lines of one's own log before a line that is not there are none: an empty page. */
    private static Set<Integer> allowed(Carried each) {
        if (each.kind() == Kind.LOG_LINE) return Set.of(200, 404);
        // What is attested is not what was read: a stale page.
        return each.kind() == Kind.ENTRY ? Set.of(404, 409, 422) : Set.of(404, 422);
    }

    /** A line from the bank goes with the step it was seen at. */
    private static String carried(Carried each, String id) {
        return each.kind() == Kind.BANK_LINE ? id + " 0" : id;
    }

    private List<String> strange(Carried each) {
        var ids = new ArrayList<>(
                away.of(each.kind()).stream().map(Known::id).limit(2).toList());
        assertThat(ids).as(House.missing(each.kind()).getMessage()).isNotEmpty();
        if (each.kind() == Kind.CASE) ids.add(marits());
        if (each.kind() == Kind.ASSIGNMENT)
            home.of(Kind.ASSIGNMENT).stream()
                    .filter(known -> !known.caseId().equals(home.evas().toString()))
                    .forEach(known -> ids.add(known.id()));
        return ids;
    }

    private String marits() {
        return rows.ask("select case_id from case_acceptance where institution_id = '%s' and coordinator_id = '%s'"
                        .formatted(home.tenant().id(), home.tenant().person("Marit Hove")))
                .getFirst()
                .getFirst();
    }

    private String unsorted() {
        return home.of(Kind.LETTER).stream()
                .filter(letter -> letter.caseId().isEmpty())
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Carried post(String who, String pattern, String field, Kind kind) {
        return new Carried(who, new Route("POST", pattern, false), field, kind);
    }

    private static Carried get(String who, String pattern, String field, Kind kind) {
        return new Carried(who, new Route("GET", pattern, false), field, kind);
    }
}
