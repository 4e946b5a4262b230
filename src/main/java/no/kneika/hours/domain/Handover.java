package no.kneika.hours.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import no.kneika.hours.domain.EntryRules.Asker;
import no.kneika.institution.ConfirmationPolicy;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;

/**
 * A student has left the word about hours to the coordinator for good (overlatt bekreftelsen): nobody needs the student's energy to
 * pay the mentor. rules.md 4
 */
public record Handover(PersonId by, Instant at) {

    private static final String SOURCE = "rules.md 4";

    /** What the student of a case is asked, where the institution has decided what students are asked. */
    public static ConfirmationPolicy asked(ConfirmationPolicy institutions, Optional<Handover> handed) {
        return handed.isPresent() ? ConfirmationPolicy.NOT_ASKED : institutions;
    }

    /** Where somebody must say yes, whoever attests says it in the student's stead. */
    public static boolean coordinatorConfirms(ConfirmationPolicy institutions, Optional<Handover> handed) {
        return handed.isPresent() && institutions == ConfirmationPolicy.REQUIRED;
    }

    public static Decision<PersonId> decide(ConfirmationPolicy institutions, Optional<Handover> handed, Asker asker) {
        var against = new ArrayList<Reason>();
        if (asker.capacity() != Capacity.STUDENT) against.add(Reason.of("handover-student-only", SOURCE));
        if (handed.isPresent()) against.add(Reason.of("handover-done", SOURCE));
        else if (institutions == ConfirmationPolicy.NOT_ASKED) against.add(Reason.of("handover-nothing", SOURCE));
        return Decision.unless(against, asker.person());
    }
}
