package no.kneika.claims;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import no.kneika.claims.service.DispatchClaim;
import no.kneika.claims.service.KeepBooks;
import no.kneika.claims.service.PrepareClaim;
import no.kneika.institution.ContractKind;
import no.kneika.institution.CostPart;
import no.kneika.institution.NewPayScale;
import no.kneika.institution.PayStep;
import no.kneika.institution.SupportKind;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Period;
import no.kneika.ledger.Periods;
import no.kneika.payroll.service.RegulateRates;
import no.kneika.platform.Actor;
import no.kneika.support.Browser;
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

/** Finance's pages with something on them: the pay scale and what a new one changes, months, accruals and the year. */
@KneikaTest
class BooksLookIT {

    private static final Period GRANT = Period.of("2026-08-15", "2026-11-14");

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    World world;

    @Autowired
    Walk walk;

    @Autowired
    Payday payday;

    @Autowired
    TestClock clock;

    @Autowired
    RegulateRates regulate;

    @Autowired
    Periods periods;

    @Autowired
    KeepBooks books;

    @Autowired
    PrepareClaim prepare;

    @Autowired
    DispatchClaim dispatch;

    private World.Tenant at;

    @BeforeEach
    void anAutumnIsPaidAndOneClaimIsSent() {
        clock.set(LocalDate.parse("2026-08-15"));
        at = world.newInstitution();
        at.run(
                "Olav Lien",
                () -> regulate.decide(
                                at.actor("Olav Lien"),
                                new NewPayScale(LocalDate.parse("2026-01-01"), steps(), "Tabellen fra i fjor", 0))
                        .orThrow());
        helped("Tobias Strand", "Sivert Ness", "180", "2026/2");
        helped("Tuva Lie", "Hennie Vik", "173", "2026/3");
        clock.set(LocalDate.parse("2026-11-02"));
        at.run(
                "Olav Lien",
                () -> periods.close(at.actor("Olav Lien"), YearMonth.of(2026, 9))
                        .orThrow());
        at.run("Olav Lien", () -> books.export(at.actor("Olav Lien")).orThrow());
    }

    private static List<PayStep> steps() {
        var steps = new ArrayList<PayStep>();
        for (var support : SupportKind.values())
            for (var rate : List.of("173", "185.80"))
                steps.add(new PayStep(
                        ContractKind.EMPLOYEE,
                        support,
                        1
                                + (int) steps.stream()
                                        .filter(s -> s.support() == support)
                                        .count(),
                        HourlyRate.of(rate)));
        return steps;
    }

    private void helped(String student, String mentor, String rate, String reference) {
        clock.set(LocalDate.parse("2026-08-15"));
        var its = walk.assessedCase(at, student, Period.of("2026-08-15", "2026-12-20"), 4);
        var grant = walk.granted(at, its, GRANT, 56, "180", reference);
        walk.offers(at, mentor, 8);
        var id = walk.chosen(at, its, student, mentor);
        walk.contracted(at, id, mentor, GRANT, 56, rate);
        for (var month : List.of("2026-09", "2026-10")) {
            clock.set(YearMonth.parse(month).atEndOfMonth());
            payday.worked(at, mentor, id, month + "-08", "5:00");
            payday.worked(at, mentor, id, month + "-15", "3:30");
            payday.approved(at, student, mentor, id, month);
            payday.exported(at, month);
            payday.paid(at, month, CostPart.HOLIDAY_PAY, CostPart.CONTRIBUTION);
        }
        if (rate.equals("180"))
            at.run("Olav Lien", () -> {
                var total =
                        prepare.of(at.actor("Olav Lien"), grant).calculation().total();
                dispatch.dispatch(grant, total, at.actor("Olav Lien")).orThrow();
            });
    }

    private Browser.Seat seat(Browser browser, Actor actor) {
        var seat = browser.open("http://localhost:" + port);
        seat.remember("kneika", Visitor.sessionCookie(sessions, actor));
        return seat;
    }

    @Test
    void financesPagesLookAsTheyShould() {
        var preview = "/rates/new?from=01.09.2026&regulate=PERCENT&amount=3,4";
        var costs = "/rates/costs/new?contract=EMPLOYEE&from=01.09.2026&holiday=14,3&pension=2&contribution=";
        var all = List.of(
                "/rates",
                "/rates/new",
                preview,
                costs,
                "/money",
                "/money/periods",
                "/money/accruals/2026-10",
                "/money/years/2026");
        for (var browser : List.of(Browser.desktop(), Browser.desktop().dark(), Browser.narrow()))
            try (var seat = seat(browser, at.actor("Olav Lien"))) {
                for (var path : all) {
                    seat.go(path);
                    seat.isSound();
                    seat.hasNoSidewaysScroll();
                }
            }
        pictures(Browser.desktop(), "", all);
        pictures(Browser.desktop().dark(), "-dark", List.of("/money/years/2026", preview));
        pictures(Browser.phone(), "-phone", all);
        try (var seat = seat(Browser.desktop(), at.actor("Jorunn Sand"))) {
            seat.go("/money/periods");
            seat.isSound();
            seat.screenshot("books-periods-approver");
        }
    }

    private void pictures(Browser browser, String on, List<String> paths) {
        try (var seat = seat(browser, at.actor("Olav Lien"))) {
            for (var path : paths) {
                seat.go(path);
                seat.screenshot("books" + path.replaceAll("\\?.*", "-seen").replace('/', '-') + on);
            }
        }
    }
}
