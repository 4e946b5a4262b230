package no.kneika.messages.in;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import no.kneika.institution.Institution;
import no.kneika.institution.Institutions;
import no.kneika.kernel.InstitutionId;
import no.kneika.platform.HouseJob;
import no.kneika.platform.Use;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Empties the inbox folder (postmottak). Each letter is its own transaction at the institution it is for; the receipt is
 * written after the commit, and written again when the house died between the two.
 */
@Component
class Inbox implements HouseJob {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);

    private final InboxFolder folder;
    private final Institutions institutions;
    private final TakeLetterIn takeIn;
    private final Use use;

    Inbox(InboxFolder folder, Institutions institutions, TakeLetterIn takeIn, Use use) {
        this.folder = folder;
        this.institutions = institutions;
        this.takeIn = takeIn;
        this.use = use;
    }

    @Override
    public String name() {
        return "messages.inbox";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        var waiting = folder.waiting();
        if (waiting.isEmpty()) return;
        var byNumber = byNumber();
        var became = new EnumMap<Came, Integer>(Came.class);
        for (var letter : waiting) {
            try {
                take(letter, byNumber).ifPresent(came -> became.merge(came, 1, Integer::sum));
            } catch (RuntimeException poison) {
                // One letter that cannot be taken in must not stop the others; it is tried again next time.
                log.error(
                        "A letter could not be taken in: {}", poison.getClass().getSimpleName(), poison);
            }
        }
        if (!became.isEmpty()) log.info("Letters from the inbox folder: {}", became);
    }

    /** Starting the training room over makes a new institution with the same number: the newest one gets the letters. */
    private Map<String, InstitutionId> byNumber() {
        return institutions.all().stream()
                .collect(Collectors.toMap(
                        Institution::orgnr,
                        Institution::id,
                        BinaryOperator.maxBy(Comparator.comparing(InstitutionId::toString))));
    }

    /** Empty when it is left for later. */
    private Optional<Came> take(Path path, Map<String, InstitutionId> byNumber) {
        return switch (folder.look(path)) {
            case Found.Leave() -> Optional.empty();
            case Found.Unreadable(var reason) -> {
                folder.setAside(path, reason);
                yield Optional.of(Came.UNREADABLE);
            }
            case Found.Complete(var letter) -> {
                var institution = byNumber.get(letter.recipient());
                if (institution == null) {
                    folder.setAside(path, "unknown-recipient");
                    yield Optional.of(Came.ELSEWHERE);
                }
                var taken = use.asSystem(institution, () -> takeIn.take(institution, letter, null));
                folder.confirm(path);
                yield Optional.of(taken.came());
            }
        };
    }
}
