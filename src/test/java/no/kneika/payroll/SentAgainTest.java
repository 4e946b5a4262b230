package no.kneika.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import no.kneika.documents.Documents;
import no.kneika.hours.EntryId;
import no.kneika.hours.service.EntryWords;
import no.kneika.institution.CostPart;
import no.kneika.kernel.Period;
import no.kneika.ledger.Ledger;
import no.kneika.mentors.AssignmentId;
import no.kneika.payroll.domain.LineStory.Again;
import no.kneika.payroll.domain.LineStory.Standing;
import no.kneika.payroll.service.ExportAnswers;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Sivert's hours on their way to payroll: refused, lost, reversed too late. He is paid once, and told what is taken back. */
@KneikaTest
class SentAgainTest {

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
    Documents documents;

    @Autowired
    EntryWords words;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JobsAtRest jobs;

    private World.Tenant at;
    private AssignmentId sivert;
    private EntryId first;
    private ExportId export;

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
        first = payday.worked(at, "Sivert Ness", sivert, "2026-09-01", "1:30");
        payday.worked(at, "Sivert Ness", sivert, "2026-09-02", "0:30");
        payday.approved(at, "Tobias Strand", "Sivert Ness", sivert, "2026-09");
        export = payday.exported(at, "2026-09");
    }

    @AfterEach
    void everyOreIsInItsPlace() {
        assertThat(at.asSystem(ledger::audit)).isEmpty();
    }

    private ExportAnswers.Received answered(String text) {
        return at.as(
                "Olav Lien",
                () -> answers.receive(
                                export,
                                "kvittering.csv",
                                ("external_id;status;reason\n" + text).getBytes(StandardCharsets.UTF_8),
                                at.actor("Olav Lien"))
                        .orThrow());
    }

    private Standing standing() {
        return at.as("Olav Lien", () -> answers.stories(export))
                .getFirst()
                .story()
                .standing();
    }

    private String attempt() {
        return at.as(
                "Olav Lien",
                () -> new String(
                        documents.open(answers.attempts(export).getLast().document()), StandardCharsets.UTF_8));
    }

    private String file(ExportId which) {
        return at.as("Olav Lien", () -> new String(payroll.file(which), StandardCharsets.UTF_8));
    }

    private void reversed(EntryId entry) {
        at.run(
                "Randi Moe",
                () -> words.reverse(entry, "Ble ført to ganger", at.actor("Randi Moe"))
                        .orThrow());
    }

    private List<String> again(Again way) {
        return at.as("Olav Lien", () -> answers.sendAgain(export, way, at.actor("Olav Lien")))
                .codes();
    }

    @Test
    void aRefusedLineGoesAgainUnderItsOwnIdWithTheNumberThatIsRightNow() {
        assertThat(answered("K1-1;avvist;Ukjent ansattnummer\n").refused()).isEqualTo(1);
        assertThat(standing()).isEqualTo(Standing.REFUSED);
        numberIs("990077");
        assertThat(again(Again.REFUSED)).isEmpty();
        assertThat(attempt().lines().toList())
                .last()
                .asString()
                .isEqualTo("990077;1530;2026-09;2,00;180,00;MENTOR;K1-1");
        assertThat(standing()).isEqualTo(Standing.SENT_AGAIN);
        assertThat(again(Again.REFUSED)).containsExactly("resend-nothing");

        var paid = payday.received(
                at,
                "bilag.csv",
                Payday.VOUCHER_HEADING + "990077;2026-10;2026-09;1530;2;180;360,00;43,20;0;56,85;K1-1\n");
        assertThat(paid.lines()).extracting(VoucherReport.Line::difference).containsExactly(Difference.MATCHED);
        assertThat(again(Again.LOST)).containsExactly("resend-nothing");
    }

    private void numberIs(String number) {
        at.asSystem(() -> jdbc.sql("update person set employee_number = :number where person_id = :who")
                .param("number", number)
                .param("who", at.person("Sivert Ness").value())
                .update());
    }

    @Test
    void aLostFileIsSentAgainAndTheSecondVoucherForItPaysNobody() {
        assertThat(again(Again.LOST)).isEmpty();
        payday.paid(at, "2026-10", CostPart.HOLIDAY_PAY, CostPart.CONTRIBUTION);
        var line = at.as("Olav Lien", () -> exports.linesOf(export)).getFirst();
        var twice = Payday.VOUCHER_HEADING + line.employeeNumber()
                + ";2026-10;2026-09;1530;2;180;360,00;43,20;0;56,85;K1-1\n";
        assertThat(at.as(
                                "Olav Lien",
                                () -> payroll.receive(
                                        "igjen.csv", twice.getBytes(StandardCharsets.UTF_8), at.actor("Olav Lien")))
                        .codes())
                .containsExactly("voucher-paid-before");
    }

    @Test
    void aReceiptIsReadOnceAndByFinanceOnly() {
        assertThat(answered("K1-1;OK;\n").repeated()).isFalse();
        assertThat(answered("K1-1;OK;\n").repeated()).isTrue();
        assertThat(standing()).isEqualTo(Standing.TAKEN);
        assertThat(again(Again.LOST)).containsExactly("resend-nothing");
        assertThat(at.as("Randi Moe", () -> answers.sendAgain(export, Again.LOST, at.actor("Randi Moe")))
                        .codes())
                .containsExactly("payroll-finance-only");
    }

    @Test
    void hoursReversedTooLateAreTakenBackOnceByTheNextFile() {
        reversed(first);
        var next = payday.exported(at, "2026-09");
        assertThat(file(next).lines().skip(1).toList())
                .singleElement()
                .asString()
                .matches("\\d+;1530;2026-09;-1,50;180,00;MENTOR;K2-1");
        assertThat(at.as("Olav Lien", () -> payroll.export(YearMonth.of(2026, 9), at.actor("Olav Lien")))
                        .codes())
                .containsExactly("payroll-nothing-to-send");
        assertThat(at.as("Olav Lien", () -> payroll.reconciliation(YearMonth.of(2026, 9))))
                .extracting(Reconciliation::difference)
                .containsExactly(Difference.MISSING, Difference.TAKEN_BACK);
    }

    @Test
    void aRefusedLineIsNotCorrectedBeforePayrollHasIt() {
        answered("K1-1;avvist;Perioden er lukket\n");
        reversed(first);
        assertThat(at.as("Olav Lien", () -> payroll.export(YearMonth.of(2026, 9), at.actor("Olav Lien")))
                        .codes())
                .containsExactly("payroll-nothing-to-send");
        clock.set(LocalDate.parse("2026-10-01"));
        assertThat(again(Again.REFUSED)).isEmpty();
        assertThat(attempt()).contains(";2,00;180,00;MENTOR;K1-1");
        assertThat(file(payday.exported(at, "2026-09"))).contains(";-1,50;180,00;MENTOR;K2-1");
    }

    @Test
    void sivertAndRandiAreToldAndHisPageSaysHowMuch() {
        reversed(first);
        assertThat(jobs.await()).isTrue();
        var told = at.asSystem(() -> jdbc.sql("select to_person from mail_out where key like 'reversed-%'")
                .query(java.util.UUID.class)
                .list());
        assertThat(told)
                .containsExactlyInAnyOrder(
                        at.person("Sivert Ness").value(), at.person("Randi Moe").value());
        var page = Visitor.at(port, sessions, at.actor("Sivert Ness"));
        assertThat(page.get("/pay").body()).contains("min ble tilbakeført etter at de var sendt til lønn");
        payday.exported(at, "2026-09");
        assertThat(page.get("/pay").body()).contains("min er trukket tilbake hos lønn");
    }

    @Test
    void hoursReversedBeforePayrollHadThemTellNobody() {
        var third = payday.worked(at, "Sivert Ness", sivert, "2026-09-03", "1:00");
        reversed(third);
        assertThat(jobs.await()).isTrue();
        assertThat(at.asSystem(() -> jdbc.sql("select count(*) from mail_out where key like 'reversed-%'")
                        .query(Long.class)
                        .single()))
                .isZero();
    }

    @Test
    void ofTwoWhoMakeTheFileAtOnceOneHasNothingLeftToSend() {
        reversed(first);
        payday.worked(at, "Sivert Ness", sivert, "2026-09-04", "1:00");
        payday.approved(at, "Tobias Strand", "Sivert Ness", sivert, "2026-09");
        var both = List.of(1, 2).stream()
                .map(any -> CompletableFuture.supplyAsync(() ->
                        at.as("Olav Lien", () -> payroll.export(YearMonth.of(2026, 9), at.actor("Olav Lien")))))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join).filter(answer -> answer.isAccepted()))
                .hasSize(1);
        var lines = at.as("Olav Lien", () -> exports.all().size());
        assertThat(lines).isEqualTo(2);
    }

    @Test
    void theBatchHasAPageWithEveryLineAndWhatCanBeDone() {
        var olav = Visitor.at(port, sessions, at.actor("Olav Lien"));
        var page = olav.get("/payroll/exports/" + export).body();
        assertThat(page).contains("K1-1").contains("Kom filen aldri fram?").contains("uten svar");
        answered("K1-1;avvist;Ukjent ansattnummer\n");
        assertThat(olav.get("/payroll/exports/" + export).body())
                .contains("Ukjent ansattnummer")
                .contains("Send den avviste linjen på nytt");
    }
}
