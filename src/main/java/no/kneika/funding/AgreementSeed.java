package no.kneika.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import no.kneika.cases.Cases;
import no.kneika.funding.domain.AgreementTerms;
import no.kneika.funding.domain.MonthNumber;
import no.kneika.funding.domain.MonthRow;
import no.kneika.funding.domain.WrittenAgreement;
import no.kneika.funding.domain.WrittenAgreement.Employer;
import no.kneika.funding.domain.WrittenAgreement.Someone;
import no.kneika.institution.OwnGround;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.people.TrainingCast;
import no.kneika.people.TrainingSeed;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Use;
import org.springframework.stereotype.Component;

/**
 * Kristian has an agreement of 2026 beside his grant: Kåre goes through figures with him four hours a month, and NAV has paid for
 * September and October by itself. And Tobias waits for the institution's own money while NAV is silent.
 */
@Component
class AgreementSeed implements TrainingSeed {

    private static final Period DAYS = Period.of("2026-09-01", "2027-01-31");
    private static final LocalDate WRITTEN = LocalDate.of(2026, 8, 24);
    private static final LocalDate CONCLUDED = LocalDate.of(2026, 8, 31);
    private static final String NUMBER = "2026/77104";

    private final Use use;
    private final Cases cases;
    private final Agreements agreements;
    private final WriteAgreement writing;
    private final ConcludeAgreement concluding;
    private final SubsidyPeriods periods;
    private final RecordMonths months;
    private final WaitingList waiting;
    private final BusinessClock clock;

    AgreementSeed(
            Use use,
            Cases cases,
            Agreements agreements,
            WriteAgreement writing,
            ConcludeAgreement concluding,
            SubsidyPeriods periods,
            RecordMonths months,
            WaitingList waiting,
            BusinessClock clock) {
        this.use = use;
        this.cases = cases;
        this.agreements = agreements;
        this.writing = writing;
        this.concluding = concluding;
        this.periods = periods;
        this.months = months;
        this.waiting = waiting;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 32;
    }

    @Override
    public void seed(InstitutionId institution, TrainingCast cast) {
        var coordinator = cast.part("coordinator");
        var approver = cast.part("approver");
        if (!clock.today().isAfter(CONCLUDED)) return;
        caseOf(cast, "Kristian Haug", coordinator)
                .ifPresent(caseId -> cast.find("Kåre Myhre")
                        .ifPresent(mentor -> use.run(coordinator, () -> agree(caseId, mentor, coordinator))));
        caseOf(cast, "Tobias Strand", coordinator)
                .ifPresent(caseId -> use.run(approver, () -> waits(caseId, approver)));
    }

    private Optional<CaseId> caseOf(TrainingCast cast, String student, Actor coordinator) {
        return cast.find(student).flatMap(it -> use.as(coordinator, () -> cases.openCaseOf(it.person())));
    }

    private void agree(CaseId caseId, Actor mentor, Actor coordinator) {
        var helps = writing.mentorsOf(caseId).contains(mentor.person());
        if (!helps || !agreements.of(caseId).isEmpty()) return;
        var id = writing.write(caseId, written(caseId, mentor, coordinator), coordinator)
                .orThrow();
        for (var party : AgreementParty.values())
            if (party != AgreementParty.DECIDER)
                concluding.sign(id, party, WRITTEN.plusDays(3), coordinator).orThrow();
        concluding.conclude(id, CONCLUDED, NUMBER, coordinator).orThrow();
        for (var month : List.of(9, 10, 11)) decided(id, YearMonth.of(2026, month), coordinator);
    }

    private WrittenAgreement written(CaseId caseId, Actor mentor, Actor coordinator) {
        var it = writing.propose(caseId, mentor.person(), coordinator);
        var contact = new Someone("Randi Moe", "70 00 00 11");
        return new WrittenAgreement(
                mentor.person(),
                WRITTEN,
                new Someone(it.student().name(), "400 00 114"),
                new Employer(it.employer().name(), it.employer().number(), contact),
                new Someone("Astrid Nes", "55 55 33 33"),
                new Someone(it.mentorContact().name(), "400 00 117"),
                "Går gjennom legemiddelregning og øver til prøvene.",
                DAYS,
                "Samtale annenhver måned",
                "Møtes på nett mellom praksisperiodene",
                new AgreementTerms(
                        BigDecimal.valueOf(180),
                        AgreementTerms.WageKind.HOUR,
                        BigDecimal.valueOf(100),
                        BigDecimal.valueOf(4),
                        new BigDecimal("0.12"),
                        new BigDecimal("0.02"),
                        new BigDecimal("0.141")),
                it.account(),
                Optional.empty());
    }

    /** Before the month begins, and paid in the month after, as far as the clock has come. */
    private void decided(AgreementId id, YearMonth month, Actor coordinator) {
        var it = periods.of(id, month);
        var paidOn = month.plusMonths(1).atDay(5);
        Optional<SubsidyPeriod.Paid> paid = paidOn.isAfter(clock.today())
                ? Optional.empty()
                : Optional.of(new SubsidyPeriod.Paid(paidOn, it.expected()));
        var number = MonthNumber.read(months.nextNumber(id, month)).orElseThrow();
        var row = new MonthRow(0, number, it.period(), month.atDay(1).minusDays(1), it.expected(), paid);
        if (!it.expected().equals(Money.ZERO)) months.type(row, coordinator).orThrow();
    }

    private void waits(CaseId caseId, Actor approver) {
        if (waiting.all(approver).stream().anyMatch(it -> it.who().caseId().equals(caseId))) return;
        var wish = new WaitingList.Wish(
                OwnGround.BRIDGE,
                Period.of("2026-11-23", "2027-01-31"),
                Minutes.hours(20),
                Optional.empty(),
                "Vi venter på NAV");
        waiting.add(caseId, wish, approver).orThrow();
    }
}
