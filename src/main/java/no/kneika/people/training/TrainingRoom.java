package no.kneika.people.training;

import java.util.Comparator;
import java.util.List;
import no.bekk.bekkopen.person.FodselsnummerValidator;
import no.kneika.institution.Institutions;
import no.kneika.people.TrainingCast;
import no.kneika.people.TrainingSeed;
import no.kneika.platform.TrainingRoomEmptied;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Furnishes the training room when the house starts with no institution at all. */
@Component
@Profile("training")
class TrainingRoom implements ApplicationRunner {

    private final Institutions institutions;
    private final Troupe troupe;
    private final List<TrainingSeed> seeds;

    TrainingRoom(Institutions institutions, Troupe troupe, List<TrainingSeed> seeds) {
        this.institutions = institutions;
        this.troupe = troupe;
        this.seeds = seeds.stream()
                .sorted(Comparator.comparingInt(TrainingSeed::order))
                .toList();
        // The switch is one for the whole JVM; nothing but the training room and tests ever sets it.
        FodselsnummerValidator.ALLOW_SYNTHETIC_NUMBERS = true;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (institutions.all().isEmpty()) furnish();
    }

    @EventListener(TrainingRoomEmptied.class)
    void furnish() {
        furnish(troupe.nordfjella());
        furnish(troupe.midtre());
    }

    private void furnish(TrainingCast cast) {
        seeds.forEach(seed -> seed.seed(cast.institution(), cast));
    }
}
