package no.kneika.access.store;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import no.kneika.access.Admissions;
import no.kneika.access.Disclosure;
import no.kneika.access.Field;
import no.kneika.access.Purpose;
import no.kneika.access.Share;
import no.kneika.access.Sharing;
import no.kneika.access.SharingRevoked;
import no.kneika.access.domain.Readers;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.platform.Actor;
import no.kneika.platform.NotFound;
import no.kneika.platform.Place;
import no.kneika.platform.Trail;
import no.kneika.platform.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Shows what is shared and nothing else, and takes the student's word for what is. */
@Service
class StudentsSharing implements Sharing {

    private final Consents consents;
    private final Admissions admissions;
    private final Vault vault;
    private final ApplicationEventPublisher events;

    StudentsSharing(Consents consents, Admissions admissions, Vault vault, ApplicationEventPublisher events) {
        this.consents = consents;
        this.admissions = admissions;
        this.vault = vault;
        this.events = events;
    }

    @Override
    public Disclosure show(CaseId caseId, Field field, Actor actor, Place place, byte @Nullable [] content) {
        if (!mayShow(caseId, field, actor)) return new Disclosure.Withheld();
        if (content == null || content.length == 0) return new Disclosure.Empty();
        var plain = vault.open(place, content);
        Trail.shows(caseId, field.shown());
        return new Disclosure.Open(plain);
    }

    @Override
    public boolean mayShow(CaseId caseId, Field field, Actor actor) {
        return admissions.isAdmitted(actor, caseId)
                && Readers.mayRead(field, actor.capacity(), consents.shared(caseId));
    }

    @Override
    public boolean hasConsented(CaseId caseId, Purpose purpose) {
        return consents.isGiven(caseId, purpose);
    }

    @Override
    public Set<CaseId> consented(Collection<CaseId> cases, Purpose purpose) {
        return consents.given(cases, purpose);
    }

    @Override
    public Set<Share> shared(CaseId caseId) {
        return consents.shared(caseId);
    }

    @Override
    public Decision<CaseId> consent(Actor student, CaseId caseId, Purpose purpose, boolean given) {
        return asStudent(student, caseId).map(own -> {
            if (consents.isGiven(own, purpose) == given) return own;
            consents.say(student, own, purpose, given);
            if (!given) events.publishEvent(new SharingRevoked(own, Set.of(), EnumSet.of(purpose)));
            return own;
        });
    }

    @Override
    public Decision<CaseId> share(Actor student, CaseId caseId, Set<Share> shares) {
        return asStudent(student, caseId).map(own -> {
            decide(student, own, shares, EnumSet.noneOf(Purpose.class));
            return own;
        });
    }

    @Override
    public Decision<CaseId> stopAll(Actor student, CaseId caseId) {
        return asStudent(student, caseId).map(own -> {
            var withdrawn = EnumSet.noneOf(Purpose.class);
            for (var purpose : Purpose.values()) if (consents.isGiven(own, purpose)) withdrawn.add(purpose);
            withdrawn.forEach(purpose -> consents.say(student, own, purpose, false));
            decide(student, own, Set.of(), withdrawn);
            return own;
        });
    }

    private void decide(Actor student, CaseId caseId, Set<Share> wanted, Set<Purpose> withdrawn) {
        var before = consents.shared(caseId);
        var stopped = new LinkedHashSet<Share>(before);
        stopped.removeAll(wanted);
        for (var share : stopped) consents.say(student, caseId, share, false);
        for (var share : wanted) if (!before.contains(share)) consents.say(student, caseId, share, true);
        if (!stopped.isEmpty() || !withdrawn.isEmpty())
            events.publishEvent(new SharingRevoked(caseId, stopped, withdrawn));
    }

    /** A case one is not in does not exist for one; in a case one knows, only the student decides. */
    private Decision<CaseId> asStudent(Actor actor, CaseId caseId) {
        if (!admissions.isAdmitted(actor, caseId)) throw new NotFound("case");
        return actor.capacity() == Capacity.STUDENT
                ? Decision.accepted(caseId)
                : Decision.refused(Reason.of("consent-is-the-students", "GDPR art. 4 (11)"));
    }
}
