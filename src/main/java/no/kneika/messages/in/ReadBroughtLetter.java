package no.kneika.messages.in;

import java.util.UUID;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Job;
import org.springframework.stereotype.Component;

/**
 * Reads one letter somebody brought. Taken in, said so and let go of as a file in one transaction: a letter is in exactly
 * one place whenever the house dies.
 */
@Component
public class ReadBroughtLetter implements Job {

    public static final String NAME = "messages.read-letter";

    private final LetterBundles bundles;
    private final TakeLetterIn takeIn;
    private final BusinessClock clock;

    ReadBroughtLetter(LetterBundles bundles, TakeLetterIn takeIn, BusinessClock clock) {
        this.bundles = bundles;
        this.takeIn = takeIn;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Run run) {
        var here = run.institution();
        // Before anything is opened: one letter of a bundle is unpacked at a time.
        takeIn.takeTurn();
        bundles.unread(here, UUID.fromString(run.payload())).ifPresent(file -> {
            switch (BroughtLetter.read("brought-" + file.file(), file.name(), bundles.content(here, file))) {
                case Found.Complete(var letter) -> {
                    var taken = takeIn.take(here, letter, file.bringer());
                    bundles.became(here, file.file(), taken.came(), taken.id(), null, clock.instant());
                }
                case Found.Unreadable(var reason) ->
                    bundles.became(here, file.file(), Came.UNREADABLE, null, reason, clock.instant());
                case Found.Leave() -> throw new IllegalStateException("a whole file is never left for later");
            }
        });
    }
}
