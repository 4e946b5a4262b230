package no.kneika.messages.in;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Money;
import no.kneika.kernel.Obligation;
import no.kneika.messages.in.WaitingLetters.Waiting;
import no.kneika.platform.Actor;
import no.kneika.platform.DutyList;
import org.springframework.stereotype.Component;

/** Letters that nothing has come of yet wait for a coordinator; two working days is decent, and is our own choice ⚙. */
@Component
class LetterDuties implements DutyList {

    private static final int DAYS = 2;

    private final WaitingLetters letters;

    LetterDuties(WaitingLetters letters) {
        this.letters = letters;
    }

    @Override
    public List<Obligation> dueBy(LocalDate today, Actor actor) {
        return duties(actor, letters::sender);
    }

    @Override
    public List<Obligation> counted(LocalDate today, Actor actor) {
        return duties(actor, unread -> "");
    }

    private List<Obligation> duties(Actor actor, Function<Waiting, String> about) {
        if (actor.capacity() != Capacity.COORDINATOR) return List.of();
        return letters.all().stream()
                .map(letter -> obligation(letter, about.apply(letter)))
                .toList();
    }

    private static Obligation obligation(Waiting letter, String about) {
        return new Obligation(
                Obligation.Kind.HANDLE_LETTER,
                letter.id().value(),
                letter.caseId(),
                "",
                Capacity.COORDINATOR,
                null,
                letter.received().plusDays(DAYS),
                Money.ZERO,
                "/letters/" + letter.id(),
                about);
    }
}
