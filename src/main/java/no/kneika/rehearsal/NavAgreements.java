package no.kneika.rehearsal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Optional;
import no.kneika.funding.AgreementId;
import no.kneika.funding.AgreementParty;
import no.kneika.funding.ConcludeAgreement;
import no.kneika.funding.Funding;
import no.kneika.funding.Grant;
import no.kneika.funding.RecordMonths;
import no.kneika.funding.SubsidyPeriod;
import no.kneika.funding.SubsidyPeriods;
import no.kneika.funding.WriteAgreement;
import no.kneika.funding.domain.AgreementTerms;
import no.kneika.funding.domain.AgreementTerms.WageKind;
import no.kneika.funding.domain.MonthNumber;
import no.kneika.funding.domain.MonthRow;
import no.kneika.funding.domain.WrittenAgreement;
import no.kneika.funding.domain.WrittenAgreement.Employer;
import no.kneika.funding.domain.WrittenAgreement.Someone;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.rehearsal.domain.Plan;
import no.kneika.rehearsal.domain.Script;

/** NAV's agreements of some pairs: written, signed by everybody, concluded, and paid by themselves after each month. */
final class NavAgreements {

    private static final String PHONE = "90 00 00 01";
    private static final BigDecimal WEEKS = BigDecimal.valueOf(52);
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private final Stage stage;
    private final Staff staff;
    private final Script script;
    private final WriteAgreement writing;
    private final ConcludeAgreement concluding;
    private final SubsidyPeriods periods;
    private final RecordMonths recording;
    private final Funding funding;
    private int number;
    private Money paid = Money.ZERO;

    NavAgreements(Stage stage, Staff staff, Plan plan) {
        this.stage = stage;
        this.staff = staff;
        this.script = new Script(plan);
        this.writing = stage.room(WriteAgreement.class);
        this.concluding = stage.room(ConcludeAgreement.class);
        this.periods = stage.room(SubsidyPeriods.class);
        this.recording = stage.room(RecordMonths.class);
        this.funding = stage.room(Funding.class);
    }

    /** The coordinator types it in at NAV, and the four sign. */
    AgreementId writes(Pair pair, Period days) {
        var me = staff.coordinator();
        var id = stage.does(me, "write-agreement", () -> {
            var it = writing.propose(pair.caseId(), pair.mentor.person(), me);
            return writing.write(pair.caseId(), complete(it, pair, days), me);
        });
        for (var party : AgreementParty.values())
            if (party != AgreementParty.DECIDER)
                stage.does(me, "agreement-signature", () -> concluding.sign(id, party, stage.today(), me));
        return id;
    }

    private WrittenAgreement complete(WrittenAgreement it, Pair pair, Period days) {
        var hours =
                BigDecimal.valueOf(pair.part.hoursPerWeek()).multiply(WEEKS).divide(MONTHS, 0, RoundingMode.CEILING);
        return new WrittenAgreement(
                it.mentor(),
                stage.today(),
                new Someone(it.student().name(), PHONE),
                new Employer(it.employer().name(), it.employer().number(), new Someone("Kari Nygård", "70 00 00 11")),
                new Someone("Astrid Nes", "55 55 33 33"),
                new Someone(it.mentorContact().name(), PHONE),
                "Øver til eksamen og deler opp uka.",
                days,
                "Møte annenhver måned",
                "Et stille rom",
                new AgreementTerms(
                        pair.part.rate().kroner().setScale(0, RoundingMode.HALF_UP),
                        WageKind.HOUR,
                        BigDecimal.valueOf(100),
                        hours,
                        it.terms().holiday(),
                        it.terms().pension(),
                        it.terms().contribution()),
                it.account(),
                Optional.empty());
    }

    /** NAV's decider signs. */
    Grant concludes(AgreementId id) {
        var me = staff.coordinator();
        var ours = next();
        var grant = stage.does(me, "conclude-agreement", () -> concluding.conclude(id, stage.today(), ours, me));
        return stage.looks(me, () -> funding.grant(grant));
    }

    private synchronized String next() {
        number++;
        return "A-" + number;
    }

    /** NAV has decided and paid a month, now and then something else than was agreed; finance reads it off NAV's pages. */
    void pays(Pair pair, AgreementId id, YearMonth month) {
        var me = staff.finance();
        // It may have ended before the month came.
        var known = stage.looks(me, () -> periods.of(id)).stream()
                .filter(it -> it.month().equals(month))
                .findFirst();
        if (known.isEmpty()) return;
        var it = known.get();
        var differs = script.paysOtherwise(pair.part, month);
        var sum = differs ? aTenth(it.expected()) : it.expected();
        stage.does(me, "agreement-month", () -> {
            var number = MonthNumber.read(recording.nextNumber(id, month)).orElseThrow();
            var row = new MonthRow(
                    0,
                    number,
                    it.period(),
                    stage.today(),
                    sum,
                    Optional.of(new SubsidyPeriod.Paid(stage.today(), sum)));
            return recording.type(row, me);
        });
        takesOutOfItsBooks(sum);
        if (!differs || it.expected().isZero()) return;
        stage.does(
                me,
                "explain-payout",
                () -> recording.note(id, month, SubsidyPeriod.About.PAYOUT, "NAV regnet med færre timer.", me));
    }

    private static Money aTenth(Money of) {
        return Money.ofKroner(
                of.kroner().movePointLeft(1).setScale(0, RoundingMode.DOWN).toPlainString());
    }

    private synchronized void takesOutOfItsBooks(Money sum) {
        paid = paid.plus(sum);
    }

    int concluded() {
        return number;
    }

    /** Everything NAV has paid by agreements, by its own books. */
    synchronized Money paid() {
        return paid;
    }
}
