package no.kneika.hours.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.hours.EntryId;
import no.kneika.hours.domain.SignOff.Step;
import no.kneika.kernel.PersonId;
import no.kneika.platform.BusinessClock;
import org.junit.jupiter.api.Test;

/** The trail of Aksel Rød's month, made of what each said. */
class SignOffTest {

    private static final PersonId AKSEL = new PersonId(UUID.randomUUID());
    private static final PersonId RANDI = new PersonId(UUID.randomUUID());
    private static final EntryId MONDAY = new EntryId(UUID.randomUUID());
    private static final EntryId TUESDAY = new EntryId(UUID.randomUUID());

    private static SignOff said(Step step, PersonId who, String at, EntryId... entries) {
        return new SignOff(step, Optional.of(who), Instant.parse(at), List.of(entries));
    }

    private static List<SignOff> inOrder(SignOff... all) {
        return SignOff.inOrder(List.of(all), BusinessClock.ZONE);
    }

    @Test
    void whatAkselWritesInOneEveningIsOneStep() {
        var steps = inOrder(
                said(Step.LOGGED, AKSEL, "2026-09-14T18:00:00Z", TUESDAY),
                said(Step.LOGGED, AKSEL, "2026-09-14T16:00:00Z", MONDAY));
        assertThat(steps).containsExactly(said(Step.LOGGED, AKSEL, "2026-09-14T18:00:00Z", MONDAY, TUESDAY));
    }

    @Test
    void afterMidnightInOsloItIsAnotherDay() {
        assertThat(inOrder(
                        said(Step.LOGGED, AKSEL, "2026-09-14T21:59:00Z", MONDAY),
                        said(Step.LOGGED, AKSEL, "2026-09-14T22:01:00Z", TUESDAY)))
                .hasSize(2);
    }

    @Test
    void twoReversalsHaveTwoReasonsAndAreTwoSteps() {
        assertThat(inOrder(
                        said(Step.REVERSED, RANDI, "2026-09-15T08:00:00Z", MONDAY),
                        said(Step.REVERSED, RANDI, "2026-09-15T08:01:00Z", TUESDAY)))
                .hasSize(2);
    }

    @Test
    void whoConfirmsAndAttestsAtOnceConfirmsFirst() {
        assertThat(inOrder(
                        said(Step.ATTESTED, RANDI, "2026-10-01T08:00:00Z", MONDAY),
                        said(Step.CONFIRMED, RANDI, "2026-10-01T08:00:00Z", MONDAY)))
                .extracting(SignOff::step)
                .containsExactly(Step.CONFIRMED, Step.ATTESTED);
    }
}
