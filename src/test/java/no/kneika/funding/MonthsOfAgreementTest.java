package no.kneika.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.kneika.institution.CostPart;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.Obligation.Kind;
import no.kneika.kernel.Period;
import no.kneika.ledger.Account;
import no.kneika.ledger.Ledger;
import no.kneika.mentors.AssignmentId;
import no.kneika.platform.Actor;
import no.kneika.platform.web.Spreadsheet;
import no.kneika.support.AgreementScenes;
import no.kneika.support.KneikaTest;
import no.kneika.support.Payday;
import no.kneika.support.TestClock;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Eva and Aksel month by month: what NAV decides and pays, what Aksel works and what it costs, to the øre. */
@KneikaTest
class MonthsOfAgreementTest {

    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final String HEAD = "nummer;fra;til;besluttet;innvilget;utbetalt dato;utbetalt\n";

    @Autowired
    World world;

    @Autowired
    Walk walk;

    @Autowired
    AgreementScenes scene;

    @Autowired
    Payday payday;

    @Autowired
    SubsidyPeriods periods;

    @Autowired
    RecordMonths recording;

    @Autowired
    ChangeGrant changing;

    @Autowired
    Funding funding;

    @Autowired
    MonthDutyList duties;

    @Autowired
    Ledger ledger;

    @Autowired
    TestClock clock;

    private World.Tenant hinf;
    private Actor randi;
    private Actor olav;
    private CaseId evas;
    private AssignmentId aksel;
    private AgreementId agreement;
    private GrantId grant;

    @BeforeEach
    void akselWorksForEvaUnderAnAgreementOfEightHours() {
        hinf = world.newInstitution();
        randi = hinf.actor("Randi Moe");
        olav = hinf.actor("Olav Lien");
        evas = walk.assessedCase(hinf, "Eva Dahl", Period.of("2026-08-17", "2027-06-20"), 2);
        walk.offers(hinf, "Aksel Rød", 6);
        aksel = walk.chosen(hinf, evas, "Eva Dahl", "Aksel Rød");
        agreement = scene.written(hinf, evas, "Aksel Rød", Period.of("2026-08-17", "2027-01-31"));
        grant = scene.concluded(hinf, agreement, clock.today(), "A-300");
        walk.contracted(hinf, aksel, "Aksel Rød", Period.of("2026-08-17", "2027-01-31"), 43, "185.00");
    }

    /** Aksel works one September day, and payroll pays it with holiday pay and contribution. */
    private void worksInSeptember(String... lengths) {
        clock.set(LocalDate.of(2026, 9, 29));
        for (int i = 0; i < lengths.length; i++)
            payday.worked(hinf, "Aksel Rød", aksel, "2026-09-%02d".formatted(1 + i), lengths[i]);
        clock.set(LocalDate.of(2026, 10, 8));
        payday.approved(hinf, "Eva Dahl", "Aksel Rød", aksel, "2026-09");
        payday.exported(hinf, "2026-09");
        payday.paid(hinf, "2026-10", CostPart.WAGE, CostPart.HOLIDAY_PAY, CostPart.CONTRIBUTION);
    }

    private SubsidyPeriod september() {
        return hinf.as("Olav Lien", () -> periods.of(agreement, SEPTEMBER));
    }

    private Map<Account, Money> balance() {
        return hinf.as("Olav Lien", () -> ledger.balance(evas));
    }

    private List<String> brings(String lines) {
        return hinf.as(
                "Olav Lien",
                () -> recording
                        .bring((HEAD + lines).getBytes(StandardCharsets.UTF_8), olav)
                        .codes());
    }

    private void conserved() {
        var paid = hinf.asSystem(() -> ledger.paid()).getOrDefault(evas, Money.ZERO);
        assertThat(Money.sum(balance().values())).isEqualTo(paid);
        assertThat(hinf.asSystem(() -> ledger.audit())).isEmpty();
    }

    private List<Kind> today(Actor who, String name) {
        return hinf.as(name, () -> duties.dueBy(clock.today(), who)).stream()
                .map(Obligation::kind)
                .toList();
    }

    @Test
    void fewerHoursThanAgreedAreCoveredAndNavsRestHasAnAccountOfItsOwn() {
        worksInSeptember("5:00");
        // 925.00 + 12 % 111.00 + 14.1 % of both 146.08.
        assertThat(september().cost()).isEqualTo(Money.ofKroner("1182.08"));
        assertThat(september().worked()).isEqualTo(Minutes.hours(5));
        assertThat(balance()).containsOnly(Map.entry(Account.COVERED_BY_AGREEMENT, Money.ofKroner("1182.08")));
        assertThat(september().above()).as("nothing has come yet").isEqualTo(Money.ZERO);
        assertThat(brings("A-300-2-0;01.09.2026;30.09.2026;15.09.2026;1929;02.10.2026;1929\n"))
                .isEmpty();
        assertThat(september().above()).isEqualTo(Money.ofKroner("746.92"));
        assertThat(september().own()).isEqualTo(Money.ZERO);
        conserved();
    }

    @Test
    void moreHoursThanNavPaysForAreTheInstitutionsOwnCost() {
        worksInSeptember("5:00", "6:00");
        // 2 035.00 + 244.20 + 321.37 = 2 600.57; NAV pays 1 929.
        assertThat(balance())
                .containsEntry(Account.COVERED_BY_AGREEMENT, Money.ofKroner("1929"))
                .containsEntry(Account.OWN, Money.ofKroner("671.57"))
                .hasSize(2);
        conserved();
    }

    @Test
    void whatNavPaysLessOrMoreThanAgreedMovesTheCostAndAsksWhy() {
        worksInSeptember("5:00", "3:00");
        var cost = Money.ofKroner("1891.32");
        assertThat(balance()).containsOnly(Map.entry(Account.COVERED_BY_AGREEMENT, cost));
        assertThat(brings("A-300-2-0;1.9.26;30.9.26;15.9.26;1500;2.10.26;1500\n"))
                .isEmpty();
        assertThat(balance())
                .containsEntry(Account.COVERED_BY_AGREEMENT, Money.ofKroner("1500"))
                .containsEntry(Account.OWN, Money.ofKroner("391.32"));
        conserved();
        assertThat(september().differs()).isEqualTo(Money.ofKroner("-429"));
        assertThat(today(olav, "Olav Lien")).contains(Kind.EXPLAIN_PAYOUT);
        hinf.run(
                "Olav Lien",
                () -> recording
                        .note(agreement, SEPTEMBER, SubsidyPeriod.About.PAYOUT, "NAV regnet seks timer", olav)
                        .orThrow());
        assertThat(today(olav, "Olav Lien")).doesNotContain(Kind.EXPLAIN_PAYOUT);
        // NAV sends it anew and pays the rest: another difference, so another question; then none.
        assertThat(brings("A-300-2-1;1.9.26;30.9.26;5.10.26;429;7.10.26;429\n")).isEmpty();
        assertThat(balance()).containsOnly(Map.entry(Account.COVERED_BY_AGREEMENT, cost));
        assertThat(september().isExplained()).isTrue();
        conserved();
    }

    private List<String> bringsLater(String lines) {
        clock.set(LocalDate.of(2026, 10, 8));
        return brings(lines);
    }

    @Test
    void aFileIsTakenWholeOrNotAtAllAndTwiceIsOnce() {
        var good = "A-300-1-0;17.08.2026;31.08.2026;17.08.2026;951;;\n"
                + "a-300 - 2 - 0;1.9.26;30.9.26;15.9.26;1 929,00;2.10.26;1929\n";
        assertThat(bringsLater(good + "A-301-1-0;1.9.26;30.9.26;15.9.26;1929;;\n"
                        + "A-300-3-0;1.9.26;30.9.26;15.9.26;1929;;\n"
                        + "A-300-4-0;1.10.26;30.11.26;5.10.26;1929;;\n"
                        + "A-300-5-0;31.2.26;x;5.10.26;mye;2.10.26;\n"))
                .containsExactlyInAnyOrder(
                        "month-line-date", "month-line-date", "month-line-money", "month-line-paid-half");
        assertThat(bringsLater(good + "A-301-1-0;1.9.26;30.9.26;15.9.26;1929;;\n"
                        + "A-300-3-0;1.9.26;30.9.26;15.9.26;1929;;\n"
                        + "A-300-4-0;1.10.26;30.11.26;5.10.26;1929;;\n"
                        + "A-300-1-0;17.8.26;31.8.26;17.8.26;950;;\n"))
                .containsExactly(
                        "line-month-unknown-agreement",
                        "line-month-other-period",
                        "line-month-two-months",
                        "line-month-told-otherwise");
        assertThat(september().decided()).as("none of it").isEmpty();
        assertThat(brings(good)).isEmpty();
        assertThat(september().paid()).contains(Money.ofKroner("1929"));
        var again = hinf.as(
                "Olav Lien",
                () -> recording
                        .bring((HEAD + good).getBytes(StandardCharsets.UTF_8), olav)
                        .orThrow());
        assertThat(again).isEqualTo(new RecordMonths.Brought(0, 2));
        // The payout comes later, under the number that was decided.
        assertThat(brings("A-300-1-0;17.08.2026;31.08.2026;17.08.2026;951;01.09.2026;951\n"))
                .isEmpty();
        assertThat(hinf.as("Olav Lien", () -> periods.of(agreement)).getFirst().paid())
                .contains(Money.ofKroner("951"));
    }

    @Test
    void anExcelSheetIsReadAsTheSameLines() {
        clock.set(LocalDate.of(2026, 10, 8));
        var heads = List.of("Nummer", "Fra", "Til", "Besluttet", "Innvilget", "Utbetalt dato", "Utbetalt");
        var rows = List.of(List.<Object>of(
                "A-300-2-0",
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2026, 9, 30),
                LocalDate.of(2026, 9, 15),
                Money.ofKroner("1929"),
                LocalDate.of(2026, 10, 2),
                Money.ofKroner("1929")));
        var excel = new Spreadsheet("NAV", heads, rows).excel();
        assertThat(hinf.as("Olav Lien", () -> recording.bring(excel, olav).orThrow()))
                .isEqualTo(new RecordMonths.Brought(1, 0));
        assertThat(september().paid()).contains(Money.ofKroner("1929"));
    }

    @Test
    void beforeDecemberTheExamsAndChristmasAreSeenAndNavIsTold() {
        clock.set(LocalDate.of(2026, 11, 16));
        assertThat(today(randi, "Randi Moe")).contains(Kind.PLAN_MONTH);
        var change = hinf.as(
                "Randi Moe",
                () -> changing.hours(agreement, YearMonth.of(2026, 12), 2, GrantChange.Why.EXAMS, randi)
                        .orThrow());
        assertThat(today(randi, "Randi Moe")).doesNotContain(Kind.PLAN_MONTH).contains(Kind.TELL_NAV);
        var before = hinf.as("Randi Moe", () -> funding.grant(grant)).hours();
        hinf.run("Randi Moe", () -> {
            changing.tell(
                            change,
                            new GrantChange.Notice(clock.today(), GrantChange.Way.TYPED_AT_NAV),
                            "To timer i desember.",
                            randi)
                    .orThrow();
            changing.answered(change, new GrantChange.Answer(clock.today(), true), randi)
                    .orThrow();
        });
        assertThat(today(randi, "Randi Moe")).doesNotContain(Kind.TELL_NAV);
        var december = hinf.as("Randi Moe", () -> periods.of(agreement, YearMonth.of(2026, 12)));
        assertThat(december.agreed()).isEqualTo(Minutes.hours(2));
        // 370 + F 44.40, O 8.29, A 59.60.
        assertThat(december.expected()).isEqualTo(Money.ofKroner("482"));
        assertThat(hinf.as("Randi Moe", () -> funding.grant(grant)).hours().value())
                .as("other hours hold from December on")
                .isEqualTo(before.value() - 2 * 360);
    }

    @Test
    void aPauseIsNoHoursAndNoMoneyAndWorkInItIsTheInstitutionsOwn() {
        clock.set(LocalDate.of(2026, 8, 20));
        var change = hinf.as(
                "Randi Moe",
                () -> changing.hours(agreement, SEPTEMBER, 0, GrantChange.Why.PRACTICE, randi)
                        .orThrow());
        hinf.run("Randi Moe", () -> {
            changing.tell(change, new GrantChange.Notice(clock.today(), GrantChange.Way.PHONE), "Pause.", randi)
                    .orThrow();
            changing.answered(change, new GrantChange.Answer(clock.today(), true), randi)
                    .orThrow();
        });
        assertThat(september().expected()).isEqualTo(Money.ZERO);
        worksInSeptember("1:00");
        assertThat(balance().keySet()).containsExactly(Account.OWN);
        conserved();
    }

    @Test
    void nothingHasComeSixWeeksAfterTheMonthAndOlavIsAskedToAsk() {
        clock.set(LocalDate.of(2026, 10, 15));
        var asked = hinf.as("Olav Lien", () -> duties.dueBy(clock.today(), olav)).stream()
                .filter(duty -> duty.kind() == Kind.AWAIT_PAYOUT)
                .collect(Collectors.toMap(Obligation::period, Obligation::amountAtRisk));
        assertThat(asked).containsExactly(Map.entry("2026-08", Money.ofKroner("951")));
    }
}
