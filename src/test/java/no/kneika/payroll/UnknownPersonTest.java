package no.kneika.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import no.kneika.access.Admissions;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.ledger.Ledger;
import no.kneika.mentors.AssignmentId;
import no.kneika.payroll.service.UnknownLines;
import no.kneika.payroll.store.Exports;
import no.kneika.support.KneikaTest;
import no.kneika.support.Payday;
import no.kneika.support.TestClock;
import no.kneika.support.Visitor;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Payroll pays somebody we have sent nothing for: the others are paid all the same, and finance is asked who it is. */
@KneikaTest
class UnknownPersonTest {

    private static final Period GRANT = Period.of("2026-08-15", "2026-11-14");
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    Admissions admissions;

    @Autowired
    World world;

    @Autowired
    Walk walk;

    @Autowired
    Payday payday;

    @Autowired
    TestClock clock;

    @Autowired
    Payroll payroll;

    @Autowired
    UnknownLines unknown;

    @Autowired
    Exports exports;

    @Autowired
    Ledger ledger;

    private World.Tenant at;
    private CaseId tobias;
    private AssignmentId sivert;

    @BeforeEach
    void tobiasHasFiftySixHoursAndSivert() {
        clock.set(LocalDate.parse("2026-08-15"));
        at = world.newInstitution();
        tobias = walk.assessedCase(at, "Tobias Strand", Period.of("2026-08-15", "2026-12-20"), 4);
        walk.granted(at, tobias, GRANT, 56, "180", "2026/2");
        walk.offers(at, "Sivert Ness", 8);
        sivert = walk.chosen(at, tobias, "Tobias Strand", "Sivert Ness");
        walk.contracted(at, sivert, "Sivert Ness", GRANT, 56, "180");
        clock.set(LocalDate.parse("2026-09-30"));
    }

    @AfterEach
    void everyOreIsInItsPlace() {
        assertThat(at.asSystem(ledger::audit)).isEmpty();
    }

    private void worked(String day, String length) {
        payday.worked(at, "Sivert Ness", sivert, day, length);
    }

    private void approved(String month) {
        payday.approved(at, "Tobias Strand", "Sivert Ness", sivert, month);
    }

    private List<Difference> differences() {
        return at.as("Olav Lien", () -> payroll.reconciliation(SEPTEMBER)).stream()
                .map(Reconciliation::difference)
                .toList();
    }

    @Test
    void whatPayrollHasNotPaidIsSentAgainFromTheVeryExportItWentWith() {
        worked("2026-09-01", "1:30");
        approved("2026-09");
        var export = payday.exported(at, "2026-09");
        var olav = Visitor.at(port, sessions, at.actor("Olav Lien"));
        var there = "/payroll/exports/" + export + "?show=LOST";
        assertThat(olav.get("/payroll/months/2026-09").body()).contains(there + "#again");
        assertThat(olav.get(there).body()).containsPattern("<details[^>]*id=\"again\"[^>]* open");
        assertThat(olav.get("/payroll/exports/" + export).body())
                .doesNotContainPattern("<details[^>]*id=\"again\"[^>]* open");
    }

    @Test
    void sivertReadsWhenHeWasPaidAlsoLongAfterTheCaseIsOver() {
        worked("2026-09-01", "1:30");
        approved("2026-09");
        payday.exported(at, "2026-09");
        payday.paid(at, "2026-10");
        var page = Visitor.at(port, sessions, at.actor("Sivert Ness"));
        assertThat(page.get("/pay").body().replace('\u00a0', ' ')).contains("12. oktober");
        clock.set(LocalDate.parse("2026-12-21"));
        at.asSystem(() -> {
            admissions.close(at.system(), tobias, at.person("Sivert Ness"), Capacity.MENTOR, "assignment-ended");
            return true;
        });
        clock.set(LocalDate.parse("2027-04-01"));
        assertThat(page.get("/pay").body().replace('\u00a0', ' ')).contains("12. oktober");
        assertThat(Visitor.at(port, sessions, at.actor("Kaja Foss")).get("/pay").body())
                .doesNotContain("12. oktober");
    }

    @Test
    void aPersonNobodyKnowsIsAFindingAndTheRestOfTheFileIsTakenIn() {
        worked("2026-09-01", "1:30");
        approved("2026-09");
        payday.exported(at, "2026-09");
        var line = at.as("Olav Lien", exports::unanswered).getFirst();
        var text = Payday.VOUCHER_HEADING + line.employeeNumber()
                + ";2026-10;2026-09;1530;1,5;180;270,00;0;0;38,07;K1-1\n999999;2026-10;2026-09;1530;1;180;180;0;0;0;\n";
        var report = at.as(
                "Olav Lien",
                () -> payroll.receive("bilag.csv", text.getBytes(StandardCharsets.UTF_8), at.actor("Olav Lien"))
                        .orThrow());
        assertThat(report.lines().stream().map(VoucherReport.Line::difference))
                .containsExactly(Difference.MATCHED, Difference.UNKNOWN_PERSON);
        assertThat(report.total()).isEqualTo(Money.ofKroner("308.07"));
        assertThat(at.as("Olav Lien", () -> ledger.shares(tobias))).isNotEmpty();
        var found = at.as("Olav Lien", () -> unknown.in(SEPTEMBER)).getFirst();
        assertThat(found.line().row().employeeNumber()).isEqualTo("999999");
        assertThat(found.resembles()).as("Sivert lacks nothing").isEmpty();
        assertThat(at.as(
                                "Olav Lien",
                                () -> unknown.aside(
                                        found.line().line(), "Gjelder en annen enhet", at.actor("Olav Lien")))
                        .isAccepted())
                .isTrue();
        assertThat(at.as("Olav Lien", unknown::waiting)).isEmpty();
        assertThat(at.as("Olav Lien", () -> unknown.aside(found.line().line(), "Igjen", at.actor("Olav Lien")))
                        .codes())
                .containsExactly("unknown-line-said");
    }

    @Test
    void whoseAnUnknownLineMayBeIsSuggestedByHoursAndRate() {
        worked("2026-09-01", "1:30");
        approved("2026-09");
        payday.exported(at, "2026-09");
        var text = Payday.VOUCHER_HEADING + "999999;2026-10;2026-09;1530;1,5;180;270,00;0;0;38,07;\n";
        at.run(
                "Olav Lien",
                () -> payroll.receive("bilag.csv", text.getBytes(StandardCharsets.UTF_8), at.actor("Olav Lien"))
                        .orThrow());
        var found = at.as("Olav Lien", () -> unknown.in(SEPTEMBER)).getFirst();
        assertThat(found.resembles().orElseThrow().mentor()).isEqualTo(at.person("Sivert Ness"));
        assertThat(differences()).containsExactly(Difference.MISSING);
        assertThat(at.as("Olav Lien", () -> ledger.shares(tobias))).isEmpty();
    }
}
