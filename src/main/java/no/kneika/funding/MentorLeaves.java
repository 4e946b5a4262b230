package no.kneika.funding;

import java.time.LocalDate;
import java.util.List;
import no.kneika.funding.store.AgreementRows;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import org.springframework.stereotype.Component;

/**
 * A mentor helps in a case no more, so the agreements with NAV about that mentor are over: what is concluded ends, and what
 * is not is put away. A new mentor is a new agreement (rules.md 2 SETTLED). Inside {@code Use}.
 */
@Component
public class MentorLeaves {

    private final AgreementRows agreements;
    private final Agreements known;
    private final ChangeGrant changing;
    private final BusinessClock clock;

    MentorLeaves(AgreementRows agreements, Agreements known, ChangeGrant changing, BusinessClock clock) {
        this.agreements = agreements;
        this.known = known;
        this.changing = changing;
        this.clock = clock;
    }

    /** @param last the mentor's last day */
    public void of(CaseId caseId, PersonId mentor, LocalDate last, Actor by) {
        for (var it : known.of(caseId)) {
            if (!it.mentor().equals(mentor)) continue;
            it.conclusion().ifPresent(done -> ends(done.grant(), it, last, by));
            if (it.isOpen() && it.period().to().isAfter(last))
                agreements.withdraw(by, agreements.find(it.id()).orElseThrow(), clock.instant());
        }
    }

    /** One that was to begin later is over on its first day: NAV has no earlier one. */
    private void ends(GrantId grant, Agreement it, LocalDate last, Actor by) {
        var first = it.period().from();
        var day = last.isBefore(first) ? first : last;
        // It may have ended before, or end with the mentor anyway; then there is nothing to tell.
        Decision<GrantChangeId> told = changing.end(grant, day, Minutes.ZERO, GrantChange.Why.MENTOR_LEAVES, by);
        if (!told.isAccepted() && !told.codes().equals(List.of("end-not-earlier")))
            throw new IllegalStateException("an agreement could not end: " + told.codes());
    }
}
