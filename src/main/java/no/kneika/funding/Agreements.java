package no.kneika.funding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.kneika.funding.domain.AgreementSum;
import no.kneika.funding.domain.SignatureChase;
import no.kneika.funding.store.AgreementRows;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.NotFound;
import no.kneika.platform.Remembered;
import org.springframework.stereotype.Component;

/**
 * NAV's agreements of 2026 (mentoravtaler), as whoever asks may see them. Inside {@code Use.as}. What changes them: {@link
 * WriteAgreement}, {@link ConcludeAgreement}.
 */
@Component
public class Agreements {

    private final AgreementRows rows;
    private final SubsidyPeriods periods;
    private final BusinessClock clock;

    Agreements(AgreementRows rows, SubsidyPeriods periods, BusinessClock clock) {
        this.rows = rows;
        this.periods = periods;
        this.clock = clock;
    }

    /** @throws NotFound where there is none for whoever asks */
    public Agreement agreement(AgreementId id) {
        return read(row(id));
    }

    /** The agreements of a case in their newest versions, by first day; also those that lapsed or were put away. */
    public List<Agreement> of(CaseId caseId) {
        return of(List.of(caseId)).getOrDefault(caseId, List.of());
    }

    /** As {@link #of(CaseId)} for many; a case without agreements is missing. */
    public Map<CaseId, List<Agreement>> of(Collection<CaseId> cases) {
        return Remembered.eachWhileReading("agreements of a case", cases, this::read);
    }

    private Map<CaseId, List<Agreement>> read(Collection<CaseId> cases) {
        var found = new HashMap<CaseId, List<Agreement>>();
        var all = rows.of(cases);
        var agreed = periods.agreed(all);
        for (var row : all)
            found.computeIfAbsent(row.caseId(), any -> new ArrayList<>())
                    .add(read(row, agreed.getOrDefault(row.id(), row.period())));
        return found;
    }

    /** The agreement a grant came of; empty for a grant that pays otherwise. */
    public Optional<Agreement> ofGrant(GrantId grant) {
        return rows.ofGrant(grant).map(this::read);
    }

    /** The months NAV pays it by as it is agreed now, with what NAV's own arithmetic comes to for each. */
    public List<Agreement.Month> months(AgreementId id) {
        return periods.agreed(row(id)).months();
    }

    AgreementRows.Row row(AgreementId id) {
        return rows.find(id).orElseThrow(() -> new NotFound("agreement"));
    }

    Agreement read(AgreementRows.Row row) {
        return read(row, periods.agreed(row).period());
    }

    /** @param period the days it holds, which an early end has made fewer */
    private Agreement read(AgreementRows.Row row, Period period) {
        var chase = chase(row);
        var lapsed = chase.isLapsedOn(clock.today());
        return new Agreement(
                row.id(),
                row.caseId(),
                row.mentor(),
                row.version(),
                period,
                Minutes.hours(row.terms().hours().intValueExact()),
                AgreementSum.of(row.terms()).month(),
                row.conclusion().isPresent()
                        ? Agreement.State.CONCLUDED
                        : row.withdrawn()
                                ? Agreement.State.WITHDRAWN
                                : lapsed ? Agreement.State.LAPSED : Agreement.State.OPEN,
                row.signed(),
                chase.lapsesOn(),
                row.conclusion());
    }

    static SignatureChase chase(AgreementRows.Row row) {
        return new SignatureChase(row.writtenOn(), row.signed());
    }
}
