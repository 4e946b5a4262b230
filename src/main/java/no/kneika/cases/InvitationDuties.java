package no.kneika.cases;

import java.time.LocalDate;
import java.util.List;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Money;
import no.kneika.kernel.Obligation;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.DutyList;
import org.springframework.stereotype.Component;

/** An invitation waits for the student's answer until the semester begins. */
@Component
class InvitationDuties implements DutyList {

    /** So that the mentor is there when teaching begins; our own choice ⚙. */
    private static final int DAYS_TO_ANSWER = 7;

    private final Invitations invitations;

    InvitationDuties(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public List<Obligation> dueBy(LocalDate today, Actor actor) {
        if (actor.capacity() != Capacity.STUDENT) return List.of();
        return invitations.mine(actor).stream()
                .filter(it -> it.answer().isEmpty() && !today.isAfter(it.semesterFrom()))
                .map(it -> new Obligation(
                        Obligation.Kind.ANSWER_INVITATION,
                        it.id().value(),
                        null,
                        "",
                        Capacity.STUDENT,
                        actor.person(),
                        due(it),
                        Money.ZERO,
                        "/invitation",
                        ""))
                .toList();
    }

    private static LocalDate due(Invitation it) {
        var soon = it.sentAt().atZone(BusinessClock.ZONE).toLocalDate().plusDays(DAYS_TO_ANSWER);
        return soon.isBefore(it.semesterFrom()) ? soon : it.semesterFrom();
    }
}
