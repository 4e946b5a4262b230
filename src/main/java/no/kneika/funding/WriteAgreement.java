package no.kneika.funding;

import java.util.List;
import java.util.Optional;
import no.kneika.access.Purpose;
import no.kneika.access.Sharing;
import no.kneika.funding.domain.AgreementRules;
import no.kneika.funding.domain.WrittenAgreement;
import no.kneika.funding.store.AgreementRows;
import no.kneika.funding.store.AgreementTexts;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.Stale;
import org.springframework.stereotype.Component;

/**
 * An agreement with NAV is written here, in NAV's fields, to be typed in there (skrive mentoravtale): no employer's
 * system may do it by machine. Inside {@code Use}.
 */
@Component
public class WriteAgreement {

    private final AgreementRows rows;
    private final AgreementTexts texts;
    private final Agreements agreements;
    private final AgreementFacts facts;
    private final MentorsOfCase mentors;
    private final Sharing sharing;
    private final BusinessClock clock;

    WriteAgreement(
            AgreementRows rows,
            AgreementTexts texts,
            Agreements agreements,
            AgreementFacts facts,
            MentorsOfCase mentors,
            Sharing sharing,
            BusinessClock clock) {
        this.rows = rows;
        this.texts = texts;
        this.agreements = agreements;
        this.facts = facts;
        this.mentors = mentors;
        this.sharing = sharing;
        this.clock = clock;
    }

    /** Whom an agreement can be made for: the case's mentors, the one without an agreement first. */
    public List<PersonId> mentorsOf(CaseId caseId) {
        var has = agreements.of(caseId).stream()
                .filter(it -> it.isOpen() || it.conclusion().isPresent())
                .map(Agreement::mentor)
                .toList();
        return mentors.of(caseId).stream()
                .map(MentorsOfCase.Helps::person)
                .sorted((a, b) -> Boolean.compare(has.contains(a), has.contains(b)))
                .toList();
    }

    /** What an agreement for a mentor would say if nobody changed it. */
    public WrittenAgreement propose(CaseId caseId, PersonId mentor, Actor actor) {
        return facts.proposal(actor, caseId, mentor);
    }

    /** What it says in its newest version. */
    public WrittenAgreement read(AgreementId id) {
        return texts.read(id, agreements.row(id).version());
    }

    /** Whether the student has said yes to telling NAV. */
    public boolean mayTellNav(CaseId caseId) {
        return sharing.hasConsented(caseId, Purpose.APPLY_NAV);
    }

    public Decision<AgreementId> write(CaseId caseId, WrittenAgreement it, Actor by) {
        return AgreementRules.write(it, by.capacity(), facts.of(by, caseId, Optional.empty()), clock.today())
                .map(sound -> {
                    var id = new AgreementId(Ids.next());
                    rows.add(by, id, caseId, sound.mentor(), clock.instant());
                    texts.add(by, id, caseId, 1, facts.signedFor(by, caseId, sound), clock.instant());
                    return id;
                });
    }

    /**
     * Changes one that is not concluded; those who have signed must sign again.
     *
     * @param seen the version the writer saw
     * @throws Stale when somebody changed or concluded it meanwhile
     */
    public Decision<AgreementId> revise(AgreementId id, int seen, WrittenAgreement it, Actor by) {
        var agreement = agreements.agreement(id);
        if (agreement.version() != seen || agreement.conclusion().isPresent())
            throw new Stale("the agreement is not the one that was seen");
        // A new mentor is a new agreement (rules.md 2).
        if (!agreement.mentor().equals(it.mentor()))
            return Decision.refused(
                    Reason.of("agreement-new-mentor", "rules.md 2 SETTLED").at("mentor"));
        if (!agreement.isOpen()) return Decision.refused(Reason.of("agreement-not-open", "rules.md 2 SETTLED"));
        var caseId = agreement.caseId();
        return AgreementRules.write(it, by.capacity(), facts.of(by, caseId, Optional.of(id)), clock.today())
                .map(sound -> {
                    texts.add(by, id, caseId, seen + 1, facts.signedFor(by, caseId, sound), clock.instant());
                    return id;
                });
    }

    /** Puts one away that is not concluded (annullerer). */
    public Decision<AgreementId> withdraw(AgreementId id, Actor by) {
        var row = agreements.row(id);
        if (by.capacity() != Capacity.COORDINATOR)
            return Decision.refused(Reason.of("agreement-by-coordinator", "rules.md 2 SETTLED"));
        if (row.conclusion().isPresent())
            return Decision.refused(Reason.of("agreement-is-concluded", "rules.md 2 SETTLED"));
        rows.withdraw(by, row, clock.instant());
        return Decision.accepted(id);
    }
}
