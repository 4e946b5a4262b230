package no.kneika.funding;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import no.kneika.funding.domain.MonthFile;
import no.kneika.funding.domain.MonthNumber;
import no.kneika.funding.domain.MonthRow;
import no.kneika.funding.domain.MonthRules;
import no.kneika.funding.domain.MonthRules.News;
import no.kneika.funding.store.AgreementRows;
import no.kneika.funding.store.MonthRows;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.NotFound;
import no.kneika.platform.sheet.FileReading;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What NAV decided and paid for the months of agreements is told here, by NAV's number: typed in, or brought as a file, all
 * of it or nothing. Told twice is told once. Inside {@code Use}.
 */
@Component
public class RecordMonths {

    private static final String SOURCE = "rules.md 5 SETTLED";

    private final AgreementRows agreements;
    private final MonthRows months;
    private final SubsidyPeriods periods;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    RecordMonths(
            AgreementRows agreements,
            MonthRows months,
            SubsidyPeriods periods,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.agreements = agreements;
        this.months = months;
        this.periods = periods;
        this.clock = clock;
        this.events = events;
    }

    /**
     * What a file brought.
     *
     * @param fresh lines with something new
     * @param known lines that were told before
     */
    public record Brought(int fresh, int known) {}

    /** Every line of a file, or none. */
    public Decision<Brought> bring(byte[] file, Actor by) {
        return FileReading.read(file)
                .then(sheet -> MonthFile.read(sheet, clock.today()))
                .then(rows -> take(rows, by));
    }

    /** One that was typed in, for an agreement and a month. */
    public Decision<Brought> type(MonthRow row, Actor by) {
        return take(List.of(row), by);
    }

    private Decision<Brought> take(List<MonthRow> rows, Actor by) {
        if (by.capacity() != Capacity.COORDINATOR && by.capacity() != Capacity.FINANCE)
            return Decision.refused(Reason.of("month-by-whom", SOURCE));
        var against = new ArrayList<Reason>();
        var news = new ArrayList<Fresh>();
        // Also the lines before this one in the same file count: two of one number are one, or contradict each other.
        var known = new HashMap<AgreementId, List<MonthRows.Row>>();
        for (var row : rows) {
            var agreement = agreements.numbered(row.number().agreement());
            if (agreement.isEmpty()) {
                against.add(MonthRules.unknown(row));
                continue;
            }
            var it = agreement.get();
            var told = known.computeIfAbsent(it.id(), any -> held(it));
            switch (MonthRules.take(row, facts(it, row, told), clock.today())) {
                case Decision.Refused<News>(var reasons) -> against.addAll(reasons);
                case Decision.Accepted<News>(var what) -> {
                    if (what == News.NOTHING) continue;
                    news.add(new Fresh(it, row, what));
                    told.removeIf(each -> isOf(each, row.number()));
                    told.add(asTold(it, row));
                }
            }
        }
        if (!against.isEmpty()) return new Decision.Refused<>(against);
        store(news, by);
        return Decision.accepted(new Brought(news.size(), rows.size() - news.size()));
    }

    private record Fresh(AgreementRows.Row agreement, MonthRow row, News what) {}

    private List<MonthRows.Row> held(AgreementRows.Row it) {
        months.hold(it.id());
        return new ArrayList<>(months.of(List.of(it.caseId())).stream()
                .filter(each -> each.agreement().equals(it.id()))
                .toList());
    }

    private void store(List<Fresh> news, Actor by) {
        var touched = new LinkedHashSet<AgreementMonthTold>();
        for (var fresh : news) {
            var it = fresh.agreement();
            var row = fresh.row();
            if (fresh.what() == News.DECISION) months.decide(by, it.id(), it.caseId(), row, clock.instant());
            row.paid().ifPresent(paid -> months.pay(by, it.id(), it.caseId(), row, paid, clock.instant()));
            touched.add(new AgreementMonthTold(
                    it.conclusion().orElseThrow().grant(),
                    it.caseId(),
                    YearMonth.from(row.days().from())));
        }
        touched.forEach(events::publishEvent);
    }

    private static boolean isOf(MonthRows.Row told, MonthNumber number) {
        return told.period() == number.period() && told.resend() == number.resend();
    }

    private static MonthRows.Row asTold(AgreementRows.Row it, MonthRow row) {
        var number = row.number();
        return new MonthRows.Row(
                it.id(),
                number.period(),
                number.resend(),
                row.days(),
                new SubsidyPeriod.Decided(number.toString(), row.decidedOn(), row.sum(), row.paid()));
    }

    private static MonthRules.Facts facts(AgreementRows.Row it, MonthRow row, List<MonthRows.Row> told) {
        var month = YearMonth.from(row.days().from());
        int period = row.number().period();
        return new MonthRules.Facts(
                it.period(),
                told.stream()
                        .filter(each -> isOf(each, row.number()))
                        .findFirst()
                        .map(each -> new MonthRules.Told(each.days(), each.decided())),
                told.stream()
                        .filter(each -> each.period() == period && !each.month().equals(month))
                        .findFirst()
                        .map(MonthRows.Row::month),
                told.stream()
                        .filter(each -> each.period() != period && each.month().equals(month))
                        .findFirst()
                        .map(MonthRows.Row::period));
    }

    /** What NAV will call the next decision about a month: the period it has, or the one after the last. */
    public String nextNumber(AgreementId id, YearMonth month) {
        var it = agreements.find(id).orElseThrow(() -> new NotFound("agreement"));
        var number = it.conclusion().map(Agreement.Conclusion::number).orElse("");
        var told = months.of(List.of(it.caseId())).stream()
                .filter(each -> each.agreement().equals(id) && each.month().equals(month))
                .reduce((first, last) -> last);
        Optional<String> known = told.map(last -> last.decided().paid().isPresent()
                ? number + "-" + last.period() + "-" + (last.resend() + 1)
                : number + "-" + last.period() + "-" + last.resend());
        int nth = (int) ChronoUnit.MONTHS.between(YearMonth.from(it.period().from()), month) + 1;
        return known.orElse(number + "-" + nth + "-0");
    }

    /** Somebody says why NAV paid something else, or that the hours of a month to come are right. */
    public Decision<AgreementId> note(
            AgreementId id, YearMonth month, SubsidyPeriod.About about, String why, Actor by) {
        if (by.capacity() != Capacity.COORDINATOR && by.capacity() != Capacity.FINANCE)
            return Decision.refused(Reason.of("month-by-whom", SOURCE));
        var it = periods.of(id, month);
        if (about == SubsidyPeriod.About.PAYOUT && it.isExplained())
            return Decision.refused(Reason.of("month-nothing-to-explain", SOURCE));
        months.note(
                by, id, it.caseId(), month, new SubsidyPeriod.Note(about, it.differs(), why.strip()), clock.instant());
        return Decision.accepted(id);
    }
}
