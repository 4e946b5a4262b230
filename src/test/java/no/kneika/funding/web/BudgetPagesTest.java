package no.kneika.funding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import no.kneika.funding.BudgetLineId;
import no.kneika.funding.OwnBudget;
import no.kneika.funding.OwnGrant;
import no.kneika.institution.CostPart;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.support.CaseScenes;
import no.kneika.support.KneikaTest;
import no.kneika.support.Payday;
import no.kneika.support.TestClock;
import no.kneika.support.Visitor;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** The institution's own budget through its pages: Jorunn opens lines, Randi grants from them, Olav reads. */
@KneikaTest
class BudgetPagesTest {

    private static final Period YEAR = Period.of("2026-08-17", "2027-06-20");
    private static final Period AUTUMN = Period.of("2026-08-17", "2026-12-18");

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    CaseScenes scenes;

    @Autowired
    Walk walk;

    @Autowired
    Payday payday;

    @Autowired
    OwnBudget budget;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    TestClock clock;

    private World.Tenant hinf;

    @BeforeEach
    void nordfjella() {
        hinf = world.newInstitution();
    }

    private Visitor browser(String name) {
        var visitor = Visitor.at(port, sessions, hinf.actor(name));
        visitor.get("/capacity");
        return visitor;
    }

    private static String said(HttpResponse<String> page, int status) {
        assertThat(page.statusCode()).as(page.body()).isEqualTo(status);
        return page.body().replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private static Map<String, String> line(String name, String year, String amount) {
        return Map.of("name", name, "year", year, "amount", amount);
    }

    private BudgetLineId opened(String kroner) {
        var jorunn = hinf.actor("Jorunn Sand");
        return hinf.as(
                "Jorunn Sand",
                () -> budget.openLine("Mentor", 2026, Money.ofKroner(kroner), jorunn)
                        .orThrow());
    }

    private void granted(String by, CaseId caseId, BudgetLineId line) {
        var actor = hinf.actor(by);
        hinf.run(
                by,
                () -> budget.grant(
                                caseId,
                                new OwnGrant(
                                        line,
                                        AUTUMN,
                                        Minutes.hours(40),
                                        HourlyRate.of("180.00"),
                                        budget.costs(actor, AUTUMN.from()),
                                        clock.today(),
                                        "Eksamen i desember"),
                                actor)
                        .orThrow());
    }

    @Test
    void jorunnOpensALineFor2027AndItStandsThere() {
        clock.set(LocalDate.of(2026, 11, 20));
        var jorunn = browser("Jorunn Sand");
        assertThat(said(jorunn.get("/budget"), 200)).contains("Ingen budsjettlinje for 2026", "/budget/lines/new");
        assertThat(said(jorunn.get("/budget/lines/new?year=2027"), 200)).contains("value=\"2027\"");
        var answer = jorunn.post("/budget/lines", line("Helsefag", "2027", "90 000,50"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .matches("/budget\\?year=2027&done=budget-line-opened#line-.*");
        assertThat(said(jorunn.get("/budget?year=2027"), 200))
                .contains("Linjer i 2027", "Helsefag", "90 000,50", "Ingenting er bundet");
        assertThat(said(jorunn.get("/budget"), 200)).contains("Ingen budsjettlinje for 2026");
    }

    @Test
    void whatIsWrongWithALineIsSaidAtItsFieldAndNothingTypedIsLost() {
        clock.set(LocalDate.of(2026, 11, 20));
        opened("12000.00");
        var jorunn = browser("Jorunn Sand");
        assertThat(said(jorunn.post("/budget/lines", line(" mentor", "2026", "500")), 422))
                .contains("id=\"name-error\"", "Linja Mentor finnes allerede i 2026", "value=\"500\"");
        assertThat(said(jorunn.post("/budget/lines", line("Helsefag", "2062", "0")), 422))
                .contains("id=\"year-error\"", "fra 2020 til 2029", "id=\"amount-error\"", "over null")
                .contains("value=\"Helsefag\"");
        assertThat(said(jorunn.post("/budget/lines", line("", "i år", "-5")), 422))
                .contains("id=\"name-error\"", "id=\"year-error\"", "id=\"amount-error\"");
        assertThat(hinf.as("Jorunn Sand", () -> budget.lines())).hasSize(1);
    }

    @Test
    void aLineSentTwiceIsOpenedOnce() {
        var jorunn = browser("Jorunn Sand");
        var key = UUID.randomUUID().toString();
        var form = Map.of("_key", key, "name", "Helsefag", "year", "2026", "amount", "500");
        var first = jorunn.post("/budget/lines", form);
        var second = jorunn.post("/budget/lines", form);
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(hinf.as("Jorunn Sand", () -> budget.lines())).hasSize(1);
    }

    @Test
    void randiAndOlavReadAndCannotOpen() {
        opened("12000.00");
        for (var name : new String[] {"Randi Moe", "Olav Lien"}) {
            var reader = browser(name);
            assertThat(said(reader.get("/budget?year=2026"), 200))
                    .contains("Mentor", "12 000,00")
                    .doesNotContain("/budget/lines/new");
            assertThat(reader.get("/budget/lines/new").statusCode()).isEqualTo(404);
            assertThat(reader.post("/budget/lines", line("Helsefag", "2026", "500"))
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(hinf.as(
                        "Randi Moe",
                        () -> budget.openLine("Helsefag", 2026, Money.ofKroner("500.00"), hinf.actor("Randi Moe"))
                                .codes()))
                .containsExactly("budget-line-by-approver");
    }

    @Test
    void theLinesFiguresAreWhatItsGrantsAre() {
        var line = opened("18000.00");
        var tobias = scenes.consented(hinf, "Tobias Strand", YEAR);
        granted("Jorunn Sand", tobias, line);
        granted("Jorunn Sand", scenes.consented(hinf, "Tuva Lie", YEAR), line);
        var each = hinf.as("Olav Lien", () -> budget.commitments(2026));
        var known = hinf.as("Olav Lien", () -> budget.lines()).getFirst();
        assertThat(each).hasSize(2).allSatisfy(it -> assertThat(it.what()).isPresent());
        assertThat(Money.sum(each.stream().map(it -> it.amount()).toList())).isEqualTo(known.bound());
        var page = said(browser("Olav Lien").get("/budget?year=2026"), 200);
        // 40 hours at 180.00 with 12 % holiday pay and 14.1 % contribution, twice (rules.md 5).
        assertThat(page)
                .contains("Tobias Strand", "Tuva Lie", "9 201,02", "18 402,04", "402,04 kr over linja", "--v:100.0%");
        assertThat(Pattern.compile("href=\"/grants/[0-9a-f-]{36}\"")
                        .matcher(page)
                        .results()
                        .count())
                .isEqualTo(2);
        var file = said(browser("Olav Lien").get("/budget.csv?year=2026"), 200);
        assertThat(file).contains("2026;Mentor;18000,00;18402,04;0,00;-402,04").doesNotContain("Tobias");
        assertThat(hinf.as("Olav Lien", () -> budget.commitments(2027))).isEmpty();
    }

    @Test
    void whoMayNotKnowOfACaseReadsItsMoneyAndNotItsName() {
        var line = opened("18000.00");
        granted("Jorunn Sand", scenes.consented(hinf, "Tobias Strand", YEAR), line);
        granted("Jorunn Sand", scenes.consented(hinf, "Tuva Lie", YEAR), line);
        var marit = said(browser("Marit Hove").get("/budget?year=2026"), 200);
        assertThat(marit)
                .contains("Uten navn for deg", "2 tilsagn og avgjørelser", "18 402,04", "402,04 kr over linja")
                .doesNotContain("Tobias", "Tuva", "/grants/", "9 201,02");
        assertThat(hinf.as("Marit Hove", () -> budget.commitments(2026)))
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.what()).isEmpty());
    }

    @Test
    void whatPayrollHasPaidUnderItsGrantsIsSpentOfTheLine() {
        clock.set(LocalDate.parse("2026-08-17"));
        var line = opened("18000.00");
        var tobias = walk.assessedCase(hinf, "Tobias Strand", AUTUMN, 4);
        granted("Jorunn Sand", tobias, line);
        walk.offers(hinf, "Sivert Ness", 8);
        var sivert = walk.chosen(hinf, tobias, "Tobias Strand", "Sivert Ness");
        walk.contracted(hinf, sivert, "Sivert Ness", AUTUMN, 40, "180");
        clock.set(LocalDate.parse("2026-09-30"));
        payday.worked(hinf, "Sivert Ness", sivert, "2026-09-01", "2:00");
        payday.approved(hinf, "Tobias Strand", "Sivert Ness", sivert, "2026-09");
        payday.exported(hinf, "2026-09");
        payday.paid(hinf, "2026-09", CostPart.HOLIDAY_PAY, CostPart.CONTRIBUTION);
        // Two hours at 180.00: 360.00, 43.20 holiday pay, 14.1 % of both.
        assertThat(said(browser("Olav Lien").get("/budget?year=2026"), 200))
                .contains("460,05", "Brukt er det lønn har betalt under tilsagnene.");
        assertThat(said(browser("Olav Lien").get("/budget.csv?year=2026"), 200))
                .contains("2026;Mentor;18000,00;9201,02;460,05;8798,98");
        assertThat(said(browser("Randi Moe").get("/budget?year=2026"), 200)).contains("460,05");
        // Marit does not know the case: neither its name nor, as a part that would read as the whole, what is spent.
        assertThat(said(browser("Marit Hove").get("/budget?year=2026"), 200))
                .contains("9 201,02", "Det står bare der du kjenner alle sakene")
                .doesNotContain("460,05", "Tobias", ">0,00<");
    }
}
