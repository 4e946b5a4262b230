package no.kneika.funding;

import java.util.List;
import no.kneika.access.Purpose;
import no.kneika.access.Sharing;
import no.kneika.funding.domain.ApplicationRules;
import no.kneika.funding.store.ApplicationRows;
import no.kneika.funding.store.WrittenRows;
import no.kneika.institution.ContractKind;
import no.kneika.institution.Institutions;
import no.kneika.institution.Rulebook;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.kernel.Reason;
import no.kneika.messages.Outbox;
import no.kneika.messages.OutgoingLetter;
import no.kneika.messages.Recipient;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.NotFound;
import no.kneika.platform.Stale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Applying to NAV (søke om tilskudd): written, previewed, sent once. Inside {@code Use}. */
@Component
public class ApplyForFunding {

    // Arbeids- og velferdsetaten's organisation number; which office it is for stands in the letter.
    private static final String NAV = "889640782";

    private final ApplicationRows applications;
    private final WrittenRows written;
    private final ApplicationFacts facts;
    private final Institutions institutions;
    private final ApplicationPaper paper;
    private final Sharing sharing;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ApplyForFunding(
            ApplicationRows applications,
            WrittenRows written,
            ApplicationFacts facts,
            Institutions institutions,
            ApplicationPaper paper,
            Sharing sharing,
            Outbox outbox,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.applications = applications;
        this.written = written;
        this.facts = facts;
        this.institutions = institutions;
        this.paper = paper;
        this.sharing = sharing;
        this.outbox = outbox;
        this.clock = clock;
        this.events = events;
    }

    /** What an application for the case would say if nobody changed it. */
    public WrittenApplication propose(CaseId caseId, Actor actor) {
        return facts.proposal(actor, caseId);
    }

    /** The same for other days: one of several that follow each other. */
    public WrittenApplication propose(CaseId caseId, Actor actor, Period days, Minutes hours) {
        var it = propose(caseId, actor);
        return new WrittenApplication(
                it.funder(),
                it.officeNumber(),
                it.officeName(),
                it.adviserName(),
                it.unitNumber(),
                it.unitName(),
                days,
                hours,
                it.rate(),
                institutions.employerCosts(actor.institution(), ContractKind.EMPLOYEE, days.from()),
                it.mentorName(),
                it.reasons(),
                it.contact());
    }

    /** What an application says in its newest version, which is the sent one once it is sent. */
    public WrittenApplication read(ApplicationId id) {
        return written.read(id, known(id).version());
    }

    /** Writes an application (utkast); it is a draft until it is sent. */
    public Decision<ApplicationId> write(CaseId caseId, WrittenApplication it, Actor by) {
        return ApplicationRules.write(it, by.capacity(), facts.of(by, caseId)).map(sound -> {
            var today = clock.today();
            var id = applications.add(by, caseId, applications.nextReference(by, today.getYear()), clock.instant());
            written.add(
                    by, id, caseId, 1, sound, today, facts.rulebook(by, today).id(), clock.instant());
            return id;
        });
    }

    /**
     * Changes a draft.
     *
     * @param seen the version the writer saw
     * @throws Stale when somebody changed or sent it meanwhile
     */
    public Decision<ApplicationId> revise(ApplicationId id, int seen, WrittenApplication it, Actor by) {
        var view = draft(id, seen);
        return ApplicationRules.write(it, by.capacity(), facts.of(by, view.caseId()))
                .map(sound -> {
                    var today = clock.today();
                    var rulebook = facts.rulebook(by, today).id();
                    written.add(by, id, view.caseId(), seen + 1, sound, today, rulebook, clock.instant());
                    return id;
                });
    }

    /** The very page the other side will get. */
    public String preview(ApplicationId id, Actor actor) {
        var view = known(id);
        var on = view.sentOn().orElse(clock.today());
        return paper.preview(actor, view, written.read(id, view.version()), rules(actor, view), on);
    }

    /** The page as it would be if what is proposed were sent. */
    public String previewOfProposal(CaseId caseId, Actor actor) {
        var today = clock.today();
        return paper.preview(
                actor,
                caseId,
                propose(caseId, actor),
                facts.rulebook(actor, today).rules(),
                today);
    }

    /** Whether it could leave now, and what hinders it. */
    public List<Reason> hinders(ApplicationId id, Actor actor) {
        var view = known(id);
        return sendable(view, actor).reasons();
    }

    /**
     * Sends it (sender søknaden): pressed, kept, and handed to the outbox in one transaction; our reference is in it.
     *
     * @throws Stale when somebody changed or sent it meanwhile
     */
    public Decision<ApplicationId> dispatch(ApplicationId id, int seen, Actor by) {
        var view = draft(id, seen);
        return sendable(view, by).map(it -> {
            var rulebook = facts.rulebook(by, clock.today());
            var document = paper.keep(by, view, it, rulebook.rules(), clock.today());
            var message = outbox.send(
                    by,
                    new OutgoingLetter(
                            view.caseId(),
                            new Recipient(NAV, it.officeName()),
                            paper.title(),
                            "",
                            ApplicationPaper.LANGUAGE,
                            view.reference(),
                            List.of(document),
                            "application-" + id));
            applications.sent(by, view, document, message, rulebook.id(), clock.today(), clock.instant());
            events.publishEvent(new ApplicationSent(id, view.caseId()));
            return id;
        });
    }

    /** Puts a draft away (trekker utkastet); what is sent cannot be put away here. */
    public Decision<ApplicationId> withdraw(ApplicationId id, Actor by) {
        var view = known(id);
        // Those who decide about money, and the student, may read that there is a draft; it is not theirs to put away.
        if (by.capacity() != Capacity.COORDINATOR)
            return Decision.refused(Reason.of("application-by-coordinator", "HK-dir 5.2"));
        if (view.state() == ApplicationView.State.WITHDRAWN) return Decision.accepted(id);
        if (view.state() != ApplicationView.State.DRAFT)
            return Decision.refused(Reason.of("application-already-sent", "HK-dir 5.2", view.reference()));
        applications.withdrawn(by, view, clock.instant());
        return Decision.accepted(id);
    }

    private Decision<WrittenApplication> sendable(ApplicationView view, Actor by) {
        var others = facts.of(by, view.caseId());
        return ApplicationRules.send(
                written.read(view.id(), view.version()),
                by.capacity(),
                others,
                sharing.hasConsented(view.caseId(), Purpose.APPLY_NAV));
    }

    /** What was sent keeps the rules it was sent under; a draft is read by those of today. */
    private Rulebook rules(Actor actor, ApplicationView view) {
        return view.sentOn().isPresent()
                ? institutions
                        .rulebookVersion(actor.institution(), applications.rulebook(view.id()))
                        .rules()
                : facts.rulebook(actor, clock.today()).rules();
    }

    private ApplicationView draft(ApplicationId id, int seen) {
        var view = known(id);
        if (view.state() != ApplicationView.State.DRAFT || view.version() != seen)
            throw new Stale("the application is not the draft that was seen");
        return view;
    }

    private ApplicationView known(ApplicationId id) {
        return applications.find(id).orElseThrow(() -> new NotFound("application"));
    }
}
