package no.kneika.messages.in;

import java.time.LocalDate;
import java.util.List;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Money;
import no.kneika.kernel.Obligation;
import no.kneika.messages.Letter;
import no.kneika.messages.Letters;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.DutyList;
import org.springframework.stereotype.Component;

/** Letters that nothing has come of yet wait for a coordinator; two working days is decent, and is our own choice ⚙. */
@Component
class LetterDuties implements DutyList {

    private static final int DAYS = 2;

    private final Letters letters;

    LetterDuties(Letters letters) {
        this.letters = letters;
    }

    @Override
    public List<Obligation> dueBy(LocalDate today, Actor actor) {
        if (actor.capacity() != Capacity.COORDINATOR) return List.of();
        return letters.unhandled().stream().map(LetterDuties::obligation).toList();
    }

    private static Obligation obligation(Letter letter) {
        var received = letter.receivedAt().atZone(BusinessClock.ZONE).toLocalDate();
        return new Obligation(
                Obligation.Kind.HANDLE_LETTER,
                letter.id().value(),
                letter.caseId(),
                "",
                Capacity.COORDINATOR,
                null,
                received.plusDays(DAYS),
                Money.ZERO,
                "/letters/" + letter.id(),
                letter.sender());
    }
}
