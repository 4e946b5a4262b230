package no.kneika.hours.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.kneika.hours.domain.EntryRules.Asker;
import no.kneika.institution.ConfirmationPolicy;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.PersonId;
import org.junit.jupiter.api.Test;

/** Tuva Lie hands the word about hours to the coordinator: every policy, before and after. */
class HandoverRulesTest {

    private static final PersonId TUVA = new PersonId(UUID.randomUUID());
    private static final Optional<Handover> HANDED =
            Optional.of(new Handover(TUVA, Instant.parse("2026-09-15T08:00:00Z")));

    @Test
    void handedOverTuvaIsAskedNothingWhateverTheInstitutionAsks() {
        for (var policy : ConfirmationPolicy.values()) {
            assertThat(Handover.asked(policy, Optional.empty())).isEqualTo(policy);
            assertThat(Handover.asked(policy, HANDED)).isEqualTo(ConfirmationPolicy.NOT_ASKED);
        }
    }

    @Test
    void theCoordinatorSaysYesForHerOnlyWhereSomebodyMust() {
        for (var policy : ConfirmationPolicy.values()) {
            assertThat(Handover.coordinatorConfirms(policy, Optional.empty())).isFalse();
            assertThat(Handover.coordinatorConfirms(policy, HANDED)).isEqualTo(policy == ConfirmationPolicy.REQUIRED);
        }
    }

    @Test
    void itIsGivenAwayOnceAndByTheStudentAlone() {
        for (var policy : ConfirmationPolicy.values())
            for (var capacity : Capacity.values()) {
                var asker = new Asker(TUVA, capacity);
                var first = Handover.decide(policy, Optional.empty(), asker).codes();
                assertThat(first.contains("handover-student-only")).isEqualTo(capacity != Capacity.STUDENT);
                assertThat(first.contains("handover-nothing")).isEqualTo(policy == ConfirmationPolicy.NOT_ASKED);
                assertThat(Handover.decide(policy, HANDED, asker).codes()).contains("handover-done");
            }
    }
}
