package no.kneika.hours.service;

import java.time.YearMonth;
import java.util.List;
import no.kneika.hours.service.PastHours.Meeting;
import no.kneika.kernel.InstitutionId;
import no.kneika.people.TrainingCast;
import no.kneika.people.TrainingSeed;
import org.springframework.stereotype.Component;

/** Three hours for Tobias that were approved after payroll had run: they wait for the next voucher (rules.md 5). */
@Component
class LateHourSeed implements TrainingSeed {

    private final PastHours past;

    LateHourSeed(PastHours past) {
        this.past = past;
    }

    @Override
    public int order() {
        return 42;
    }

    @Override
    public void seed(InstitutionId institution, TrainingCast cast) {
        past.assignment(cast, "Tobias Strand", "Kaja Foss").ifPresent(assignment -> {
            var kaja = cast.actor("Kaja Foss");
            past.worked(assignment, kaja, List.of(new Meeting("2026-11-13", "3:00", "")));
            past.approved(assignment, kaja, YearMonth.of(2026, 11), cast);
        });
    }
}
