package no.kneika.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.kneika.cases.Cases;
import no.kneika.cases.SupportCase;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.support.CaseScenes;
import no.kneika.support.FundingScenes;
import no.kneika.support.KneikaTest;
import no.kneika.support.Questions;
import no.kneika.support.Superuser;
import no.kneika.support.TestClock;
import no.kneika.support.Visitor;
import no.kneika.support.World;
import no.kneika.support.World.Tenant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Clocks and extensions of many students ask the database no more often than those of a few; what they take is measured by bin/bench. */
@KneikaTest
class ManyClocksTest {

    private static final int GRANTS = 4;
    private static final int MANY = 300;
    private static final int FEW = 5;
    private static final int PAGE = 50;
    private static final Pattern CASE = Pattern.compile("href=\"/cases/([0-9a-f-]{36})");

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    World world;

    @Autowired
    CaseScenes scenes;

    @Autowired
    FundingScenes funded;

    @Autowired
    NavClocks clocks;

    @Autowired
    Extensions extensions;

    @Autowired
    Cases cases;

    @Autowired
    Superuser superuser;

    @Autowired
    TestClock clock;

    /** Eva's case, and so many made of it by the database. */
    private Tenant manyLikeEva(int many) {
        clock.set(LocalDate.of(2025, 8, 17));
        var at = world.newInstitution();
        var evas = scenes.consented(at, "Eva Dahl", Period.of("2025-08-17", "2027-06-20"));
        for (int i = 0; i < GRANTS; i++) {
            var from = LocalDate.of(2025, 11, 17).plusMonths(3L * i);
            clock.set(from);
            funded.granted(
                    at,
                    evas,
                    new Period(from, from.plusMonths(3).minusDays(1)),
                    Minutes.hours(52),
                    "m/" + at.id() + "/" + i);
        }
        clock.set(LocalDate.of(2026, 10, 25));
        copied(at, evas, many);
        return at;
    }

    private void copied(Tenant at, CaseId evas, int many) {
        var here = "institution_id = '" + at.id() + "'";
        var copy = "md5('%s' || n || %s)::uuid";
        var caseCopy = copy.formatted(at.id(), "'case'");
        var student = copy.formatted(at.id(), "'student'");
        var series = ", generate_series(1, " + (many - 1) + ") n where t." + here;
        tamper(
                "person",
                "institution_id, person_id, name, written_form, registered_by, registered_at",
                "t.institution_id, " + student + ", 'Student ' || n, 'NB', t.registered_by, t.registered_at",
                series + " and t.name = 'Eva Dahl'");
        tamper(
                "support_case",
                "institution_id, case_id, student_id, ordinal, opened_by, opened_on, opened_at",
                "t.institution_id, " + caseCopy + ", " + student + ", 1, t.opened_by, t.opened_on, t.opened_at",
                series);
        tamper(
                "case_acceptance",
                "institution_id, case_id, coordinator_id, accepted_at",
                "t.institution_id, " + caseCopy + ", t.coordinator_id, t.accepted_at",
                series);
        tamper(
                "admission",
                "institution_id, id, case_id, person_id, capacity, from_at, granted_by, granted_at, reason",
                "t.institution_id, gen_random_uuid(), " + caseCopy
                        + ", t.person_id, t.capacity, t.from_at, t.granted_by, t.granted_at, t.reason",
                series + " and t.capacity = 'COORDINATOR' and t.until_at is null and t.case_id = '" + evas + "'");
        tamper(
                "assessment",
                "institution_id, id, case_id, version, told, week_minutes, need_from, need_to, made_by, made_at",
                "t.institution_id, gen_random_uuid(), " + caseCopy
                        + ", 1, t.told, t.week_minutes, t.need_from, t.need_to, t.made_by, t.made_at",
                series);
        tamper(
                "consent",
                "institution_id, consent_id, case_id, purpose, given, by_person, at",
                "t.institution_id, gen_random_uuid(), " + caseCopy + ", t.purpose, t.given, t.by_person, t.at",
                series + " and t.case_id = '" + evas + "'");
        var grant = "md5(t.%s || n::text || 'grant')::uuid";
        tamper(
                "funding_grant",
                "institution_id, id, case_id, regime, funder, funder_name, payer, recorded_by, recorded_at",
                "t.institution_id, " + grant.formatted("id") + ", " + caseCopy
                        + ", t.regime, t.funder, t.funder_name, t.payer, t.recorded_by, t.recorded_at",
                series);
        tamper(
                "funding_grant_version",
                "institution_id, grant_id, case_id, version, from_on, to_on, minutes, ceiling, coverage, funder_reference, decided_on,"
                        + " rulebook_on, rulebook_version, why, recorded_by, recorded_at",
                "t.institution_id, " + grant.formatted("grant_id") + ", " + caseCopy
                        + ", t.version, t.from_on, t.to_on, t.minutes, t.ceiling, t.coverage, t.funder_reference || '/' || n,"
                        + " t.decided_on, t.rulebook_on, t.rulebook_version, t.why, t.recorded_by, t.recorded_at",
                series);
    }

    private void tamper(String table, String columns, String values, String from) {
        superuser.tamper(
                "insert into " + table + " (" + columns + ") select " + values + " from " + table + " t" + from);
    }

    private int asked(Tenant at, String whose, Supplier<?> work) {
        return at.as(whose, () -> Questions.asked(() -> assertThat(work.get()).isNotNull()));
    }

    @Test
    void theClocksOfManyCasesAreToldInAsManyQuestionsAsThoseOfAFew() {
        var at = manyLikeEva(MANY);
        var jorunn = at.actor("Jorunn Sand");
        var all = at.as(
                "Jorunn Sand", () -> cases.all().stream().map(SupportCase::id).toList());
        assertThat(all).hasSize(MANY);
        var ofAll = asked(at, "Jorunn Sand", () -> clocks.of(jorunn, all, clock.today()));
        var ofAFew = asked(at, "Jorunn Sand", () -> clocks.of(jorunn, all.subList(0, FEW), clock.today()));
        assertThat(ofAll).isPositive().isEqualTo(ofAFew);
        assertThat(at.as("Jorunn Sand", () -> clocks.of(jorunn, all, clock.today()))
                        .values())
                .hasSize(MANY)
                .extracting(NavClock::months)
                .containsOnly(12);
    }

    @Test
    void theExtensionsOfManyCasesArePreparedInAsManyQuestionsAsThoseOfAFew() {
        var many = manyLikeEva(MANY);
        var randi = many.actor("Randi Moe");
        assertThat(many.as("Randi Moe", () -> extensions.ready(randi))).hasSize(MANY);
        var ofMany = asked(many, "Randi Moe", () -> extensions.ready(randi));
        var few = manyLikeEva(FEW);
        var another = few.actor("Randi Moe");
        assertThat(few.as("Randi Moe", () -> extensions.ready(another))).hasSize(FEW);
        assertThat(ofMany).isPositive().isEqualTo(asked(few, "Randi Moe", () -> extensions.ready(another)));
    }

    /** Every student is on one page and on no other, and the access log has the students of that page and no others. */
    private void isPaged(Tenant at, String path) {
        var visitor = Visitor.at(port, sessions, at.actor("Jorunn Sand"));
        var seen = new TreeSet<String>();
        for (int number = 1; number <= MANY / PAGE; number++) {
            var before = shown(at);
            var page = visitor.get(path + number);
            assertThat(page.statusCode()).isEqualTo(200);
            var links = CASE.matcher(page.body())
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
            assertThat(links).as("%s%d", path, number).hasSize(PAGE).noneMatch(seen::contains);
            assertThat(shown(at) - before).isEqualTo(PAGE);
            seen.addAll(links);
        }
        assertThat(seen).hasSize(MANY);
    }

    private long shown(Tenant at) {
        return Long.parseLong(superuser
                .ask("select count(*)::text from access_shown where institution_id = '" + at.id() + "'")
                .getFirst());
    }

    @Test
    void theListsOfAWholeInstitutionShowEachStudentOnceAndLogThoseTheyShow() {
        var at = manyLikeEva(MANY);
        isPaged(at, "/nav-months?sort=name&page=");
        isPaged(at, "/nav-months?sort=-last&page=");
        isPaged(at, "/cases?page=");
        isPaged(at, "/cases?sort=left&page=");
    }
}
