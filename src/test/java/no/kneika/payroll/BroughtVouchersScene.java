package no.kneika.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import no.kneika.kernel.Period;
import no.kneika.ledger.Ledger;
import no.kneika.mentors.AssignmentId;
import no.kneika.payroll.service.ExportAnswers;
import no.kneika.payroll.service.ReadVouchers;
import no.kneika.payroll.store.Exports;
import no.kneika.platform.jobs.JobsAtRest;
import no.kneika.support.KneikaTest;
import no.kneika.support.Payday;
import no.kneika.support.TestClock;
import no.kneika.support.Visitor;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Sivert's two hours of September are sent, and payroll answers with a large file. */
@KneikaTest
abstract class BroughtVouchersScene {

    static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
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
    Payroll payroll;

    @Autowired
    Exports exports;

    @Autowired
    ExportAnswers answers;

    @Autowired
    ReadVouchers reading;

    @Autowired
    Ledger ledger;

    @Autowired
    JobsAtRest jobs;

    World.Tenant at;
    private ExportId export;
    private AssignmentId sivert;

    @BeforeEach
    void twoHoursAreSent() {
        clock.set(LocalDate.parse("2026-08-15"));
        at = world.newInstitution();
        var tobias = walk.assessedCase(at, "Tobias Strand", Period.of("2026-08-15", "2026-12-20"), 4);
        walk.granted(at, tobias, GRANT, 56, "180", "2026/2");
        walk.offers(at, "Sivert Ness", 8);
        sivert = walk.chosen(at, tobias, "Tobias Strand", "Sivert Ness");
        walk.contracted(at, sivert, "Sivert Ness", GRANT, 56, "180");
        clock.set(LocalDate.parse("2026-09-30"));
        payday.worked(at, "Sivert Ness", sivert, "2026-09-01", "2:00");
        payday.approved(at, "Tobias Strand", "Sivert Ness", sivert, "2026-09");
        export = payday.exported(at, "2026-09");
    }

    @AfterEach
    void everyOreIsInItsPlace() {
        assertThat(at.asSystem(ledger::audit)).isEmpty();
    }

    Visitor olav() {
        return Visitor.at(port, sessions, at.actor("Olav Lien"));
    }

    String employee() {
        return at.as("Olav Lien", () -> exports.linesOf(export)).getFirst().employeeNumber();
    }

    static String voucher(String employee) {
        return voucher(employee, "2026-10;2026-09");
    }

    static String voucher(String employee, String months) {
        return Payday.VOUCHER_HEADING + employee + ";" + months + ";1530;2;180;360,00;43,20;0;56,85;K1-1\n";
    }

    /** Other jobs of other people, as a payroll system's whole month has them. */
    static String others(int lines) {
        var text = new StringBuilder();
        for (int i = 0; i < lines; i++) text.append("5%05d;2026-10;2026-09;2000;10;210;2100;0;0;0;\n".formatted(i));
        return text.toString();
    }

    UUID brought(String text) {
        return at.as(
                "Olav Lien",
                () -> reading.bring("bilag.csv", text.getBytes(StandardCharsets.UTF_8), at.actor("Olav Lien"))
                        .orThrow()
                        .id());
    }

    void octoberIsSent() {
        payday.worked(at, "Sivert Ness", sivert, "2026-10-06", "2:00");
        payday.approved(at, "Tobias Strand", "Sivert Ness", sivert, "2026-10");
        payday.exported(at, "2026-10");
    }
}
