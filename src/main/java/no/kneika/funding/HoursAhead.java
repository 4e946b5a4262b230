package no.kneika.funding;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import no.kneika.cases.Cases;
import no.kneika.funding.domain.ExpectedHours;
import no.kneika.funding.store.AgreementRows;
import no.kneika.institution.Institutions;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.InstitutionId;
import org.springframework.stereotype.Component;

/** How many hours the months of agreements are likely to take, by the institution's calendar (forventede timer). */
@Component
public class HoursAhead {

    private final AgreementRows agreements;
    private final Cases cases;
    private final Institutions institutions;

    HoursAhead(AgreementRows agreements, Cases cases, Institutions institutions) {
        this.agreements = agreements;
        this.cases = cases;
        this.institutions = institutions;
    }

    /** The hours a month is likely to take, where they part from the agreed ones; empty where NAV need not be told. */
    public OptionalInt parting(InstitutionId at, SubsidyPeriod it) {
        return of(at, List.of(it.caseId())).apply(it).parting(it.period(), it.agreed());
    }

    /** The hours a month is likely to take; empty for one the calendar does not reach. */
    public OptionalInt expected(InstitutionId at, SubsidyPeriod it) {
        return of(at, List.of(it.caseId())).apply(it).in(it.month());
    }

    Function<SubsidyPeriod, ExpectedHours> of(InstitutionId at, Collection<CaseId> ids) {
        var needs = cases.assessedNeeds(ids);
        var rows = agreements.of(ids);
        var semesters = institutions.semesters(at);
        return it -> {
            var row = rows.stream()
                    .filter(each -> each.id().equals(it.agreement()))
                    .findFirst()
                    .orElseThrow();
            return new ExpectedHours(
                    row.terms().hours().intValueExact(),
                    it.period(),
                    Optional.ofNullable(needs.get(it.caseId())),
                    semesters,
                    institutions::isHoliday);
        };
    }
}
