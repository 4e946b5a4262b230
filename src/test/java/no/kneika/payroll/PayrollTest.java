package no.kneika.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import no.kneika.documents.Documents;
import no.kneika.hours.EntryId;
import no.kneika.hours.service.EntryWords;
import no.kneika.institution.CostPart;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.ledger.Ledger;
import no.kneika.mentors.AssignmentId;
import no.kneika.payroll.service.Reconciliations;
import no.kneika.payroll.store.Exports;
import no.kneika.support.KneikaTest;
import no.kneika.support.Payday;
import no.kneika.support.TestClock;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tobias Strand's claim begins here: 50 h 20 min approved and paid on one month's voucher, 3 h approved and not yet. */
@KneikaTest
class PayrollTest {

    private static final Period GRANT = Period.of("2026-08-15", "2026-11-14");
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);

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
    Reconciliations reconciliations;

    @Autowired
    Exports exports;

    @Autowired
    Documents documents;

    @Autowired
    EntryWords words;

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

    private EntryId worked(String day, String length) {
        return payday.worked(at, "Sivert Ness", sivert, day, length);
    }

    private void approved(String month) {
        payday.approved(at, "Tobias Strand", "Sivert Ness", sivert, month);
    }

    private List<String> refused(String text) {
        Decision<VoucherReport> answer = at.as(
                "Olav Lien",
                () -> payroll.receive("bilag.csv", text.getBytes(StandardCharsets.UTF_8), at.actor("Olav Lien")));
        return answer.codes();
    }

    private List<Difference> differences() {
        return at.as("Olav Lien", () -> payroll.reconciliation(SEPTEMBER)).stream()
                .map(Reconciliation::difference)
                .toList();
    }

    @Test
    void tobiasHoursArePaidToTheOreAndTheThreeLateOnesWait() {
        for (int day = 1; day <= 10; day++) worked("2026-09-%02d".formatted(day), "5:00");
        worked("2026-09-11", "0:20");
        approved("2026-09");
        payday.exported(at, "2026-09");
        var late = worked("2026-09-29", "3:00");
        approved("2026-09");
        payday.paid(at, "2026-09", CostPart.CONTRIBUTION);

        var shares = at.as("Olav Lien", () -> ledger.shares(tobias));
        assertThat(Money.sum(shares.stream().map(s -> s.amount()).toList())).isEqualTo(Money.ofKroner("10337.46"));
        assertThat(shares.stream().map(s -> s.piece().part()).distinct())
                .containsExactlyInAnyOrder(CostPart.WAGE, CostPart.CONTRIBUTION);
        assertThat(at.as("Olav Lien", () -> payroll.paid(List.of(late)))).isEmpty();
        assertThat(differences()).contains(Difference.LATE);
    }

    @Test
    void anExportHoldsEachHourOnceAndASecondHasNothingToSend() {
        worked("2026-09-01", "1:30");
        worked("2026-09-02", "2:00");
        approved("2026-09");
        var export = payday.exported(at, "2026-09");
        var file = at.as(
                "Olav Lien",
                () -> new String(
                        documents.open(exports.find(export).orElseThrow().document()), StandardCharsets.UTF_8));
        assertThat(file.lines().toList())
                .hasSize(2)
                .last()
                .asString()
                .matches("\\d+;1530;2026-09;3,50;180,00;MENTOR;K1-1");
        assertThat(at.as("Olav Lien", () -> payroll.export(SEPTEMBER, at.actor("Olav Lien")))
                        .codes())
                .containsExactly("payroll-nothing-to-send");
    }

    @Test
    void onlyWhatIsApprovedIsSentAndOnlyByFinance() {
        worked("2026-09-01", "1:30");
        payday.confirmed(at, "Tobias Strand", sivert, "2026-09");
        payday.submitted(at, "Sivert Ness", sivert, "2026-09");
        payday.attested(at, sivert, "2026-09");
        assertThat(at.as("Olav Lien", () -> payroll.export(SEPTEMBER, at.actor("Olav Lien")))
                        .codes())
                .containsExactly("payroll-nothing-to-send");
        assertThat(at.as("Randi Moe", () -> payroll.export(SEPTEMBER, at.actor("Randi Moe")))
                        .codes())
                .containsExactly("payroll-finance-only");
    }

    @Test
    void theSameFileTwiceChangesNothingAndSaysSo() {
        worked("2026-09-01", "1:30");
        approved("2026-09");
        payday.exported(at, "2026-09");
        var line = at.as("Olav Lien", exports::unanswered).getFirst();
        var text = Payday.VOUCHER_HEADING + line.employeeNumber()
                + ";2026-10;2026-09;1530;1,5;180;270,00;32,40;0;42,64;K1-1\n";
        var first = payday.received(at, "bilag.csv", text);
        var again = payday.received(at, "samme.csv", text);
        assertThat(first.repeated()).isFalse();
        assertThat(again.repeated()).isTrue();
        assertThat(again.file()).isEqualTo(first.file());
        assertThat(Money.sum(at.as("Olav Lien", () -> ledger.shares(tobias)).stream()
                        .map(s -> s.amount())
                        .toList()))
                .isEqualTo(Money.ofKroner("345.04"));
        assertThat(differences()).containsExactly(Difference.MATCHED);
    }

    @Test
    void oneWrongLineStopsTheWholeFile() {
        worked("2026-09-01", "1:30");
        approved("2026-09");
        payday.exported(at, "2026-09");
        var line = at.as("Olav Lien", exports::unanswered).getFirst();
        var text = Payday.VOUCHER_HEADING + line.employeeNumber()
                + ";2026-10;2026-09;1530;1,5;180;270,00;0;0;38,07;K1-1\n999999;2026-10;oktober;1530;1;180;180;0;0;0;\n";
        assertThat(refused(text)).containsExactly("voucher-month");
        assertThat(at.as("Olav Lien", () -> ledger.shares(tobias))).isEmpty();
        assertThat(differences()).containsExactly(Difference.MISSING);
    }

    @Test
    void sivertsOtherJobIsLeftAlone() {
        worked("2026-09-01", "1:30");
        approved("2026-09");
        payday.exported(at, "2026-09");
        var line = at.as("Olav Lien", exports::unanswered).getFirst();
        var report = payday.received(
                at,
                "bilag.csv",
                Payday.VOUCHER_HEADING + line.employeeNumber()
                        + ";2026-10;2026-09;1530;1,5;180;270,00;32,40;0;42,64;\n"
                        + line.employeeNumber() + ";2026-10;2026-09;2000;10;210;2100;0;0;0;\n");
        assertThat(report.lines())
                .extracting(VoucherReport.Line::difference)
                .containsExactly(Difference.MATCHED, Difference.OTHER_JOB);
        assertThat(report.total()).isEqualTo(Money.ofKroner("345.04"));
    }

    @Test
    void aDifferenceIsNamedUntilSomebodyHasSaidWhy() {
        var entry = worked("2026-09-01", "2:00");
        approved("2026-09");
        payday.exported(at, "2026-09");
        var line = at.as("Olav Lien", exports::unanswered).getFirst();
        payday.received(
                at,
                "bilag.csv",
                Payday.VOUCHER_HEADING + line.employeeNumber()
                        + ";2026-10;2026-09;1530;1,5;180;270,00;32,40;0;42,64;\n");
        var open = at.as("Olav Lien", () -> payroll.unresolvedFor(List.of(at.person("Sivert Ness")), GRANT));
        assertThat(open).extracting(Reconciliation::difference).containsExactly(Difference.DIFFERENT_HOURS);
        assertThat(toExplain()).containsExactly(Difference.DIFFERENT_HOURS);
        assertThat(at.as("Olav Lien", () -> payroll.paid(List.of(entry))))
                .extractingByKey(entry)
                .satisfies(state -> assertThat(state.paid()).isEqualTo(Minutes.of(1, 30)));
        at.run(
                "Olav Lien",
                () -> reconciliations
                        .explain(SEPTEMBER, open.getFirst().id(), "Resten kommer i november", at.actor("Olav Lien"))
                        .orThrow());
        assertThat(at.as("Olav Lien", () -> payroll.unresolvedFor(List.of(at.person("Sivert Ness")), GRANT)))
                .isEmpty();
    }

    @Test
    void hoursReversedAfterTheyWerePaidAreADifference() {
        var entry = worked("2026-09-01", "2:00");
        approved("2026-09");
        payday.exported(at, "2026-09");
        payday.paid(at, "2026-10", CostPart.HOLIDAY_PAY, CostPart.CONTRIBUTION);
        assertThat(differences()).containsExactly(Difference.MATCHED);
        at.run(
                "Randi Moe",
                () -> words.reverse(entry, "Ble ført to ganger", at.actor("Randi Moe"))
                        .orThrow());
        assertThat(differences()).containsExactly(Difference.DIFFERENT_HOURS);
        assertThat(toExplain()).containsExactly(Difference.DIFFERENT_HOURS);
    }

    @Test
    void financeIsToldOfARateAndOfACostThatDiffersAndOfNothingElse() {
        worked("2026-09-01", "2:00");
        approved("2026-09");
        assertThat(toExplain()).isEmpty();
        payday.exported(at, "2026-09");
        assertThat(toExplain()).isEmpty();
        var line = at.as("Olav Lien", exports::unanswered).getFirst();
        payday.received(
                at,
                "bilag.csv",
                Payday.VOUCHER_HEADING
                        + line.employeeNumber()
                        + ";2026-10;2026-09;1530;2;190;380,00;45,60;0;%s;\n".formatted("61,02"));
        assertThat(toExplain()).containsExactlyInAnyOrder(Difference.DIFFERENT_RATE, Difference.DIFFERENT_COST);
    }

    private List<Difference> toExplain() {
        return at.as("Olav Lien", reconciliations::unexplained).values().stream()
                .flatMap(List::stream)
                .map(Reconciliation::difference)
                .toList();
    }
}
