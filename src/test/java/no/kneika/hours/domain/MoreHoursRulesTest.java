package no.kneika.hours.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import no.kneika.hours.Usage;
import no.kneika.hours.domain.EntryRules.Asker;
import no.kneika.hours.domain.MoreHoursRules.Answer;
import no.kneika.hours.domain.MoreHoursRules.Outcome;
import no.kneika.hours.domain.MoreHoursRules.Request;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import org.junit.jupiter.api.Test;

/** Aksel Rød asks for more hours for Tuva Lie, and Randi Moe answers. */
class MoreHoursRulesTest {

    private static final PersonId AKSEL = new PersonId(UUID.randomUUID());
    private static final PersonId RANDI = new PersonId(UUID.randomUUID());
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final Asker MENTOR = new Asker(AKSEL, Capacity.MENTOR);
    private static final Asker COORDINATOR = new Asker(RANDI, Capacity.COORDINATOR);

    private static Usage granted(String from, String to) {
        return new Usage(
                Optional.of(Period.of(from, to)),
                Minutes.hours(40),
                Minutes.hours(1),
                Minutes.hours(39),
                Minutes.ZERO,
                Minutes.ZERO,
                Minutes.hours(20),
                Usage.Pace.SLOWER);
    }

    private static final Usage AUTUMN = granted("2026-09-01", "2026-12-15");

    private static Request asked(String on) {
        return new Request(
                UUID.randomUUID(), new CaseId(UUID.randomUUID()), AKSEL, LocalDate.parse(on), Optional.empty());
    }

    private static Request answered(String asked, Outcome outcome, String on) {
        var it = asked(asked);
        return new Request(
                it.id(), it.caseId(), it.by(), it.on(), Optional.of(new Answer(outcome, RANDI, LocalDate.parse(on))));
    }

    @Test
    void akselAsksHoweverManyHoursAreLeft() {
        assertThat(MoreHoursRules.ask(AUTUMN, Optional.empty(), TODAY, MENTOR).isAccepted())
                .isTrue();
        assertThat(MoreHoursRules.ask(AUTUMN, Optional.empty(), TODAY, new Asker(AKSEL, Capacity.STUDENT))
                        .isAccepted())
                .isTrue();
    }

    @Test
    void nobodyAsksForMoreThanNothing() {
        assertThat(MoreHoursRules.ask(Usage.NOTHING, Optional.empty(), TODAY, MENTOR)
                        .codes())
                .containsExactly("more-hours-no-grant");
    }

    @Test
    void randiDoesNotAskHerself() {
        assertThat(MoreHoursRules.ask(AUTUMN, Optional.empty(), TODAY, COORDINATOR)
                        .codes())
                .containsExactly("more-hours-not-yours");
    }

    @Test
    void whatIsNotAnsweredIsNotAskedAgain() {
        assertThat(MoreHoursRules.ask(AUTUMN, Optional.of(asked("2026-11-01")), TODAY, MENTOR)
                        .codes())
                .containsExactly("more-hours-asked-already");
    }

    @Test
    void anAnswerStandsForTwoWeeksAndThenTheyMayAskAgain() {
        var fresh = answered("2026-11-01", Outcome.NO, "2026-11-07");
        assertThat(MoreHoursRules.ask(AUTUMN, Optional.of(fresh), TODAY, MENTOR).codes())
                .containsExactly("more-hours-answered");
        var old = answered("2026-11-01", Outcome.NO, "2026-11-06");
        assertThat(MoreHoursRules.ask(AUTUMN, Optional.of(old), TODAY, MENTOR).isAccepted())
                .isTrue();
    }

    @Test
    void whatWasAskedAboutAnEarlierGrantWaitsForNobody() {
        var earlier = asked("2026-08-31");
        assertThat(earlier.isOpen(AUTUMN)).isFalse();
        assertThat(asked("2026-09-01").isOpen(AUTUMN)).isTrue();
        assertThat(MoreHoursRules.ask(AUTUMN, Optional.of(earlier), TODAY, MENTOR)
                        .isAccepted())
                .isTrue();
    }

    @Test
    void aNoSaysWhyAndAYesNeedNot() {
        assertThat(MoreHoursRules.answer(asked("2026-11-18"), Outcome.NO, " ", COORDINATOR)
                        .codes())
                .containsExactly("more-hours-no-why");
        assertThat(MoreHoursRules.answer(asked("2026-11-18"), Outcome.APPLY, "", COORDINATOR)
                        .isAccepted())
                .isTrue();
    }

    @Test
    void onlyACoordinatorAnswersAndNeverWhatTheyAskedForThemselves() {
        assertThat(MoreHoursRules.answer(asked("2026-11-18"), Outcome.APPLY, "", MENTOR)
                        .codes())
                .containsExactly("more-hours-coordinator-only");
        assertThat(MoreHoursRules.answer(asked("2026-11-18"), Outcome.APPLY, "", new Asker(AKSEL, Capacity.COORDINATOR))
                        .codes())
                .containsExactly("more-hours-coordinator-only");
    }

    @Test
    void whatIsAnsweredIsAnsweredOnce() {
        var done = answered("2026-11-01", Outcome.APPLY, "2026-11-03");
        assertThat(MoreHoursRules.answer(done, Outcome.NO, "Nei", COORDINATOR).codes())
                .containsExactly("more-hours-answered-by");
    }
}
