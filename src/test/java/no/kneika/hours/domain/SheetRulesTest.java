package no.kneika.hours.domain;

import static no.kneika.hours.domain.Written.AKSEL;
import static no.kneika.hours.domain.Written.HENNIE;
import static no.kneika.hours.domain.Written.JORUNN;
import static no.kneika.hours.domain.Written.RANDI;
import static no.kneika.hours.domain.Written.by;
import static no.kneika.hours.domain.Written.facts;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.kneika.hours.EntryId;
import no.kneika.hours.domain.EntryRules.Asker;
import no.kneika.hours.domain.SheetRules.Attested;
import no.kneika.hours.domain.SheetRules.Line;
import no.kneika.hours.domain.SheetRules.Sheet;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Aksel's November: he submits it, Randi Moe attests it, Jorunn Sand approves it. */
class SheetRulesTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);
    private static final LocalDate LAST_DAY = NOVEMBER.atEndOfMonth();

    private static Line line(String day, EntryStanding standing) {
        return new Line(facts(by(AKSEL, day, "2:00")), standing);
    }

    private static Sheet sheet(boolean submitted, Line... lines) {
        return new Sheet(AKSEL, NOVEMBER, submitted, List.of(lines));
    }

    private static Set<EntryId> seen(Line... lines) {
        return List.of(lines).stream().map(Line::id).collect(Collectors.toSet());
    }

    private static Asker as(PersonId person, Capacity capacity) {
        return new Asker(person, capacity);
    }

    private static final Asker AKSEL_MENTOR = as(AKSEL, Capacity.MENTOR);
    private static final Asker RANDI_COORDINATOR = as(RANDI, Capacity.COORDINATOR);

    @Test
    void akselSubmitsHisMonthOnItsLastDay() {
        var sheet = sheet(false, line("2025-11-10", EntryStanding.READY));
        assertThat(SheetRules.submit(sheet, LAST_DAY, AKSEL_MENTOR).isAccepted())
                .isTrue();
    }

    @Test
    void aMonthIsSubmittedOnceByItsOwnMentorWithSomethingInIt() {
        var ready = line("2025-11-10", EntryStanding.READY);
        assertThat(SheetRules.submit(sheet(true, ready), LAST_DAY, AKSEL_MENTOR).codes())
                .containsExactly("month-already-submitted");
        assertThat(SheetRules.submit(sheet(false, ready), LAST_DAY, as(HENNIE, Capacity.MENTOR))
                        .codes())
                .containsExactly("month-not-yours");
        assertThat(SheetRules.submit(sheet(false, ready), LAST_DAY, RANDI_COORDINATOR)
                        .codes())
                .containsExactly("month-not-yours");
        assertThat(SheetRules.submit(sheet(false, line("2025-11-10", EntryStanding.REVERSED)), LAST_DAY, AKSEL_MENTOR)
                        .codes())
                .containsExactly("month-empty");
        assertThat(SheetRules.submit(sheet(false, ready), LocalDate.of(2025, 10, 31), AKSEL_MENTOR)
                        .codes())
                .containsExactly("month-in-future");
    }

    @Test
    void randiAttestsWhatIsReadyAndTheRestWaits() {
        var ready = line("2025-11-10", EntryStanding.READY);
        var waits = line("2025-11-28", EntryStanding.AWAITING_STUDENT);
        var disputed = line("2025-11-12", EntryStanding.DISPUTED);
        var undecided = line("2025-11-29", EntryStanding.UNDECIDED);
        var decision =
                SheetRules.attest(sheet(true, ready, waits, disputed, undecided), seen(ready), RANDI_COORDINATOR);
        assertThat(decision.orThrow()).containsExactly(ready);
    }

    @Test
    void nobodyAttestsTheirOwnHoursAnUnsubmittedMonthOrNothing() {
        var ready = line("2025-11-10", EntryStanding.READY);
        assertThat(SheetRules.attest(sheet(true, ready), seen(ready), as(AKSEL, Capacity.COORDINATOR))
                        .codes())
                .containsExactly("attest-own-hours");
        assertThat(SheetRules.attest(sheet(true, ready), seen(ready), as(JORUNN, Capacity.APPROVER))
                        .codes())
                .containsExactly("attest-coordinator-only");
        assertThat(SheetRules.attest(sheet(false, ready), seen(ready), RANDI_COORDINATOR)
                        .codes())
                .containsExactly("attest-not-submitted");
        assertThat(SheetRules.attest(sheet(true), Set.of(), RANDI_COORDINATOR).codes())
                .containsExactly("attest-nothing-ready");
    }

    @Test
    void aListThatChangedSinceItWasReadIsRefusedAndEveryChangeIsNamed() {
        var read = line("2025-11-10", EntryStanding.READY);
        var reversed = line("2025-11-11", EntryStanding.REVERSED);
        var disputed = line("2025-11-12", EntryStanding.DISPUTED);
        var taken = line("2025-11-13", EntryStanding.ATTESTED);
        var added = line("2025-11-20", EntryStanding.READY);
        var decision = SheetRules.attest(
                sheet(true, read, reversed, disputed, taken, added),
                seen(read, reversed, disputed, taken),
                RANDI_COORDINATOR);
        assertThat(decision.codes())
                .containsExactly("attest-added", "attest-reversed", "attest-disputed", "attest-taken");
        assertThat(decision.reasons().getFirst().args())
                .containsExactly(
                        LocalDate.of(2025, 11, 20), added.facts().entry().minutes());
    }

    @ParameterizedTest(name = "{0} as {1}, approved {2}, {3} entries → {4}")
    @CsvSource({
        "jorunn, APPROVER, false, 3, yes",
        "randi, APPROVER, false, 3, approve-own-attestation",
        "aksel, APPROVER, false, 3, approve-own-hours",
        "jorunn, COORDINATOR, false, 3, approve-approver-only",
        "jorunn, FINANCE, false, 3, approve-approver-only",
        "jorunn, APPROVER, true, 3, approve-already",
        "jorunn, APPROVER, false, 0, approve-nothing-left",
    })
    void itTakesAnotherPersonToApprove(String who, Capacity capacity, boolean approved, int entries, String answer) {
        var person = switch (who) {
            case "jorunn" -> JORUNN;
            case "randi" -> RANDI;
            default -> AKSEL;
        };
        var decision = SheetRules.approve(new Attested(AKSEL, RANDI, approved, entries), as(person, capacity));
        assertThat(decision.codes()).isEqualTo("yes".equals(answer) ? List.of() : List.of(answer));
    }
}
