package no.kneika.mentors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import no.kneika.access.Disclosure;
import no.kneika.access.Field;
import no.kneika.access.Sharing;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.mentors.store.Papers;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.Place;
import no.kneika.platform.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The first meeting (forventningsavklaring): expectations, where and how to meet, and a plan. Meet first, contract after. */
@Service
public class Kickoffs {

    private static final int PLAN_AT_MOST = 4000;

    private final Mentors mentors;
    private final Papers papers;
    private final Vault vault;
    private final Sharing sharing;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Kickoffs(
            Mentors mentors,
            Papers papers,
            Vault vault,
            Sharing sharing,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.mentors = mentors;
        this.papers = papers;
        this.vault = vault;
        this.sharing = sharing;
        this.clock = clock;
        this.events = events;
    }

    /** Where student and mentor agreed to meet (møtested). */
    public enum MeetingPlace {
        CAMPUS,
        OTHER_CAMPUS,
        HOME,
        ONLINE,
        OTHER
    }

    /** Records that they have met, with the plan they made. */
    public Decision<AssignmentId> hold(Actor by, AssignmentId id, LocalDate heldOn, MeetingPlace place, String plan) {
        var assignment = mentors.assignment(id);
        var against = new ArrayList<Reason>();
        if (!assignment.declared()) against.add(Reason.of("kickoff-before-declaration", "rules.md 3"));
        if (assignment.kickoff().isPresent())
            against.add(Reason.of(
                    "kickoff-held-already", "rules.md 6", assignment.kickoff().get()));
        if (heldOn.isAfter(clock.today()))
            against.add(Reason.of("kickoff-in-future", "rules.md 6").at("heldOn"));
        if (plan.length() > PLAN_AT_MOST)
            against.add(Reason.of("kickoff-plan-too-long", "rules.md 6", PLAN_AT_MOST)
                    .at("plan"));
        return Decision.unless(against, id).map(accepted -> {
            var row = Ids.next();
            papers.insertKickoff(
                    by, row, assignment, heldOn, place.name(), vault.seal(place(by, row), plan), clock.instant());
            events.publishEvent(new KickoffHeld(id, assignment.caseId()));
            return accepted;
        });
    }

    /** The plan, as far as the student shares it with whoever asks. */
    public Disclosure plan(Actor actor, CaseId caseId) {
        Optional<Papers.SealedPlan> sealed = papers.planOf(caseId);
        return sealed.<Disclosure>map(p -> sharing.show(caseId, Field.PLAN, actor, place(actor, p.row()), p.sealed()))
                .orElseGet(Disclosure.Empty::new);
    }

    private static Place place(Actor actor, java.util.UUID row) {
        return new Place(actor.institution(), "kickoff", "plan", row);
    }
}
