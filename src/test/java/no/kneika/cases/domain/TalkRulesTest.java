package no.kneika.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.kneika.cases.TalkWith;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import org.junit.jupiter.api.Test;

/** Silje calls Tobias and Kaja to status talks. */
class TalkRulesTest {

    private static final LocalDate OPENED = LocalDate.of(2026, 8, 17);
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);

    private static List<String> refused(Decision<LocalDate> decision) {
        return decision instanceof Decision.Refused<LocalDate>(var reasons)
                ? reasons.stream().map(Reason::code).toList()
                : List.of();
    }

    private static Decision<LocalDate> called(String day, TalkRules.Called... earlier) {
        return TalkRules.call(LocalDate.parse(day), TalkWith.BOTH, List.of(earlier), OPENED, TODAY);
    }

    @Test
    void siljeCallsBothInTwoWeeksOrWritesDownATalkThatWasHeldLastWeek() {
        assertThat(called("2026-10-14").isAccepted()).isTrue();
        assertThat(called("2026-09-24").isAccepted()).isTrue();
        assertThat(called("2026-08-17").isAccepted()).isTrue();
        assertThat(called("2027-10-01").isAccepted()).isTrue();
    }

    @Test
    void aTalkBeforeTheCaseOrMoreThanAYearAheadIsASlipOfTheFinger() {
        assertThat(refused(called("2026-08-16"))).containsExactly("talk-before-case");
        assertThat(refused(called("2027-10-02"))).containsExactly("talk-too-far");
    }

    @Test
    void theSamePeopleAreCalledOnceADay() {
        var day = LocalDate.parse("2026-10-14");
        assertThat(refused(called("2026-10-14", new TalkRules.Called(day, TalkWith.BOTH))))
                .containsExactly("talk-called-already");
        assertThat(called("2026-10-14", new TalkRules.Called(day, TalkWith.MENTOR))
                        .isAccepted())
                .isTrue();
    }

    @Test
    void theNoteIsWrittenOnceAndNotBeforeTheTalk() {
        assertThat(TalkRules.note(TODAY, false, TODAY).isAccepted()).isTrue();
        assertThat(refused(TalkRules.note(TODAY.plusDays(1), false, TODAY))).containsExactly("talk-not-held-yet");
        assertThat(refused(TalkRules.note(TODAY, true, TODAY))).containsExactly("talk-noted-already");
    }
}
