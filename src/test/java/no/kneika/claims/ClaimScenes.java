package no.kneika.claims;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.kneika.cases.Casework;
import no.kneika.cases.NavMeasure;
import no.kneika.cases.Origin;
import no.kneika.cases.RaiseNeed;
import no.kneika.documents.DocumentId;
import no.kneika.funding.GrantId;
import no.kneika.funding.GrantLetter;
import no.kneika.funding.RecordGrant;
import no.kneika.hours.HourEntry;
import no.kneika.institution.CostPart;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.LargestRemainder;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Percent;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.ledger.Cause;
import no.kneika.ledger.Ledger;
import no.kneika.ledger.Piece;
import no.kneika.ledger.PieceId;
import no.kneika.payroll.VoucherFileId;
import no.kneika.payroll.VoucherView;
import no.kneika.payroll.VouchersReceived;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.support.World.Tenant;
import org.springframework.context.ApplicationEventPublisher;

/** A case with a grant and paid hours, for tests that begin where the claim does. */
final class ClaimScenes {

    private final Casework casework;
    private final RecordGrant grants;
    private final Ledger ledger;
    private final PayrollByHand payroll;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    ClaimScenes(
            Casework casework,
            RecordGrant grants,
            Ledger ledger,
            PayrollByHand payroll,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.casework = casework;
        this.grants = grants;
        this.ledger = ledger;
        this.payroll = payroll;
        this.events = events;
        this.clock = clock;
    }

    CaseId caseOf(Tenant at, String student) {
        var it = new RaiseNeed(
                at.person(student),
                Origin.STUDENT,
                Optional.empty(),
                "Jeg kommer ikke i gang.",
                Optional.empty(),
                NavMeasure.YES,
                Optional.empty());
        var caseId =
                at.as(student, () -> casework.raiseNeed(it, at.actor(student)).orThrow());
        at.as("Randi Moe", () -> casework.accept(caseId, at.actor("Randi Moe")).orThrow());
        return caseId;
    }

    GrantId granted(Tenant at, CaseId caseId, Period period, int hours, String ceiling, String reference) {
        var letter = new GrantLetter(
                Optional.empty(),
                period,
                Minutes.hours(hours),
                Optional.of(HourlyRate.of(ceiling)),
                reference,
                clock.today(),
                Optional.empty(),
                "",
                Optional.empty(),
                true);
        return at.as(
                "Randi Moe",
                () -> grants.record(caseId, letter, at.actor("Randi Moe")).orThrow());
    }

    /** One voucher line for these entries: 12 % holiday pay, 14.1 % contribution of both, spread by largest remainder. */
    void paid(Tenant at, Collection<HourEntry> entries, YearMonth month, String rate) {
        var hourly = HourlyRate.of(rate);
        var worked = List.copyOf(entries);
        var minutes = Minutes.sum(worked.stream().map(HourEntry::minutes).toList());
        var wage = hourly.times(minutes);
        var holiday = Percent.of("12").of(wage);
        var parts = new EnumMap<CostPart, Money>(CostPart.class);
        parts.put(CostPart.WAGE, wage);
        parts.put(CostPart.HOLIDAY_PAY, holiday);
        parts.put(CostPart.CONTRIBUTION, Percent.of("14.1").of(wage.plus(holiday)));
        var mentor = worked.getFirst().mentor();
        var voucher = voucher(mentor, month, minutes, hourly, parts);
        worked.forEach(entry -> payroll.vouchers.put(entry.id(), voucher));
        at.as("Olav Lien", () -> {
            ledger.born(
                    pieces(worked, parts, voucher),
                    new Cause(Cause.Kind.VOUCHER, Ids.next(), Actor.HOUSE, clock.instant()));
            events.publishEvent(new VouchersReceived(Map.of(
                    worked.getFirst().caseId(),
                    worked.stream()
                            .map(entry -> new Period(entry.day(), entry.day()))
                            .reduce(Period::hull)
                            .orElseThrow())));
            return true;
        });
    }

    private static List<Piece> pieces(List<HourEntry> worked, Map<CostPart, Money> parts, VoucherView voucher) {
        var weights =
                worked.stream().map(entry -> (long) entry.minutes().value()).toList();
        var pieces = new ArrayList<Piece>();
        parts.forEach((part, amount) -> {
            var spread = LargestRemainder.spread(amount, weights);
            for (int i = 0; i < worked.size(); i++) {
                var entry = worked.get(i);
                pieces.add(new Piece(
                        PieceId.next(),
                        entry.caseId(),
                        entry.mentor(),
                        entry.id().value(),
                        0,
                        entry.minutes().value(),
                        voucher.line(),
                        part,
                        spread.get(i),
                        entry.day(),
                        voucher.payrollMonth(),
                        voucher.rate()));
            }
        });
        return pieces;
    }

    private static VoucherView voucher(
            PersonId mentor, YearMonth month, Minutes minutes, HourlyRate rate, Map<CostPart, Money> parts) {
        var none = new HashMap<>(parts);
        return new VoucherView(
                Ids.next(),
                new VoucherFileId(Ids.next()),
                mentor,
                "100200",
                month,
                month,
                minutes,
                rate,
                none.getOrDefault(CostPart.WAGE, Money.ZERO),
                none.getOrDefault(CostPart.HOLIDAY_PAY, Money.ZERO),
                Money.ZERO,
                none.getOrDefault(CostPart.CONTRIBUTION, Money.ZERO),
                "B-" + month,
                new DocumentId(Ids.next()));
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
