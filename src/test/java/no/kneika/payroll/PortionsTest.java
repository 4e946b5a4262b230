package no.kneika.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Period;
import no.kneika.ledger.Account;
import no.kneika.ledger.Ledger;
import no.kneika.payroll.store.Exports;
import no.kneika.payroll.store.Portions;
import no.kneika.platform.jobs.JobsAtRest;
import no.kneika.support.KneikaTest;
import no.kneika.support.Payday;
import no.kneika.support.TestClock;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A large file is answered at once, and its cost finds its place portion by portion: here three lines are large. */
@KneikaTest
@TestPropertySource(properties = "kneika.payroll.portion-lines=2")
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

    private World.Tenant at;
    private CaseId tobias;
    private String file = "";

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

    /** One job asks for the next, and between them none is waiting. */
    private void everyPortionIsPlaced(VoucherFileId file) {
        var until = System.nanoTime() + 60_000_000_000L;
        do assertThat(jobs.await()).isTrue();
        while (!at.asSystem(() -> portions.of(file)).isAll() && System.nanoTime() < until);
        assertThat(at.asSystem(() -> portions.of(file))).isEqualTo(new Portions.Placed(3, 3));
    }

    private VoucherReport taken() {
        if (file.isEmpty())
            file = Payday.VOUCHER_HEADING
                    + exports.unanswered().stream()
                            .map(line -> "%s;2026-11;%s;1530;2;180;360,00;43,20;0;56,85;%s\n"
                                    .formatted(line.employeeNumber(), line.workMonth(), line.externalId()))
                            .collect(Collectors.joining());
        return payroll.receive("bilag.csv", file.getBytes(StandardCharsets.UTF_8), at.actor("Olav Lien"))
                .orThrow();
    }
}
