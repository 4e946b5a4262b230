package no.kneika.payroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.ledger.Account;
import no.kneika.ledger.Ledger;
import no.kneika.payroll.domain.SentLine;
import no.kneika.payroll.store.Exports;
import no.kneika.payroll.store.Portions;
import no.kneika.platform.jobs.JobsAtRest;
import no.kneika.support.KneikaTest;
import no.kneika.support.Payday;
import no.kneika.support.Superuser;
import no.kneika.support.TestClock;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A large file is answered at once, and its cost finds its place portion by portion: here three lines are large. */
@KneikaTest
@TestPropertySource(properties = {"kneika.payroll.portion-lines=2", "kneika.payroll.matched-together=1"})
class PortionsTest {

    private static final Period GRANT = Period.of("2026-08-15", "2026-11-14");
    private static final List<String> MONTHS = List.of("2026-08", "2026-09", "2026-10");

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
    Portions portions;

    @Autowired
    Ledger ledger;

    @Autowired
    JobsAtRest jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Superuser superuser;

    private World.Tenant at;
    private CaseId tobias;
    private List<SentLine> sent = List.of();

    @BeforeEach
    void threeMonthsAreSent() {
        clock.set(LocalDate.parse("2026-08-15"));
        at = world.newInstitution();
        tobias = walk.assessedCase(at, "Tobias Strand", Period.of("2026-08-15", "2026-12-20"), 4);
        walk.granted(at, tobias, GRANT, 56, "180", "2026/2");
        walk.offers(at, "Sivert Ness", 8);
        var sivert = walk.chosen(at, tobias, "Tobias Strand", "Sivert Ness");
        walk.contracted(at, sivert, "Sivert Ness", GRANT, 56, "180");
        for (var month : MONTHS) {
            clock.set(YearMonth.parse(month).atEndOfMonth());
            payday.worked(at, "Sivert Ness", sivert, month + "-20", "2:00");
            payday.approved(at, "Tobias Strand", "Sivert Ness", sivert, month);
        }
        clock.set(LocalDate.parse("2026-11-02"));
        payday.exported(at, "2026-10");
    }

    @AfterEach
    void everyOreIsInItsPlace() {
        assertThat(at.asSystem(ledger::audit)).isEmpty();
    }

    @Test
    void theFileIsAnsweredAndItsCostFollowsPortionByPortion() {
        var report = at.as("Olav Lien", () -> {
            var answered = taken();
            assertThat(answered.lines())
                    .extracting(VoucherReport.Line::difference)
                    .containsOnly(Difference.MATCHED);
            assertThat(portions.of(answered.file())).isEqualTo(new Portions.Placed(0, 3));
            assertThat(payroll.placing(List.of(tobias)))
                    .as("a claim waits for it")
                    .containsExactly(tobias);
            assertThat(ledger.balance(tobias)).isEmpty();
            assertThat(ledger.audit()).as("what waits is not lost").isEmpty();
            return answered;
        });

        everyPortionIsPlaced(report.file());
        assertThat(at.asSystem(() -> payroll.placing(List.of(tobias)))).isEmpty();
        var balance = new HashMap<>(at.asSystem(() -> ledger.balance(tobias)));
        // Three times two hours at 180: 1 080.00 wage and 14.1 % contribution of it and of the holiday pay; the holiday
        // pay is ours.
        assertThat(balance).containsOnlyKeys(Account.CLAIMABLE, Account.OWN);
        assertThat(at.asSystem(() -> ledger.paid()).get(tobias)).isEqualTo(report.total());
    }

    @Test
    void theSameFileAgainIsTheSameFileAndNothingIsPlacedTwice() {
        var first = at.as("Olav Lien", this::taken);
        everyPortionIsPlaced(first.file());
        Map<Account, ?> before = at.asSystem(() -> ledger.balance(tobias));
        var second = at.as("Olav Lien", this::taken);
        assertThat(second.repeated()).isTrue();
        assertThat(second.file()).isEqualTo(first.file());
        assertThat(jobs.await()).isTrue();
        assertThat(at.asSystem(() -> ledger.balance(tobias))).isEqualTo(before);
    }

    /** What a match stands on is asked for all of a file at once, and is no less a key for that. */
    @Test
    void aMatchIsOfALineWeHaveAndOfAnEntryWeSent() {
        everyPortionIsPlaced(at.as("Olav Lien", this::taken).file());
        var match = """
                insert into voucher_match (institution_id, voucher_line_id, entry_id, case_id, minutes, layer, round)
                select institution_id, %s, %s, case_id, minutes, %s, 7 from voucher_match
                """;
        var wrong = Map.of(
                match.formatted("gen_random_uuid()", "entry_id", "layer"),
                "stands on no voucher line",
                match.formatted("voucher_line_id", "gen_random_uuid()", "layer"),
                "stands on no entry that was sent",
                match.formatted("(select max(id::text)::uuid from voucher_line)", "entry_id", "7")
                        + " where voucher_line_id <> (select max(id::text)::uuid from voucher_line)",
                "stands on no entry that was sent");
        wrong.forEach((sql, why) -> assertThatThrownBy(
                        () -> at.asSystem(() -> jdbc.sql(sql).update()))
                .hasStackTraceContaining(why));
        for (var change : List.of("delete from voucher_line", "update payroll_export_entry set layer = layer"))
            assertThatThrownBy(() -> superuser.ask(change)).hasStackTraceContaining("stays as it was written");
        assertThat(superuser.ask("select conname from pg_constraint where conrelid = 'voucher_match'::regclass"
                        + " and contype = 'f' and conenforced"))
                .as("asked row by row")
                .isEmpty();
    }

    /** Paid 180.00 an hour and taken back in portions: three times 460.05. Until it is all placed, no claim is sent. */
    @Test
    void whatALargeFileTakesBackLeavesPortionByPortionToo() {
        everyPortionIsPlaced(at.as("Olav Lien", this::taken).file());
        var paid = at.asSystem(() -> ledger.paid()).get(tobias);
        var back = at.as("Olav Lien", () -> {
            var answered = received(lines("-2;180;-360,00;-43,20;0;-56,85"));
            assertThat(portions.of(answered.file())).isEqualTo(new Portions.Placed(0, 3));
            assertThat(payroll.placing(List.of(tobias))).containsExactly(tobias);
            assertThat(ledger.paid().get(tobias)).as("nothing has left yet").isEqualTo(paid);
            assertThat(ledger.audit()).as("what waits is not wrong").isEmpty();
            return answered;
        });
        everyPortionIsPlaced(back.file());
        assertThat(back.total()).isEqualTo(Money.ofKroner("-1380.15"));
        assertThat(standing()).isEqualTo(Map.of(Account.TAKEN_BACK, Money.ofKroner("1380.15")));
        assertThat(at.as("Olav Lien", () -> received(lines("-2;180;-360,00;-43,20;0;-56,85")))
                        .repeated())
                .isTrue();
    }

    /** 2:00 at 180.00 was paid; it should have been 173.00: 346.00, 41.52 and 14.1 % of both 54.64. Six lines, three portions. */
    @Test
    void takenBackAndPaidAnewInOneLargeFileWhateverOrderTheLinesAreIn() {
        everyPortionIsPlaced(at.as("Olav Lien", this::taken).file());
        var anew = lines("2;173;346,00;41,52;0;54,64") + lines("-2;180;-360,00;-43,20;0;-56,85");
        var file = at.as("Olav Lien", () -> received(anew));
        everyPortionIsPlaced(file.file(), 6);
        assertThat(at.asSystem(() -> ledger.paid()).get(tobias)).isEqualTo(Money.ofKroner("1326.48"));
        assertThat(standing().get(Account.TAKEN_BACK)).isEqualTo(Money.ofKroner("1380.15"));
    }

    /** The file pays and takes back what it pays: nothing had a place when it came. */
    @Test
    void aLargeFileTakesBackWhatItPaysItself() {
        var both = at.as("Olav Lien", () -> lines("2;180;360,00;43,20;0;56,85"))
                + at.as("Olav Lien", () -> lines("-2;180;-360,00;-43,20;0;-56,86"));
        var file = at.as("Olav Lien", () -> received(both));
        // An øre more than was paid on each: payroll's rounding.
        assertThat(file.lines().stream().filter(line -> line.rounding().isPositive()))
                .hasSize(3);
        everyPortionIsPlaced(file.file(), 6);
        assertThat(standing()).isEqualTo(Map.of(Account.TAKEN_BACK, Money.ofKroner("1380.15")));
    }

    @Test
    void whatIsNotPlacedYetIsNotTakenBackByAnotherFile() {
        var first = at.as("Olav Lien", () -> {
            var paid = taken();
            var early = payroll.receive(
                    "bilag2.csv",
                    (Payday.VOUCHER_HEADING + lines("-2;180;-360,00;-43,20;0;-56,85")).getBytes(StandardCharsets.UTF_8),
                    at.actor("Olav Lien"));
            assertThat(early.codes()).contains("voucher-back-placing");
            return paid;
        });
        everyPortionIsPlaced(first.file());
    }

    /** Gone through one person at a time, and still one file: all of it, or every reason why not. */
    @Test
    void whatIsWrongWithOneStopsTheOthersTooAndAllOfItIsSaidInTheOrderOfTheFile() {
        var tuva = walk.assessedCase(at, "Tuva Lie", Period.of("2026-08-15", "2026-12-20"), 4);
        walk.granted(at, tuva, GRANT, 56, "180", "2026/3");
        walk.offers(at, "Aksel Rød", 8);
        var aksel = walk.chosen(at, tuva, "Tuva Lie", "Aksel Rød");
        walk.contracted(at, aksel, "Aksel Rød", GRANT, 56, "180");
        clock.set(LocalDate.parse("2026-11-30"));
        payday.worked(at, "Aksel Rød", aksel, "2026-11-05", "2:00");
        payday.approved(at, "Tuva Lie", "Aksel Rød", aksel, "2026-11");
        payday.exported(at, "2026-11");
        var right = at.as("Olav Lien", () -> lines("2;180;360,00;43,20;0;56,85"))
                .lines()
                .toList();
        assertThat(right).hasSize(4);
        // Everybody's line twice: each second one has been paid by the first, whoever stands between.
        var twice = String.join("\n", right) + "\n" + String.join("\n", right.reversed()) + "\n";
        var refused = at.as(
                "Olav Lien",
                () -> payroll.receive(
                        "bilag.csv",
                        (Payday.VOUCHER_HEADING + twice).getBytes(StandardCharsets.UTF_8),
                        at.actor("Olav Lien")));
        assertThat(refused.codes()).hasSize(4).containsOnly("voucher-paid-before");
        assertThat(refused.reasons())
                .extracting(reason -> reason.args().getFirst())
                .containsExactly(6, 7, 8, 9);
        assertThat(at.as("Olav Lien", exports::unanswered))
                .as("nothing is taken in")
                .hasSize(4);
        var file = at.as("Olav Lien", () -> received(String.join("\n", right) + "\n"));
        assertThat(file.lines()).extracting(VoucherReport.Line::difference).containsOnly(Difference.MATCHED);
        everyPortionIsPlaced(file.file(), 4);
    }

    private Map<Account, Money> standing() {
        var balance = new HashMap<>(at.asSystem(() -> ledger.balance(tobias)));
        balance.values().removeIf(Money::isZero);
        return balance;
    }

    /** A line for each of the three months, with what payroll writes of hours and money. */
    private String lines(String says) {
        if (sent.isEmpty()) sent = at.as("Olav Lien", exports::unanswered);
        return sent.stream()
                .map(line -> "%s;2026-11;%s;1530;%s;%s\n"
                        .formatted(line.employeeNumber(), line.workMonth(), says, line.externalId()))
                .collect(Collectors.joining());
    }

    private VoucherReport received(String lines) {
        return payroll.receive(
                        "bilag.csv",
                        (Payday.VOUCHER_HEADING + lines).getBytes(StandardCharsets.UTF_8),
                        at.actor("Olav Lien"))
                .orThrow();
    }

    /** One job asks for the next, and between them none is waiting. */
    private void everyPortionIsPlaced(VoucherFileId file) {
        everyPortionIsPlaced(file, 3);
    }

    private void everyPortionIsPlaced(VoucherFileId file, int lines) {
        var until = System.nanoTime() + 60_000_000_000L;
        do assertThat(jobs.await()).isTrue();
        while (!at.asSystem(() -> portions.of(file)).isAll() && System.nanoTime() < until);
        assertThat(at.asSystem(() -> portions.of(file))).isEqualTo(new Portions.Placed(lines, lines));
    }

    private VoucherReport taken() {
        return received(lines("2;180;360,00;43,20;0;56,85"));
    }
}
