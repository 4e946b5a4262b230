package no.kneika.funding;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import no.kneika.cases.Cases;
import no.kneika.funding.domain.AgreementMonths;
import no.kneika.funding.domain.AgreementRules;
import no.kneika.funding.domain.AgreementSum;
import no.kneika.funding.store.AgreementRows;
import no.kneika.funding.store.AgreementTexts;
import no.kneika.funding.store.GrantRows;
import no.kneika.institution.CostPart;
import no.kneika.institution.Funder;
import no.kneika.institution.Institutions;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What happens to an agreement at NAV is told here: who has signed, and that it is concluded (inngått), which makes it a
 * grant. Inside {@code Use}.
 */
@Component
public class ConcludeAgreement {

    private static final String SOURCE = "rules.md 2 SETTLED";

    private final AgreementRows rows;
    private final AgreementTexts texts;
    private final Agreements agreements;
    private final GrantRows grants;
    private final Cases cases;
    private final Institutions institutions;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ConcludeAgreement(
            AgreementRows rows,
            AgreementTexts texts,
            Agreements agreements,
            GrantRows grants,
            Cases cases,
            Institutions institutions,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.texts = texts;
        this.agreements = agreements;
        this.grants = grants;
        this.cases = cases;
        this.institutions = institutions;
        this.clock = clock;
        this.events = events;
    }

    /** Somebody has signed at NAV. */
    public Decision<AgreementId> sign(AgreementId id, AgreementParty party, LocalDate on, Actor by) {
        var row = agreements.row(id);
        if (by.capacity() != Capacity.COORDINATOR)
            return Decision.refused(Reason.of("agreement-by-coordinator", SOURCE));
        var missing = AgreementRules.missing(texts.read(id, row.version()));
        return AgreementRules.sign(party, on, agreements.read(row), Agreements.chase(row), missing, clock.today())
                .then(day -> rows.sign(by, row, party, day, clock.instant())
                        ? Decision.accepted(id)
                        : Decision.refused(
                                Reason.of("agreement-signed-before", SOURCE).at("party")));
    }

    /**
     * NAV's decider has signed: the agreement is a grant for its mentor, of the hours of its months.
     *
     * @param number NAV's own number of the agreement
     */
    public Decision<GrantId> conclude(AgreementId id, LocalDate on, String number, Actor by) {
        var row = agreements.row(id);
        if (by.capacity() != Capacity.COORDINATOR)
            return Decision.refused(Reason.of("agreement-by-coordinator", SOURCE));
        return AgreementRules.conclude(on, agreements.read(row), Agreements.chase(row), clock.today())
                .then(day -> store(row, new Agreement.Conclusion(day, number.strip(), new GrantId(Ids.next())), by));
    }

    private Decision<GrantId> store(AgreementRows.Row row, Agreement.Conclusion it, Actor by) {
        var office = cases.find(row.caseId()).nav().map(nav -> nav.officeName()).orElse("NAV");
        var version = new GrantRows.Version(
                row.period(),
                AgreementMonths.total(row.period(), row.terms()),
                Optional.empty(),
                EnumSet.allOf(CostPart.class),
                it.number(),
                it.on(),
                it.on(),
                institutions
                        .rulebookVersion(by.institution(), Funder.NAV, it.on())
                        .id(),
                Optional.empty(),
                "",
                Optional.of(AgreementSum.of(row.terms()).month()));
        grants.add(
                by,
                new GrantRows.Row(
                        by.institution(),
                        it.grant(),
                        row.caseId(),
                        Regime.SETTLED,
                        Funder.NAV,
                        Optional.empty(),
                        "",
                        office,
                        office,
                        Optional.empty(),
                        Optional.of(row.mentor()),
                        1,
                        version),
                clock.instant());
        if (!grants.addVersion(by, it.grant(), row.caseId(), 1, version, clock.instant())
                || !rows.conclude(by, row, it, clock.instant()))
            return Decision.refused(
                    Reason.of("agreement-number-taken", SOURCE, it.number()).at("navNumber"));
        events.publishEvent(new GrantDecided(it.grant(), row.caseId()));
        return Decision.accepted(it.grant());
    }

    /** What NAV asks for and nobody has filled in yet. */
    public List<String> missing(AgreementId id) {
        return AgreementRules.missing(texts.read(id, agreements.row(id).version()));
    }
}
