package no.kneika.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.kneika.hours.EntryKind;
import no.kneika.hours.domain.EntryStanding;
import no.kneika.hours.domain.WorkedTime;
import no.kneika.hours.service.LogHours;
import no.kneika.institution.CostPart;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.ledger.Account;
import no.kneika.ledger.Ledger;
import no.kneika.mentors.AssignmentId;
import no.kneika.platform.Actor;
import no.kneika.support.AgreementScenes;
import no.kneika.support.KneikaTest;
import no.kneika.support.Payday;
import no.kneika.support.TestClock;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Ingrid is paid for by claims, by an agreement and by the institution in any order: what ends early, what NAV pays for a month,
 * and what is changed on the way. Every øre payroll paid is in one place all the time, and no agreement carries more than
 * NAV pays.
 */
@KneikaTest
class SwitchingRegimesTest {

    private static final LocalDate START = LocalDate.of(2026, 8, 17);
    private static final LocalDate NEED_ENDS = LocalDate.of(2027, 6, 20);

    @Autowired
    World world;

    @Autowired
    Walk walk;

    @Autowired
    AgreementScenes scene;

    @Autowired
    Payday payday;

    @Autowired
    LogHours log;

    @Autowired
    OwnBudget budget;

    @Autowired
    Funding funding;

    @Autowired
    SubsidyPeriods periods;

    @Autowired
    RecordMonths recording;

    @Autowired
    ChangeGrant changing;

    @Autowired
    Ledger ledger;

    @Autowired
    TestClock clock;

    private World.Tenant hinf;
    private Actor randi;
    private Actor olav;
    private CaseId ingrids;
    private AssignmentId aksel;
    private BudgetLineId line;
    private BudgetLineId nextLine;
    private LocalDate contractedTo;
    private int number;
    private final List<String> history = new ArrayList<>();

    @Test
    void whoeverPaysAndWheneverSomebodyElseTakesOverEveryOreIsInOnePlace() {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("SwitchingRegimesTest seed " + seed);
        var regimes = new ArrayList<Regime>();
        for (int round = 0; round < 3; round++) {
            begins();
            var random = new Random(seed + round);
            for (int month = 0; month < 7; month++)
                month(random, YearMonth.from(START).plusMonths(month), seed);
            hinf.as("Randi Moe", () -> funding.grantsOf(ingrids)).forEach(grant -> regimes.add(grant.regime()));
        }
        assertThat(regimes).as("seed %d is about more than one", seed).hasSizeGreaterThan(4);
    }

    @BeforeEach
    void begins() {
        clock.set(START);
        history.clear();
        number = 0;
        hinf = world.newInstitution();
        randi = hinf.actor("Randi Moe");
        olav = hinf.actor("Olav Lien");
        ingrids = walk.assessedCase(hinf, "Ingrid Moen", new Period(START, NEED_ENDS), 2);
        walk.offers(hinf, "Aksel Rød", 8);
        aksel = walk.chosen(hinf, ingrids, "Ingrid Moen", "Aksel Rød");
        contractedTo = START.minusDays(1);
        var jorunn = hinf.actor("Jorunn Sand");
        line = hinf.as(
                "Jorunn Sand",
                () -> budget.openLine("Mentor", 2026, Money.ofKroner("90000"), jorunn)
                        .orThrow());
        nextLine = hinf.as(
                "Jorunn Sand",
                () -> budget.openLine("Mentor", 2027, Money.ofKroner("90000"), jorunn)
                        .orThrow());
    }

    private void month(Random random, YearMonth month, long seed) {
        var today = month.equals(YearMonth.from(START)) ? START : month.atDay(1);
        clock.set(today);
        if (hinf.as("Randi Moe", () -> funding.mayWorkOn(ingrids, today)).isEmpty()) somebodyPays(random, today);
        if (random.nextInt(4) == 0) somebodyPays(random, today);
        int worked = works(random, month);
        clock.set(month.plusMonths(1).atDay(8));
        if (worked > 0) {
            payday.confirmed(hinf, "Ingrid Moen", aksel, month.toString());
            payday.submitted(hinf, "Aksel Rød", aksel, month.toString());
        }
        // Hours no grant has room for wait for a ruling, and cannot be attested.
        if (!payday.lines(hinf, "Randi Moe", aksel, month.toString(), EntryStanding.READY)
                .isEmpty()) {
            payday.approved(hinf, "Ingrid Moen", "Aksel Rød", aksel, month.toString());
            payday.exported(hinf, month.toString());
            payday.paid(
                    hinf, month.plusMonths(1).toString(), CostPart.WAGE, CostPart.HOLIDAY_PAY, CostPart.CONTRIBUTION);
        }
        conserved(seed);
        for (int event = 0; event < 3; event++) {
            happens(random);
            conserved(seed);
        }
    }

    /** From the day after the last covered one; two may pay for the same days. */
    private void somebodyPays(Random random, LocalDate today) {
        var days = new Period(today, today.plusMonths(1 + random.nextInt(3)).minusDays(1));
        switch (random.nextInt(3)) {
            case 0 -> {
                walk.granted(hinf, ingrids, days, 10 + random.nextInt(20), "180", "2026/" + (10000 + number++));
                happened("NAV grants " + days);
            }
            case 1 -> {
                var free = hinf.as("Randi Moe", () -> periods.of(List.of(ingrids))).stream()
                        .noneMatch(it -> it.period().overlaps(days));
                if (!free) return;
                var id = scene.written(hinf, ingrids, "Aksel Rød", days);
                scene.concluded(hinf, id, today, "A-" + number++);
                happened("an agreement for " + days);
            }
            default -> {
                var own = new OwnGrant(
                        today.getYear() == 2026 ? line : nextLine,
                        days,
                        Minutes.hours(10 + random.nextInt(10)),
                        HourlyRate.of("185.00"),
                        hinf.as("Randi Moe", () -> budget.costs(randi, today)),
                        today,
                        "");
                hinf.run("Randi Moe", () -> budget.grant(ingrids, own, randi).orThrow());
                happened("the institution pays " + days);
            }
        }
        var from = contractedTo.isBefore(days.from()) ? days.from() : contractedTo.plusDays(1);
        if (from.isAfter(days.to())) return;
        walk.contracted(hinf, aksel, "Aksel Rød", new Period(from, days.to()), 4, "185.00");
        contractedTo = days.to();
    }

    private int works(Random random, YearMonth month) {
        int worked = 0;
        clock.set(month.atEndOfMonth());
        for (int i = 0; i < 3; i++) {
            var day = month.atDay(1 + random.nextInt(month.lengthOfMonth()));
            var time = WorkedTime.lasting(day, new Minutes(60 + 15 * random.nextInt(9)));
            var wish = new LogHours.Wish(aksel, time, EntryKind.MEETING, "", true);
            if (hinf.as("Aksel Rød", () -> log.log(wish, hinf.actor("Aksel Rød")))
                    .isAccepted()) worked++;
        }
        return worked;
    }

    private void happens(Random random) {
        var grants = hinf.as("Randi Moe", () -> funding.grantsOf(ingrids));
        var months = hinf.as("Randi Moe", () -> periods.of(List.of(ingrids)));
        switch (random.nextInt(3)) {
            case 0 -> {
                var running = grants.stream()
                        .filter(it -> it.period().to().isAfter(clock.today())
                                && !it.period().from().isAfter(clock.today()))
                        .toList();
                if (running.isEmpty()) return;
                var it = running.get(random.nextInt(running.size()));
                var last = clock.today().minusDays(random.nextInt(8));
                if (hinf.as("Randi Moe", () -> changing.end(it.id(), last, it.hours(), GrantChange.Why.OTHER, randi))
                        .isAccepted()) happened(it.regime() + " ends " + last);
            }
            case 1 -> {
                var over = months.stream()
                        .filter(it -> it.period().to().isBefore(clock.today()))
                        .toList();
                if (over.isEmpty()) return;
                var it = over.get(random.nextInt(over.size()));
                var sum = random.nextInt(2500);
                var told = hinf.as("Olav Lien", () -> recording.nextNumber(it.agreement(), it.month())) + ";"
                        + it.period().from() + ";" + it.period().to() + ";" + clock.today() + ";" + sum + ";"
                        + clock.today() + ";" + sum + "\n";
                var file = ("nummer;fra;til;besluttet;innvilget;utbetalt dato;utbetalt\n" + told)
                        .getBytes(StandardCharsets.UTF_8);
                if (hinf.as("Olav Lien", () -> recording.bring(file, olav)).isAccepted()) happened("NAV pays " + told);
            }
            default -> {
                var ahead = months.stream()
                        .filter(it -> it.month().isAfter(YearMonth.from(clock.today())))
                        .toList();
                if (ahead.isEmpty()) return;
                var it = ahead.get(random.nextInt(ahead.size()));
                var asked = hinf.as(
                        "Randi Moe",
                        () -> changing.hours(
                                it.agreement(), it.month(), random.nextInt(12), GrantChange.Why.OTHER, randi));
                if (!asked.isAccepted()) return;
                var id = asked.orThrow();
                hinf.run("Randi Moe", () -> {
                    changing.tell(
                                    id,
                                    new GrantChange.Notice(clock.today(), GrantChange.Way.PHONE),
                                    "Andre timer.",
                                    randi)
                            .orThrow();
                    changing.answered(id, new GrantChange.Answer(clock.today(), random.nextBoolean()), randi)
                            .orThrow();
                });
                happened("other hours from " + it.month());
            }
        }
    }

    private void happened(String what) {
        history.add(clock.today() + " " + what.strip());
    }

    private void conserved(long seed) {
        var paid = hinf.asSystem(() -> ledger.paid()).getOrDefault(ingrids, Money.ZERO);
        var places = hinf.as("Olav Lien", () -> ledger.balance(ingrids));
        assertThat(Money.sum(places.values())).as("seed %d: %s", seed, history).isEqualTo(paid);
        assertThat(hinf.asSystem(() -> ledger.audit()))
                .as("seed %d: %s", seed, history)
                .isEmpty();
        var carried = hinf.as("Olav Lien", () -> periods.of(List.of(ingrids))).stream()
                .map(SubsidyPeriod::covered)
                .toList();
        assertThat(places.getOrDefault(Account.COVERED_BY_AGREEMENT, Money.ZERO))
                .as("seed %d: what agreements carry, month by month: %s", seed, history)
                .isEqualTo(Money.sum(carried));
    }
}
