package no.kneika.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kneika.claims.service.Accruals;
import no.kneika.claims.service.DispatchClaim;
import no.kneika.claims.service.KeepBooks;
import no.kneika.claims.service.PrepareClaim;
import no.kneika.funding.GrantId;
import no.kneika.institution.CostPart;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.ledger.Account;
import no.kneika.ledger.Balance;
import no.kneika.ledger.Ledger;
import no.kneika.ledger.Periods;
import no.kneika.ledger.Posted;
import no.kneika.mentors.AssignmentId;
import no.kneika.payroll.service.Reconciliations;
import no.kneika.support.KneikaTest;
import no.kneika.support.Payday;
import no.kneika.support.TestClock;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sivert Ness worked 5:00 in September for Tobias Strand, paid in September at 180.00 with 12 % and 14.1 %: 1 150.13. */
@KneikaTest
class BooksTest {

    private static final Period GRANT = Period.of("2026-08-15", "2026-11-14");
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Autowired
    World world;

    @Autowired
    Walk walk;

    @Autowired
    Payday payday;

    @Autowired
    TestClock clock;

    @Autowired
    Periods periods;

    @Autowired
    KeepBooks books;

    @Autowired
    Accruals accruals;

    @Autowired
    Reconciliations reconciliations;

    @Autowired
    PrepareClaim prepare;

    @Autowired
    DispatchClaim dispatch;

    @Autowired
    Ledger ledger;

    private World.Tenant at;
    private CaseId tobias;
    private GrantId grant;
    private AssignmentId sivert;

    @BeforeEach
    void septemberIsPaid() {
        clock.set(LocalDate.parse("2026-08-15"));
        at = world.newInstitution();
        tobias = walk.assessedCase(at, "Tobias Strand", Period.of("2026-08-15", "2026-12-20"), 4);
        grant = walk.granted(at, tobias, GRANT, 56, "180", "2026/2");
        walk.offers(at, "Sivert Ness", 8);
        sivert = walk.chosen(at, tobias, "Tobias Strand", "Sivert Ness");
        walk.contracted(at, sivert, "Sivert Ness", GRANT, 56, "180");
        clock.set(LocalDate.parse("2026-09-30"));
        worked("2026-09-08", "5:00");
        sent("2026-09");
        paid("2026-09");
        clock.set(LocalDate.parse("2026-10-05"));
    }

    @AfterEach
    void everyOreIsInItsPlace() {
        assertThat(at.asSystem(ledger::audit)).isEmpty();
    }

    private void worked(String day, String length) {
        payday.worked(at, "Sivert Ness", sivert, day, length);
    }

    private void sent(String month) {
        payday.approved(at, "Tobias Strand", "Sivert Ness", sivert, month);
        payday.exported(at, month);
    }

    private void paid(String payrollMonth) {
        payday.paid(at, payrollMonth, CostPart.HOLIDAY_PAY, CostPart.CONTRIBUTION);
    }

    private void closed(YearMonth month) {
        at.run("Olav Lien", () -> periods.close(at.actor("Olav Lien"), month).orThrow());
    }

    private Map<Account, Money> balanceAt(YearMonth month) {
        var sums = new TreeMap<Account, Money>();
        for (Balance balance : at.asSystem(() -> periods.balancesAt(month)))
            sums.merge(balance.at(), balance.amount(), Money::plus);
        return sums;
    }

    private Map<Account, Money> balanceNow() {
        return new TreeMap<>(at.asSystem(() -> ledger.balance(tobias)));
    }

    private void claimed() {
        at.run("Olav Lien", () -> {
            var total = prepare.of(at.actor("Olav Lien"), grant).calculation().total();
            dispatch.dispatch(grant, total, at.actor("Olav Lien")).orThrow();
        });
    }

    @Test
    void aVoucherThatComesAfterTheMonthWasClosedIsBookedInTheNextAndSaysWhereItBelongs() {
        closed(SEPTEMBER);
        var before = balanceAt(SEPTEMBER);
        worked("2026-09-29", "2:00");
        sent("2026-09");
        paid("2026-09");

        // 5:00 × 180.00 × 1.12 × 1.141 = 1 150.13, and nothing of the two late hours
        assertThat(Money.sum(before.values())).isEqualTo(Money.ofKroner("1150.13"));
        assertThat(balanceAt(SEPTEMBER)).isEqualTo(before);
        assertThat(balanceAt(OCTOBER)).isEqualTo(balanceNow());
        assertThat(at.asSystem(() -> periods.posted(OCTOBER, OCTOBER)))
                .isNotEmpty()
                .allSatisfy(posted -> assertThat(posted.belongsTo()).contains(SEPTEMBER));
    }

    @Test
    void anApproverOpensItAgainWithAReasonAndWhoeverClosedItDoesNot() {
        closed(SEPTEMBER);
        assertThat(at.as("Olav Lien", () -> periods.reopen(at.actor("Olav Lien"), SEPTEMBER, "Feil"))
                        .codes())
                .containsExactly("period-approver-only");
        at.run(
                "Jorunn Sand",
                () -> periods.reopen(at.actor("Jorunn Sand"), SEPTEMBER, "Et bilag manglet")
                        .orThrow());
        worked("2026-09-29", "2:00");
        sent("2026-09");
        paid("2026-09");
        assertThat(balanceAt(SEPTEMBER)).isEqualTo(balanceNow());
        closed(SEPTEMBER);
        assertThat(at.asSystem(periods::reopenings))
                .singleElement()
                .satisfies(it -> assertThat(it.reason()).isEqualTo("Et bilag manglet"));
    }

    @Test
    void eachMovementIsInOneFileAndTheSameFileIsAlwaysTheSame() {
        assertThat(exportRefused()).containsExactly("accounting-nothing-closed");
        closed(SEPTEMBER);
        var first = exported();
        assertThat(file(first)).isEqualTo(file(first));
        assertThat(exportRefused()).containsExactly("accounting-nothing-new");

        claimed();
        clock.set(LocalDate.parse("2026-11-03"));
        closed(OCTOBER);
        var second = exported();

        // the two files together are the ledger: each account stands at what its place does
        var accounts = at.as("Olav Lien", books::accounts);
        var inFiles = new TreeMap<String, BigDecimal>();
        for (var file : List.of(file(first), file(second))) {
            var sums = sums(file);
            assertThat(sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isZero();
            sums.forEach((account, sum) -> inFiles.merge(account, sum, BigDecimal::add));
        }
        balanceNow()
                .forEach((place, amount) -> assertThat(inFiles.get(accounts.get(place.name())))
                        .as(place.name())
                        .isEqualByComparingTo(amount.kroner()));
        assertThat(inFiles.get(accounts.get("PAYROLL"))).isEqualByComparingTo("-1150.13");
        assertThat(inFiles.get(accounts.get("CLAIMABLE"))).isZero();
        assertThat(file(second)).doesNotContain("Tobias").doesNotContain("Sivert");
    }

    private UUID exported() {
        return at.as("Olav Lien", () -> books.export(at.actor("Olav Lien")).orThrow());
    }

    private List<String> exportRefused() {
        return at.as("Olav Lien", () -> books.export(at.actor("Olav Lien"))).codes();
    }

    private String file(UUID export) {
        return at.as("Olav Lien", () -> books.file(export));
    }

    /** Debit less credit, by account. */
    private static Map<String, BigDecimal> sums(String file) {
        return Arrays.stream(file.split("\r\n"))
                .skip(1)
                .map(line -> line.split(";", -1))
                .collect(Collectors.toMap(
                        cells -> cells[4], cells -> amount(cells[5]).subtract(amount(cells[6])), BigDecimal::add));
    }

    private static BigDecimal amount(String cell) {
        return cell.isEmpty() ? BigDecimal.ZERO : new BigDecimal(cell.replace(',', '.'));
    }

    @Test
    void anAccountOfTheirOwnCountsFromTheNextFileAndTwoPlacesOnOneAccountMoveNothing() {
        at.run(
                "Olav Lien",
                () -> books.decide(at.actor("Olav Lien"), Map.of("OWN", "5090", "BUDGET", "5090", "CLAIMABLE", "1531"))
                        .orThrow());
        closed(SEPTEMBER);
        var sums = sums(file(exported()));
        assertThat(sums).containsKey("1531").doesNotContainKey("1530");
        assertThat(at.as("Olav Lien", () -> books.decide(at.actor("Olav Lien"), Map.of("OWN", "50 90")))
                        .codes())
                .containsExactly("account-not-understood");
    }

    @Test
    void theAccrualListsSumsAreTheLedgersBalancesAndWhatIsEarnedIsThere() {
        worked("2026-09-29", "2:00");
        payday.approved(at, "Tobias Strand", "Sivert Ness", sivert, "2026-09");

        // 2:00 × 180.00 = 360.00; 43.20; 14.1 % of 403.20 = 56.85 (56.8512)
        assertThat(rows(OCTOBER)).extracting(Accruals.Row::unpaid).containsExactly(Money.ofKroner("460.05"));
        assertThat(sumOf(Accruals.Row::unclaimed)).isEqualTo(balanceNow().get(Account.CLAIMABLE));
        assertThat(sumOf(Accruals.Row::unanswered)).isEqualTo(Money.ZERO);

        claimed();
        assertThat(sumOf(Accruals.Row::unclaimed)).isEqualTo(Money.ZERO);
        assertThat(sumOf(Accruals.Row::unanswered)).isEqualTo(balanceNow().get(Account.CLAIMED));
        // as September ended it was not claimed
        assertThat(Money.sum(
                        rows(SEPTEMBER).stream().map(Accruals.Row::unclaimed).toList()))
                .isEqualTo(balanceAt(SEPTEMBER).get(Account.CLAIMABLE));
        assertThat(rows(OCTOBER)).allSatisfy(row -> {
            assertThat(row.whose().funder()).isNotEmpty();
            assertThat(row.whose().faculty()).isNotEmpty();
        });
    }

    private List<Accruals.Row> rows(YearMonth month) {
        return at.as("Olav Lien", () -> accruals.at(at.actor("Olav Lien"), month));
    }

    private Money sumOf(java.util.function.Function<Accruals.Row, Money> part) {
        return Money.sum(rows(OCTOBER).stream().map(part).toList());
    }

    @Test
    void everyMonthsPostingsAddUpToWhereTheMoneyIs() {
        claimed();
        var sums = new TreeMap<Account, Money>();
        for (Posted posted : at.asSystem(() -> periods.posted(YearMonth.of(2026, 1), OCTOBER))) {
            sums.merge(posted.to(), posted.amount(), Money::plus);
            posted.from().ifPresent(from -> sums.merge(from, Money.ZERO.minus(posted.amount()), Money::plus));
        }
        sums.values().removeIf(Money::isZero);
        assertThat(sums).isEqualTo(balanceNow());
    }
}
